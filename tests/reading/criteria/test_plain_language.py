"""Plain clauses in every combination: who meets them all passes, and who fails one of them is ruled out by it.

The texts are drawn from what `plain` knows the meaning of, the same ones each time; that they hold together
is asked of firms, whatever tree was read.
"""

from itertools import product
from random import Random

import pytest

from tests.reading.criteria.plain import (
    APPLICANTS,
    BARS,
    DEMANDS,
    FIRM,
    MEMBERS,
    NOBODY,
    OPEN_TO_DOUBT,
    drawn,
    misses,
    numbered,
)

TEXTS = 24

DEMANDED = {
    "own": (
        "对{0}的{who}，给予20万元奖励。",
        "对{0}、{1}的{who}，给予20万元奖励。",
        "对{0}且{1}的{who}，给予一次性20万元奖励。",
        "支持{0}的{who}开展技术改造，给予最高100万元补助。",
        "{who}{0}，且{1}的，给予20万元奖励。",
        "对{0}，{1}的{who}给予最高50万元补助。",
        "{0}的{who}，{1}的，一次性奖励20万元。",
    ),
    "condition": (
        "申报企业须满足以下条件：{0}；{1}；{2}。",
        "申报单位应为{0}的{who}，{1}。",
        "{0}、{1}，且{2}的{who}。",
        "{who}，{0}，{1}；",
    ),
    "target": ("{0}、{1}的{who}。", "{0}的{who}。"),
}


@pytest.mark.parametrize(("role", "frame"), [(role, f) for role, frames in DEMANDED.items() for f in frames])
def test_each_of_several_demands_is_asked_and_nothing_else(read, role, frame):
    random, wrong = Random(frame), []
    for _ in range(TEXTS):
        demands, who = drawn(random, DEMANDS, 3), random.choice(APPLICANTS)
        said = [d for at, d in enumerate(demands) if f"{{{at}}}" in frame]
        text = frame.format(*(d.text for d in demands), who=who.text)
        condition = read(**{role: text})
        if misses(condition, FIRM):
            wrong.append((text, "all are met"))
        asked = [*said, *([who] if "{who}" in frame else [])]
        wrong += [(text, d.text) for d in asked if not misses(condition, FIRM, **{d.field: d.failing})]
    assert wrong == []


TITLES = {
    "高新技术企业": "high_tech",
    "国家级高新技术企业": "high_tech",
    "国高企业": "high_tech",
    "科技型中小企业": "tech_sme",
    "创新型中小企业": "innovative_sme",
    "“专精特新”中小企业": "specialised_sme",
    "国家级专精特新“小巨人”企业": "little_giant",
    "制造业单项冠军企业": "single_champion",
    "雏鹰企业": "eaglet",
    "瞪羚企业": "gazelle",
    "独角兽企业": "unicorn",
    "技术先进型服务企业": "tech_service",
}
TITLED = {
    "own": (
        "对{0}给予20万元奖励。",
        "给予{0}20万元奖励。",
        "对获得{0}认定的，给予20万元奖励。",
        "对新认定的{0}，给予一次性奖励20万元。",
        "对首次通过{0}认定的企业，给予20万元奖励。",
        "对被认定为{0}的，给予20万元奖励。",
        "{0}每家奖励20万元。",
        "支持{0}开展技术改造，给予最高100万元补助。",
        "向{0}发放服务券，每家每年5万元。",
        "为{0}提供最高500万元的信用贷款。",
        "对{0}新增贷款，按50%给予贴息，最高30万元。",
        "对{0}的检验检测支出，按10%给予补助，最高10万元。",
    ),
    "condition": (
        "申报企业须为{0}。",
        "{0}；",
        "获得{0}认定。",
        "申报时已通过{0}认定，证书在有效期内。",
        "仅限{0}申报。",
        "须由{0}牵头申报。",
        "已列入{0}名单。",
        "属于{0}。",
    ),
    "target": ("{0}。", "本市注册的{0}。"),
}


