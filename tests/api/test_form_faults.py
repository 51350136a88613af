"""What the form refuses, and how it tells: in the units of its boxes, by the names of its fields."""

import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict

from api.app import create_app
from api.form_fields import FORM_FIELDS, Entry, told_in
from api.form_questions import asked_in_box_unit
from policymatch.config import Settings
from policymatch.domain.fields import Field, Unit
from policymatch.domain.recommendation import Question
from policymatch.matching.ask import ASKS
from policymatch.service import build


@pytest.mark.parametrize(
    ("entered", "yuan"),
    [
        ("860", 8.6e6),
        ("860万", 8.6e6),
        ("190万元", 1.9e6),
        ("1.2亿", 1.2e8),
        ("8600000元", 8.6e6),
        ("500-2000万元", {"min": 5e6, "max": 2e7}),
        ("八百六十万", 8.6e6),
        ("500..", {"min": 5e6, "max": None}),
    ],
)
def test_a_sum_is_read_in_its_own_unit_else_in_that_of_the_box(entered: str, yuan: object) -> None:
    assert told_in(MultiDict({"revenue_yuan": entered})) == {"revenue_yuan": yuan}


def test_counts_and_shares_are_read_with_their_units() -> None:
    entered = {"employees": "三十四人", "invention_patents": "3项", "bachelor_ratio": "35％"}
    assert told_in(MultiDict(entered)) == {
        "employees": 34.0,
        "invention_patents": 3.0,
        "bachelor_ratio": 0.35,
    }


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_share_above_all_of_it_is_refused_in_per_cent(lang: str, client: FlaskClient) -> None:
    page = client.post(f"/results?lang={lang}", data={"bachelor_ratio": "150"})
    assert page.status_code == 422
    assert ("0 到 100" if lang == "zh" else "from 0 to 100") in page.text
    assert not re.search(r"0\.05|1\.5\D|&#34;min&#34;|到 1 之间", page.text)


def test_a_share_that_may_be_a_fraction_is_asked_again(client: FlaskClient) -> None:
    page = client.post("/results?lang=zh", data={"bachelor_ratio": "0.35"})
    assert (page.status_code, "如为 35%，请填 35" in page.text) == (422, True)
    assert told_in(MultiDict({"bachelor_ratio": "0.35%"})) == {"bachelor_ratio": 0.0035}


def test_what_is_no_sum_is_refused_in_the_unit_of_the_box(client: FlaskClient) -> None:
    page = client.post("/results?lang=zh", data={"revenue_yuan": "八百左右"}).text
    assert "单位：万元" in page
    assert "单位：元" not in page


def test_a_sum_entered_in_yuan_without_its_unit_is_not_taken_for_ten_thousand_times_as_much(
    client: FlaskClient,
) -> None:
    page = client.post("/results?lang=zh", data={"revenue_yuan": "8600000"})
    assert page.status_code == 422
    assert "即860亿元" in page.text
    assert client.post("/results?lang=zh", data={"revenue_yuan": "860亿元"}).status_code == 200


@pytest.mark.parametrize(("lang", "name"), [("zh", "本科及以上占比："), ("en", "share of graduates: ")])
def test_the_summary_of_faults_names_each_field_by_its_label(
    lang: str, name: str, client: FlaskClient
) -> None:
    page = client.post(f"/results?lang={lang}", data={"bachelor_ratio": "150", "region": "亚特兰蒂斯"}).text
    summary = page.split('role="alert"')[1].split("</div>")[0]
    assert f'<a href="#bachelor_ratio">{name}' in summary
    assert f'<a href="#region">{"注册地：" if lang == "zh" else "place of registration: "}' in summary


def test_a_faulty_field_is_tied_to_its_fault_and_a_sound_one_to_its_hint(client: FlaskClient) -> None:
    page = client.post("/results?lang=zh", data={"employees": "many"}).text
    box = re.search(r'<input id="employees"[^>]*>', page)
    assert box is not None
    assert 'aria-invalid="true" aria-describedby="employees-fault"' in box[0]
    assert 'id="employees-fault"' in page
    region = re.search(r'<input id="region"[^>]*>', page)
    assert region is not None
    assert 'aria-describedby="region-hint"' in region[0]
    assert "aria-invalid" not in region[0]
    assert 'id="region-hint"' in page


