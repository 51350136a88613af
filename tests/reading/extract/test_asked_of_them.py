"""What sentences behind an offer ask of those who have it, in whatever words, and whom they leave out; what they
say of papers, duties, offices and sums asks nothing.
"""

import pytest

from policymatch.domain.condition import Criterion, NoneOf, OpaqueCriterion, leaves_of

OFFER = "沈阳市浑南区渔业扶持若干措施\n第一条 对渔业企业购置加工设备的，按投资额的12%给予补贴，最高15万元。"
NEXT = "\n第二条 对参加展会的渔业企业给予6000元补贴。"


@pytest.fixture(scope="session")
def behind(measures_of):
    """The leaves that quote a sentence behind an offer, and none that the same offer has without it."""

    def leaves(sentence):
        first, *_, other = measures_of(f"{OFFER}{sentence}{NEXT}")
        assert not any(leaf.quote.text in sentence for leaf in leaves_of(other.condition))
        return [leaf for leaf in leaves_of(first.condition) if leaf.quote.text in sentence]

    return leaves


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("前述企业须诚信经营、无失信记录。", ("clean_record", "=", True)),
        ("该类企业近两年未发生环境污染事故。", ("clean_record", "=", True)),
        ("上述企业需入库科技型中小企业。", ("titles", "has_any", ("tech_sme",))),
        ("本条政策仅限高新技术企业享受。", ("titles", "has_any", ("high_tech",))),
        ("企业上年度须实现盈利。", ("profit_yuan", ">", 0.0)),
        ("企业近两年净利润均为正。", ("profit_yuan", ">", 0.0)),
        ("且企业注册成立时间不超过7年。", ("age_months", "<=", 84.0)),
        ("要求企业年销售收入1500万元以上。", ("revenue_yuan", ">=", 15_000_000.0)),
        ("该项政策仅面向民营企业。", ("ownership", "in", ("private",))),
    ],
)
def test_a_demand_that_a_field_tells_is_asked(behind, sentence, asked):
    told = {(str(x.field), str(x.op), x.value) for x in behind(sentence) if isinstance(x, Criterion)}
    assert asked in told


@pytest.mark.parametrize(
    "sentence",
    [
        "资产负债率不得高于65%。",
        "借款企业不能有未结清的商业贷款。",
        "企业注册资本应当实缴到位。",
        "企业应在本区有固定办公场所。",
        "企业信用等级须达到A级及以上。",
        "年产值须突破8000万元方可享受。",
        "项目建设期不超过18个月。",
        "合作高校不少于2家。",
        "安全生产标准化须达三级以上。",
        "企业入统后方可申请。",
        "前提是企业已入统。",
    ],
)
def test_a_demand_that_no_field_tells_is_left_open_and_not_lost(behind, sentence):
    (leaf,) = behind(sentence)
    assert isinstance(leaf, OpaqueCriterion)
    assert leaf.decides


@pytest.mark.parametrize(
    "sentence",
    [
        "自有房产或向直系亲属承租的不能申请。",
        "但不包括已获得国家补助的项目。",
        "被纳入失信名单的企业不予返还。",
    ],
)
def test_those_whom_a_sentence_behind_an_offer_leaves_out_are_barred(measures_of, sentence):
    first, *_ = measures_of(f"{OFFER}{sentence}{NEXT}")
    barred = [node for node in first.condition.all if isinstance(node, NoneOf)]
    records = [
        x for x in leaves_of(first.condition) if isinstance(x, Criterion) and str(x.field) == "clean_record"
    ]
    assert [node for node in (*barred, *records) if next(leaves_of(node)).quote.text in sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "企业须提交购置合同和发票。",
        "补贴资金应专款专用。",
        "区工信局应于每年6月底前兑现。",
        "各街道应建立企业服务专班。",
        "推进冷链技术应用和供应链建设。",
        "到2031年，全区加工设备更新率不低于60%。",
        "受补贴企业五年内不得转让设备。",
        "补贴期限最长不超过3年。",
    ],
)
def test_papers_duties_offices_and_aims_ask_nothing(behind, sentence):
    assert [leaf for leaf in behind(sentence) if leaf.decides and leaf.kind == "testable"] == []
