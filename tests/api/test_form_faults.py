"""What the form refuses, and how it tells: in the units of its boxes, by the names of its fields."""

import re
from datetime import date
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict

from api.app import create_app
from api.form_fields import FORM_FIELDS, Entry, told_in
from api.form_questions import asked_in_box_unit
from api.pages import _told
from policymatch.config import Settings
from policymatch.domain.condition import AllOf, Criterion
from policymatch.domain.fields import Field, Unit
from policymatch.domain.profile import FirmProfile
from policymatch.domain.recommendation import Question
from policymatch.domain.wording import Language, Wording
from policymatch.matching.asking.ask import ASKS
from policymatch.matching.asking.questions import questions_for
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.judge import judge_all
from policymatch.matching.days.timing import Timing
from policymatch.service import build

FIGURES = [field for field in FORM_FIELDS if field.entry is Entry.FIGURE]


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


@pytest.mark.parametrize(("lang", "name"), [("zh", "本科及以上占比："), ("en", "Share of graduates: ")])
def test_the_summary_of_faults_names_each_field_by_its_label(
    lang: str, name: str, client: FlaskClient
) -> None:
    page = client.post(f"/results?lang={lang}", data={"bachelor_ratio": "150", "region": "亚特兰蒂斯"}).text
    summary = page.split('role="alert"')[1].split("</div>")[0]
    assert f'<a href="#bachelor_ratio">{name}' in summary
    assert f'<a href="#region">{"注册地：" if lang == "zh" else "Place of registration: "}' in summary


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


def _question(field: Field) -> Question:
    return Question(field=field, ask=ASKS[field].full, parts=ASKS[field], settles=1, narrows=0)


@pytest.mark.parametrize(
    "field", [Field(field.key) for field in FORM_FIELDS if field.entry is Entry.FIGURE and field.box_unit]
)
def test_the_page_asks_in_the_unit_of_the_box(field: Field) -> None:
    asked = asked_in_box_unit(_question(field))
    is_sum = next(each for each in FORM_FIELDS if each.key == field).unit is Unit.YUAN
    assert ("万元" in asked.zh, "10,000 yuan" in asked.en) == (is_sum, is_sum)
    assert ("%" in asked.zh, "per cent" in asked.en) == (not is_sum, not is_sum)


def test_a_question_behind_a_band_keeps_its_lead_and_asks_in_the_unit_of_the_box() -> None:
    firm = FirmProfile(revenue_yuan={"min": 1e6, "max": 9e6})
    condition = AllOf(all=(Criterion(field="revenue_yuan", op=">=", value=5e6),))
    compiled = CompiledConditions.compile([condition], [Timing()])
    on = date(2026, 11, 24)
    (question,) = questions_for(compiled, firm, on, judge_all(compiled, firm, on))
    assert question.ask.zh == "目前只填了区间，请填准确数字：上年营业收入是多少元？"
    asked = asked_in_box_unit(question)
    assert asked.zh == "目前只填了区间，请填准确数字：上年营业收入是多少万元？"
    assert asked.en.endswith("please: What was last year's revenue, in 10,000 yuan?")
    assert "parts" not in question.model_dump(mode="json")


def test_questions_that_only_rule_out_are_not_headed_as_if_they_confirmed(client: FlaskClient) -> None:
    page = client.post("/results?lang=zh", data={"name": "甲公司"}).text
    heading = re.search(r'class="questions"[^>]*><h2[^>]*>([^<]*)</h2>', page)
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
    titles = re.findall(r'<h2 [^>]*lang="zh-CN">([^<]*)</h2>', page)
    assert titles
    for title in titles:
        assert title not in shown.split("</details>")[0]
    assert len(re.findall(r'<td [^>]*class="quote"[^>]* lang="zh-CN"><a [^>]*><q>', page)) > 5
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
    assert '<small class="fault" id="titles-fault">勾选了“一项也没有”，又勾选了具体的资质' in answer.text


def test_none_of_the_titles_beside_one_ticked_in_the_text_is_asked_again(client: FlaskClient) -> None:
    entered = {"titles": "none", "description": "公司是高新技术企业", "confirmed": 'titles=["high_tech"]'}
    answer = client.post("/results?lang=zh", data=entered)
    assert (answer.status_code, 'id="titles-fault"' in answer.text) == (422, True)


