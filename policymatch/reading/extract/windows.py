"""Windows: when a measure can be applied for, as far as the text says."""

import re
from calendar import monthrange
from datetime import date, timedelta

from policymatch.domain.measure import Recurrence, Window
from policymatch.domain.quote import Quote
from policymatch.reading.extract.recommending import without_recommending
from policymatch.reading.extract.yearless import HOUR, days_in_the_year, last_day_in_the_year
from policymatch.reading.flow import Flow
from policymatch.reading.labels import ACT
from policymatch.reading.metadata.dates import years_later
from policymatch.reading.numbering import CITED_ARTICLE
from policymatch.reading.quantities import DateMention, find_dates
from policymatch.reading.quantities.numerals import number_of

_ROLLING = re.compile(
    r"常年(?:受理|申报|有效)?|随时|全年(?:受理|申报)|(?:长期|常态化)(?:有效|受理|征集)|即时受理|不限时间"
)
_ANNUAL = re.compile(r"每年|一年一次|每一年|年度集中")
# How often one may apply, said where no section tells the time.
_APPLYING_YEARLY = re.compile(
    # 每年12月申报一次
    r"每年(?:度)?[^，。；]{0,8}(?:月|季度)(?:份|底前?)?(?:组织|开展|集中){0,2}(?:申报|受理)(?!材料|情况)"
    r"|每年(?:度)?[^，。；]{0,40}(?:提出|提交|组织|集中|开展|受理)[^，。；]{0,8}(?:申报|申请|评选|评定|认定)|每年(?:评选|评审|认定|申报|受理)(?!次数|时间)"
    r"|每年[^，。；]{0,6}(?:举办|组织|开展)一[届次]|(?:申报|评选|评审|认定|受理)[^，。；]{0,12}每年[^，。；]{0,6}[一1]次"
)
_GIVES = re.compile(r"\d[\d.]{0,9}[万亿]?元|给予|奖励|补助|补贴|资助|支持|培训|大赛|活动")
# 3.每年第一季度集中受理上一年度奖补申请: nothing but when.
_TAKES_YEARLY = re.compile(
    rf"^[（(]?[一二三四五六七八九十\d]{{0,3}}[）)、.．]?(?:{CITED_ARTICLE}\s{{0,4}})?每年(?:度)?[^，。；]{{0,12}}(?:集中|统一|定期)(?:受理|申报)"
    # 每年4月1日至4月30日为集中申报期
    rf"|^[（(]?[一二三四五六七八九十\d]{{0,3}}[）)、.．]?(?:{CITED_ARTICLE}\s{{0,4}})?每年(?:度)?[^，。；]{{2,24}}为(?:集中)?(?:申报|受理|申请)(?:期|时间|期限)"
)
_BATCH = re.compile(
    r"按(?:季度?|月|半年|批次?)(?:集中|统一|分别)?(?:申[报请]|受理|审核)|每[两二三四五半]年|分批|每批|每季度|每月|每半年|定期(?:集中)?(?:申报|组织|受理)|分周期"
)
_TERM = re.compile(r"有效期(?:为|限)?\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?年")
# 2月10日9:00—3月10日17:00, 3月1日（含）起
_OPENS = re.compile(rf"{HOUR}(?:(?:之日)?(?:起|开始)(?!草)|[，,]?[-至到])")
# 填报开始时间：2025年3月5日，截止时间：……
_OPENING = re.compile(r"(?:开始|起始|开放)(?:时间|日期)?[为是：]{0,2}$")
_SOON, _LONG = 24, 28
# 6月10日（星期二）17:00前
_ENDS_THEN = re.compile(rf"{HOUR}(?:下班)?(?:(?:之|以)?前|止|截止|底前|失效)")
# 2026年12月1日至12月31日, 2026年12月1日-31日, 2026年12月1日9:00至次年1月15日
_SAME_YEAR = re.compile(
    rf"{HOUR}(?:起)?，?[-至到](?:次年|当年)?(?:(?P<month>\d{{1,2}})月)?(?P<day>\d{{1,2}})日"
)
# 2022年底前到期的贷款, 到2023年底，推进……, 4月底前，对……要完成授权: what is due, or to be done by an office.
_TO_BE_DONE = re.compile(
    r"(?:[年月]?[底末])?(?:之?前)?(?:到期|[，,]?(?:力争|全面|基本|推进|实现|建成|完成(?!申报|提交|填报|申请|注册))"
    r"|[，,][^。；]{2,60}[要应须](?:全部)?完成(?!申报|提交|填报|申请))"
)
_MONTHS = 12


