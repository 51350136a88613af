"""Notices that a page has run together into one line under 摘要：, with greeting, reasons, headings and items."""

from datetime import date

from policymatch.domain.condition import Criterion, OpaqueCriterion, leaves_of
from policymatch.domain.document import Document
from policymatch.domain.fields import Field
from policymatch.reading.extract import extract_policy
from policymatch.terms import load_terms

CHAMPIONS = (
    "关于开展2026年辽宁省瞪羚企业推荐和复核工作的通知\n"
    "摘要：各区县科技局，沈抚示范区管委会：根据《辽宁省瞪羚企业培育办法》（辽科发〔2025〕8号）要求，现组织开展2026年瞪羚企业认定和复核工作。"
    "有关事项通知如下：一、申报与复核范围（一）认定申报范围辽宁省有效期内的省级雏鹰企业，可自愿申请第六批瞪羚企业，且需符合《辽宁省瞪羚企业培育办法》中的认定标准。"
    "（二）复核申请范围2022年认定的第二批瞪羚企业，需按要求参加本次复核。"
    "二、核心申报与复核要求（一）基本条件1.企业近3年未发生重大安全、质量、环境污染事故；2.上年度营业收入不低于3000万元。"
)
PLATFORMS = (
    "关于转发《关于开展2026年度市级数据服务平台建设项目补助资金申报工作的预通知》的通知\n"
    "摘要：各有关单位：市工信局近期拟开展2026年度市级数据服务平台建设项目补助资金申报工作，请区内各企业对照要求开展申报。"
    "先将相关要求通知如下。一、支持范围以提升规模以上工业企业联网率为目标，支持数据服务平台开展研发建设，打造从采集到分析的全流程服务制造业企业新能力。"
    "二、支持标准对符合申报指南要求的主体，按平台研发投入的20%给予补贴，单个平台最高不超过80万元。"
    "三、申报要求（一）申报主体须为在沈阳注册、具有独立法人资格的企业，信用记录良好。（二）平台上线运营满一年。"
)
INSURANCE = (
    "关于组织开展2026年首版次软件保险补偿项目申报的通知\n"
    "摘要：各区工信局，财政局，各金融监管分局：根据《关于实施首版次软件保险补偿政策的通知》（沈工信〔2026〕5号），我市拟组织开展2026年首版次软件保险补偿项目申报工作。"
    "现将有关事项通知如下。一、支持范围2026年保险补偿政策支持范围为《首版次软件指导目录》全部领域。整机软件原则上按照套数方式支持。"
    "其中农业机械控制软件、精密仪器仪表软件等单价不高的可按批次数方式支持。二、申报程序（一）企业申报。生产《目录》内软件的企业，按要求向所在区工信局提交申报材料。"
)


def _asked(measure) -> set[tuple[str, object]]:
    return {(str(x.field), x.value) for x in leaves_of(measure.condition) if isinstance(x, Criterion)}


def _quoted(measure) -> str:
    return " ".join(leaf.quote.text for leaf in leaves_of(measure.condition) if leaf.quote)


def _dated(body: str, issued: date):
    document = Document(id="d", title=body.partition("\n")[0], body=body, region="210112", issued_on=issued)
    return extract_policy(document, load_terms()).measures


def test_whoever_may_apply_for_a_title_holds_another_and_not_the_one_applied_for(measures_of):
    (measure,) = measures_of(CHAMPIONS)
    titles = {value for field, value in _asked(measure) if field == Field.TITLES}
    assert titles == {("eaglet",)}
    assert "瞪羚企业" in measure.title


def test_what_is_asked_of_all_is_read_behind_the_headings_that_run_into_it(measures_of):
    (measure,) = measures_of(CHAMPIONS)
    assert ("revenue_yuan", 30_000_000) in _asked(measure)
    assert "基本条件" not in _quoted(measure)


def test_whom_a_notice_greets_and_what_it_goes_by_are_no_conditions(measures_of):
    for body in (CHAMPIONS, PLATFORMS, INSURANCE):
        for measure in measures_of(body):
            conditions = _quoted(measure).split()
            assert not any(text.startswith(("摘要", "关于", "各金融监管分局")) for text in conditions)


def test_in_which_way_something_is_supported_asks_for_no_trade(measures_of):
    (measure,) = measures_of(INSURANCE)
    assert Field.INDUSTRY not in {field for field, _ in _asked(measure)}


def test_what_a_support_is_to_bring_about_asks_for_no_trade(measures_of):
    (measure,) = measures_of(PLATFORMS)
    assert Field.INDUSTRY not in {field for field, _ in _asked(measure)}
    assert Field.ABOVE_SCALE not in {field for field, _ in _asked(measure)}


def test_a_heading_that_runs_into_its_text_is_no_part_of_the_name(measures_of):
    (measure,) = measures_of(PLATFORMS)
    assert measure.title == "市级数据服务平台建设项目补助"


def test_papers_to_be_sent_by_a_day_close_a_call(measures_of):
    body = (
        "关于启动2026年青年工程师专项计划申报的通知\n"
        "摘要：区内各企业科协：市科协2026年继续开展青年工程师专项计划申报工作。入选者给予2万元资助。"
        "请于2026年5月9日前，将申请表同步报送至区科创局工作邮箱进行统计。申报要求：申报人为企业在职工程师。"
    )
    (measure,) = measures_of(body)
    assert measure.window.closes_on == date(2026, 5, 9)


def test_the_only_day_that_a_call_tells_is_of_the_year_of_its_issue():
    body = (
        "某省工信厅关于组织申报2026年揭榜任务的通知\n"
        "各市工信局：\n现就有关事项通知如下。\n1.发动申报。各市工信局广泛动员组织企业、高校、科研院所及行业协会积极申报、主动揭榜。\n"
        "2.推荐。各市工信局填写《揭榜单位推荐汇总表》，将申报材料扫描件，于6月18日（星期四）前报省工信厅。"
    )
    (measure,) = _dated(body, date(2026, 6, 1))
    assert measure.window is not None
    assert measure.window.closes_on == date(2026, 6, 18)


def test_a_recognition_of_which_nothing_is_asked_is_nobodys_for_certain(measures_of):
    recognised, paid = measures_of(
        "关于转发《市科技局关于开展2026年辽宁省智能检测平台申报工作的通知》的通知\n"
        "摘要：各有关单位：市科技局正在组织开展2026年辽宁省智能检测平台申报工作，请区内各企业对照申报要求积极开展申报工作。"
        "相关要求如下：一、申报要求（一）专业型智能检测平台。聚焦汽车零部件的企业，给予20万元奖励。"
        "（二）综合型智能检测平台。汇聚供需两侧资源，强化企业协同。（详情见附件1）。二、\n截止：2026-08-13"
    )
    (left_open,) = (leaf for leaf in recognised.condition.all if isinstance(leaf, OpaqueCriterion))
    assert "对照申报要求" in left_open.quote.text
    assert left_open.decides
    assert paid.benefits[0].amount_yuan == 2e5
