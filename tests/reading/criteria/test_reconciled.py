"""Demands that no firm could meet at once, or that a measure itself fulfils, decide nothing."""

from policymatch.domain.condition import AllOf, AnyOf, Criterion, Hardness, OpaqueCriterion
from policymatch.domain.quote import Quote
from policymatch.reading.criteria.joined.cases import as_cases
from policymatch.reading.criteria.joined.reconciled import reconciled
from policymatch.reading.criteria.text.conferred import without_own_title
from policymatch.terms import load_terms

QUOTE = Quote(start=0, end=4, text="四个字也")


def entity(*kinds, hardness=Hardness.MUST):
    return Criterion(field="entity_type", op="in", value=kinds, hardness=hardness, quote=QUOTE)


def titles(*codes, op="has_any"):
    return Criterion(field="titles", op=op, value=codes, quote=QUOTE)


REGION = Criterion(field="region", op="in_region", value="110000", quote=QUOTE)


def test_kinds_of_applicant_that_exclude_one_another_are_alternatives():
    person, firm = entity("individual"), entity("enterprise", "institute")
    assert reconciled([REGION, person, titles("high_tech"), firm]) == [
        REGION,
        AnyOf(any=(person, firm)),
        titles("high_tech"),
    ]


def test_kinds_that_share_a_member_and_mere_preferences_stay_as_they_are():
    for nodes in (
        [entity("enterprise"), entity("enterprise", "institute")],
        [entity("enterprise"), entity("individual", hardness=Hardness.PREFER)],
        [entity("enterprise")],
        [],
    ):
        assert reconciled(nodes) == nodes


def test_a_measure_that_confers_a_title_does_not_ask_for_it():
    named, terms = "北京市技能大师工作室认定", load_terms()
    condition = AllOf(all=(REGION, titles("技能大师工作室"), AnyOf(any=(titles("技能大师工作室"), REGION))))
    open_leaf = OpaqueCriterion(quote=QUOTE)
    opened = without_own_title(condition, named, terms)
    assert opened == AllOf(all=(REGION, open_leaf, AnyOf(any=(open_leaf, REGION))))


def test_titles_of_the_tables_are_known_by_their_names():
    terms = load_terms()
    condition = AllOf(all=(titles("innovative_sme"),))
    opened = without_own_title(condition, "创新型中小企业认定", terms)
    assert opened == AllOf(all=(OpaqueCriterion(quote=QUOTE),))


def test_titles_named_in_one_word_are_not_asked_of_those_who_seek_one_of_them():
    terms = load_terms()
    quote = Quote(start=0, end=10, text="知识产权试点示范单位")
    both = Criterion(
        field="titles", op="has_any", value=("知识产权试点单位", "知识产权示范单位"), quote=quote
    )
    opened = without_own_title(AllOf(all=(both,)), "市知识产权示范单位认定", terms)
    assert opened == AllOf(all=(OpaqueCriterion(quote=quote),))
    told = both.model_copy(
        update={"quote": Quote(start=0, end=17, text="知识产权试点单位或知识产权示范单位")}
    )
    assert without_own_title(AllOf(all=(told,)), "市知识产权示范单位认定", terms) == AllOf(all=(told,))


def test_other_titles_and_titles_not_to_be_held_stay_asked():
    terms = load_terms()
    condition = AllOf(all=(titles("high_tech"), titles("innovative_sme", op="has_none")))
    assert without_own_title(condition, "创新型中小企业认定", terms) == condition


def figure(op, value, field="age_months", hardness=Hardness.MUST):
    return Criterion(field=field, op=op, value=value, hardness=hardness, quote=QUOTE)


def test_figures_that_no_firm_has_at_once_are_alternatives():
    old, young = figure(">=", 24.0), figure("<", 24.0)
    assert as_cases([REGION, old, titles("high_tech"), young]) == [
        REGION,
        AnyOf(any=(old, young)),
        titles("high_tech"),
    ]


def test_each_field_has_cases_of_its_own():
    age, sales = (
        (figure(">=", 24.0), figure("<", 12.0)),
        (
            figure(">", 5e6, "revenue_yuan"),
            figure("<=", 5e6, "revenue_yuan"),
        ),
    )
    assert as_cases([*age, *sales]) == [AnyOf(any=age), AnyOf(any=sales)]


def test_figures_that_some_firm_has_and_mere_preferences_stay_as_they_are():
    for nodes in (
        [figure(">=", 24.0), figure("<=", 24.0)],
        [figure(">=", 12.0), figure("<", 60.0)],
        [figure(">=", 24.0), figure("<", 24.0, hardness=Hardness.PREFER)],
        [figure(">=", 24.0), figure("<", 24.0, "employees")],
        [],
    ):
        assert as_cases(nodes) == nodes


def test_a_document_that_parts_firms_by_age_shuts_nobody_out(read):
    text = "成立时间在24个月以上的，研发费用同比增长；成立时间不足24个月的，提供审计报告。"
    (node,) = (node for node in read(condition=text).all if isinstance(node, AnyOf))
    assert {(str(one.op), one.value) for one in node.any} == {(">=", 24.0), ("<", 24.0)}
