"""Standings that a text names and nobody need have yet: what is applied for, and what one is led up to."""

import pytest

from tests.reading.criteria.leaves import told, untested


def test_a_title_in_the_name_of_the_platform_that_one_applies_by_is_not_asked(asked_fields):
    text = "公示无异议后，通过“全省高新技术企业认定办理管理平台”备案，给予10万元奖励。"
    assert "titles" not in asked_fields(own=text)


@pytest.mark.parametrize("words", ["可自愿申请", "可申报", "可以自主申请第三批"])
def test_the_title_that_holders_of_another_may_apply_for_is_not_asked(asked, words):
    found = asked(target=f"有效期内的雏鹰企业，{words}独角兽企业。")
    assert {value for field, _, value in found if field == "titles"} == {("eaglet",)}


def test_a_store_of_firms_that_are_to_grow_above_scale_asks_for_none_that_has(asked_fields):
    text = "建立全市中小企业升规稳规企业培育库，将有潜力的企业纳入培育库，加强升规指导。"
    assert "above_scale" not in asked_fields(own=text)


def test_to_grow_above_scale_for_the_first_time_is_more_than_to_be_so(read):
    found = read(own="对首次升规的工业企业给予20万元奖励。")
    assert told(found, "above_scale") == [("=", True)]
    assert untested(found)


def test_what_a_product_must_first_have_become_is_left_to_be_confirmed(read):
    assert untested(read(own="创新产品完成定型后推荐纳入市级首版次软件推广目录。")) == [
        "创新产品完成定型后推荐纳入市级首版次软件推广目录"
    ]
