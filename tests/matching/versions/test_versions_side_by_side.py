from datetime import date

from policymatch.domain.condition import AllOf, Criterion, Hardness, NoneOf, OpaqueCriterion
from policymatch.domain.document import Document
from policymatch.domain.measure import Benefit, Measure, Policy
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.matching.versions.effects import effects_on
from policymatch.matching.versions.pairs import paired_measures
from policymatch.matching.versions.sides import sides_of
from policymatch.matching.versions.standings import standings_of
from policymatch.matching.versions.versions import differences
from policymatch.terms import load_terms

ON = date(2026, 11, 24)
WORDS = "渔业企业"
QUOTE = Quote.of(WORDS, 0, len(WORDS))


def said(words):
    return Quote.of(words, 0, len(words))


def titles(*codes):
    return Criterion(field="titles", op="has_any", value=codes, quote=QUOTE)


def figure(field, op, value, words=WORDS):
    return Criterion(field=field, op=op, value=value, quote=said(words))


def open_(words, **more):
    return OpaqueCriterion(quote=said(words), **more)


def sum_(yuan, grade=None, words=WORDS):
    return Benefit(form="amount", amount_yuan=yuan, condition=grade, quote=said(words))


def measure(name, title, *criteria, given=(), clause=None, kind="grant"):
    return Measure(
        id=name,
        title=title,
        start=0,
        end=4,
        kind=kind,
        clause=clause,
        benefits=given,
        condition=AllOf(all=criteria),
    )


def policy(*measures, body=WORDS):
    return Policy(document=Document(id="v", title="v", body=body), measures=measures)


def told(old, new):
    return [(d.part.value, d.turn.value, d.wording.zh) for d in differences(old, new, load_terms())]


def one(*criteria, given=()):
    return policy(measure("v-m1", "渔业补助", *criteria, given=given))


EAGLET, GAZELLE = titles("eaglet"), titles("gazelle")
JOINT = measure(
    "o-m1", "雏鹰、瞪羚企业奖励", titles("eaglet", "gazelle"), given=(sum_(1e5, EAGLET), sum_(5e5, GAZELLE))
)
APART = (
    measure("n-m1", "雏鹰企业奖励", EAGLET, given=(sum_(1.5e5),)),
    measure("n-m2", "瞪羚企业奖励", GAZELLE, given=(sum_(5e5),)),
)
HOLDERS = [FirmProfile(titles=["eaglet"]), FirmProfile(titles=["gazelle"]), FirmProfile(titles=[])]


def test_a_measure_that_was_split_is_told_so_and_only_its_sum_that_changed():
    assert told(policy(JOINT), policy(*APART)) == [
        ("measure", "changed", "事项“雏鹰、瞪羚企业奖励”拆分为“雏鹰企业奖励”、“瞪羚企业奖励”"),
        ("benefit", "changed", "支持由“10万元”改为“15万元”（提高）"),
    ]
    assert effects_on(policy(JOINT), policy(*APART), HOLDERS, ON, load_terms()) == ()


def test_measures_that_were_merged_are_told_so_and_nobody_loses_by_it():
    assert told(policy(*APART), policy(JOINT)) == [
        ("measure", "changed", "事项“雏鹰企业奖励”、“瞪羚企业奖励”合并为“雏鹰、瞪羚企业奖励”"),
        ("benefit", "changed", "支持由“15万元”改为“10万元”（降低）"),
    ]
    assert effects_on(policy(*APART), policy(JOINT), HOLDERS, ON, load_terms()) == ()


def test_one_sum_for_all_that_were_merged_is_that_of_each():
    alike = measure("n-m1", "雏鹰、瞪羚企业奖励", titles("eaglet", "gazelle"), given=(sum_(5e5),))
    assert told(policy(*APART), policy(alike))[1:] == [
        ("benefit", "changed", "支持由“15万元”改为“50万元”（提高）")
    ]


def test_a_new_measure_for_one_of_the_holders_is_no_part_of_the_old_one():
    further = measure("n-m2", "雏鹰企业贷款贴息", EAGLET, given=(sum_(2e5),))
    assert told(policy(JOINT), policy(JOINT, further)) == [("measure", "added", "新增事项“雏鹰企业贷款贴息”")]


def test_a_sum_stands_beside_that_for_the_same_holders():
    first, again = open_("对首次通过认定的渔业企业"), open_("对复审通过认定的渔业企业")
    old = one(titles("high_tech"), given=(sum_(2e5, first), sum_(5e4, again)))
    new = one(figure("titles", "has_any", ("high_tech",), "对首次通过认定的渔业企业"), given=(sum_(1.5e5),))
    assert told(old, new) == [
        (
            "benefit",
            "changed",
            "支持由“20万元（‘对首次通过认定的渔业企业’）”改为“15万元（‘对首次通过认定的渔业企业’）”（降低）",
        ),
        ("benefit", "removed", "取消支持：5万元（“对复审通过认定的渔业企业”）"),
    ]


