"""What a document calls somebody: its terms are asked of those who are called so, and of no others."""

import pytest

from policymatch.domain.condition import Criterion, OpaqueCriterion, leaves_of
from policymatch.reading.criteria import Passage, PassageRole, read_condition
from policymatch.terms import load_terms

MEANING = "本政策所称高成长企业，是指经市工业和信息化局认定的雏鹰企业、瞪羚企业和独角兽企业。"
OF_FIRMS = "本政策适用于在本市登记注册的企业。"
TITLES = ("titles", "has_any", ("eaglet", "gazelle", "unicorn"))


def leaves(body, own, **given):
    target = body.index(OF_FIRMS)
    passages = [
        Passage(role=PassageRole.TARGET, start=target, end=body.index("\n", target)),
        Passage(role=PassageRole.OWN, start=body.index(own), end=body.index(own) + len(own)),
    ]
    condition = read_condition(body, passages, load_terms(), "210100", **given)
    return list(leaves_of(condition))


def told(found):
    return [(str(x.field), str(x.op), x.value) for x in found if isinstance(x, Criterion)]


def test_those_whom_a_document_calls_so_must_be_so():
    own = "对高成长企业给予10万元奖励。"
    assert TITLES in told(leaves(f"{OF_FIRMS}{MEANING}\n{own}", own))


def test_a_term_that_an_offer_does_not_use_asks_nothing_of_it():
    own = "对购置设备的企业给予10万元补助。"
    found = leaves(f"{OF_FIRMS}{MEANING}\n{own}", own)
    assert TITLES not in told(found)
    assert not any("所称" in (leaf.quote.text if leaf.quote else "") for leaf in found)


def test_one_of_several_who_may_apply_is_asked_of_nobody():
    own = "对高成长企业和其他中小企业给予10万元奖励。"
    assert TITLES not in told(leaves(f"{OF_FIRMS}{MEANING}\n{own}", own))


def test_what_stands_in_another_part_speaks_to_that_part():
    own = "对购置设备的企业给予10万元补助。"
    other = "已获得市级贴息的，不得重复申报。"
    body = f"{OF_FIRMS}\n{own}\n{other}\n"
    span = (body.index(other), len(body))
    assert any(leaf.field == "received" for leaf in leaves(body, own) if isinstance(leaf, Criterion))
    apart = leaves(body, own, elsewhere=[span])
    assert not any(leaf.field == "received" for leaf in apart if isinstance(leaf, Criterion))


@pytest.mark.parametrize(
    "text",
    [
        "合作银行向入库企业发放渔业贷款，单户最高60万元。",
        "对新入库企业给予6万元补助。",
        "对首次列入培育库的企业给予10万元奖励。",
    ],
)
@pytest.mark.parametrize("steps", ["由市科技局负责解释。", "企业可于每年5月申请入库。"])
def test_a_pool_that_bears_no_name_is_left_open_whatever_a_document_tells_of_it(read, asked, text, steps):
    assert not any(leaf[0] == "titles" for leaf in asked(own=text, procedure=steps))
    assert any(
        isinstance(leaf, OpaqueCriterion) and leaf.decides and "库" in leaf.quote.text
        for leaf in leaves_of(read(own=text, procedure=steps))
    )


def test_the_register_of_small_technology_firms_is_no_such_pool(asked):
    found = asked(condition="已通过科技型中小企业评价入库。")
    assert found == {("titles", "has_any", ("tech_sme",))}


def test_a_sum_that_is_counted_out_is_no_demand(asked):
    found = asked(own="对研发费用2000万元（含）以下部分按3%予以资助，单个企业最高300万元。")
    assert not any(field == "rd_expense_yuan" for field, _, _ in found)


SETTLED = "本措施所称专精特新企业，是指在我市登记注册且在有效期内的专精特新“小巨人”企业和专精特新中小企业（不含房地产企业）。"


@pytest.mark.parametrize(
    ("own", "is_asked"),
    [
        ("对专精特新企业购置设备的，按10%给予补助。", True),
        ("对获得国家科学技术奖的企业，给予50万元奖励。", False),
        ("对培育专精特新企业的园区，每培育一家给予10万元奖励。", False),
    ],
)
def test_holders_of_a_title_must_be_settled_where_a_document_says_that_it_means_them(own, is_asked):
    found = leaves(f"{OF_FIRMS}{SETTLED}\n{own}", own)
    told_of = {leaf.quote.text for leaf in found if leaf.quote}
    assert any("登记注册且在有效期内" in text for text in told_of) is is_asked
    assert ("industry", "has_any", ("房地产",)) in told(found) or not is_asked


def test_what_a_title_alone_means_is_in_the_tables_not_in_the_document():
    own = "对高新技术企业给予10万元补助。"
    meaning = "本办法所称高新技术企业，是指在重点领域内持续进行研究开发的居民企业。"
    found = leaves(f"{OF_FIRMS}{meaning}\n{own}", own)
    assert not any("持续进行" in leaf.quote.text for leaf in found if leaf.quote)


CLINICS = "本意见所指的民营护理院是指床位数在30张以上的民营护理院。"
BEDS = "床位数在30张以上"


@pytest.mark.parametrize(
    ("own", "called"),
    [
        ("资金主要用于民营护理院设备购置补助，以及民营护理院所承担任务补助。", True),
        ("支持利用闲置房产兴办民营护理院，土地用途可暂不变更。", False),
        ("民营护理院举办者以税后利润再投资的，给予奖补。", False),
        ("对民营护理院和其他养老机构给予补助。", False),
    ],
)
def test_a_term_is_asked_where_an_offer_is_for_those_called_so_and_not_for_those_who_set_them_up(own, called):
    found = leaves(f"{OF_FIRMS}\n{own}\n{CLINICS}", own)
    assert any(BEDS in (leaf.quote.text if leaf.quote else "") for leaf in found) is called


def test_a_title_that_a_document_takes_in_a_wider_sense_is_met_by_any_it_names():
    body = "本办法所称专精特新企业，是指有效期内的创新型中小企业、专精特新中小企业。"
    own = "专精特新企业购置检测设备的，给予9万元补助。"
    assert ("titles", "has_any", ("innovative_sme", "specialised_sme")) in told(
        leaves(f"{OF_FIRMS}{body}\n{own}", own)
    )


def test_one_of_the_titles_by_its_own_name_is_that_one_alone():
    body = "本办法所称专精特新企业，是指有效期内的创新型中小企业、专精特新中小企业。"
    own = "专精特新中小企业购置检测设备的，给予9万元补助。"
    assert ("titles", "has_any", ("specialised_sme",)) in told(leaves(f"{OF_FIRMS}{body}\n{own}", own))
