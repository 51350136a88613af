"""The head of a page: facts side by side on the lines under a title, without labels perhaps."""

import re
from collections.abc import Iterator, Mapping, Sequence

from policymatch.domain.quote import squash
from policymatch.reading.metadata.dates import whole_date
from policymatch.reading.metadata.labels import FactLabel, labelled
from policymatch.reading.metadata.number import NUMBER_PATTERN, written_number
from policymatch.reading.metadata.organisation import is_organisation

_HEAD_LINES = 6
_APART = re.compile(r"[　\t]{1,20}|\s{2,20}|\s{0,4}[|｜]\s{0,4}|(?<=[\]］】])\s{0,4}(?=[\[［【])")
_BRACKETS = "[]［］【】"
# Words that tell a day on the head of a page, and would tell any other day elsewhere.
_DAY_LABELS = frozenset({"时间", "上传时间", "录入时间"})
_SOURCE_LABELS = frozenset({"来源单位", "供稿单位", "稿源", "作者"})
# Labels that tell of the page and nothing that is sought.
_NEUTRAL_LABELS = frozenset(
    {
        *("索引号", "主题分类", "体裁分类", "信息分类", "主题词", "关键词", "文种", "有效性", "公开方式"),
        *(
            "公开形式",
            "公开范围",
            "公开类别",
            "责任编辑",
            "编辑",
            "审核",
            "访问",
            "浏览",
            "点击",
            "字号",
            "字体",
        ),
    }
)
_LABELLED = re.compile(r"(?P<word>[\u4e00-\u9fff]{2,6})[：:](?P<value>.{0,60})")
_TIME_OF_DAY = re.compile(r"(?<=\d)\s{1,6}\d{1,2}:\d{2}(?::\d{2})?$")
# How the page is shown and how often it was read says nothing of the document.
_OF_THE_PAGE = re.compile(r"(?:字体|字号|浏览|点击|阅读|访问|打印|分享|收藏|关闭|下载|大中小).{0,24}")
# 渔商函〔2034〕9号, 附件2（渔商函〔2034〕9号）: an annex tells the notice that it is of.
_NUMBER = re.compile(rf"(?:附件\d{{0,2}}[：:]?[（(])?(?P<number>{NUMBER_PATTERN})[）)]?")
_EDITED = re.compile(r"(?:联合)?(?:编印|编制|编写|汇编|整理|编)$")
_BODY_END = r"(?:局|厅|委|委员会|办公室|政府|部|署|中心|管委会)"
# （2033年3月4日市政府第8次会议通过　2033年4月6日青川市渔业局渔科规〔2033〕6号公布）
_PROMULGATED = re.compile(
    rf"(?P<day>20\d\d年\d{{1,2}}月\d{{1,2}}日)(?P<names>[\u4e00-\u9fff、]{{3,60}}{_BODY_END})"
    rf"(?P<number>(?=[\u4e00-\u9fff]{{1,8}}[〔\[（(]){NUMBER_PATTERN})(?:文件)?(?:公布|发布|印发)"
)


def page_head(lines: Sequence[str]) -> dict[FactLabel, str]:
    """The facts that lines under a title hold side by side, those of the first line first.

    A line counts whose every part is such a fact, or says how the page is shown.

    >>> told = page_head(["青川市渔业局　2034-08-06　字体：【大 中 小】", "一、支持对象　2024年5月"])
    >>> told[FactLabel.SOURCE], told[FactLabel.PUBLISHED_ON]
    ('青川市渔业局', '2034-08-06')
    """
    found: dict[FactLabel, str] = {}
    for line in lines[:_HEAD_LINES]:
        for label, value in (*_promulgated(line), *_side_by_side(line)):
            found.setdefault(label, value)
    return found


def _promulgated(line: str) -> Iterator[tuple[FactLabel, str]]:
    """What a note in brackets tells of how an act was made public: the day, the bodies, its number."""
    flat = squash(line)
    told = _PROMULGATED.search(flat) if flat.startswith(("（", "(")) else None
    if told and all(map(is_organisation, told["names"].split("、"))):
        yield FactLabel.ISSUED_ON, told["day"]
        yield FactLabel.SOURCE, told["names"]
        yield FactLabel.NUMBER, written_number(told["number"]) or told["number"]


def _side_by_side(line: str) -> tuple[tuple[FactLabel, str], ...]:
    """The facts of a line whose every part is one; a bare day beside a number is that of the document."""
    bare = (part.strip(_BRACKETS).strip() for part in _APART.split(line.strip()))
    parts = [squash(_TIME_OF_DAY.sub("", part)) for part in bare if part]
    told = [each for part in parts if (each := _told(part)) is not None]
    if len(parts) < 2 or len(told) < len(parts):
        return ()
    of_its_own = any(_NUMBER.fullmatch(part) for part in parts)
    return tuple(
        (FactLabel.ISSUED_ON if of_its_own and whole_date(part) else label, value)
        for part, each in zip(parts, told, strict=True)
        for label, value in each.items()
    )


def _told(part: str) -> Mapping[FactLabel, str] | None:
    """The fact that one part of a line is; empty where it is of the page, None where it is neither."""
    if _OF_THE_PAGE.fullmatch(part):
        return {}
    if beside := _LABELLED.fullmatch(_EDITED.sub("", part)):
        return _beside_label(beside["word"], beside["value"], beside.group())
    return _bare(part)


def _beside_label(word: str, value: str, flat: str) -> Mapping[FactLabel, str] | None:
    if word in _DAY_LABELS:
        return {FactLabel.PUBLISHED_ON: value} if whole_date(value) else {}
    if word in _SOURCE_LABELS:
        return {FactLabel.SOURCE: value} if is_organisation(value) else {}
    return {} if word in _NEUTRAL_LABELS else labelled(flat) or None


def _bare(flat: str) -> Mapping[FactLabel, str] | None:
    if whole_date(flat):
        return {FactLabel.PUBLISHED_ON: flat}
    if numbered := _NUMBER.fullmatch(flat):
        return {FactLabel.NUMBER: written_number(numbered["number"]) or numbered["number"]}
    names = _EDITED.sub("", flat)
    label = FactLabel.SOURCE if names == flat else FactLabel.ISSUER
    return {label: names} if all(map(is_organisation, names.split("、"))) else None
