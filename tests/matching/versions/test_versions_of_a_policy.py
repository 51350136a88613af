from datetime import date

from policymatch.domain.condition import AllOf, AnyOf, AtLeast, Criterion, NoneOf, OpaqueCriterion
from policymatch.domain.document import Document
from policymatch.domain.measure import Benefit, Measure, Policy, Window
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.matching.versions.effects import effects_on
from policymatch.matching.versions.pairs import paired_measures
from policymatch.matching.versions.versions import differences
from policymatch.terms import load_terms

ON = date(2026, 11, 24)
QUOTE = Quote.of("营业收入不低于500万元", 0, 12)


def measure(name, title, *criteria, amount=None):
    benefits = (Benefit(form="amount", amount_yuan=amount, quote=QUOTE),) if amount else ()
    return Measure(
        id=name, title=title, start=0, end=5, kind="grant", benefits=benefits, condition=AllOf(all=criteria)
    )


def policy(name, *measures):
    return Policy(document=Document(id=name, title=name, body="营业收入不低于500万元"), measures=measures)


def revenue(bound):
    return Criterion(field="revenue_yuan", op=">=", value=bound, quote=QUOTE)


TITLE = Criterion(field="titles", op="has_any", value=("high_tech",))
OLD = policy(
    "old",
    measure("old-m1", "研发投入补助", revenue(5e6), amount=2e5),
    measure("old-m2", "贷款贴息支持", TITLE),
    measure("old-m3", "展会补贴"),
)
NEW = policy(
    "new",
    measure("new-m1", "企业研发投入补助", revenue(1e7), OpaqueCriterion(quote=QUOTE), amount=3e5),
    measure("new-m2", "贷款贴息支持"),
    measure("new-m3", "首台套保险补偿"),
)


def test_measures_are_paired_by_their_titles():
    assert [(pair.old.id, pair.new.id) for pair in paired_measures(OLD, NEW)] == [
        ("old-m1", "new-m1"),
        ("old-m2", "new-m2"),
    ]


def test_each_difference_is_said_in_a_sentence():
    found = [
        (d.measure, d.part.value, d.turn.value, d.wording.zh) for d in differences(OLD, NEW, load_terms())
    ]
    assert found == [
        (
            "new-m1",
            "criterion",
            "changed",
            "条件由“上年营业收入需不低于500万元”改为“上年营业收入需不低于1000万元”（收紧）",
        ),
        ("new-m1", "criterion", "added", "新增条件：“营业收入不低于500万元”"),
        ("new-m1", "benefit", "changed", "支持由“20万元”改为“30万元”（提高）"),
        ("new-m2", "criterion", "removed", "取消条件：资质称号需具备高新技术企业"),
        ("old-m3", "measure", "removed", "取消事项“展会补贴”"),
        ("new-m3", "measure", "added", "新增事项“首台套保险补偿”"),
    ]


def test_equal_versions_do_not_differ():
    assert differences(OLD, OLD, load_terms()) == ()


def test_firms_that_gained_or_lost_are_named_with_the_clause():
    firms = [
        FirmProfile(revenue_yuan=8e6, titles=["high_tech"]),
        FirmProfile(revenue_yuan=2e7, titles=[]),
        FirmProfile(revenue_yuan=2e7, titles=["high_tech"]),
    ]
    found = effects_on(OLD, NEW, firms, ON, load_terms())
    assert [(e.firm, e.measure, e.effect.value) for e in found] == [
        (0, "new-m1", "lost"),
        (1, "new-m2", "gained"),
        *((firm, "old-m3", "lost") for firm in range(3)),
        *((firm, "new-m3", "gained") for firm in range(3)),
    ]
    assert [(e.before, e.after) for e in found[-1:] + found[2:3]] == [(None, "eligible"), ("eligible", None)]
    assert found[0].because[0].quote.text == "营业收入不低于500万元"
    assert found[0].because[0].wording.zh == "上年营业收入800万元，需不低于1000万元，还差200万元"
    assert found[1].because[0].field.value == "titles"


LISTED = Criterion(field="listed", op="=", value=True, quote=QUOTE)


def one(*criteria, window=None):
    given = measure("m1", "研发投入补助", *criteria).model_copy(update={"window": window})
    return policy("p", given)


