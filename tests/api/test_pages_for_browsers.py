"""What a browser is shown where there is no page, and what it may keep for its way back."""

import pytest
from flask.testing import FlaskClient

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}


@pytest.mark.parametrize("path", ["/policies/nope", "/nowhere"])
@pytest.mark.parametrize(("lang", "title"), [("zh", "没有找到"), ("en", "Not found")])
def test_an_unknown_page_is_told_of_on_a_page(path: str, lang: str, title: str, client: FlaskClient) -> None:
    answer = client.get(f"{path}?lang={lang}", headers=BROWSER)
    assert (answer.status_code, answer.mimetype) == (404, "text/html")
    assert f"<h1>{title}</h1>" in answer.text
    assert f'href="/?lang={lang}"' in answer.text


def test_programs_are_told_in_json(client: FlaskClient) -> None:
    for headers in ({"Accept": "*/*"}, {"Accept": "application/json"}, {}):
        assert client.get("/policies/nope", headers=headers).mimetype == "application/problem+json"
    assert client.get("/v1/policies/nope", headers=BROWSER).mimetype == "application/problem+json"


def test_the_address_of_results_alone_leads_to_the_form(client: FlaskClient) -> None:
    answer = client.get("/results?lang=en", headers=BROWSER)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/?lang=en")


def test_a_browser_may_keep_its_pages_and_nobody_keeps_answers_in_json(client: FlaskClient) -> None:
    pages = client.post("/results", data={"name": "甲公司"}), client.get("/policies/sy-robots")
    assert {page.headers["Cache-Control"] for page in pages} == {"private, no-cache"}
    assert client.get("/v1/policies").headers["Cache-Control"] == "no-store"