# 本细则执行时间为2024年1月1日至12月31日: when a document holds, not when one applies.
_HOLDS = re.compile(r"(?:执行|施行|实施|有效)(?:时间|期限|期)(?!内)")

# 2024年3月1日起，有效期2年: all that a card says of when to apply.
_FOR_A_TERM = re.compile(
    rf"\s{{0,4}}[自从]?20\d\d\s?年\s?\d{{1,2}}\s?月(?:\s?\d{{1,2}}\s?日)?起[，,]\s?{_TERM.pattern}[。；]?\s{{0,4}}"
)


# 常年受理，首批截止2026年6月30日; 其他补贴全年受理
_A_ROUND = re.compile(r"首批|第[一1]批|[本每]批|[首本]轮|首期|分批|其余|其他|其它")


def tells_a_round(text: str) -> bool:
    """Whether the last day beside a rolling word is that of one round, or of some supports alone.

    >>> tells_a_round("常年受理，首批截止2034年6月30日"), tells_a_round("全年受理，截止时间为2034年12月15日")
    (True, False)
    """
    return _A_ROUND.search(text) is not None


def tells_when_in_force(text: str) -> bool:
    """Whether a section of times tells only how long its document holds.

    >>> tells_when_in_force("本细则执行时间为2024年1月1日至12月31日"), tells_when_in_force("申报时间：2024年1月1日至3月1日")
    (True, False)
    >>> tells_when_in_force("2024年3月1日起，有效期2年")
    False
    """
    if _FOR_A_TERM.fullmatch(text):
        return False
    return _HOLDS.search(text) is not None and _BY_APPLICANTS.search(text) is None


def read_window(body: str, flow: Flow, start: int, end: int) -> Window | None:
    """The window that `flow.text[start:end]` states; None where it states none.

    `从2023年9月起` opens on the first of the month, `有效期3年` closes on the day before its end.
    """
    return _window_in(flow.text[start:end], flow.quote(start, end, body))


def _window_in(text: str, quote: Quote) -> Window | None:
    if told := _WITHOUT_SIGNS.search(text):
        return _of_compact_days(told, quote)
    dates = [day for day in find_dates(text) if not _LOOKS_BACK.match(text, day.end)]
    opens = next((d for d in dates if _opens_with(text, d)), None)
    opens_on = opens.first_day if opens else None
    closes_on = _closing(text, dates, opens, opens_on)
    recurrence = _recurrence(text)
    if closes_on and recurrence is Recurrence.ROLLING and not tells_a_round(text):
        recurrence = None
    if not (opens_on or closes_on or recurrence):
        return None
    return Window(opens_on=opens_on, closes_on=closes_on, recurrence=recurrence, quote=quote)


# 2032年1月1日至本办法施行前，符合条件的可申报: what was done is paid for too, and no time of applying.
_LOOKS_BACK = re.compile(rf"(?:起|以来)?，?[-至到]{ACT}(?:正式)?(?:施行|实施|印发|发布|出台|生效|执行)")

# 20250301-20250430
_WITHOUT_SIGNS = re.compile(
    r"(?<!\d)(?P<first>20\d\d[01]\d[0-3]\d)[-至到](?P<last>20\d\d[01]\d[0-3]\d)(?!\d)"
)


def _of_compact_days(told: re.Match[str], quote: Quote) -> Window | None:
    try:
        opens, closes = (date.fromisoformat(told[name]) for name in ("first", "last"))
    except ValueError:
        return None
    return Window(opens_on=opens, closes_on=closes, quote=quote)


def takes_yearly(text: str) -> bool:
    """Whether a sentence says nothing but when in a year applications are taken.

    >>> takes_yearly("3.每年第一季度集中受理上一年度奖补申请。"), takes_yearly("每年安排1000万元奖励企业。")
    (True, False)
    """
    only = _APPLYING_YEARLY.search(text) is not None and _GIVES.search(text) is None
    return only or _TAKES_YEARLY.match(text) is not None