def test_all_faults_of_a_form_are_told_at_once(client: FlaskClient) -> None:
    entered = {"titles": ["none", "high_tech"], "employees": "many", "region": "亚特兰蒂斯"}
    page = client.post("/results?lang=zh", data=entered).text
    assert re.findall(r'<a href="#(\w+)">', page.split('role="alert"')[1].split("</div>")[0]) == [
        "region",
        "employees",
        "titles",
    ]
    assert "“无”" not in page


@pytest.mark.parametrize(("lang", "none"), [("zh", "勾选“一项也没有”"), ("en", "Tick “none of these”")])
def test_the_question_on_titles_names_the_box_that_is_there(lang: str, none: str) -> None:
    asked = asked_in_box_unit(_question(Field.TITLES))
    assert none in asked.in_language(Language(lang))


def test_a_figure_is_tied_to_its_unit_and_to_how_it_may_be_written(client: FlaskClient) -> None:
    page = client.get("/?lang=zh").text
    boxes = {field.key: re.search(rf'<input id="{field.key}"[^>]*>', page)[0] for field in FIGURES}
    described = {key: re.search('aria-describedby="([^"]+)"', box)[1].split() for key, box in boxes.items()}
    assert described["revenue_yuan"][0] == "revenue_yuan-unit"
    assert '<span class="unit" id="revenue_yuan-unit">万元</span>' in page
    assert all(f'id="{each}"' in page for tied in described.values() for each in tied)
    hints = {tied[-1] for tied in described.values()}
    assert len(hints) == 3
    assert all(f'<p id="{each}"><small>填数字或区间，如 860 或 500-2000' in page for each in hints)
    # A decimal keypad has no hyphen, no minus and no 万元.
    assert "inputmode" not in page


def test_a_section_that_is_shut_opens_for_its_fault(client: FlaskClient) -> None:
    assert '<details class="section">' in client.get("/").text
    assert '<details class="section">' not in client.post("/results", data={"equipment_yuan": "abc"}).text


@pytest.mark.parametrize(("lang", "name"), [("zh", "惠企政策匹配"), ("en", "Policies for your firm")])
def test_form_faults_and_results_have_titles_of_their_own(lang: str, name: str, client: FlaskClient) -> None:
    pages = (
        client.get(f"/?lang={lang}").text,
        client.post(f"/results?lang={lang}", data={"employees": "many"}).text,
        client.post(f"/results?lang={lang}", data={"employees": "5"}).text,
    )
    titles = [re.search("<title>([^<]*)</title>", page)[1] for page in pages]
    assert len(set(titles)) == 3
    assert all(name in title for title in titles)
    assert re.search(r'role="alert" tabindex="-1" autofocus>', pages[1])


def test_chinese_within_english_sentences_and_offers_is_marked_as_chinese(client: FlaskClient) -> None:
    told = Wording(zh="", en="industry: 汽车及零部件 asked; “国家备案众创空间” is held & <b>")
    with client.application.test_request_context("/?lang=en"):
        page_of = _told(told, language=Language.EN)
    assert page_of == (
        'industry: <span lang="zh-CN">汽车及零部件</span> asked; '
        '“<span lang="zh-CN">国家备案众创空间</span>” is held &amp; &lt;b&gt;'
    )
    offers = client.post("/?lang=en", data={"description": "是国家高新技术企业", "recognise": "1"}).text
    assert '<q><span lang="zh-CN">国家高新技术企业</span></q>' in offers


def test_the_language_is_changed_with_what_was_typed_by_the_form_itself(client: FlaskClient) -> None:
    for page in (client.get("/?lang=zh").text, client.post("/results?lang=zh", data={"employees": "x"}).text):
        head = page.split("</nav>")[0]
        # Enter presses the first button of a form, wherever it stands.
        buttons = re.findall(r'<button form="firm"([^>]*)>', head)
        assert ["formaction" in each for each in buttons] == [False, True]
        assert 'formaction="/?lang=en"' in buttons[1]
        assert 'type="hidden"' not in head
        assert 'id="firm"' in page
    entered = {"region": "沈阳市浑南区", "employees": "34", "description": "机器人"}
    page = client.post("/?lang=en", data=entered).text
    assert all(f"{each}" in page for each in entered.values())


@pytest.mark.parametrize(
    ("lang", "said"), [("zh", "不小于 0 的整数或区间"), ("en", "a whole number of 0 or more")]
)
def test_half_a_person_is_asked_again(lang: str, said: str, client: FlaskClient) -> None:
    answer = client.post(f"/results?lang={lang}", data={"employees": "34.5"})
    assert (answer.status_code, said in answer.text) == (422, True)
