"""The form without a browser: what it tells, what it refuses, what it escapes."""

import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict

from api.form_fields import SECTIONS, told_in
from policymatch.domain.profile import FirmProfile

FOUNDER = {"region": "沈阳市浑南区", "titles": "high_tech", "description": "机器人企业，首次认定高新技术企业"}


def test_every_question_is_a_field_of_a_profile() -> None:
    asked = [field.key for section in SECTIONS for field in section.fields]
    assert set(asked) <= set(FirmProfile.model_fields)
    assert len(asked) == len(set(asked))


def test_an_empty_form_tells_nothing() -> None:
    assert told_in(MultiDict({field.key: "" for section in SECTIONS for field in section.fields})) == {}


def test_sums_are_in_ten_thousands_and_shares_in_percent() -> None:
    told = told_in(MultiDict({"revenue_yuan": "1,200", "bachelor_ratio": "45%", "employees": "30-50"}))
    assert told == {"revenue_yuan": 1.2e7, "bachelor_ratio": 0.45, "employees": {"min": 30, "max": 50}}


def test_verdicts_stand_beside_their_quotes(client: FlaskClient) -> None:
    page = client.post("/results?lang=zh", data=FOUNDER).text
    assert "高新技术企业认定奖励" in page
    assert "可申报" in page
    assert "<q>高新技术企业</q>" in page


def test_a_fault_is_shown_at_its_field_and_the_rest_is_kept(client: FlaskClient) -> None:
    answer = client.post("/results", data={"region": "亚特兰蒂斯", "employees": "many", "name": "甲公司"})
    assert answer.status_code == 422
    assert answer.text.count('class="fault"') == 2
    assert 'value="甲公司"' in answer.text


@pytest.mark.parametrize("page", ["/", "/results"])
def test_what_a_firm_writes_is_escaped(page: str, client: FlaskClient) -> None:
    entered = {
        "name": '"><script>alert(1)</script>',
        "description": "</textarea><img src=x onerror=alert(1)>",
    }
    text = client.post(page, data=entered).text
    assert "<script>alert" not in text
    assert "<img src=x" not in text


def test_a_document_marks_the_place_that_a_quote_points_at(client: FlaskClient) -> None:
    page = client.get("/policies/sy-robots?start=35&end=39").text
    assert '<mark id="quote">' in page
    assert client.get("/policies/sy-robots?start=-5&end=99999").status_code == 200
