"""Which of several that bar one another is kept: by fit before the sum, and one of the classes of a sentence."""

from policymatch.domain.measure import Benefit, Measure
from policymatch.domain.quote import Quote
from policymatch.domain.recommendation import FirmBenefit, MeasureHead, PolicyHead, Recommendation, Relevance
from policymatch.domain.verdict import Finding
from policymatch.domain.wording import Wording
from policymatch.matching.barring.classes import class_groups
from policymatch.matching.barring.exclusivity import ExclusiveGroup
from policymatch.matching.planning.candidate import Candidate
from policymatch.matching.planning.fit import fit_of
from policymatch.matching.planning.plan import plan_of

WORDS = Wording(zh="", en="")
ONE_OF = ExclusiveGroup(rule="one_of", quote=Quote.of("只能申报一项", 0, 6), measures=("a", "b", "c"))


def candidate(name, yuan_max, fit=1.0):
    return Candidate(
        measure=name, title=name.upper(), kind="award", verdict="unclear", yuan_max=yuan_max, fit=fit
    )


def trade(state, **told):
    asked = {"field": "industry", "hardness": "must", "kind": "testable", "wording": WORDS}
    return Finding(state=state, **(asked | told))


def recommended(*findings, score=0.5):
    return Recommendation(
        rank=1,
        measure=MeasureHead(id="p-m1", title="t", kind="award"),
        policy=PolicyHead(id="p", title="t"),
        verdict="unclear",
        findings=findings,
        benefit=FirmBenefit(text=WORDS),
        relevance=Relevance(score=score, level="medium"),
        standing=WORDS,
        why=WORDS,
    )


def test_what_fits_is_kept_before_a_larger_sum_that_does_not():
    plan = plan_of([candidate("a", 2e6, 0.2), candidate("b", 5e6, 0.002)], [ONE_OF])
    assert plan.kept == ("a",)
    assert plan.dropped[0].because.zh.startswith("与“A”只能享受一项，后者与企业的行业和需求更相符")
    assert plan.yuan_max == 2e6


def test_of_what_fits_alike_the_larger_sum_is_kept():
    plan = plan_of([candidate("a", 2e6, 0.2), candidate("b", 5e6, 0.19), candidate("c", 1e6, 0.2)], [ONE_OF])
    assert plan.kept == ("b",)


def test_a_trade_that_stays_to_be_confirmed_lowers_the_fit_and_another_field_does_not():
    assert fit_of(recommended(trade("met"))) == 0.5
    assert fit_of(recommended(trade("unknown"))) < 0.01
    assert fit_of(recommended(trade("unknown", field="revenue_yuan"))) == 0.5
    assert fit_of(recommended(trade("unknown", instead="met"))) == 0.5
    assert fit_of(recommended(trade("unknown", hardness="prefer"))) == 0.5


def of_class(name, title, sum_, start=0):
    given = Benefit(form="amount", cap_yuan=sum_, quote=Quote.of("工程类30万元、设计类10万元", 0, 15))
    return Measure(id=name, title=title, start=start, end=start + 14, kind="award", benefits=(given,))


def test_the_classes_of_one_sentence_are_not_had_together():
    classes = [of_class("a", "出口奖励（工程类企业）", 3e5), of_class("b", "出口奖励（设计类企业）", 1e5)]
    plan = plan_of([candidate("a", 3e5), candidate("b", 1e5)], class_groups(classes))
    assert (plan.kept, plan.yuan_max) == (("a",), 3e5)
    assert plan.dropped[0].quote.text == "工程类30万元、设计类10万元"


def test_measures_of_other_sentences_and_other_names_are_no_classes():
    apart = [of_class("a", "出口奖励（工程类企业）", 3e5), of_class("b", "出口奖励（设计类企业）", 1e5, 20)]
    named = [of_class("a", "出口奖励（工程类企业）", 3e5), of_class("b", "参展奖励（设计类企业）", 1e5)]
    plain = [of_class("a", "出口奖励", 3e5), of_class("b", "参展奖励", 1e5)]
    assert class_groups(apart) == class_groups(named) == class_groups(plain) == ()