@pytest.mark.parametrize(
    "field", [Field(field.key) for field in FORM_FIELDS if field.entry is Entry.FIGURE and field.box_unit]
)
def test_the_page_asks_in_the_unit_of_the_box(field: Field) -> None:
    asked = asked_in_box_unit(Question(field=field, ask=ASKS[field], settles=1, narrows=0))
    is_sum = next(each for each in FORM_FIELDS if each.key == field).unit is Unit.YUAN
    assert ("万元" in asked.zh, "10,000 yuan" in asked.en) == (is_sum, is_sum)
    assert ("%" in asked.zh, "per cent" in asked.en) == (not is_sum, not is_sum)


def test_questions_that_only_rule_out_are_not_headed_as_if_they_confirmed(client: FlaskClient) -> None:
    page = client.post("/results?lang=zh", data={"name": "甲公司"}).text
    heading = re.search(r'class="questions"><h2>([^<]*)</h2>', page)
    settling = re.search(r"可确定 \d+ 项|可能确认 \d+ 项", page)
    assert heading is not None
    assert ("就能确认" in heading[1]) == bool(settling)


@pytest.mark.parametrize(("page", "heading"), [("/", "惠企政策匹配"), ("/results", "匹配结果")])
def test_each_page_has_one_heading_of_its_own(page: str, heading: str, client: FlaskClient) -> None:
    text = client.post(f"{page}?lang=zh", data={"name": "甲公司"}).text
    assert re.findall(r"<h1[^>]*>([^<]*)</h1>", text) == [heading]


def test_chinese_text_on_an_english_page_is_marked_as_chinese(client: FlaskClient) -> None:
    firm = {"region": "沈阳市浑南区", "titles": "high_tech", "description": "协作机器人"}
    page = client.post("/results?lang=en", data=firm).text
    shown = re.sub(
        r"<(\w+)[^>]*lang=\"zh-CN\"[^>]*>.*?</\1>", "", page.split('id="plan"')[1], flags=re.DOTALL
    )
    for title in re.findall(r'<h2 lang="zh-CN">([^<]*)</h2>', page):
        assert title not in shown.split("</details>")[0]
    assert len(re.findall(r'<td class="quote"[^>]* lang="zh-CN"><a [^>]*><q>', page)) > 5
    assert '<h1 lang="zh-CN">' in client.get("/policies/sy-robots?lang=en").text


SUPPORTS = (
    *("研发投入", "设备更新", "数字化改造", "首台套推广", "标准制定", "发明专利", "检验检测"),
    *("人才引进", "场地租金", "贷款贴息", "展会参展", "成果转化", "中试验证"),
)


def test_a_change_that_opens_more_than_it_names_says_how_many(tmp_path: Path, settings: Settings) -> None:
    # Thirteen measures that one title opens, of which a change names the nearest ten.
    clauses = (
        f"第{number}条 支持{what}。对浑南区高新技术企业的{what}，给予{number}万元奖励。"
        for number, what in enumerate(SUPPORTS, start=1)
    )
    source = tmp_path / "某区支持高新技术企业若干措施.txt"
    source.write_text("\n".join(("某区支持高新技术企业若干措施", *clauses)), encoding="utf-8")
    own = settings.model_copy(update={"snapshot": tmp_path / "shelf"})
    build([source], own.snapshot_place, own)
    client = create_app(own).test_client()
    firm = {"region": "沈阳市浑南区", "titles": "none", "description": "协作机器人"}
    for lang, opened, words in (
        ("zh", "可打开13项", "等13项"),
        ("en", "would open 13 measures", " and others, 13 in all"),
    ):
        changes = client.post(f"/results?lang={lang}", data=firm).text.split('id="changes"')[1]
        assert opened in changes
        assert f"</span>{words}</small>" in changes.split("</details>")[0]


def test_none_of_the_titles_beside_one_is_asked_again_at_the_titles(client: FlaskClient) -> None:
    answer = client.post("/results?lang=zh", data={"titles": ["none", "high_tech"]})
    assert answer.status_code == 422
    assert '<small class="fault" id="titles-fault">“无”与其他各项同时出现' in answer.text


def test_none_of_the_titles_beside_one_ticked_in_the_text_is_asked_again(client: FlaskClient) -> None:
    entered = {"titles": "none", "description": "公司是高新技术企业", "confirmed": 'titles=["high_tech"]'}
    answer = client.post("/results?lang=zh", data=entered)
    assert (answer.status_code, 'id="titles-fault"' in answer.text) == (422, True)


@pytest.mark.parametrize(
    ("lang", "said"), [("zh", "不小于 0 的整数或区间"), ("en", "a whole number of 0 or more")]
)
def test_half_a_person_is_asked_again(lang: str, said: str, client: FlaskClient) -> None:
    answer = client.post(f"/results?lang={lang}", data={"employees": "34.5"})
    assert (answer.status_code, said in answer.text) == (422, True)
