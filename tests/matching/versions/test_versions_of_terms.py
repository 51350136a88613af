from policymatch.domain.condition import AllOf, OpaqueCriterion
from policymatch.domain.document import Document
from policymatch.domain.measure import Exclusivity, Measure, Policy, Window
from policymatch.domain.quote import Quote
from policymatch.matching.versions.versions import differences
from policymatch.terms import load_terms


def version(words, caps=(), *, window=False, asked=True):
    quote = Quote.of(words, 0, len(words))
    given = Measure(
        id="v-m1",
        title="研发补助",
        start=0,
        end=len(words),
        kind="grant",
        condition=AllOf(all=(OpaqueCriterion(kind="procedural", quote=quote),) if asked else ()),
        window=Window(recurrence="annual", quote=quote) if window else None,
        exclusive=tuple(Exclusivity(rule="total_cap", cap_yuan=cap, quote=quote) for cap in caps),
    )
    return Policy(document=Document(id="v", title="v", body=words), measures=(given,))


def told(old, new):
    return [(d.part.value, d.turn.value, d.wording.zh) for d in differences(old, new, load_terms())]


SPRING, SUMMER = (f"企业应于每年{days}提出申请" for days in ("3月1日至4月30日", "5月1日至6月15日"))
CHANGED = ("window", "changed", "申报期由“每年3月1日至4月30日”改为“每年5月1日至6月15日”")


def test_other_days_of_a_yearly_window_are_one_difference_of_the_window():
    assert told(version(SPRING, window=True), version(SUMMER, window=True)) == [CHANGED]
    [found] = differences(version(SPRING, window=True), version(SUMMER, window=True), load_terms())
    assert found.wording.en == (
        "window changed from “each year from 1 March to 30 April” to “each year from 1 May to 15 June”"
    )
    assert (found.before.text, found.after.text) == (SPRING, SUMMER)


def test_days_to_apply_that_stand_as_a_condition_alone_are_a_difference_of_the_window():
    assert told(version(SPRING), version(SUMMER)) == [CHANGED]


def test_the_same_days_in_other_words_are_no_other_window():
    other = version("申报时间为每年3月1日至4月30日", window=True, asked=False)
    assert told(version(SPRING, window=True, asked=False), other) == []


def test_a_condition_that_differs_by_more_than_days_stays_a_condition():
    found = told(version(SPRING), version("企业应于每年5月1日至6月15日向区科技局提出书面申请"))
    assert {part for part, _, _ in found} == {"criterion"}


def test_another_cap_over_all_supports_is_a_difference():
    def capped(*caps):
        return version("同一企业每年总额设上限", caps, asked=False)

    assert told(capped(3e6), capped(5e6)) == [("cap", "changed", "总额上限由“300万元”改为“500万元”（提高）")]
    assert told(capped(), capped(5e6)) == [("cap", "added", "新增总额上限：500万元")]
    assert told(capped(3e6, 5e6), capped(5e6)) == [("cap", "removed", "取消总额上限：300万元")]
    assert told(capped(3e6), capped(3e6)) == []