def test_a_grade_that_keeps_its_place_is_not_taken_for_another_of_the_same_sum():
    state, province = titles("little_giant"), titles("specialised_sme")
    asked = titles("little_giant", "specialised_sme")
    old = one(asked, given=(sum_(1e6, state), sum_(5e5, province)))
    new = one(asked, given=(sum_(2e6, state), sum_(1e6, province)))
    assert [words.count("”企业") + words.count("小巨人") for _, _, words in told(old, new)] == [2, 0]
    assert [words[-4:] for _, _, words in told(old, new)] == ["（提高）", "（提高）"]


def test_a_grade_that_only_one_version_tells_is_no_difference_where_the_measure_asks_it():
    asked = titles("eaglet")
    assert told(one(asked, given=(sum_(1e5, EAGLET),)), one(asked, given=(sum_(1e5),))) == []
    other = told(one(asked, given=(sum_(1e5, EAGLET),)), one(given=(sum_(1e5),)))
    assert ("criterion", "removed", "取消条件：资质称号需具备雏鹰企业") in other


def test_words_set_in_another_order_ask_the_same():
    assert told(one(open_("对首次纳入统计的渔业企业")), one(open_("渔业企业首次纳入统计的"))) == []
    apart = open_("对新引进的渔业企业"), open_("注册资本800万元以上的")
    together = open_("对新引进的、注册资本不低于800万元的渔业企业")
    assert told(one(*apart), one(together)) == told(one(together), one(*apart)) == []
    assert told(one(*apart), one(open_("对新引进的、注册资本不低于500万元的渔业企业"))) != []
    swapped = open_("税收300万元、产值80万元的"), open_("税收80万元、产值300万元的")
    assert told(one(swapped[0]), one(swapped[1])) != []
    assert told(one(open_("甲未获奖而乙获奖")), one(open_("乙未获奖而甲获奖"))) != []


def test_one_edit_of_words_that_two_criteria_are_drawn_from_is_told_once():
    def sized(sizes, words):
        return Criterion(field="size_class", op="in", value=sizes, quote=said(words)), open_(words)

    was = "对从银行获得一年期渔业贷款的中小企业"
    more, other = was.replace("中小", "中小微"), was.replace("中小", "中小微").replace("一年", "三年")
    old = one(*sized(("small", "medium"), was))
    wider = ("micro", "small", "medium")
    assert told(old, one(*sized(wider, more))) == [
        ("criterion", "changed", "条件由“企业规模需为小型、中型”改为“企业规模需为微型、小型、中型”（放宽）")
    ]
    assert len(told(old, one(*sized(wider, other)))) == 2


def shifts(was, now):
    (found,) = differences(one(*was), one(*now), load_terms())
    return found.turn.value, found.shift and found.shift.value


def test_a_difference_says_whether_more_is_asked_or_less():
    at_least, more = figure("employees", ">=", 50), figure("employees", ">=", 80)
    assert shifts([at_least], [more]) == ("changed", "tightened")
    assert shifts([more], [at_least]) == ("changed", "loosened")
    assert shifts([figure("age_months", "<=", 60)], [figure("age_months", "<=", 96)]) == (
        "changed",
        "loosened",
    )
    assert shifts([at_least], [figure("employees", ">", 50)]) == ("changed", "tightened")
    assert shifts([NoneOf(none=(at_least,))], [NoneOf(none=(more,))]) == ("changed", "loosened")
    assert shifts([EAGLET], [titles("eaglet", "gazelle")]) == ("changed", "loosened")
    assert shifts([figure("region", "in_region", "210212")], [figure("region", "in_region", "210200")]) == (
        "changed",
        "loosened",
    )
    assert shifts([], [at_least]) == ("added", "tightened")
    assert shifts([at_least], []) == ("removed", "loosened")
    assert shifts([at_least], [at_least.model_copy(update={"hardness": Hardness.PREFER})]) == (
        "changed",
        "loosened",
    )
    assert shifts([], [open_("拟支持名单公示五日", kind="discretionary")]) == ("added", None)


def test_a_floor_that_became_one_by_classes_is_changed_and_not_removed():
    tiers = Criterion(field="rd_ratio", op="tiered", value=((5e7, 0.05), (None, 0.03)), quote=QUOTE)
    assert [each[:2] for each in told(one(figure("rd_ratio", ">=", 0.04)), one(tiers))] == [
        ("criterion", "changed")
    ]


