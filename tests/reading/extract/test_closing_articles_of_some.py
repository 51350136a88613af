"""Closing articles that speak of some articles alone, of all but some, and of all; heads of chapters that name firms."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.domain.measure import ExclusiveRule

ACT = (
    "沈阳市浑南区渔业奖补若干政策\n第一条 对新建网箱的企业，给予20万元补贴。\n第二条 对通过绿色食品认证的企业，奖励2万元。\n"
    "第三条 对渔业企业建设直播基地的，给予10万元补助。\n{closing}"
)


def asked(measure):
    leaves = (leaf for leaf in leaves_of(measure.condition) if leaf.decides)
    return [(str(x.field), x.value) if isinstance(x, Criterion) else x.quote.text for x in leaves]


@pytest.mark.parametrize(
    ("closing", "told", "whose"),
    [
        (
            "第四条 第一条、第二条中的企业，还须上年度营业收入600万元以上。",
            ("revenue_yuan", 6e6),
            [True, True, False],
        ),
        (
            "第四条 第一条至第二条所称企业，须上年度纳税50万元以上。",
            ("tax_paid_yuan", 5e5),
            [True, True, False],
        ),
        ("第四条 享受第三条支持的企业，应连续经营满一年。", ("age_months", 12.0), [False, False, True]),
        ("第四条 享受本政策的企业须在浑南区注册、纳税，承诺五年内不迁离。", ("region", "210112"), [True] * 3),
        (
            "第四条 第二条的奖励对象不含个体工商户。",
            "第四条 第二条的奖励对象不含个体工商户",
            [False, True, False],
        ),
    ],
)
def test_a_closing_article_is_asked_of_those_that_it_speaks_of(measures_of, closing, told, whose):
    measures = measures_of(ACT.format(closing=closing))
    assert [told in asked(measure) for measure in measures] == whose


def test_who_may_have_one_alone_is_bound_in_all_articles_but_those_excepted(measures_of):
    measures = measures_of(ACT.format(closing="第四条 除第三条外，同一企业每年只能申报一项。"))
    bound = [any(x.rule is ExclusiveRule.ONE_OF for x in measure.exclusive) for measure in measures]
    assert bound == [True, True, False]


def had_before(measures):
    return [any(x.rule is ExclusiveRule.NOT_IF_RECEIVED for x in measure.exclusive) for measure in measures]


def test_what_was_had_before_bars_from_the_article_that_says_so(measures_of):
    note = "备注：网箱不少于10口，已享受市级同类补贴的不再享受。"
    body = ACT.format(closing="").replace("20万元补贴。\n", f"20万元补贴。\n{note}\n")
    assert had_before(measures_of(body)) == [True, False, False]
    body = ACT.format(closing="第四条 已享受市级同类补贴的不再享受。")
    assert had_before(measures_of(body)) == [True] * 3


CHAPTERS = (
    "沈阳市浑南区支持渔业发展办法\n第一章 {head}\n第一条 年产值增长20%以上的，给予10万元奖励。\n第二条 {other}\n"
    "第二章 支持渔港建设\n第三条 新建渔港的，给予20万元补助。\n第三章 附则\n第四条 申请第一章支持的企业，研发费用占比不低于3%。"
)


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("支持规上企业做大做强", ("above_scale", True)),
        ("小微企业支持政策", ("size_class", ("micro", "small"))),
    ],
)
def test_the_head_of_a_chapter_says_for_whom_its_articles_are(measures_of, head, told):
    text = CHAPTERS.format(head=head, other="对新增升规的企业，奖励10万元。")
    grown, becoming, harbour = map(asked, measures_of(text))
    assert told in grown
    assert told not in (*becoming, *harbour)
    assert [("rd_ratio", 0.03) in one for one in (grown, becoming, harbour)] == [True, True, False]


def test_what_applicants_for_some_items_must_be_is_not_heard_of_by_the_rest(measures_of):
    text = (
        "沈阳市浑南区渔业惠企政策要点\n一、渔业数字化补助\n对购买软件的企业，按投入的20%给予补助，最高30万元。\n"
        "二、渔业用能补贴\n对用电企业，按电费的5%给予补贴，最高20万元。\n三、渔业招工补贴\n对招工企业，每招用1人补贴1000元。\n"
        "四、共性要求\n（一）申报企业无失信记录。\n（二）第一项、第二项申报企业须为规模以上企业。"
    )
    told = list(map(asked, measures_of(text)))
    assert [("clean_record", True) in one for one in told] == [True] * 3
    assert [("above_scale", True) in one for one in told] == [True, True, False]


@pytest.mark.parametrize(
    ("closing", "known"),
    [
        ("第四条 在浑南区注册、信用良好的渔业企业，适用本政策。", ("region", "210112")),
        ("第四条 扶持对象仅限规模以上企业。", ("above_scale", True)),
    ],
)
def test_who_an_act_is_for_leaves_nothing_open_that_is_read(measures_of, closing, known):
    bare, told = (asked(measures_of(ACT.format(closing=words))[2]) for words in ("", closing))
    assert known in told
    assert [x for x in told if isinstance(x, str)] == [x for x in bare if isinstance(x, str)]


def test_the_number_of_its_own_article_is_none_that_a_demand_cites(measures_of):
    text = (
        "沈阳市浑南区渔业招商政策\n第一章 总则\n第一条 制定本政策。\n第二条政策支持的企业须在浑南区注册。\n第二章 奖励\n"
        "第三条 支持渔业项目：\n（一）对新建冷库的企业，给予20万元奖励。\n（二）对购置渔船的企业，给予10万元奖励。"
    )
    told = list(map(asked, measures_of(text)))
    assert [("region", "210112") in one for one in told] == [True, True]
