"""Labelled facts, as cards of a policy guide and the head of a government page hold them."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from policymatch.domain.quote import squash
from policymatch.reading.metadata.dates import first_date
from policymatch.reading.metadata.number import written_number
from policymatch.reading.metadata.organisation import is_organisation


class FactLabel(StrEnum):
    """What a label of a document announces."""

    ISSUER = "issuer"
    NUMBER = "number"
    ISSUED_ON = "issued_on"
    PUBLISHED_ON = "published_on"
    EFFECTIVE_ON = "effective_on"
    EXPIRES_ON = "expires_on"
    STATUS = "status"
    TITLE = "title"
    WINDOW = "window"
    SOURCE = "source"
    PUBLISHER = "publisher"
    OFFICE = "office"


_WORDS: Mapping[FactLabel, tuple[str, ...]] = {
    FactLabel.ISSUER: (
        "发文机构",
        "发文机关",
        "发文单位",
        "制发机关",
        "颁布机关",
        "发文部门",
        "主管部门",
        "编印",
        "编印单位",
        "编制单位",
        "印发机关",
        "印发单位",
    ),
    FactLabel.NUMBER: ("发文字号", "发文文号", "文件编号", "文件文号", "文号", "文件字号", "公文文号"),
    FactLabel.ISSUED_ON: (
        "成文日期",
        "发文日期",
        "发文时间",
        "成文时间",
        "印发日期",
        "颁布日期",
        "生成日期",
        "公布日期",
        "公布时间",
    ),
    FactLabel.PUBLISHED_ON: (
        *("发布日期", "发布时间", "发表日期", "发表时间", "日期"),
        *("公开日期", "公开时间", "更新日期", "更新时间"),
    ),
    FactLabel.EFFECTIVE_ON: ("施行日期", "实施日期", "生效日期", "生效时间"),
    FactLabel.EXPIRES_ON: ("失效日期", "废止日期", "有效期至", "失效时间", "废止时间", "有效期限"),
    FactLabel.STATUS: (
        *("有效性", "效力状态", "时效性", "文件状态", "时效状态", "是否有效"),
        *("状态", "有效状态", "文件效力", "文件时效"),
    ),
    FactLabel.TITLE: ("文件名称", "名称", "标题", "信息名称"),
    FactLabel.WINDOW: ("时间/频度", "时间频度"),
    # Who put a page online, which need not be who issued what stands on it.
    FactLabel.PUBLISHER: ("发布机构", "发布单位", "公开责任部门"),
    FactLabel.SOURCE: ("来源", "信息来源", "文章来源"),
    FactLabel.OFFICE: ("业务主管部门", "政策主管部门", "业务主管单位"),
}
_LABEL_OF = {word: label for label, words in _WORDS.items() for word in words}
_OTHER_LABELS = frozenset(
    {
        *("依据文件", "政策依据", "工具分类", "服务对象", "服务内容", "条件要求", "服务流程", "办理流程"),
        *("联络方式", "联系方式", "索引号", "主题分类", "体裁分类", "主题词", "服务", "内容"),
    }
)
# 发布机构：区科技局；文号：……；生成日期：……: the head of a page in one line.
_NEXT_ON_LINE = re.compile(
    rf"(?<![；;。|　\s])[；;。|　\s]{{1,12}}+(?=(?:{'|'.join(sorted(_LABEL_OF, key=len, reverse=True))})[：:])"
)
# 2016-05-19 15:24:36
_TIME_OF_DAY = re.compile(r"(?<=\d)\s{1,6}\d{1,2}:\d{2}(?::\d{2})?")
# 发文机关：……, 【文件状态】失效
_BESIDE = re.compile(
    r"(?:[【\[](?P<marked>[\u4e00-\u9fff/]{2,6})[】\]][：:]?|(?P<word>[\u4e00-\u9fff/]{2,6})[：:])(?P<value>.*)"
)
# 2017-10-27来源：区发改局: the day a page was put online, run into whence it has the text.
_DAY_AND_SOURCE = re.compile(
    r"(?P<day>20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?)\s{0,8}(?P<rest>(?:信息|文章)?来源[：:].{2,40})"
)
# 七、业务主管部门, over the name of the office
_NUMBERED = re.compile(r"[一二三四五六七八九十]{1,3}、(?=[\u4e00-\u9fff]{4,8}[：:]?$)")
# 来源：沈阳市科学技术局官网: the site of a body tells what the body has issued.
_ITS_SITE = re.compile(r"(?:官方|门户)?(?:官网|网站|微信公众号|公众号)$")
_MOST_VALUE_LINES = 4
_HEAD_LINES = 40
# 主管部门：区商务局, once on each of several cards: the office of that card.
_OF_A_CARD = "主管部门"


def label_values(lines: Sequence[str]) -> dict[FactLabel, str]:
    """The text that stands beside or below each label, label words and blanks left out.

    >>> found = label_values(["发文机构", "北京市科学技术委", "员会", "发文字号", "/"])
    >>> found[FactLabel.ISSUER], FactLabel.NUMBER in found
    ('北京市科学技术委员会', False)
    """
    flat = [squash(line) for part in lines for line in _label_apart(part)]
    found: dict[FactLabel, str] = {}
    of_cards = sum(line.startswith(_OF_A_CARD) for line in flat) > 1
    for position, line in enumerate(flat):
        if of_cards and line.startswith(_OF_A_CARD):
            continue
        label, beside = _label_on(_NUMBERED.sub("", line))
        if label is None or label in found or (position >= _HEAD_LINES and not _closes_card(label)):
            continue
        value = _fitting(label, [beside] if beside else _value_lines(flat, position))
        if value is None and not beside and position:
            value = _fitting(label, [flat[position - 1]])
        if value:
            found[label] = value
    return found


def labelled(line: str) -> dict[FactLabel, str]:
    """The fact that a line tells with its label; none where the label or the form of the value is another.

    >>> labelled("文号：渔科发〔2034〕9号")
    {<FactLabel.NUMBER: 'number'>: '渔科发〔2034〕9号'}
    """
    label, beside = _label_on(squash(line))
    value = _fitting(label, [beside]) if label and beside else None
    return {label: value} if label and value else {}


def is_label(line: str) -> bool:
    """Whether a line is nothing but a label of a card or of a page's head."""
    flat = squash(line)
    return flat in _LABEL_OF or flat in _OTHER_LABELS