def told(old, new):
    return [(d.part.value, d.turn.value, d.wording.zh) for d in differences(old, new, load_terms())]


def test_criteria_that_are_joined_in_another_way_differ():
    assert told(one(revenue(5e6), LISTED), one(AnyOf(any=(revenue(5e6), LISTED)))) == [
        (
            "criterion",
            "changed",
            "条件由“上年营业收入需不低于500万元、上市需已上市均须具备”改为"
            "“上年营业收入需不低于500万元、上市需已上市至少具备1项”",
        )
    ]
    some = [AtLeast(at_least=n, of=(revenue(5e6), LISTED, TITLE)) for n in (1, 2)]
    ((part, turn, words),) = told(one(some[0]), one(some[1]))
    assert (part, turn) == ("criterion", "changed")
    assert words.replace("1项", "2项").count("至少具备2项”") == 2


def test_what_is_added_does_not_hide_that_the_rest_is_joined_in_another_way():
    found = told(one(revenue(5e6), LISTED), one(AnyOf(any=(revenue(5e6), LISTED)), TITLE))
    assert [(part, turn) for part, turn, _ in found] == [("criterion", "added"), ("criterion", "changed")]


def test_the_same_thing_joined_by_other_words_does_not_differ():
    same = one(AllOf(all=(AllOf(all=(revenue(5e6),)), LISTED)))
    assert told(one(revenue(5e6), LISTED), same) == []
    assert told(one(NoneOf(none=(AnyOf(any=(LISTED, TITLE)),))), one(NoneOf(none=(LISTED, TITLE)))) == []


def received(period):
    return Criterion(field="received", op="has_none", value=("技改补贴",), period=period, quote=QUOTE)


def test_a_longer_look_back_is_a_difference():
    ((part, turn, words),) = told(one(received("last_2_years")), one(received("last_4_years")))
    assert (part, turn) == ("criterion", "changed")
    assert words.index("（近2年）") < words.index("（近4年）")


def test_what_the_bureau_now_decides_and_what_now_only_ranks_are_differences():
    decided = Criterion(field="listed", op="=", value=True, kind="discretionary", quote=QUOTE)
    ranked = Criterion(field="listed", op="=", value=True, hardness="prefer", quote=QUOTE)
    for changed, words in ((decided, "由主管部门评定"), (ranked, "优先条件")):
        ((part, turn, told_words),) = told(one(LISTED), one(changed))
        assert (part, turn) == ("criterion", "changed")
        assert words in told_words


def test_another_window_is_a_difference():
    def until(day):
        return one(LISTED, window=Window(closes_on=day, quote=QUOTE))

    assert told(until(date(2026, 12, 1)), until(date(2027, 12, 1))) == [
        ("window", "changed", "申报期由“2026-12-01止”改为“2027-12-01止”")
    ]
    assert told(one(LISTED), until(date(2027, 12, 1))) == [("window", "added", "新增申报期：2027-12-01止")]
    assert told(until(date(2027, 12, 1)), until(date(2027, 12, 1))) == []


def graded(amount, least):
    return Benefit(form="amount", amount_yuan=amount, quote=QUOTE, condition=revenue(least))


def test_a_grade_that_asks_more_for_the_same_sum_is_a_difference():
    def version(*grades):
        return policy("v", measure("v-m1", "产值奖励").model_copy(update={"benefits": grades}))

    old = version(graded(100_000, 20_000_000), graded(200_000, 50_000_000))
    new = version(graded(100_000, 20_000_000), graded(200_000, 80_000_000))
    assert [(d.part, d.wording.zh) for d in differences(old, new, load_terms())] == [
        (
            "benefit",
            "支持由“20万元（上年营业收入需不低于5000万元）”改为“20万元（上年营业收入需不低于8000万元）”",
        )
    ]
    assert differences(old, old, load_terms()) == ()


def test_another_end_of_validity_is_a_difference_of_the_whole_document():
    def until(year):
        version = policy("v", measure("v-m1", "产值奖励"))
        held = version.document.model_copy(update={"title": "某市若干措施", "expires_on": date(year, 12, 31)})
        return version.model_copy(update={"document": held})

    found = differences(until(2028), until(2027), load_terms())
    assert [(d.measure, d.title, d.part, d.wording.zh) for d in found] == [
        ("v", "某市若干措施", "validity", "有效期由“2028-12-31止”改为“2027-12-31止”")
    ]
    assert differences(until(2028), until(2028), load_terms()) == ()


