"""Titles, platforms, fields, sizes and applicants in running text."""

import time

import pytest

from policymatch.domain.fields import EntityType, Ownership, SizeClass
from policymatch.domain.wording import Language
from policymatch.terms.lexicon import Lexicon, fold
from policymatch.terms.load import load_terms
from policymatch.terms.sizes import ANY

TERMS = load_terms()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("国家高新技术企业", ["high_tech"]),
        ("高企", ["high_tech"]),
        ("“国高新”企业", ["high_tech"]),
        ("科技型中小企业", ["tech_sme"]),
        ("创新型中小企业和“专精特新”企业", ["innovative_sme", "specialised_sme"]),
        ("对首次认定上海市“专精特新”中小企业", ["specialised_sme"]),
        ("国家级专精特新“小巨人”企业", ["little_giant"]),
        ("专精特新“小巨\n人”企业", ["little_giant"]),
        ("小巨人企业", ["little_giant"]),
        ("科技小巨人企业", ["科技小巨人企业"]),
        ("制造业单项冠军", ["single_champion"]),
        ("雏鹰、瞪羚、独角兽企业", ["eaglet", "gazelle", "unicorn"]),
        ("潜在独角兽企业", ["潜在独角兽企业"]),
        ("技术先进型服务企业", ["tech_service"]),
        ("国家、中关村高新技术企业认定", ["high_tech", "中关村高新技术企业"]),
        ("国家知识产权示范和优势企业", ["国家知识产权示范企业", "国家知识产权优势企业"]),
        (
            "国家级、市级农业产业化重点龙头企业",
            ["国家级农业产业化重点龙头企业", "市级农业产业化重点龙头企业"],
        ),
        ("北京市知识产权试点单位", ["北京市知识产权试点单位"]),
        ("national high-tech enterprise", ["high_tech"]),
    ],
)
def test_titles_are_found_under_their_codes(text: str, codes: list[str]) -> None:
    assert [m.code for m in TERMS.titles.find(text)] == codes


@pytest.mark.parametrize(
    "text", ["提高企业效益", "高新技术产业", "投资中新技术新产品推广", "白银高新区管委会", "中小企业"]
)
def test_what_only_looks_like_a_title_is_none(text: str) -> None:
    assert TERMS.titles.find(text) == []


def test_a_local_title_told_without_its_place_is_that_of_the_document() -> None:
    assert [m.code for m in TERMS.titles.find("知识产权试点单位", within="110000")] == [
        "北京市知识产权试点单位"
    ]


def test_a_title_has_the_level_before_it() -> None:
    (mention,) = TERMS.titles.find("省级绿色工厂")
    assert (mention.level, mention.start, mention.end) == ("provincial", 0, 6)


def test_titles_have_names_in_both_languages() -> None:
    assert TERMS.titles.name_of("high_tech") == "高新技术企业"
    assert TERMS.titles.name_of("little_giant", Language.EN) == "Little Giant Enterprise"
    assert TERMS.titles.name_of("某称号", Language.EN) == "某称号"
    assert TERMS.titles.code_of("专精特新“小巨人”企业") == "little_giant"


def test_platforms_are_found_with_their_levels() -> None:
    found = TERMS.platforms.find("国家工程研究中心、市级重点实验室和众创空间")
    assert [(m.name, m.level, m.words) for m in found] == [
        ("工程研究中心", "national", "国家工程研究中心"),
        ("重点实验室", "municipal", "市级重点实验室"),
        ("众创空间", None, "众创空间"),
    ]


def test_levels_told_together_count_each() -> None:
    found = TERMS.platforms.find("市级、省级、国家级文化产业园")
    assert [m.level for m in found] == ["municipal", "provincial", "national"]


