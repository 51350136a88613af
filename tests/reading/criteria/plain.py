"""Plain policy language with known meaning: demands, applicants and bars, each with a firm that fails it alone.

Texts are put together from these; what they ask is known before they are read.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from random import Random
from typing import NamedTuple

from policymatch.domain.condition import Condition
from policymatch.domain.profile import FirmProfile
from policymatch.matching.plain.verdict import truth_of
from policymatch.matching.truth import Truth

ON = date(2026, 11, 24)
PLACE, ELSEWHERE = "210102", "440300"


class Told(NamedTuple):
    """What a text says, and what of a firm's profile fails it."""

    text: str
    field: str
    failing: object


# A firm that meets all of what is asked below.
FIRM: Mapping[str, object] = {
    "region": PLACE,
    "entity_type": "enterprise",
    "independent_legal_person": True,
    "titles": ["high_tech", "tech_sme", "specialised_sme"],
    "platforms": [],
    "above_scale": True,
    "size_class": "small",
    "ownership": "private",
    "listed": False,
    "industry": ["工业", "工业企业"],
    "founded_on": "2022-06-01",
    "employees": 200,
    "revenue_yuan": 3e8,
    "profit_yuan": 5e6,
    "clean_record": True,
    "received": [],
    "rd_ratio": 0.2,
    "rd_staff_ratio": 0.5,
    "revenue_growth": 0.5,
    "tax_paid_yuan": 2e7,
    "invention_patents": 9,
}
DEMANDS = (
    Told("在本市注册", "region", ELSEWHERE),
    Told("注册地在本市", "region", ELSEWHERE),
    Told("成立时间不超过5年", "founded_on", "2010-01-01"),
    Told("注册成立1年以上", "founded_on", "2026-06-01"),
    Told("上年度营业收入2000万元以上", "revenue_yuan", 5e6),
    Told("上年度营业收入不超过4亿元", "revenue_yuan", 9e8),
    Told("研发费用占营业收入比例不低于5%", "rd_ratio", 0.01),
    Told("研发人员占职工总数比例不低于20%", "rd_staff_ratio", 0.05),
    Told("拥有有效发明专利3件以上", "invention_patents", 0),
    Told("职工总数300人以下", "employees", 5000),
    Told("上年度营业收入同比增长20%以上", "revenue_growth", 0.0),
    Told("年纳税额500万元以上", "tax_paid_yuan", 1e5),
    Told("具有独立法人资格", "independent_legal_person", False),
    Told("未被列入严重失信名单", "clean_record", False),
)
APPLICANTS = (
    Told("高新技术企业", "titles", []),
    Told("科技型中小企业", "titles", []),
    Told("规模以上工业企业", "above_scale", False),
    Told("中小微企业", "size_class", "large"),
    Told("民营企业", "ownership", "state"),
)
BARS = (
    Told("成立不满1年的", "founded_on", "2026-06-01"),
    Told("被列入严重失信主体名单的", "clean_record", False),
    Told("近三年发生重大安全、环保事故的", "clean_record", False),
    Told("上年度营业收入低于2000万元的", "revenue_yuan", 5e6),
    Told("研发费用占营业收入比例低于3%的", "rd_ratio", 0.01),
    Told("不具有独立法人资格的", "independent_legal_person", False),
    Told("注册地不在本市的", "region", ELSEWHERE),
    Told("职工总数超过1000人的", "employees", 5000),
    Told("已上市的企业", "listed", True),
    Told("未取得高新技术企业资格的", "titles", []),
    Told("房地产企业", "industry", ["房地产"]),
    Told("国有企业", "ownership", "state"),
    Told("大型企业", "size_class", "large"),
    Told("上年度亏损的", "profit_yuan", -1e6),
)
# A firm, or another, that is nothing of what lists below name, and what makes it one of them.
NOBODY: Mapping[str, object] = {
    "region": PLACE,
    "entity_type": "enterprise",
    "independent_legal_person": True,
    "titles": [],
    "platforms": [],
    "above_scale": False,
    "size_class": "large",
    "ownership": "state",
    "listed": False,
    "industry": ["房地产"],
    "clean_record": True,
}
_NO_FIRM = {"size_class": None, "ownership": None, "above_scale": None, "listed": None}
MEMBERS: Mapping[str, Mapping[str, object]] = {
    "高新技术企业": {"titles": ["high_tech"]},
    "科技型中小企业": {"titles": ["tech_sme"]},
    "瞪羚企业": {"titles": ["gazelle"]},
    "规模以上工业企业": {"above_scale": True, "industry": ["工业", "工业企业"]},
    "中小微企业": {"size_class": "small"},
    "民营企业": {"ownership": "private"},
    "上市公司": {"listed": True},
    "软件企业": {"industry": ["软件"]},
    "新型研发机构": {"platforms": ["新型研发机构"]},
    "高等院校": {"entity_type": "university", **_NO_FIRM},
    "科研院所": {"entity_type": "institute", **_NO_FIRM},
    "医疗机构": {"entity_type": "hospital", **_NO_FIRM},
    "社会组织": {"entity_type": "association", **_NO_FIRM},
    "创业团队": {"entity_type": "team", **_NO_FIRM},
}
# Words are free here: that a firm is none of them proves nothing.
OPEN_TO_DOUBT = {"规模以上工业企业", "软件企业", "新型研发机构"}
NUMERALS = (
    ("（一）", "（二）", "（三）", "（四）", "（五）", "（六）"),
    ("1．", "2．", "3．", "4．", "5．", "6．"),
    ("（1）", "（2）", "（3）", "（4）", "（5）", "（6）"),
    tuple("①②③④⑤⑥"),
)


def misses(condition: Condition, told: Mapping[str, object], **other: object) -> bool:
    """Whether a firm of which `told` is known, but for what `other` says of it, is ruled out."""
    known = {name: value for name, value in {**told, **other}.items() if value is not None}
    return truth_of(condition, FirmProfile.model_validate(known), ON) is Truth.UNMET


def meets(condition: Condition, told: Mapping[str, object], **other: object) -> bool:
    """Whether a firm of which `told` is known, but for what `other` says of it, is all that is asked."""
    known = {name: value for name, value in {**told, **other}.items() if value is not None}
    return truth_of(condition, FirmProfile.model_validate(known), ON) is Truth.MET


def drawn(random: Random, told: Sequence[Told], count: int) -> list[Told]:
    """`count` of `told`, no two of one field."""
    picked: list[Told] = []
    while len(picked) < count:
        one = random.choice(told)
        if one.field not in {other.field for other in picked}:
            picked.append(one)
    return picked


def numbered(items: Sequence[str], style: int) -> str:
    """Items on lines of their own under numerals of one style."""
    ends = [*("；" for _ in items[1:]), "。"]
    return "\n".join(f"{n}{text}{end}" for n, text, end in zip(NUMERALS[style], items, ends, strict=False))