def _label_apart(line: str) -> list[str]:
    """A label and the value that a blank sets apart from
    it, as two lines; labels on one line, each on its own.
    """
    if told := _DAY_AND_SOURCE.fullmatch(line.strip()):
        return [f"发布日期：{told['day']}", told["rest"]]
    beside = _NEXT_ON_LINE.split(_TIME_OF_DAY.sub("", line))
    if len(beside) > 1:
        return [part.rstrip("；;。") for part in beside]
    head, _, rest = beside[0].strip().partition(" ")
    return [head, rest] if rest.strip() and is_label(head) else beside


def _closes_card(label: FactLabel) -> bool:
    return label in (FactLabel.WINDOW, FactLabel.OFFICE)


def _label_on(flat: str) -> tuple[FactLabel | None, str]:
    """The label that a line is, or begins with, and the value beside it."""
    if flat in _LABEL_OF:
        return _LABEL_OF[flat], ""
    if match := _BESIDE.fullmatch(flat):
        return _LABEL_OF.get(match["marked"] or match["word"]), match["value"]
    if flat.startswith("时间/频度"):
        return FactLabel.WINDOW, flat.removeprefix("时间/频度")
    return None, ""


def _value_lines(flat: Sequence[str], position: int) -> list[str]:
    """The lines below a label, as far as the next one; below the last labels of a card, all of them."""
    below = list(flat[position + 1 : position + 1 + 2 * _MOST_VALUE_LINES])
    if _LABEL_OF.get(flat[position]) is FactLabel.WINDOW:
        return [line for line in below if not is_label(line)]
    end = next((i for i, line in enumerate(below) if is_label(line)), len(below))
    return below[: min(end, _MOST_VALUE_LINES)]


def _fitting(label: FactLabel, lines: Sequence[str]) -> str | None:
    """The value in its lines, as long as it has the form that its label promises."""
    whole = "".join(lines)
    if label is FactLabel.NUMBER:
        return written_number(whole)
    if label is FactLabel.SOURCE:
        return _issuers([_ITS_SITE.sub("", whole)])
    if label in (FactLabel.ISSUER, FactLabel.PUBLISHER, FactLabel.OFFICE):
        return _issuers(lines)
    if label in (FactLabel.STATUS, FactLabel.TITLE, FactLabel.WINDOW):
        return whole or None
    return whole if first_date(whole) else None


def _issuers(lines: Sequence[str]) -> str | None:
    """The shortest run of lines whose end is the end of a body's name."""
    for end in range(1, len(lines) + 1):
        names = "".join(lines[:end])
        following = lines[end] if end < len(lines) else ""
        if names.endswith("、") or following.startswith(("、", "员会", "公室")):
            continue
        if names and all(is_organisation(name) for name in names.split("、")):
            return names
    return None