@pytest.mark.parametrize(("role", "frame"), [(role, f) for role, frames in TITLED.items() for f in frames])
def test_who_holds_a_title_may_apply_and_who_does_not_may_not(read, role, frame):
    wrong = []
    for name, code in TITLES.items():
        condition = read(**{role: frame.format(name)})
        if misses(condition, {**FIRM, "titles": [code]}) or not misses(condition, {**FIRM, "titles": []}):
            wrong.append(frame.format(name))
    assert wrong == []


@pytest.mark.parametrize("joint", ["、", "或", "和", "及", "或者"])
def test_titles_that_share_their_noun_are_each_a_way(read, joint):
    condition = read(own=f"对雏鹰{joint}瞪羚企业给予20万元奖励。")
    assert not misses(condition, {**FIRM, "titles": ["eaglet"]})
    assert not misses(condition, {**FIRM, "titles": ["gazelle"]})
    assert misses(condition, {**FIRM, "titles": ["high_tech"]})


LISTED = {
    "own": (
        "支持{0}开展研发，给予最高50万元补助。",
        "对{0}给予20万元奖励。",
        "鼓励{0}参与标准制定，每项奖励10万元。",
    ),
    "condition": ("申报主体应为{0}。", "申报单位须为在本市注册的{0}。"),
    "target": ("{0}。", "适用对象为{0}。", "在本市注册的{0}。"),
}


@pytest.mark.parametrize(("role", "frame"), [(role, f) for role, frames in LISTED.items() for f in frames])
def test_any_member_of_a_list_of_applicants_may_apply_and_no_other(read, role, frame):
    random, wrong = Random(frame), []
    for _ in range(TEXTS):
        names = random.sample(sorted(MEMBERS), random.choice((2, 3, 4)))
        text = frame.format("、".join(names[:-1]) + random.choice("和或、及") + names[-1])
        condition = read(**{role: text})
        wrong += [(text, name) for name in names if misses(condition, {**NOBODY, **MEMBERS[name]})]
        if not OPEN_TO_DOUBT.intersection(names) and not misses(condition, NOBODY):
            wrong.append((text, "nobody of the list"))
    assert wrong == []