def read_yearly(body: str, flow: Flow, start: int, end: int) -> Window | None:
    """The yearly window that a sentence `flow.text[start:end]` about applying tells, without dates."""
    text = flow.text[start:end]
    if not (_APPLYING_YEARLY.search(text) or takes_yearly(text)):
        return None
    return Window(recurrence=Recurrence.ANNUAL, quote=flow.quote(start, end, body))


# 申报截止时间为……, 请于6月15日前将材料报送至……,
# 5月10日至6月10日开放申报, 常年受理: until when applications are taken.
_TAKES = r"(?:申报|受理|申请|报名|征集|填报|提交|报送|上报|推荐)"
_APPLYING = re.compile(
    rf"{_TAKES}[^。；]{{0,12}}(?:时间|期限|截止|日期)|截止(?:时间|日期)?(?:为|是|：)?\s?(?:20\d\d|\d{{1,2}}月)"
    rf"|\d{{1,2}}[月日][^。；，]{{0,12}}(?:前|截止)[^。；]{{0,60}}(?:{_TAKES}|报至|送至|送达|登录)"
    rf"|{_TAKES}[^。；]{{0,24}}至[^。；]{{0,12}}\d{{1,2}}[月日]|\d{{1,2}}月\d{{1,2}}日(?:起|开始)?(?:开放|止|{_TAKES})"
    # 将申报材料一式三份，于5月20日（星期三）前
    rf"|申[报请](?:材料|书|表)[^。；]{{0,60}}\d{{1,2}}月\d{{1,2}}日{HOUR}(?:之|以)?前"
    r"|(?:常年|全年|长期|随时|常态化)(?:受理|申报|征集)"
)
_BY_APPLICANTS = re.compile(
    r"申报|申请|申领|报名|受理|填报时间|截止|通知发布"
    # 符合条件的企业于6月30日前登录平台填报
    r"|(?:^|[，、])(?:请)?(?:各|有关|符合条件的|相关){0,3}(?:企业|单位|机构)[^。；，]{0,30}(?:填报|登录|提交|注册)"
)
# What offices report to one another, and other times than that of applying.
_OF_SOMETHING_ELSE = re.compile(
    r"总结|进展|工作情况|落实情况|完成情况|实施情况|开展情况|自查|清理|线索|评估|征求|各级|各部门|(?:政府|部门)(?:及其[^，。；]{0,12})?(?:要|应|须)|责任单位|牵头单位|牵头处室|各处室|人民政府|联络员"
    r"|公示|验收|实施期|执行期|起止|周期|会议|培训|开班|决赛|答辩|评审时间|(?<!进行)统计|期间发生|取得|成立|注册|打印|领取|汇总(?!表)|推荐意见"
)
# What is reported to an office, unless it is what applicants hand in: 将申报材料报送至市科技局.
_REPORTED = re.compile(r"报送至?(?:省|市|我局|我委)")
_PAPERS = re.compile(r"申(?:报|请)(?:材料|书|表|资料)|纸质(?:版|件)?(?:材料|资料)")
# 每年6月30日前, 每年3月、9月集中受理, 常年受理; 每年申报次数 tells no time.
_RECURS = re.compile(rf"每年[^。；]{{0,16}}(?:月|季度)|{_ROLLING.pattern}|{_APPLYING_YEARLY.pattern}")
_BATCHES = re.compile(r"第[二三四2-4]批")


def read_applying(body: str, flow: Flow, start: int, end: int, issued: date | None) -> Window | None:
    """The window that a sentence `flow.text[start:end]` about applying tells, wherever it stands.

    Days without a year are of the year that follows the day of issue, where it is known.
    """
    whole = flow.text[start:end]
    text = without_recommending(whole)
    if not (_APPLYING.search(whole) and _BY_APPLICANTS.search(text)) or _is_of_something_else(text):
        return None
    quote = flow.quote(start, end, body)
    window = _window_in(text, quote)
    if window and (window.closes_on or _RECURS.search(text)):
        return _to_the_last_batch(window, text)
    told = _in_the_year(text, issued, quote) if issued else None
    opens = window.model_copy(update={"recurrence": None}) if window and window.opens_on else None
    return told or opens


