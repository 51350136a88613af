"""Facets: which words of a measure and of a firm are compared, and that near is near."""

import numpy as np
import pytest

from policymatch.domain.condition import AllOf, OpaqueCriterion
from policymatch.domain.document import Document
from policymatch.domain.errors import SnapshotDamaged
from policymatch.domain.fields import Need
from policymatch.domain.measure import Measure, MeasureKind, Policy
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.search.facet_index import COMPARED, COVERED, NEARNESS, FacetIndex
from policymatch.search.facets import background_firms, document_text, facets_of, firm_facets
from policymatch.terms import load_terms

BODY = """支持机器人产业发展
申报单位应在本市注册。
对机器人关节企业给予奖励。
对孵化器给予建设补助。
孵化器应有在孵企业二十家。
对整机企业给予贴息。"""


def quote(text):
    at = BODY.index(text)
    return Quote.of(BODY, at, at + len(text))


def measure(name, title, clause, *asked):
    leaves = tuple(OpaqueCriterion(quote=quote(text)) for text in asked)
    span = quote(clause)
    return Measure(
        id=name,
        title=title,
        start=span.start,
        end=span.end,
        kind=MeasureKind.AWARD,
        condition=AllOf(all=leaves),
    )


SHARED = "申报单位应在本市注册。"
POLICY = Policy(
    document=Document(id="robots", title="支持机器人产业发展", body=BODY, region="210100"),
    measures=(
        measure("m1", "关节奖励", "对机器人关节企业给予奖励。", SHARED),
        measure("m2", "孵化器补助", "对孵化器给予建设补助。", SHARED, "孵化器应有在孵企业二十家。"),
        measure("m3", "整机贴息", "对整机企业给予贴息。", SHARED),
    ),
)


@pytest.fixture(scope="module")
def index():
    return FacetIndex.build([POLICY])


def facet_texts(its):
    rows = facets_of(POLICY)
    return [document_text(rows)] * 3 if its == "document" else [getattr(row, its) for row in rows]


def weights(terms, text):
    positions, weighed = terms.weigh(text)
    whole = np.zeros(len(terms), np.float32)
    whole[positions] = weighed
    return whole


def test_own_words_leave_out_what_all_measures_of_the_document_share():
    own = facets_of(POLICY)[1].own
    assert "二十家" in own
    assert SHARED not in own
    assert SHARED in facets_of(POLICY)[1].whole


def test_a_firm_is_nearest_to_the_measure_that_speaks_of_it(index):
    firm = firm_facets(FirmProfile(description="运营一家孵化器，有在孵企业三十家"), load_terms())
    near = index.nearness(firm, np.arange(3))
    assert near["text_own"].argmax() == 1
    assert near["full_whole"].argmax() == 1


def test_every_comparison_is_told_for_every_row_asked(index):
    firm = firm_facets(FirmProfile(description="机器人"), load_terms())
    near, among_all = index.nearness(firm, np.array([2, 0])), index.nearness(firm, np.arange(3))
    assert tuple(near) == NEARNESS
    assert all(near[name].tolist() == among_all[name][[2, 0]].tolist() for name in NEARNESS)


def test_nearness_is_the_plain_sum_over_the_terms_of_each_row(index):
    """The rows of a shortlist are multiplied as one matrix; here each pair of facets is reckoned by itself."""
    firm = firm_facets(
        FirmProfile(name="关节公司", description="生产机器人关节", needs=[Need.LOAN]), load_terms()
    )
    near, terms = index.nearness(firm, np.arange(3)), index.terms
    for mine, its in COMPARED:
        mean = {"full": index.means[0], "text": index.means[1]}.get(mine, 0)
        texts = facet_texts(its)
        plain = [weights(terms, text) @ (weights(terms, getattr(firm, mine)) - mean) for text in texts]
        assert np.allclose(near[f"{mine}_{its}"], plain, atol=1e-6)
    for at, its in enumerate(COVERED):
        worths = [terms.worth * (weights(terms, text) > 0) for text in facet_texts(its)]
        shared = [
            (worth * (weights(terms, firm.full) > 0)).sum() / max(worth.sum(), 1e-6) for worth in worths
        ]
        assert np.allclose(near[f"covers_{its}"], np.array(shared) - index.covered[at], atol=1e-6)


def test_the_background_firms_are_no_nearer_than_themselves_on_the_mean(index):
    rows = np.arange(3)
    near = [index.nearness(firm, rows)["text_whole"] for firm in background_firms()]
    assert np.allclose(np.mean(near, axis=0), 0, atol=1e-5)


def test_an_index_of_nothing_is_near_to_nobody():
    index = FacetIndex.build([])
    near = index.nearness(firm_facets(FirmProfile(description="机器人"), load_terms()), np.arange(0))
    assert all(column.shape == (0,) for column in near.values())


def test_an_english_firm_gets_the_chinese_names_of_its_fields():
    facets = firm_facets(FirmProfile(description="We build industrial robots for car makers"), load_terms())
    assert "机器人" in facets.text


def test_a_firm_told_in_chinese_gets_no_words_that_it_did_not_say():
    description = "生产关节模组"
    assert firm_facets(FirmProfile(description=description), load_terms()).text == description


def test_an_english_firm_gets_the_words_of_the_glossary_once_behind_its_own():
    description = "We build service robots, are hiring four graduates and rent a workshop"
    told, *added = firm_facets(FirmProfile(description=description), load_terms(), ["房租补贴"]).text.split(
        "\n"
    )
    assert told == description
    assert {"机器人", "吸纳高校毕业生就业", "租赁厂房"} <= set(added)
    assert len(added) == len(set(added))


@pytest.mark.parametrize(
    "description",
    [
        "研制关节模组，拟新建生产线、租赁厂房",
        "从事export业务的加工厂，现有员工12人",
        "为银行做SaaS和cloud的软件商",
    ],
)
def test_a_chinese_firm_that_names_things_in_english_stays_as_it_is(description):
    assert firm_facets(FirmProfile(description=description), load_terms()).text == description


def test_the_glossary_is_not_asked_about_chinese_that_is_mostly_latin_letters():
    description = "研制GPU和FPGA加速卡，提供cloud computing与machine vision服务"
    assert "机器视觉" in load_terms().glossary.gloss(description)
    assert "机器视觉" not in firm_facets(FirmProfile(description=description), load_terms()).text


def test_titles_and_needs_are_told_in_chinese():
    facets = firm_facets(FirmProfile(titles=["high_tech"], needs=[Need.LOAN]), load_terms())
    assert "高新技术企业" in facets.held
    assert "贷款" in facets.needs


def test_the_index_comes_back_from_disk(index, tmp_path):
    index.save(tmp_path / "facets")
    again = FacetIndex.open(tmp_path / "facets")
    firm = firm_facets(FirmProfile(description="机器人关节"), load_terms())
    rows = np.arange(3)
    wanted, found = index.nearness(firm, rows), again.nearness(firm, rows)
    assert all(wanted[name].tobytes() == found[name].tobytes() for name in wanted)


@pytest.mark.parametrize("name", ["means", "covered"])
def test_a_table_of_another_shape_is_refused_by_its_own_name(index, tmp_path, name):
    index.save(tmp_path / "facets")
    np.save(tmp_path / "facets" / f"{name}.npy", np.zeros((5, 5), np.float32))
    with pytest.raises(SnapshotDamaged, match=name):
        FacetIndex.open(tmp_path / "facets")
