"""The list of the form: how much of it stands on a page, and that every measure it counts can be reached."""

import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from api.form_list import FIRST, ListPart
from policymatch.config import Settings, today_in_china
from policymatch.domain.profile import FirmProfile
from policymatch.service import Snapshot, build, recommend

FIRM = {"region": "沈阳市浑南区"}
SOURCES = Path(__file__).parents[1] / "sources"


def listed(page: str) -> list[str]:
    return re.findall(r'<article class="given" id="([^"]+)"', page)


def test_every_measure_that_is_counted_can_be_reached_by_reading_on(
    client: FlaskClient, snapshot: Snapshot
) -> None:
    answer = recommend(snapshot, FirmProfile(region="210112"), on=today_in_china(), top=1000)
    whole = [given.measure.id for given in answer.recommendations]
    assert len(whole) > FIRST
    page = client.post("/results?lang=zh", data=FIRM).text
    found = listed(page)
    assert len(found) == FIRST
    assert f"以下列出第 1–{FIRST} 项，共 {len(whole)} 项。" in page
    assert f"（共 {len(whole)} 项）" in page.split('id="plan"')[1].split("</p>")[0]
    while action := re.search(rf'action="([^"]*after={len(found)})"', page):
        assert 'value="沈阳市浑南区"' in page.split(action[0])[1].split("</form>")[0]
        page = client.post(action[1].replace("&amp;", "&"), data=FIRM).text
        found += listed(page)
    assert found == whole
    assert f'<span class="rank">{len(whole)}</span>' in page
    assert 'action="/results?lang=zh"' in page


def test_what_comes_further_on_keeps_its_place_when_the_language_is_changed(client: FlaskClient) -> None:
    page = client.post(f"/results?lang=en&after={FIRST}", data=FIRM).text
    assert f'action="/results?lang=zh&amp;after={FIRST}"' in page.split("</nav>")[0]
    assert f"Listed below: {FIRST + 1} to" in page
    assert 'id="plan"' not in page


@pytest.mark.parametrize("after", ["-5", "x", ""])
def test_a_place_that_is_none_is_the_start(after: str, client: FlaskClient) -> None:
    assert len(listed(client.post(f"/results?after={after}", data=FIRM).text)) == FIRST


def test_a_place_behind_the_last_leads_back_to_the_first(client: FlaskClient) -> None:
    page = client.post(f"/results?lang=en&after={10**30}", data=FIRM)
    assert (page.status_code, listed(page.text)) == (200, [])
    assert "Back to the first" in page.text
    assert "nothing to apply for" not in page.text


def test_a_list_that_stands_whole_on_its_page_says_nothing_of_parts(
    tmp_path: Path, settings: Settings
) -> None:
    own = settings.model_copy(update={"snapshot": tmp_path})
    build([SOURCES / "sy-robots.json"], own.snapshot_place, own)
    page = create_app(own).test_client().post("/results?lang=zh", data=FIRM).text
    assert listed(page)
    assert 'id="part"' not in page
    assert "after=" not in page


def test_the_last_page_lists_no_more_than_there_is() -> None:
    part = ListPart(after=0, shown=30, total=135)
    assert (part.left, part.next) == (105, 100)
    assert ListPart(after=30, shown=100, total=135).next == 5
