"""A document whose text bears no title is shown by its first words; any other by its title."""

from policymatch.domain.document import Document


def test_a_text_without_a_title_is_shown_by_its_first_words():
    body = "摘要：各有关单位：现组织2033年度竹编示范企业申报工作，有关要求如下。"
    assert Document(id="d", title="", body=body).called == "各有关单位：现组织2033年度竹编示范企……"


def test_a_title_is_shown_as_it_is():
    assert Document(id="d", title="竹编办法", body="摘要：各有关单位：现组织申报。").called == "竹编办法"
