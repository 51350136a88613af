"""The form without a browser: what it tells, what it refuses, what it escapes."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict

from api.app import create_app
from api.form_fields import SECTIONS, box_of, told_in
from api.form_suggestions import CONFIRMED, confirmed_in, offered_in
from policymatch.config import Settings, today_in_china
from policymatch.domain.profile import FirmProfile
from policymatch.matching.asking.ask import ASKS
from policymatch.service import Snapshot, build

SOURCES = Path(__file__).parents[1] / "sources"
FOUNDER = {"region": "沈阳市浑南区", "titles": "high_tech", "description": "机器人企业，首次认定高新技术企业"}


def test_every_question_is_a_field_of_a_profile() -> None:
    asked = [field.key for section in SECTIONS for field in section.fields]
    assert set(asked) <= set(FirmProfile.model_fields)
    assert len(asked) == len(set(asked))


def test_every_question_of_an_answer_has_a_box() -> None:
    keys = {field.key for section in SECTIONS for field in section.fields}
    assert len(ASKS) > 30
    assert [field for field in ASKS if box_of(field) not in keys] == []


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


def test_the_reason_on_the_page_does_not_say_again_what_stands_above_it(client: FlaskClient) -> None:
    for lang, met in (("zh", "均已符合"), ("en", "are met")):
        page = client.post(f"/results?lang={lang}", data=FOUNDER).text
        told = re.findall(r'<p class="benefit">([^<]+)</p>.*?<p class="why">([^<]+)</p>', page, re.DOTALL)
        assert any(met in reason for _, reason in told)
        assert [pair for pair in told if pair[0] in pair[1] or pair[1] != pair[1].strip()] == []


def test_the_place_that_was_read_stands_in_full_above_the_verdicts(client: FlaskClient) -> None:
    for lang, told in (("zh", "注册地：福建省福州市"), ("en", "Place of registration: Fuzhou, Fujian")):
        assert (
            f'<p id="place">{told}</p>'
            in client.post(f"/results?lang={lang}", data={"region": "fuzhou"}).text
        )
    assert 'id="place"' not in client.post("/results", data={"employees": "5"}).text


def test_the_words_behind_a_sum_stand_below_it_and_lead_to_their_place(client: FlaskClient) -> None:
    page = client.post("/results?lang=zh", data=FOUNDER).text
    told = re.search(
        r'<p class="sum" lang="zh-CN"><a href="/policies/[^"]+start=\d+[^"]+"><q>([^<]+)</q>', page
    )
    assert told is not None
    assert "万元" in told.group(1)


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
    assert '<mark id="quote"' in page
    assert client.get("/policies/sy-robots?start=-5&end=99999").status_code == 200


@pytest.mark.parametrize(("lang", "said"), [("zh", "识别可信度 {}%"), ("en", "read with {}% confidence")])
def test_pages_tell_with_what_confidence_a_measure_was_read(
    lang: str, said: str, client: FlaskClient, snapshot: Snapshot
) -> None:
    read = [snapshot.placed(f"sy-notice-m{n}").measure.confidence for n in (1, 2)]
    assert all(0 < confidence < 1 for confidence in read)
    told = [said.format(round(100 * confidence)) for confidence in read]
    listed = client.get(f"/policies/sy-notice?lang={lang}").text.split("<li>")[1:]
    assert [words in line for words, line in zip(told, listed, strict=True)] == [True, True]
    firm = {"region": "沈阳市浑南区", "titles": "little_giant", "description": "企业上云"}
    page = client.post(f"/results?lang={lang}", data=firm).text
    assert told[1] in page.split('id="sy-notice-m2"')[1].split("</header>")[0]
    assert said[:5] not in client.get(f"/policies/sy-robots?lang={lang}").text


@pytest.mark.parametrize(("lang", "said"), [("zh", "相关"), ("en", "related")])
def test_a_page_tells_how_much_each_measure_has_to_do_with_the_firm(
    lang: str, said: str, client: FlaskClient
) -> None:
    page = client.post(
        f"/results?lang={lang}", data={"region": "沈阳市浑南区", "description": "工业机器人"}
    ).text
    heads = [block.split("</header>")[0] for block in page.split('<article class="given"')[1:]]
    assert heads
    assert all(said in head for head in heads)


ON = date(2026, 11, 24)
TOLD_IN_WORDS = {"region": "沈阳市浑南区", "description": "员工86人，是国家高新技术企业，研制协作机器人"}
TITLE_TICK = 'titles=["high_tech"]'


def test_what_a_text_suggests_counts_only_once_it_is_ticked() -> None:
    entered = MultiDict(TOLD_IN_WORDS)
    assert [each.tick for each in offered_in(entered, {}, ON)] == [
        "employees=86",
        TITLE_TICK,
        'tech_field=["\\u534f\\u4f5c\\u673a\\u5668\\u4eba"]',
    ]
    assert confirmed_in(entered, {}, ON) == {}
    entered.add(CONFIRMED, TITLE_TICK)
    assert confirmed_in(entered, {"titles": ["tech_sme"]}, ON) == {"titles": ["tech_sme", "high_tech"]}


def test_what_was_entered_by_hand_stands_and_is_not_asked_again() -> None:
    entered = MultiDict({"description": "员工86人，2019年成立", CONFIRMED: "employees=86"})
    told = {"employees": 90.0, "founded_on": "2019-05-01"}
    assert offered_in(entered, told, ON) == ()
    assert confirmed_in(entered, told, ON) == told


def test_a_tick_counts_only_while_the_text_says_so() -> None:
    entered = MultiDict({"description": "员工90人", CONFIRMED: "employees=86"})
    assert confirmed_in(entered, {}, ON) == {}


def test_suggestions_stand_on_both_pages_with_their_words_and_a_tick_decides(client: FlaskClient) -> None:
    for page in ("/", "/results"):
        assert "<q>国家高新技术企业</q>" in client.post(f"{page}?lang=zh", data=TOLD_IN_WORDS).text
    award = 'id="sy-robots-m1"'
    unticked = client.post("/results?lang=zh", data=TOLD_IN_WORDS).text
    ticked = client.post("/results?lang=zh", data={**TOLD_IN_WORDS, CONFIRMED: TITLE_TICK}).text
    verdicts = [text.split(award)[1].split("badge ")[1].split('"')[0] for text in (unticked, ticked)]
    assert verdicts == ["unclear", "eligible"]


def test_a_text_that_suggests_nothing_says_so_when_asked(client: FlaskClient) -> None:
    asked = client.post("/?lang=en", data={"description": "hello", "recognise": "1"}).text
    assert "The description holds nothing that could be filled in." in asked
    assert 'name="recognise" value="1"' not in client.post("/results", data={"recognise": "1"}).text


def next_quarter(on: date) -> date:
    """The first day of a month some three months away, on which a firm will be five years old."""
    return date(on.year + (on.month > 9), (on.month + 2) % 12 + 1, 1)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_plan_the_year_and_the_next_steps_stand_on_the_page(lang: str, client: FlaskClient) -> None:
    day = next_quarter(today_in_china())
    firm = {**TOLD_IN_WORDS, "founded_on": day.replace(year=day.year - 5).isoformat(), "titles": "none"}
    page = client.post(f"/results?lang={lang}", data=firm).text
    for part in ("plan", "calendar", "changes"):
        assert f'id="{part}"' in page
    assert '<a href="#sy-robots-m3">' in page.split('id="plan"')[1].split("</details>")[0]
    assert f'<time datetime="{day}">' in page
    assert ("文件效力：正式文件" if lang == "zh" else "Standing of the document: in force") in page


@pytest.mark.parametrize(
    ("lang", "said"),
    [("zh", "另有 1 项征求意见稿中的事项可能适合"), ("en", "1 in drafts may suit your firm")],
)
def test_the_page_says_how_many_drafts_would_suit_and_shows_them_when_asked(
    lang: str, said: str, client: FlaskClient
) -> None:
    page = client.post(f"/results?lang={lang}", data=FOUNDER).text
    assert said in page
    assert f'action="/results?lang={lang}&amp;include=draft"' in page
    assert 'id="sy-draft-m1"' not in page
    asked = client.post(f"/results?lang={lang}&include=draft", data=FOUNDER).text
    assert 'id="sy-draft-m1"' in asked
    assert said not in asked
    assert "&amp;include=draft" in asked.split("</nav>")[0]
    elsewhere = client.post(f"/results?lang={lang}", data={"region": "深圳市南山区"}).text
    assert 'id="drafts"' not in elsewhere


@pytest.mark.parametrize(("lang", "said"), [("zh", "原文未写明条件"), ("en", "the text names no condition")])
def test_the_page_says_beside_the_verdict_where_the_text_asks_nothing(
    lang: str, said: str, tmp_path: Path, settings: Settings
) -> None:
    record = json.loads((SOURCES / "sy-draft.json").read_text(encoding="utf-8"))
    record["policy"]["status"] = "in_force"
    (tmp_path / "act.json").write_text(json.dumps(record), encoding="utf-8")
    own = settings.model_copy(update={"snapshot": tmp_path / "shelf"})
    build([tmp_path / "act.json", SOURCES / "sy-robots.json"], own.snapshot_place, own)
    page = create_app(own).test_client().post(f"/results?lang={lang}", data=FOUNDER).text
    heads = {
        name: page.split(f'id="{name}"')[1].split("</header>")[0] for name in ("sy-draft-m1", "sy-robots-m1")
    }
    assert [said in head for head in heads.values()] == [True, False]
    plan = page.split('id="plan"')[1].split("</p>")[0]
    assert said in plan


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_steps_stand_apart_from_the_conditions_that_decide(
    lang: str, tmp_path: Path, settings: Settings
) -> None:
    (tmp_path / "act.txt").write_text(
        "沈阳市浑南区支持科研仪器产业若干政策\n一、对科研仪器企业，给予5万元补助。申报单位应当在线提交审计报告。\n",
        encoding="utf-8",
    )
    own = settings.model_copy(update={"snapshot": tmp_path / "shelf"})
    build([tmp_path / "act.txt"], own.snapshot_place, own)
    page = create_app(own).test_client().post(f"/results?lang={lang}", data=FOUNDER).text
    deciding, _, beside = page.partition('<details class="beside">')
    assert "<q>对科研仪器企业</q>" in deciding
    assert "<q>申报单位应当在线提交审计报告</q>" in beside
    assert ("需要办理" if lang == "zh" else "A step to take") in beside
