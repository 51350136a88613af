"""How long a document holds and whether it still does, by its own words and not by those of its clauses."""

from datetime import date

import pytest

from policymatch.domain.document import Status
from policymatch.reading.metadata.facts import document_facts
from policymatch.terms import load_terms

ACT = "云岭市支持企业创新若干措施\n云岭市科学技术局\n2023年3月31日\n一、对企业给予20万元奖励。\n"


@pytest.mark.parametrize(
    ("closing", "effective", "expires"),
    [
        ("本措施有效期至2025年底。", None, date(2025, 12, 31)),
        ("本措施有效期到2026年3月。", None, date(2026, 3, 31)),
        ("有效期至：2025年底", None, date(2025, 12, 31)),
        ("有效期至：2025年2月30日", None, None),
        (
            "上述政策自2024年1月1日起施行，有效期至2026年6月30日。",
            date(2024, 1, 1),
            date(2026, 6, 30),
        ),
        ("各项措施自印发之日起施行，有效期至2026年底。", date(2023, 3, 31), date(2026, 12, 31)),
        ("二、自2024年4月1日起施行，有效期3年。", date(2024, 4, 1), date(2027, 3, 31)),
        ("自2024年1月1日起执行，暂定三年。", date(2024, 1, 1), date(2026, 12, 31)),
        ("各项政策从2024年1月1日起执行。", date(2024, 1, 1), None),
        ("本措施自2024年4月1日起施行，2026年12月31日废止。", date(2024, 4, 1), date(2026, 12, 31)),
        ("本措施自2024年4月1日起施行，2027年1月1日起自动失效。", date(2024, 4, 1), date(2026, 12, 31)),
        ("适用期限为2024年1月1日至2024年12月31日。", date(2024, 1, 1), date(2024, 12, 31)),
        ("政策有效期：三年。", None, date(2026, 3, 30)),
        ("本措施自印发之日起施行，有效期叁年。", date(2023, 3, 31), date(2026, 3, 30)),
        ("本措施自印发之日起一个月后施行，有效期2年。", date(2023, 4, 30), date(2025, 4, 29)),
        ("本措施自公布之日起满30日施行。", date(2023, 4, 30), None),
    ],
)
def test_closing_words_tell_the_first_and_the_last_day(read, closing, effective, expires):
    facts = read(ACT + closing)
    assert (facts.effective_on, facts.expires_on) == (effective, expires)


def test_the_years_in_which_a_card_says_that_it_holds_end_it(read):
    facts = read(
        "云岭市支持企业创新\n依据文件\n《若干措施》\n发文机构\n云岭市科学技术局\n服务内容\n给予企业20万元奖励。\n"
        "时间/频度\n从2023年5月1日起，在2023-2025年内有效\n"
    )
    assert (facts.effective_on, facts.expires_on) == (date(2023, 5, 1), date(2025, 12, 31))


def test_an_order_tells_in_front_from_when_its_act_holds(read):
    facts = read(
        "云岭市人民政府令\n第8号\n《云岭市企业服务办法》已经市政府常务会议审议通过，现予公布，自2024年3月1日起施行。\n"
        "市长 某某\n2024年1月5日\n第一条 对企业给予10万元奖励。"
    )
    assert facts.effective_on == date(2024, 3, 1)


@pytest.mark.parametrize(
    "clause",
    [
        "一、对企业给予补贴。执行期限为2024年1月1日至2024年12月31日。",
        "一、对企业给予补贴。\n执行期限：2024年1月1日至2024年12月31日。",
        "一、对企业给予补贴，上述政策自2024年1月1日起执行，有效期1年。",
        "一、对企业减免租金，实施期限为2024年1月1日至2024年12月31日。",
    ],
)
def test_until_when_one_clause_gives_is_not_how_long_the_act_holds(read, clause):
    facts = read(f"云岭市支持企业若干措施\n{clause}\n二、对新建项目给予10万元奖励。\n三、加强宣传。")
    assert (facts.effective_on, facts.expires_on) == (None, None)


def test_a_year_that_a_plan_looks_forward_to_is_no_end(read):
    facts = read("云岭市产业发展规划\n本规划实施期为十年，近期至2028年，展望至2035年。")
    assert facts.expires_on is None


GIFT = "\n第一条 对企业给予20万元奖励。"


@pytest.mark.parametrize(
    ("note", "status"),
    [
        ("（2018年3月1日印发，2022年5月6日废止）", Status.REPEALED),
        ("（本文件已于2023年6月1日废止）", Status.REPEALED),
        ("本文件自2023年12月31日起废止。", Status.REPEALED),
        ("（已被云政发〔2023〕9号文件废止）", Status.REPEALED),
        ("（根据《云岭市关于文件清理结果的决定》宣布失效）", Status.EXPIRED),
        ("状态：已失效", Status.EXPIRED),
        ("【文件状态】失效", Status.EXPIRED),
        ("（讨论稿）", Status.DRAFT),
        ("状态：有效", Status.IN_FORCE),
        ("（2018年3月1日印发，原《云岭市旧措施》同时废止）", Status.IN_FORCE),
        ("《云岭市旧措施》（已于2022年1月1日废止）规定的项目继续执行。", Status.IN_FORCE),
        ("（2018年3月1日印发，第五条已废止）", Status.IN_FORCE),
    ],
)
def test_a_note_under_the_title_tells_whether_the_act_still_holds(read, note, status):
    assert read(f"云岭市支持企业创新若干措施\n{note}{GIFT}").status is status


def test_a_title_may_open_with_its_end(read):
    assert read(f"废止：云岭市支持企业创新若干措施{GIFT}").status is Status.REPEALED


@pytest.mark.parametrize(
    "named",
    [
        "《云岭市支持企业创新若干措施（征求意见稿）》前期已向社会公开征求意见，经修改完善，现予印发。",
        "关于《云岭市数据管理办法（征求意见稿）》公开征求意见的公告",
        "云岭市数据管理办法（征求意见稿）公开征求意见的公告",
    ],
)
def test_the_draft_of_another_document_makes_no_draft_of_this_one(read, named):
    assert read(f"云岭市支持企业创新若干措施\n{named}{GIFT}").status is Status.IN_FORCE


@pytest.mark.parametrize(
    "line",
    [
        "（征求意见稿）",
        "《云岭市支持企业创新若干措施（征求意见稿）》",
        "现就《云岭市支持企业创新若干措施（征求意见稿）》向社会公开征求意见。",
    ],
)
def test_a_draft_says_so_itself(read, line):
    assert read(f"云岭市支持企业创新若干措施\n{line}{GIFT}").status is Status.DRAFT


def test_the_sentence_that_tells_the_last_day_is_kept_with_it(read):
    closing = "本措施自2024年4月1日\n起施行，有效期3年"
    facts = read(f"{ACT}{closing}。")
    assert facts.validity.text == closing
    assert facts.validity.is_literal_in(facts.body)
    assert document_facts(facts, load_terms()) == facts


def test_what_tells_no_last_day_is_not_kept_as_its_sentence(read):
    assert read(f"{ACT}本措施自2024年4月1日起施行。").validity is None
    assert read(f"{ACT}本措施自2024年4月1日起施行，有效期3年。", expires_on=date(2025, 1, 1)).validity is None


def test_a_label_that_no_stop_ends_is_not_told_with_what_the_next_line_says(read):
    assert read(f"{ACT}有效期至：2025年底\n附件：1.申报表").validity is None
    assert read(f"{ACT}政策有效期：三年。").validity.text == "政策有效期：三年"