LEADS = {
    "满足以下条件之一：": 1,
    "至少满足以下一项条件：": 1,
    "满足以下条件中的任意一项：": 1,
    "以下条件至少满足一项：": 1,
    "至少达到以下指标中的1项：": 1,
    "还应具备以下条件之一：": 1,
    "以下条件满足其一：": 1,
    "同时满足以下条件中的至少2项：": 2,
    "以下条件须至少具备两项：": 2,
}
COUNTED = [d for d in DEMANDS if d.field not in ("region", "clean_record", "independent_legal_person")]


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("layout", ["on lines", "in a row", "without numerals", "in front"])
def test_as_many_of_a_list_as_it_says_are_enough(read, lead, layout):
    random, wrong, least = Random(lead + layout), [], LEADS[lead]
    for _ in range(TEXTS // 4):
        plain, *ways = drawn(random, COUNTED, 4)
        text = _laid_out(layout, plain.text, lead, [w.text for w in ways], random.choice((0, 1)))
        condition = read(condition=text)
        for at in range(len(ways) - least + 1):
            failing = [way for n, way in enumerate(ways) if not at <= n < at + least]
            if misses(condition, FIRM, **{w.field: w.failing for w in failing}):
                wrong.append((text, f"{ways[at].text} is enough"))
        if not misses(condition, FIRM, **{w.field: w.failing for w in ways[least - 1 :]}):
            wrong.append((text, "too few"))
        if not misses(condition, FIRM, **{plain.field: plain.failing}):
            wrong.append((text, plain.text))
    assert wrong == []


def _laid_out(layout: str, plain: str, lead: str, ways: list[str], style: int) -> str:
    head = "申报企业应符合以下条件：\n"
    match layout:
        case "on lines":
            return head + numbered([plain, lead], style).removesuffix("。") + "\n" + numbered(ways, 2)
        case "in a row":
            row = "；".join(f"（{n}）{way}" for n, way in enumerate(ways, 1))
            return head + numbered([plain, lead + row], style)
        case "without numerals":
            return head + numbered([plain, lead + "；".join(ways)], style)
    first, last = numbered(["\n", plain], style).split("\n；\n")
    return f"{head}{first}{lead}\n{numbered(ways, 2).removesuffix('。')}；\n{last}"


BARRED = (
    "有下列情形之一的，不予支持：\n{0}",
    "下列企业不纳入支持范围：\n{0}",
    "申报企业不得有下列情形：\n{0}",
    "有以下情况之一的，不予受理：{1}。",
    "{2}，不予支持。",
)


@pytest.mark.parametrize("frame", BARRED)
@pytest.mark.parametrize("role", ["condition", "exclusion"])
def test_each_of_several_bars_shuts_out_and_nothing_else_does(read, role, frame):
    random, wrong = Random(frame + role), []
    for _ in range(TEXTS):
        bars = drawn(random, BARS, random.choice((2, 3, 4)))
        texts = [bar.text for bar in bars]
        row = "；".join(f"（{n}）{text}" for n, text in enumerate(texts, 1))
        text = frame.format(numbered(texts, random.choice((0, 1, 2))), row, "；".join(texts))
        condition = read(**{role: text})
        if misses(condition, FIRM):
            wrong.append((text, "none holds"))
        wrong += [(text, bar.text) for bar in bars if not misses(condition, FIRM, **{bar.field: bar.failing})]
    assert wrong == []


# A demand, less of the same, its name, its field, and figures of firms that meet the one, the other, none.
FLOORS = (
    ("研发费用占营业收入比例不低于5%", "不低于3%", "研发费用占营业收入比例", "rd_ratio", 0.06, 0.04, 0.01),
    ("上年度营业收入不低于2000万元", "不低于500万元", "上年度营业收入", "revenue_yuan", 3e7, 1e7, 1e6),
    ("职工总数不少于50人", "不少于20人", "职工总数", "employees", 60, 30, 5),
    ("成立满3年", "满1年", "成立时间", "founded_on", "2021-01-01", "2024-06-01", "2026-06-01"),
)
SORTS = {
    "高新技术企业": {"titles": ["high_tech"]},
    "中小微企业": {"size_class": "small"},
    "民营企业": {"ownership": "private"},
}
PLAIN = {**FIRM, "titles": [], "size_class": "large", "ownership": "state"}
EASED = (
    "{0}（{sort}{1}）。",
    "{0}，其中{sort}{1}。",
    "{0}，{sort}{1}。",
    "{0}，{sort}{2}{1}。",
    "{0}；{sort}{2}{1}。",
)
SPARED = ("{0}（{sort}除外）。", "{0}，{sort}不受此限。")


@pytest.mark.parametrize("frame", EASED)
def test_less_is_enough_of_those_who_are_told_and_of_nobody_else(read, frame):
    wrong = []
    for (demand, less, name, field, most, some, none), (sort, such) in product(FLOORS, SORTS.items()):
        text = frame.format(demand, less, name, sort=sort)
        condition = read(condition=text)
        met = [{**PLAIN, field: most}, {**PLAIN, **such, field: some}, {**PLAIN, **such, field: most}]
        missed = [{**PLAIN, field: some}, {**PLAIN, field: none}, {**PLAIN, **such, field: none}]
        if any(misses(condition, f) for f in met) or not all(misses(condition, f) for f in missed):
            wrong.append(text)
    assert wrong == []


@pytest.mark.parametrize("frame", SPARED)
def test_those_who_are_spared_need_not_meet_it_and_all_others_must(read, frame):
    wrong = []
    for (demand, _, _, field, most, _, none), (sort, such) in product(FLOORS, SORTS.items()):
        text = frame.format(demand, sort=sort)
        condition = read(condition=text)
        met = [{**PLAIN, field: most}, {**PLAIN, **such, field: none}]
        if any(misses(condition, f) for f in met) or not misses(condition, {**PLAIN, field: none}):
            wrong.append(text)
    assert wrong == []
