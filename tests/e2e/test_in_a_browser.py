"""The form in a real browser, served by the real server."""

from tests.e2e.focus import focus_was_given


def _press(page, name: str) -> None:
    """Press a button that asks for a page, and wait for that page: a locator asked at once meets the old one."""
    with page.expect_navigation():
        page.get_by_role("button", name=name).click()


def test_a_founder_fills_the_form_reads_the_verdict_and_follows_its_quote(browser, address: str) -> None:
    page = browser.new_page(locale="zh-CN")
    failures: list[str] = []
    page.on("console", lambda said: failures.append(said.text) if said.type == "error" else None)
    page.on("requestfailed", lambda asked: failures.append(asked.url))
    page.goto(address)
    page.get_by_label("注册地", exact=True).fill("沈阳市浑南区")
    page.get_by_label("高新技术企业", exact=True).check()
    page.get_by_label("业务描述").fill("研制协作机器人")
    _press(page, "查看可申报的政策")
    award = page.locator("article", has_text="高新技术企业认定奖励").first
    assert award.get_by_text("可申报", exact=True).count() == 1
    award.locator("details").evaluate("found => found.open = true")
    award.get_by_role("link", name="高新技术企业", exact=True).click()
    assert page.locator("mark#quote").inner_text() == "高新技术企业"
    assert failures == []


def test_the_language_changes_and_what_was_entered_stays(browser, address: str) -> None:
    page = browser.new_page(locale="zh-CN")
    page.goto(address)
    page.get_by_label("企业名称").fill("甲公司")
    _press(page, "查看可申报的政策")
    _press(page, "English")
    assert "measures judged" in page.inner_text("main")
    _press(page, "Change the firm's details")
    assert page.get_by_label("Name", exact=True).input_value() == "甲公司"


def test_what_was_typed_and_not_sent_stays_when_the_language_changes(browser, address: str) -> None:
    page = browser.new_page(locale="zh-CN")
    page.goto(address)
    page.get_by_label("企业名称").fill("甲公司")
    page.get_by_label("一项也没有").check()
    _press(page, "English")
    assert page.get_by_label("Name", exact=True).input_value() == "甲公司"
    assert page.get_by_label("none of these").is_checked()


def test_what_is_wrong_has_the_focus_and_opens_its_section(browser, address: str) -> None:
    page = browser.new_page(locale="zh-CN")
    page.goto(address)
    page.locator("summary", has_text="项目").last.click()
    page.get_by_label("设备投资").fill("abc")
    _press(page, "查看可申报的政策")
    focus_was_given(page)
    assert page.evaluate("document.activeElement.className") == "faults"
    assert page.get_by_label("设备投资").is_visible()
    assert page.title().startswith("请改正")


def test_the_documentation_shows_the_routes_offline(browser, address: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/docs")
    page.get_by_text("/v1/match").first.wait_for()
    assert all(url.startswith((address, "data:")) for url in asked)


def test_a_description_is_read_ticked_with_the_keyboard_and_counted(browser, address: str) -> None:
    page = browser.new_page(locale="zh-CN")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    page.get_by_label("注册地", exact=True).fill("沈阳市浑南区")
    page.get_by_label("业务描述").fill("员工86人，是国家高新技术企业，研制协作机器人。")
    _press(page, "识别描述中的信息")
    offers = page.get_by_role("group", name="描述中似乎提到以下信息，勾选属实的才会计入")
    title = offers.get_by_role("checkbox", name="资质称号 高新技术企业")
    assert not title.is_checked()
    title.focus()
    page.keyboard.press("Space")
    _press(page, "查看可申报的政策")
    award = page.locator("article", has_text="高新技术企业认定奖励").first
    assert award.get_by_text("可申报", exact=True).count() == 1
    page.get_by_role("checkbox", name="职工总数 86人").check()
    _press(page, "计入勾选项，重新匹配")
    assert page.get_by_role("checkbox", name="资质称号 高新技术企业").is_checked()
    assert all(url.startswith((address, "data:")) for url in asked)


def test_the_plan_opens_with_the_keyboard_and_leads_to_its_measures(browser, address: str) -> None:
    page = browser.new_page(locale="en-US")
    page.goto(f"{address}/?lang=en")
    page.get_by_label("place of registration").fill("沈阳市浑南区")
    page.get_by_label("none of these").check()
    page.get_by_label("description").fill("协作机器人")
    _press(page, "Show what we may have")
    plan = page.locator("#plan")
    plan.locator("summary").focus()
    page.keyboard.press("Enter")
    assert "to apply for now" in plan.inner_text()
    link = plan.get_by_role("link").first
    title = link.inner_text()
    link.click()
    assert title in page.locator("#" + page.url.partition("#")[2]).inner_text()
    page.locator("#changes > summary").click()
    assert "High-tech Enterprise" in page.locator("#changes").inner_text()


def test_enter_in_a_text_field_asks_for_the_results(browser, address: str) -> None:
    page = browser.new_page(locale="zh-CN")
    page.goto(address)
    page.get_by_label("注册地", exact=True).fill("沈阳市浑南区")
    page.keyboard.press("Enter")
    page.wait_for_url("**/results*")
    assert page.locator("article.given").count() > 0


def test_back_from_a_policy_shows_the_results_again(browser, address: str) -> None:
    page = browser.new_page(locale="zh-CN")
    page.goto(address)
    page.get_by_label("注册地", exact=True).fill("沈阳市浑南区")
    _press(page, "查看可申报的政策")
    measures = page.locator("article.given").count()
    page.locator("article.given .policy a").first.click()
    page.go_back()
    assert (page.locator("article.given").count(), measures > 0) == (measures, True)
    page.reload()
    assert page.locator("article.given").count() == measures


def test_what_is_folded_on_the_screen_is_printed(browser, address: str) -> None:
    page = browser.new_page(locale="zh-CN")
    page.goto(address)
    page.get_by_label("注册地", exact=True).fill("沈阳市浑南区")
    _press(page, "查看可申报的政策")
    last = page.locator("article.given details table").last
    assert not last.is_visible()
    page.emulate_media(media="print")
    assert last.is_visible()
    assert not page.get_by_role("button", name="修改企业信息").is_visible()
