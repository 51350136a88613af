"""The pages for whoever hears them, has no mouse, looks at them on a phone, in the dark or in a hurry."""

from itertools import pairwise
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from policymatch.config import Settings
from policymatch.service import Snapshot, build
from tests.e2e.focus import focus_was_given
from tests.e2e.server import serving

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1200, "height": 900}
FIRM = {
    "name": "甲公司",
    "region": "沈阳市浑南区",
    "description": "员工86人，是国家高新技术企业，研制协作机器人。",
}
RULES = [f"wcag{version}{level}" for version in ("2", "21", "22") for level in ("a", "aa")] + [
    "best-practice"
]
UNFOLD = "document.querySelectorAll('details').forEach(each => each.open = true)"
# Texts whose nearest language is another than their letters; a name in Latin letters is at home in both.
MISSPOKEN = """() => {
  const found = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode.textContent, spoken = texts.currentNode.parentElement.closest('[lang]').lang;
    if (spoken === 'en' ? /[\\u3400-\\u9fff]/.test(text) : /[a-z]{4,} [a-z]{4,}/.test(text)) found.push(text);
  }
  return found;
}"""


def _fill(page, entered: dict[str, str]) -> None:
    for key, value in entered.items():
        page.locator(f"[name={key}]").fill(value)


def _send(page) -> None:
    with page.expect_navigation():
        page.locator("button.main").click()


def _asked(page, address: str, lang: str, entered: dict[str, str]) -> None:
    page.goto(f"{address}/?lang={lang}")
    page.evaluate(UNFOLD)
    _fill(page, entered)
    _send(page)
    page.evaluate(UNFOLD)


def _pages(page, address: str, lang: str):
    """Each page in turn, by its name."""
    page.goto(f"{address}/?lang={lang}")
    page.evaluate(UNFOLD)
    yield "form"
    _asked(page, address, lang, {"region": "亚特兰蒂斯", "employees": "abc", "equipment_yuan": "x"})
    yield "faults"
    _asked(page, address, lang, FIRM)
    assert page.locator("article.given").count() > 3
    yield "results"
    page.goto(f"{address}/policies/sy-robots?lang={lang}&start=30&end=36#quote")
    page.evaluate(UNFOLD)
    yield "policy"
    page.goto(f"{address}/policies/无?lang={lang}")
    yield "problem"


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_fault_that_a_machine_can_find(
    scheme: str, size: dict[str, int], lang: str, browser, address: str
) -> None:
    page = browser.new_page(viewport=size, color_scheme=scheme, reduced_motion="reduce")
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations", "passes"]}
    for name in _pages(page, address, lang):
        told = Axe().run(page, options=options).response
        assert any(rule["id"] == "color-contrast" for rule in told["passes"]), name
        faults = [(rule["id"], node["target"]) for rule in told["violations"] for node in rule["nodes"]]
        assert (name, faults) == (name, [])
        # What is wider than the window has to be pushed to and fro to be read.
        assert page.evaluate("document.documentElement.scrollWidth") == size["width"], name
    page.close()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_word_is_told_in_the_language_it_is_written_in(lang: str, browser, address: str) -> None:
    page = browser.new_page()
    for name in _pages(page, address, lang):
        assert (name, page.evaluate(MISSPOKEN)) == (name, [])
        levels = page.evaluate("[...document.querySelectorAll('h1, h2, h3')].map(each => +each.tagName[1])")
        assert levels[0] == 1
        assert all(below - above <= 1 for above, below in pairwise(levels)), name
    page.close()


def test_a_screen_that_is_dark_gets_dark_pages_and_paper_stays_white(browser, address: str) -> None:
    page = browser.new_page(color_scheme="dark")
    page.goto(address)
    ground = "getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).slice(0, 3).every(each => +each < 60)"
    box = ground.replace("document.body", "document.getElementById('name')")
    assert [page.evaluate(ground), page.evaluate(box)] == [True, True]
    page.emulate_media(color_scheme="dark", media="print")
    assert page.evaluate(box) is False
    page.close()


def test_the_first_key_skips_what_every_page_begins_with(browser, address: str) -> None:
    page = browser.new_page(locale="zh-CN")
    page.goto(address)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="跳到正文")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert skip.bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    page.close()


def test_whatever_the_keyboard_reaches_is_seen_to_be_reached(browser, address: str) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(f"{address}/?lang=zh")
    reached = []
    for _ in range(90):
        page.keyboard.press("Tab")
        at = page.evaluate(
            "(found => [found.id || found.textContent.trim(), getComputedStyle(found).outlineStyle, "
            "found.getBoundingClientRect().width > 1])(document.activeElement)"
        )
        if "查看可申报的政策" in at:
            break
        reached.append(at)
    assert len(reached) > 60
    assert [name for name, outline, wide in reached if outline == "none" or not wide] == []
    page.close()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_a_phone_says_the_columns_of_findings_as_a_desk_does(
    size: dict[str, int], browser, address: str
) -> None:
    page = browser.new_page(viewport=size)
    _asked(page, address, "en", FIRM)
    table = page.locator("article.given table").first
    told = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in told if not node["ignored"]]
    assert roles.count("table") >= page.locator("article.given table").count()
    assert roles.count("columnheader") >= 3 * page.locator("article.given table").count()
    assert [table.get_by_role("columnheader", name=each).count() for each in ("State", "Finding")] == [1, 1]
    page.close()


