"""Paragraphs and items of their own that ask something of those who have an offer of the article or list they stand in."""

import pytest

from policymatch.domain.condition import Criterion, NoneOf, OpaqueCriterion, leaves_of

ACT = (
    "沈阳市浑南区渔业发展若干措施\n第一条 对新建养殖基地的企业，给予20万元奖励。\n"
    "第二条 对租用冷库的企业，按租金的30%给予补贴，最高20万元。\n{behind}\n第三条 对企业购置渔船的，给予10万元补贴。"
)
LIST = "沈阳市浑南区渔业发展资金实施细则\n一、渔港补贴\n（一）对维修渔港的企业，给予20万元补贴。\n二、展会补贴\n{items}"


def asked(measure):
    told = []
    for leaf in leaves_of(measure.condition):
        if isinstance(leaf, Criterion):
            told.append((str(leaf.field), leaf.value))
        elif leaf.decides and leaf.quote:
            told.append(leaf.quote.text)
    return told


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        ("资产负债率不高于70%。", "资产负债率不高于70%"),
        ("冷库库容须在1000立方米以上。", "冷库库容须在1000立方米以上"),
        ("自有冷库的不能申请。", "自有冷库的不能申请"),
        (
            "※仅限首次租用的冷库，且与业主签订三年以上租赁合同。",
            "仅限首次租用的冷库，且与业主签订三年以上租赁合同",
        ),
        ("备注：冷库面积不少于100平方米，已享受市级同类补贴的不再享受。", "冷库面积不少于100平方米"),
        ("说明：本条仅限规模以上企业申报。", ("above_scale", True)),
        ("注：租金不含水电费。申报企业上年度营业收入应达到800万元以上。", ("revenue_yuan", 8e6)),
    ],
)
def test_a_paragraph_behind_an_article_asks_of_those_who_have_its_offer(measures_of, behind, told):
    first, second, third = measures_of(ACT.format(behind=behind))
    assert told in asked(second)
    assert told not in (*asked(first), *asked(third))


@pytest.mark.parametrize(
    "behind",
    [
        "注：租金以发票为准。",
        "区财政局应当及时拨付资金。",
        "申报企业须提交租赁合同。",
        "每家企业每年最高30万元。",
    ],
)
def test_a_note_or_a_step_behind_an_article_asks_nothing(measures_of, behind):
    bare, told = (measures_of(ACT.format(behind=words))[1] for words in ("", behind))
    assert asked(bare)
    assert asked(told) == asked(bare)


@pytest.mark.parametrize(
    ("items", "told"),
    [
        (
            "（一）在浑南区注册的渔业企业；\n（二）上年度营业收入600万元以上；\n（三）对参加展会的，按展位费的50%给予补贴，每年最高5万元。",
            {("region", "210112"), ("revenue_yuan", 6e6)},
        ),
        (
            "1.对参加展会的企业，按展位费的50%给予补贴，每年最高5万元。\n2.具有独立法人资格。\n3.展位面积36平方米以上。",
            {("independent_legal_person", True), "展位面积36平方米以上"},
        ),
        (
            "（一）对参加展会的企业，每人补贴3000元；\n（二）与参展人员签订一年以上劳动合同；\n（三）参展人员须为渔业技师；\n（四）劳务派遣企业不得申报。",
            {"与参展人员签订一年以上劳动合同", "参展人员须为渔业技师", ("industry", ("劳务派遣",))},
        ),
    ],
)
def test_items_beside_the_one_that_gives_ask(measures_of, items, told):
    harbour, fair = measures_of(LIST.format(items=items))
    assert told <= set(asked(fair))
    assert told.isdisjoint(asked(harbour))


def test_items_of_tasks_and_of_steps_ask_nothing(measures_of):
    gift = "1.对参加展会的企业，按展位费的50%给予补贴，每年最高5万元。"
    others = "\n2.加强展会组织，完善参展服务。\n3.由区农业农村局组织验收。\n4.申请企业于3月提交材料。"
    bare, told = (measures_of(LIST.format(items=items))[1] for items in (gift, gift + others))
    assert asked(bare)
    assert asked(told) == asked(bare)


@pytest.mark.parametrize("behind", ["以上奖励就高不重复。", "注：自繁自用的苗种不计入。"])
def test_a_paragraph_behind_a_bar_bars_nobody(measures_of, behind):
    items = "（一）对育苗企业，奖励10万元。\n（二）成立不满一年的企业不得申报。"
    _, measure = measures_of(LIST.format(items=f"{items}\n{behind}"))
    barred = [node for node in measure.condition.all if isinstance(node, NoneOf)]
    assert len(barred) == 1
    assert not any(isinstance(leaf, OpaqueCriterion) for leaf in leaves_of(barred[0]))


SECTIONS = (
    "沈阳市浑南区促进渔业发展实施办法\n一、支持渔船更新\n对更新渔船的企业，给予20万元补贴。\n{first}\n"
    "二、支持品牌创建\n1.对获得国家级品牌的企业，奖励50万元。\n2.对获得省级品牌的企业，奖励20万元。\n{second}\n"
    "三、支持融资\n对渔业企业贷款按利息的30%贴息，最高30万元。\n{third}"
)


@pytest.mark.parametrize(
    ("place", "words", "told", "whose"),
    [
        ("first", "申报主体为在浑南区注册的企业。", ("region", "210112"), [True, False, False, False]),
        ("second", "上述企业须近两年无行政处罚。", ("clean_record", True), [False, True, True, False]),
        ("second", "品牌产品须在浑南区生产。", "品牌产品须在浑南区生产", [False, True, True, False]),
        (
            "third",
            "贴息对象不包括房地产企业和融资租赁公司。",
            "贴息对象不包括房地产企业和融资租赁公司",
            [False, False, False, True],
        ),
    ],
)
def test_what_stands_behind_the_offers_of_a_section_is_asked_of_these_alone(
    measures_of, place, words, told, whose
):
    text = SECTIONS.format(**{"first": "", "second": "", "third": "", place: words})
    assert [told in asked(measure) for measure in measures_of(text)] == whose


def test_a_note_of_what_was_had_before_under_one_card_bars_from_that_card_alone(measures_of):
    text = (
        "沈阳市浑南区渔业专项资金申报指南\n一、设备更新项目\n支持对象：规模以上渔业企业。\n支持标准：按投资额的15%给予补助，最高300万元。\n"
        "备注：已获得省级资金支持的设备不得重复申报。\n二、新产品项目\n支持对象：高新技术企业。\n支持标准：每个产品奖励10万元。"
    )
    fields = [{told[0] for told in asked(measure)} for measure in measures_of(text)]
    assert ["received" in one for one in fields] == [True, False]