def test_what_an_office_does_is_called_a_procedure_and_no_condition():
    panel = [open_(f"专家评审后公示{days}个工作日", kind="discretionary") for days in (5, 7)]
    assert told(one(panel[0]), one(panel[1])) == [
        ("criterion", "changed", "办理程序由“专家评审后公示5个工作日”改为“专家评审后公示7个工作日”")
    ]


BODY = "第一条 申请企业应当成立满1年。\n第二条 给予渔业企业20万元补助。"


def article(body, name="v-m1"):
    asked = Quote.of(body, body.index("成立满"), body.index("1年") + 2)
    gift = Quote.of(body, body.index("给予"), len(body) - 1)
    start = body.rindex("第")
    age = Criterion(field="age_months", op=">=", value=12, quote=asked)
    given = Benefit(form="amount", amount_yuan=2e5, quote=gift)
    found = Measure(
        id=name,
        title="渔业补助",
        clause=body[start : start + 3],
        start=start,
        end=len(body),
        kind="grant",
        benefits=(given,),
        condition=AllOf(all=(age,)),
    )
    return Policy(document=Document(id="v", title="v", body=body), measures=(found,))


def test_a_difference_names_the_articles_of_both_versions_and_the_measure_that_stood_there():
    old = article(BODY, "old-m1")
    later = article("第一条 制定本办法。\n" + BODY.replace("第二条", "第三条").replace("第一条", "第二条"))
    edited = later.measures[0].model_copy(
        update={
            "condition": AllOf(all=(later.measures[0].condition.all[0].model_copy(update={"value": 24}),))
        }
    )
    (found,) = differences(old, later.model_copy(update={"measures": (edited,)}), load_terms())
    assert (found.was_measure, found.measure) == ("old-m1", "v-m1")
    assert (found.was_clause, found.clause) == ("第一条", "第二条")
    (gone,) = differences(old, policy(), load_terms())
    assert (gone.was_clause, gone.before.text) == ("第二条", "第二条 给予渔业企业20万元补助。")


def test_an_article_written_anew_is_the_same_measure_by_what_it_asks_and_gives():
    asked = figure("revenue_yuan", ">=", 2e7), figure("rd_ratio", ">=", 0.03)
    aside = measure("v-m9", "展会补贴", titles("unicorn"))
    was = measure("o-m1", "网箱制造补助", *asked, given=(sum_(3e5),))
    now = measure("n-m1", "促进渔业技术进步", *asked, given=(sum_(3e5),))
    assert [pair.new.id for pair in paired_measures(policy(was, aside), policy(aside, now))] == [
        "n-m1",
        "v-m9",
    ]
    other = measure("n-m1", "促进渔业技术进步", figure("employees", ">=", 9), given=(sum_(3e5),))
    assert [pair.new.id for pair in paired_measures(policy(was, aside), policy(aside, other))] == ["v-m9"]


def test_a_firm_that_is_too_young_for_the_new_version_has_to_wait():
    young, old_enough = FirmProfile(founded_on="2026-06-01"), FirmProfile(founded_on="2020-06-01")
    (found,) = effects_on(one(), one(figure("age_months", ">=", 12)), [young, old_enough], ON, load_terms())
    assert (found.firm, found.effect.value, found.after.value) == (0, "delayed", "not_yet")
    assert found.because[0].cured_on == date(2027, 6, 1)


def test_each_measure_tells_how_many_firms_may_have_it_and_what_it_may_cost():
    firms = [FirmProfile(invention_patents=count) for count in (3, 6, 12)] + [FirmProfile()]
    old = one(figure("invention_patents", ">=", 5), given=(sum_(2e5),))
    new = one(figure("invention_patents", ">=", 10), given=(sum_(3e5),))
    (found,) = standings_of(sides_of(old, new, firms, ON), firms)
    assert (found.before.counts["eligible"], found.before.counts["unclear"], found.before.possible) == (
        2,
        1,
        3,
    )
    assert (found.after.counts["eligible"], found.after.possible, found.lost, found.gained) == (1, 2, 1, 0)
    assert (found.before.most_yuan, found.after.most_yuan, found.after.without_sum) == (6e5, 6e5, 0)


def test_what_a_person_brings_is_no_sum_that_a_list_can_tell():
    given = Benefit(form="amount", amount_yuan=3e4, per="person", quote=QUOTE)
    (found,) = standings_of(sides_of(one(given=(given,)), policy(), [FirmProfile()], ON), [FirmProfile()])
    assert (found.after, found.before.most_yuan, found.before.without_sum, found.lost) == (None, 0, 1, 1)
