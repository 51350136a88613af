from datetime import date

from policymatch.domain.condition import AllOf, Criterion, OpaqueCriterion
from policymatch.domain.document import Document
from policymatch.domain.measure import Benefit, Measure, Policy
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.matching.effects import effects_on
from policymatch.matching.versions import differences, paired_measures
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
            "条件由“上年营业收入需不低于500万元”改为“上年营业收入需不低于1000万元”",
        ),
        ("new-m1", "criterion", "added", "新增条件：“营业收入不低于500万元”"),
        ("new-m1", "benefit", "changed", "支持由“20万元”改为“30万元”"),
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
    ]
    assert found[0].because[0].quote.text == "营业收入不低于500万元"
    assert found[0].because[0].wording.zh == "上年营业收入800万元，需不低于1000万元，还差200万元"
    assert found[1].because[0].field.value == "titles"
