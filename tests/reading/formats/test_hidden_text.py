"""What a page hides from its readers is no text of the document."""

import pytest

from policymatch.domain.document import Document
from policymatch.reading.documents import read_documents
from policymatch.reading.formats.html_text import text_of_markup
from policymatch.reading.formats.limits import Limits
from policymatch.terms import load_terms

SHOWN = "一、对渔业企业更新渔船的，每艘给予6万元补助，由区渔业局按年度受理。"
OLD = "二、对渔业企业给予9万元补助。"
PAGE = "<html><body><h1>云岭市渔船更新若干措施</h1><p>{shown}</p>{old}</body></html>"
HIDDEN = [
    f"<div style='display:none'><p>{OLD}</p></div>",
    f"<p hidden>{OLD}</p>",
    f"<p style='color:red; VISIBILITY : hidden;'>{OLD}</p>",
    f"<del>{OLD}</del>",
    f"<div hidden><p style='display:none'>{OLD}</p></div>",
]
SEEN = [
    f"<p style='display:block'>{OLD}</p>",
    f"<p class='hidden-xs'>{OLD}</p>",
    f"<p style='overflow:hidden'>{OLD}</p>",
    f"<ins>{OLD}</ins>",
]


def body_of(tmp_path, page):
    path = tmp_path / "page.html"
    path.write_text(page, encoding="utf-8")
    (document,) = read_documents(path, Limits(), load_terms())
    assert isinstance(document, Document), document.error
    return document.body


@pytest.mark.parametrize("hidden", HIDDEN)
def test_what_a_page_hides_or_deletes_is_not_read(tmp_path, hidden):
    page = PAGE.format(shown=SHOWN, old=hidden)
    assert (OLD in body_of(tmp_path, page), OLD in text_of_markup(page)) == (False, False)
    assert SHOWN in body_of(tmp_path, page)


@pytest.mark.parametrize("seen", SEEN)
def test_what_is_only_styled_is_read(tmp_path, seen):
    assert OLD in body_of(tmp_path, PAGE.format(shown=SHOWN, old=seen))


def test_a_text_that_a_script_brings_to_light_is_read_though_all_of_it_is_hidden(tmp_path):
    text = f"<div style='display:none'><p>{SHOWN}</p><p>{OLD}</p></div>"
    assert SHOWN in body_of(tmp_path, PAGE.format(shown="", old=text))
