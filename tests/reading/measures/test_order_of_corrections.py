"""The passes that put labels right stand in an order that each of them says, and no other order matters."""

import random

import pytest

from policymatch.reading.extract.model import packaged_labeller
from policymatch.reading.measures.calls import title_by_opening
from policymatch.reading.measures.corrected import CORRECTIONS, Form
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.traits import traits_of
from policymatch.reading.measures.units import layout_of
from policymatch.reading.ordered import out_of_order, through
from policymatch.reading.sections import paragraphs

TABLE = "某县渔业奖励表\n序号\t项目名称\t申报条件\t奖励金额\n1\t渔企认定\t首次认定的高新技术企业\t35万元"
TITLE = (
    "某市渔火企业认定管理办法\n第一条 申报渔火企业，还应同时符合：\n（一）注册成立7年以内；\n"
    "（二）有授权发明专利3件以上。\n第二条 市渔业局组织专家评审，公示后公布名单并颁发证书。\n"
    "第三条 向渔火企业发放管理服务券，每家每年4万元。"
)
CALL = "浑南区渔业项目申报指南\n一、条件\n单个项目总投资不低于800万元。"
KINDS = (
    "沈阳市渔业局关于组织开展2035年度企业认定和评价工作的通知\n一、创新型中小企业评价条件\n"
    "上年度营业收入600万元以上。\n二、专精特新中小企业认定条件\n上年度研发费用总额不低于120万元。\n"
    "三、有关要求\n企业于6月30日前登录平台填报。"
)
CAPS = (
    "浑南区渔港券发放办法\n第一条　企业购买冷链服务，按合同额的30%发放补贴，限额如下：\n"
    "企业类别\t单家最高额度（万元）\t附加要求\n规上商贸企业\t17\t冷库不少于3座\n个体工商户\t2\t不作要求"
)
STANDARD = (
    "沈阳市关于申报渔业资金的通知\n一、支持方向\n1.示范应用。支持企业建设具有带动作用的智能渔港示范项目。\n"
    "申报条件：申报企业成立满3年；项目有明确的应用场景。\n3.对项目已完成投资600万元以上的企业，给予70万元补助。\n"
    "2.技术中心。支持企业建设智能渔港技术中心。\n申报条件：技术中心研发人员不少于14名。\n"
    "扶持标准：技术中心获评省级的，给予不超过160万元奖励。"
)
STANDINGS = (
    "某省渔业梯度培育措施\n一、培育科技型企业\n1.遴选备案雏鹰、瞪羚企业。\n"
    "（1）雏鹰企业：成立时间不超过9年，上年度研发费用占营业收入比例不低于6%；\n"
    "（2）瞪羚企业：成立4年以上，近三年营业收入复合增长率不低于25%。\n"
    "2.对首次备案的瞪羚企业，给予一次性60万元补助。"
)
PROJECTS = (
    "浑南区渔港水利示范项目申报指南\n一、扶持对象和条件\n（一）水利项目\n"
    "扶持对象为灌区管理单位。水库除险单个项目中央投资400—600万元，渠道修复单个项目中央投资不低于140万元。\n"
    "（二）示范项目\n——项目单位为合作社的：应在2031年底前注册，社员不少于35人。"
    "单个项目中央投资不低于130万元，自筹资金不低于财政资金总额的30%。"
)
TEXTS = (TABLE, TITLE, CALL, KINDS, CAPS, STANDARD, STANDINGS, PROJECTS)


def labels_in(body, passes):
    layout = layout_of(body, paragraphs(body))
    title, about = body.partition("\n")[0], title_by_opening(layout, body.partition("\n")[0])
    told = packaged_labeller().label(traits_of(layout))
    return through(passes, told.labels, Form(layout, told.begins, title, about))


def moved(late, early):
    """The passes, with `late` right before `early`, behind which it should come."""
    rest = [each for each in CORRECTIONS if each.does is not late.does]
    at = next(place for place, each in enumerate(rest) if each.does is early)
    return (*rest[:at], late, *rest[at:])


def some_order(seed):
    """An order that keeps all that the passes say of it, and is otherwise drawn by chance."""
    left, order = list(CORRECTIONS), []
    while left:
        waiting = {each.does for each in left}
        free = [each for each in left if not waiting & set(each.after)]
        order.append(random.Random(seed + len(left)).choice(free))
        left.remove(order[-1])
    return tuple(order)


STATED = [(each, early) for each in CORRECTIONS for early in each.after]


def test_every_pass_stands_behind_those_that_it_has_to_follow():
    assert len(STATED) > 10
    assert list(out_of_order(CORRECTIONS)) == []


@pytest.mark.parametrize(
    ("late", "early"), STATED, ids=[f"{e.__name__}-{each.does.__name__}" for each, e in STATED]
)
def test_an_order_that_is_broken_is_named_with_its_reason(late, early):
    told = list(out_of_order(moved(late, early)))
    assert f"{late.does.__name__} stands before {early.__name__}: {late.after[early]}" in told


@pytest.mark.parametrize(
    ("late", "early", "body"),
    [
        ("with_retold", "without_asides", STANDARD),
        ("with_titles", "without_asides", TITLE),
        ("with_standings", "without_asides", STANDINGS),
        ("with_card_offer", "with_cells", TABLE),
        ("with_call", "without_asides", CALL),
        ("with_each_project", "without_asides", PROJECTS),
        ("with_each_project", "with_call", PROJECTS),
        ("without_gifts_over_caps", "with_cells", CAPS),
        ("with_sought", "with_titles", TITLE),
        ("with_sought", "with_call", KINDS),
    ],
)
def test_another_order_would_find_other_offers(late, early, body):
    passes, does = next((each, e) for each, e in STATED if (each.does.__name__, e.__name__) == (late, early))
    told = labels_in(body, CORRECTIONS)
    assert Label.BEGIN in told
    assert labels_in(body, moved(passes, does)) != told


@pytest.mark.parametrize("seed", range(0, 400, 50))
def test_an_order_that_keeps_what_is_stated_finds_the_same_offers(seed):
    order = some_order(seed)
    assert order != CORRECTIONS
    for body in TEXTS:
        assert labels_in(body, order) == labels_in(body, CORRECTIONS)