def test_fields_are_found_in_the_words_of_the_text() -> None:
    found = TERMS.fields.find("集成电路、生物医药和机器人，交通运输局，规范化工作")
    assert [(m.words, m.code) for m in found] == [
        ("集成电路", "ic"),
        ("生物医药", "biomedicine"),
        ("机器人", "robotics"),
    ]


def test_a_field_is_related_to_its_kin_and_not_to_its_neighbours() -> None:
    related = TERMS.fields.related("工业机器人")
    assert {"机器人", "具身智能", "高端装备制造", "战略性新兴产业"} <= related
    assert "生物医药" not in related
    assert TERMS.fields.related("无此词") == frozenset()


def test_a_division_is_related_to_the_fields_that_it_belongs_to() -> None:
    assert "软件产业" in TERMS.fields.related("65")
    assert "新能源汽车" in TERMS.fields.related("汽车制造业")


def test_all_divisions_and_sections_are_there() -> None:
    codes = TERMS.industries.codes()
    assert len([code for code in codes if code.isdigit()]) == 97
    assert len([code for code in codes if code.isalpha()]) == 20
    assert TERMS.industries.code_of("软件和信息技术服务业") == "65"
    assert "Z99" not in TERMS.industries


@pytest.mark.parametrize(
    ("industry", "employees", "revenue", "assets", "size"),
    [
        ("34", 1000, 400_000_000, None, SizeClass.LARGE),
        ("34", 999, 400_000_000, None, SizeClass.MEDIUM),
        ("34", 300, 19_999_999, None, SizeClass.SMALL),
        ("34", 19, 900_000_000, None, SizeClass.MICRO),
        ("65", 100, 10_000_000, None, SizeClass.MEDIUM),
        ("65", 9, None, None, SizeClass.MICRO),
        ("65", 400, None, None, None),
        ("47", None, 800_000_000, 800_000_000, SizeClass.LARGE),
        ("72", 300, None, 1_200_000_000, SizeClass.LARGE),
        ("73", 100, None, None, SizeClass.MEDIUM),
        ("66", 5000, 1_000_000_000, 1_000_000_000, None),
    ],
)
def test_the_size_class_follows_the_thresholds_of_the_sector(
    industry: str,
    employees: float | None,
    revenue: float | None,
    assets: float | None,
    size: SizeClass | None,
) -> None:
    told = [ANY if figure is None else (figure, figure) for figure in (employees, revenue, assets)]
    assert TERMS.sizes.size_class_of(industry, *told) is size


def test_sizes_are_read_from_wordings_and_not_from_titles() -> None:
    small_and_medium = (SizeClass.SMALL, SizeClass.MEDIUM)
    assert [m.values for m in TERMS.sizes.find("中小企业、科技型中小企业、专精特新中小企业")] == [
        small_and_medium
    ]
    assert [m.values for m in TERMS.sizes.find("小微企业")] == [(SizeClass.MICRO, SizeClass.SMALL)]


def test_applicants_and_owners_are_read_from_wordings() -> None:
    assert [m.values for m in TERMS.entities.find("高校院所和行业协会")] == [
        (EntityType.UNIVERSITY, EntityType.INSTITUTE),
        (EntityType.ASSOCIATION,),
    ]
    assert [m.values for m in TERMS.ownerships.find("外商投资企业")] == [(Ownership.FOREIGN,)]


def test_latin_names_are_whole_words() -> None:
    lexicon = Lexicon({"AI": 1, "smart city": 2})
    assert [h.key for h in lexicon.hits(fold("MAIN AI a smart city x"))] == [1, 2]


def test_finding_takes_time_in_proportion_to_the_text() -> None:
    def seconds(times: int) -> float:
        text = "国家级、省级、市级专精特新“小巨人”沈阳市沈阳" * times
        start = time.process_time()
        TERMS.titles.find(text)
        TERMS.regions.find(text)
        return time.process_time() - start

    seconds(50)
    short, long = (min(seconds(times) for _ in range(3)) for times in (200, 1600))
    assert long < 8 * short * 3