def test_a_question_leads_to_its_box_with_all_that_was_told(browser, address: str) -> None:
    page = browser.new_page(locale="zh-CN")
    _asked(page, address, "zh", {"name": "甲公司", "employees": "60"})
    with page.expect_navigation():
        page.locator(".questions").get_by_role("button", name="填写注册地").click()
    focus_was_given(page)
    assert page.evaluate("document.activeElement.id") == "region"
    assert page.get_by_label("企业名称").input_value() == "甲公司"
    page.keyboard.type("沈阳市浑南区")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "辽宁省沈阳市浑南区" in page.locator("#place").inner_text()
    page.close()


@pytest.mark.parametrize(("box", "focused"), [("titles", "high_tech"), ("equipment_yuan", "")])
def test_a_box_that_is_asked_for_has_the_focus_wherever_it_stands(
    box: str, focused: str, browser, address: str
) -> None:
    page = browser.new_page()
    page.goto(f"{address}/?lang=zh&at={box}")
    focus_was_given(page)
    assert page.evaluate("[document.activeElement.name, document.activeElement.value]") == [box, focused]
    assert page.locator(f"[name={box}]").first.is_visible()
    page.close()


def test_a_fault_leads_to_its_box_and_is_told_there_again(browser, address: str) -> None:
    page = browser.new_page(locale="zh-CN", viewport=PHONE)
    page.goto(address)
    page.get_by_label("高新技术企业", exact=True).check()
    page.get_by_label("一项也没有").check()
    _fill(page, {"employees": "abc", "revenue_yuan": "１，２００万"})
    _send(page)
    faults = page.locator(".faults").get_by_role("link")
    assert faults.count() == 2
    for fault in (faults.first, faults.last):
        fault.press("Enter")
        at = page.evaluate("document.activeElement.id")
        told = page.evaluate(
            "document.getElementById(document.activeElement.getAttribute('aria-describedby').split(' ').pop()).textContent"
        )
        assert told in fault.inner_text()
        assert at in {"employees", "titles"}
    assert page.get_by_label("上年营业收入").input_value() == "１，２００万"
    page.close()


def test_what_was_found_in_the_description_is_gone_to(browser, address: str) -> None:
    page = browser.new_page(locale="zh-CN")
    page.goto(address)
    _fill(page, FIRM)
    with page.expect_navigation():
        page.get_by_role("button", name="识别描述中的信息").click()
    assert page.title().startswith("请勾选识别出的信息")
    focus_was_given(page)
    assert page.evaluate("document.activeElement.id") == "recognised"
    page.close()


def test_a_first_look_needs_no_more_than_the_first_two_parts(browser, address: str) -> None:
    page = browser.new_page(locale="zh-CN")
    page.goto(address)
    _fill(page, FIRM)
    with page.expect_navigation():
        page.get_by_role("button", name="先看结果").click()
    page.get_by_role("link", name="直接看清单").click()
    first = page.locator("article.given").first
    assert 0 <= first.bounding_box()["y"] < 100
    page.close()


def test_without_scripts_all_works_that_works_with_them(browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, locale="zh-CN")
    page = context.new_page()
    page.goto(address)
    page.locator("[name=region]").fill("沈阳市浑南区")
    page.locator("button.main").click()
    page.wait_for_url("**/results*")
    page.locator("summary", has_text="组合方案").click()
    assert page.locator("#plan ol").is_visible()
    context.close()


def test_nothing_is_lost_where_there_is_no_snapshot(browser, settings: Settings, tmp_path: Path) -> None:
    own = settings.model_copy(update={"snapshot": tmp_path / "shelf"})
    with serving(own, answers="healthz") as server:
        page = browser.new_page(locale="zh-CN")
        page.goto(server.address)
        _fill(page, FIRM)
        _send(page)
        assert "填写的内容没有丢失" in page.locator("main").inner_text()
        with page.expect_navigation():
            page.get_by_role("button", name="修改企业信息").click()
        assert page.get_by_label("企业名称").input_value() == "甲公司"
        _send(page)
        build([Path(__file__).parents[1] / "sources"], own.snapshot_place, own)
        with page.expect_navigation():
            page.get_by_role("button", name="重试").click()
        assert page.locator("article.given").count() > 0
        page.close()


def test_the_printed_page_says_whose_it_is_and_of_which_day(
    browser, address: str, snapshot: Snapshot
) -> None:
    page = browser.new_page(locale="zh-CN")
    _asked(page, address, "zh", FIRM)
    page.emulate_media(media="print")
    said = page.locator(".summary").first.inner_text()
    assert "企业名称：甲公司" in said
    assert "核验日期：20" in said
    assert not page.get_by_role("link", name="跳到正文").is_visible()
    page.close()
