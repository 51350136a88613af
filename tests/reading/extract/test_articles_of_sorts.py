"""Articles of sorts: what firms, teams and houses are each asked in an article of their own is asked of nobody else."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of

ACT = """渔港市渔业服务券管理办法
第一章 总则
第一条 为规范服务券的发放，制定本办法。
第二章 支持对象
第二条 申领服务券的企业应当符合下列条件：
（一）具有独立法人资格；
（二）上年度营业收入不超过3000万元。
上市公司不得申领。
第三条 申领服务券的创业团队应当尚未注册企业，成员不少于4人。
第四条 入库服务机构应当为依法设立的单位，具备下列条件：
（一）从业满5年；
（二）拥有专职服务人员9人以上。
第三章 支持标准
第五条 对符合第二条规定的企业，按合同金额的40%给予补助，最高12万元。对符合第三条规定的创业团队，按50%给予补助，最高3万元。
第六条 企业使用共享渔船开展试验的，按费用的30%给予补助，最高7万元。
第七条 对加入共享平台的渔船，按年度服务收入的15%对渔船管理单位给予后补助，最高20万元。
第八条 年度完成合同30份以上的服务机构，给予6万元奖励。
"""


@pytest.fixture(scope="module")
def words(measures_of):
    """What each offer is asked, in the words of the act, by the sum that it gives."""
    return {
        measure.benefits[0].cap_yuan or measure.benefits[0].amount_yuan: "；".join(
            leaf.quote.text for leaf in leaves_of(measure.condition) if leaf.quote
        )
        for measure in measures_of(ACT)
    }


@pytest.mark.parametrize("yuan", [120_000, 70_000])
def test_firms_are_asked_the_article_for_firms_alone(words, yuan):
    assert "3000万元" in words[yuan]
    assert "上市公司" in words[yuan]
    assert "尚未注册" not in words[yuan]
    assert "专职服务人员" not in words[yuan]


def test_teams_are_asked_the_article_for_teams_alone(words):
    assert "尚未注册企业" in words[30_000]
    assert "3000万元" not in words[30_000]
    assert "专职服务人员" not in words[30_000]


def test_houses_that_serve_are_asked_the_article_for_such_houses_alone(words):
    assert "专职服务人员9人以上" in words[60_000]
    assert "3000万元" not in words[60_000]
    assert "尚未注册" not in words[60_000]


def test_whoever_keeps_what_is_paid_for_is_asked_no_article_of_a_sort(words):
    assert not any(asked in words[200_000] for asked in ("3000万元", "尚未注册", "专职服务人员"))


def test_an_act_with_one_such_article_asks_it_of_every_offer(measures_of):
    body = "\n".join(
        line for line in ACT.splitlines() if not line.startswith(("第三条", "第四条", "（一）从", "（二）拥"))
    )
    (kept,) = [m for m in measures_of(body) if m.benefits and m.benefits[0].cap_yuan == 200_000]
    assert any("3000万元" in leaf.quote.text for leaf in leaves_of(kept.condition) if leaf.quote)


@pytest.mark.parametrize(
    "told", ["创客团队应未注册企业。", "申请补助的团队须未在本市成立公司。", "项目团队还没有注册企业。"]
)
def test_who_must_not_have_founded_a_firm_is_not_asked_to_be_one(measures_of, told):
    (team,) = measures_of(f"渔港市创客资助办法\n第一条 {told}\n第二条 对创客团队，给予5万元资助。\n")
    asked = [leaf for leaf in leaves_of(team.condition) if isinstance(leaf, Criterion)]
    assert ("entity_type", "in", ("enterprise",)) not in [(str(c.field), c.op.value, c.value) for c in asked]


def test_what_a_word_means_is_asked_where_offers_are_made_to_those_whom_it_means(measures_of):
    to_firms, to_houses, to_teams, to_any = measures_of(
        "渔港市渔业企业培育办法\n第一条 制定本办法。\n"
        "第二条 本办法所称企业，是指在本市注册并依法纳税的居民企业，不含金融机构。\n"
        "第三条 对首次认定为瞪羚企业的企业，奖励20万元。\n"
        "第四条 从事瞪羚企业申报辅导、具有独立法人资格的服务机构，年度辅导本市企业首次通过认定7家以上的，给予9万元奖励。\n"
        "第五条 对创客团队，给予4万元奖励。\n"
        "第六条 购置渔船的，按20%给予补贴，最高30万元。\n"
    )
    for measure, asked in ((to_firms, True), (to_houses, False), (to_teams, False), (to_any, True)):
        words = "；".join(leaf.quote.text for leaf in leaves_of(measure.condition) if leaf.quote)
        assert ("居民企业" in words) is asked


def test_what_a_house_helps_firms_to_is_not_asked_of_it(measures_of):
    (house,) = measures_of(
        "渔港市渔业服务奖励办法\n第一条 从事瞪羚企业申报辅导、具有独立法人资格的服务机构，"
        "年度辅导本市企业首次通过认定7家以上的，给予9万元奖励。\n"
    )
    asked = {str(leaf.field) for leaf in leaves_of(house.condition) if isinstance(leaf, Criterion)}
    assert {"titles", "entity_type", "industry"}.isdisjoint(asked)
    assert "independent_legal_person" in asked