# 填写《推荐汇总表》: the name of a paper.
_A_NAME = re.compile(r"《[^《》]{1,60}》")


def _is_of_something_else(text: str) -> bool:
    text = _A_NAME.sub(lambda name: "申请表" if "申" in name.group() else "", text)
    return _OF_SOMETHING_ELSE.search(text) is not None or (
        _REPORTED.search(text) is not None and _PAPERS.search(text) is None
    )


# 2025年第二季度
_QUARTER = re.compile(r"(?P<year>20\d\d)年第?(?P<quarter>[一二三四1-4])季度(?!末)")
# 受理时间：2026年3月。
_IN_A_MONTH = re.compile(r"时间[：:为](?P<month>20\d\d年\d{1,2}月)(?:份)?[。；;\s]{0,4}$")


def read_times(body: str, flow: Flow, start: int, end: int, issued: date | None) -> Window | None:
    """The window that a section of times `flow.text[start:end]` tells, to the last of its batches.

    Days without a year are of the year that follows the day of issue, where it is known.
    """
    text, quote = without_recommending(flow.text[start:end]), flow.quote(start, end, body)
    window = _window_in(text, quote)
    if window and (window.closes_on or window.recurrence):
        return _to_the_last_batch(window, text) if window.closes_on else window
    if quarter := _QUARTER.search(text):
        year, first = int(quarter["year"]), 3 * ("一二三四1234".index(quarter["quarter"]) % 4) + 1
        last = date(year, first + 2, monthrange(year, first + 2)[1])
        return Window(opens_on=date(year, first, 1), closes_on=last, quote=quote)
    if month := _IN_A_MONTH.search(text):
        told = find_dates(month["month"])[0]
        return Window(opens_on=told.first_day, closes_on=told.last_day, quote=quote)
    return (_in_the_year(text, issued, quote) if issued else None) or window


def _to_the_last_batch(window: Window, text: str) -> Window:
    """A window of several batches, open until the last of them."""
    if not _BATCHES.search(text):
        return window
    last = max((d.last_day for d in find_dates(text)), default=window.closes_on)
    return window.model_copy(update={"closes_on": last, "recurrence": Recurrence.BATCH})


def _in_the_year(text: str, issued: date, quote: Quote) -> Window | None:
    """The window of days told without a year."""
    told = days_in_the_year(text, issued)
    if told and _BATCHES.search(text):
        last = last_day_in_the_year(text, issued)
        return Window(opens_on=told[0], closes_on=last, recurrence=Recurrence.BATCH, quote=quote)
    return Window(opens_on=told[0], closes_on=told[1], quote=quote) if told else None


def _opens_with(text: str, mention: DateMention) -> bool:
    opening = _OPENING.search(text[max(0, mention.start - 10) : mention.start])
    return opening is not None or _OPENS.match(text[mention.end : mention.end + _SOON]) is not None


def _closing(
    text: str, dates: list[DateMention], opens: DateMention | None, opens_on: date | None
) -> date | None:
    for mention in dates:
        if mention is opens or _TO_BE_DONE.match(text, mention.end):
            continue
        before, after = (
            text[max(0, mention.start - 8) : mention.start],
            text[mention.end : mention.end + _LONG],
        )
        if re.search(r"截止|截至|至|到|-$|止于|延续", before) or _ENDS_THEN.match(after):
            return mention.last_day
    if opens and opens_on and (same := _SAME_YEAR.match(text, opens.end)):
        month, day = int(same["month"] or opens_on.month), int(same["day"])
        year = opens_on.year + (month < opens_on.month)
        if month <= _MONTHS and 1 <= day <= monthrange(year, month)[1]:
            return date(year, month, day)
    term = _TERM.search(text)
    if term and opens_on:
        return years_later(opens_on, int(number_of(term.group(1)))) - timedelta(days=1)
    return None


def _recurrence(text: str) -> Recurrence | None:
    if _ROLLING.search(text):
        return Recurrence.ROLLING
    if _ANNUAL.search(text):
        return Recurrence.ANNUAL
    return Recurrence.BATCH if _BATCH.search(text) else None