def told_in(body, *clauses):
    """A policy whose measures are the clauses of a text, each with a title of its own."""
    measures = [
        Measure(
            id=f"v-m{n}", title=title, start=body.index(text), end=body.index(text) + len(text), kind="grant"
        )
        for n, (title, text) in enumerate(clauses, 1)
    ]
    return Policy(document=Document(id="v", title="v", body=body), measures=measures)


def test_an_edited_clause_is_the_same_measure_though_its_title_changed_with_it():
    loan, award = (
        "对竹企业流动资金贷款给予贴息，最高20万元。",
        "对上年度出口竹器1000万元以上的竹企业，给予20万元奖励。",
    )
    edited = award.replace("1000万元", "500万元")
    old = told_in(loan + award, ("贷款贴息", loan), ("上年度出口竹器1000万元以上奖励", award))
    new = told_in(loan + edited, ("流动资金支持", loan), ("出口奖", edited))
    assert [(pair.old.title, pair.new.title) for pair in paired_measures(old, new)] == [
        ("贷款贴息", "流动资金支持"),
        ("上年度出口竹器1000万元以上奖励", "出口奖"),
    ]


def test_an_inserted_clause_does_not_take_the_place_of_one_that_stayed():
    kept, inserted = "对引进竹业项目的单位给予30万元奖励。", "对上年度竹器产值增长的，给予20万元奖励。"
    old = told_in(kept, ("项目引进奖励", kept))
    new = told_in(inserted + kept, ("项目引进奖", inserted), ("引进起决定作用的单位奖励", kept))
    assert [pair.new.id for pair in paired_measures(old, new)] == ["v-m2"]


def test_sums_of_one_grade_stand_for_each_other():
    def version(*grades):
        return policy("v", measure("v-m1", "产值奖励").model_copy(update={"benefits": grades}))

    old = version(graded(5e5, 1e8), graded(1e6, 5e8))
    new = version(graded(2e5, 5e7), graded(5e5, 1e8), graded(1.2e6, 5e8))
    assert [(d.turn, d.wording.zh) for d in differences(old, new, load_terms())] == [
        (
            "changed",
            "支持由“100万元（上年营业收入需不低于5亿元）”改为“120万元（上年营业收入需不低于5亿元）”（提高）",
        ),
        ("added", "新增支持：20万元（上年营业收入需不低于5000万元）"),
    ]


def test_an_edit_of_a_clause_that_measures_share_is_told_once_of_all():
    def version(day):
        body = f"每年{day}前提出书面申请。"
        steps = OpaqueCriterion(quote=Quote.of(body, 0, len(body)))
        measures = [measure(f"v-m{n}", title, steps) for n, title in enumerate(("甲奖", "乙补"), 1)]
        return Policy(document=Document(id="v", title="v", body=body), measures=measures)

    [found] = differences(version("12月底"), version("10月底"), load_terms())
    assert (found.measure, found.also, found.turn) == ("v-m1", ("v-m2",), "changed")
    assert (found.part, found.wording.zh) == ("window", "申报期由“每年12月31日前”改为“每年10月31日前”")


def test_several_sums_that_changed_at_once_are_each_set_beside_their_own():
    def version(*sums):
        given = [
            Benefit(form="amount", amount_yuan=sum_, quote=Quote.of(words, 0, len(words)))
            for words, sum_ in zip(("首次认定的奖励", "复审通过的补助", "开办当年的补贴"), sums, strict=True)
        ]
        return policy("v", measure("v-m1", "认定奖励").model_copy(update={"benefits": tuple(given)}))

    found = differences(version(1e5, 2e5, 3e5), version(4e5, 5e5, 6e5), load_terms())
    assert [d.wording.zh for d in found] == [
        "支持由“10万元”改为“40万元”（提高）",
        "支持由“20万元”改为“50万元”（提高）",
        "支持由“30万元”改为“60万元”（提高）",
    ]
