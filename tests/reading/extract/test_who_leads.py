"""Who is to lead a project, told in a line over what is given, is asked by each gift under it."""

from policymatch.domain.condition import AnyOf, Criterion, leaves_of

CARD = """某市联合攻关支持
依据文件
《某市联合攻关资金管理办法》
发文机构
某市科技局
发文字号
某科发〔2024〕7号
发布日期
2024-03-16
工具分类
资金支持
服务对象
注册在本市的企业、科研机构
服务内容
支持瞪羚企业、符合条件的独角兽企业牵头，围绕海洋装备关键环节，遴选合作单位和团队，开展联合攻关。
优先采取股权投资方式进行支持，最高不超过 700 万元。确有必要的，按有关程序给予事前补助支持，最高不超过 300 万元。
条件要求
1．企业技术研发实力强。
时间/频度
从 2024 年 3 月起
联络方式
某市科技局：55570000
"""


def test_whoever_leads_is_asked_by_every_gift_under_the_line_that_says_so(measures_of):
    found = [m for m in measures_of(CARD) if any(benefit.cap_yuan for benefit in m.benefits)]
    assert len(found) == 2
    for measure in found:
        leaves = [leaf for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion)]
        assert ("gazelle", "unicorn") in [leaf.value for leaf in leaves if str(leaf.field) == "titles"]
        assert not any(_names_a_title(node) for node in measure.condition.all if isinstance(node, AnyOf))


def _names_a_title(ways: AnyOf) -> bool:
    leaves = leaves_of(ways)
    return any(isinstance(leaf, Criterion) and str(leaf.field) == "titles" for leaf in leaves)
