"""Names of issuing bodies 发文机关."""

import re
from collections.abc import Sequence

from policymatch.domain.quote import squash
from policymatch.terms import Terms

AND_OTHERS = r"等(?:有关)?(?:[0-9一二三四五六七八九十]{1,3}个?)?(?:部门|单位)"
"""That a list of offices names some of them alone (等五部门), as an expression."""
_SUFFIX = (
    r"(?:人民政府|政府|办公厅|办公室|委员会|管委会|税务局|海关|总署|领导小组|工作小组|指挥部|中央|党委|市委|省委|区委|县委"
    r"|国务院|法院|检察院|基金|银行|管理部|联席会议|协会|联合会|理事会|厅|局|委|部|办|院|署|会|室|处|中心|组|所|分行|支行|公司)"
)
_NAME = re.compile(rf"^[\u4e00-\u9fff（）()“”·]{{1,48}}{_SUFFIX}")
_AND_OTHERS = re.compile(rf"[\u4e00-\u9fff、（）()]{{2,48}}{AND_OTHERS}(?:办公[厅室](?:（办公室）)?)?")
_SEAL = re.compile(r"[（(](?:代章|印章|章|盖章|公章|联合印章)[）)]$")
_BOUNDARY = re.compile(
    r"(?:人民政府|办公厅|办公室|委员会|管委会|管理局|监督局|税务局|海关|总署|小组|中央|市委|省委|区委|县委|国务院|分行|支行|厅|局|委|部|办|院|署)"
)
_NATIONAL = re.compile(
    r"国务院|国家|财政部|科学?技术?部|工业和信息化部|商务部|教育部|人力资源|中国|中共|生态环境部|农业农村部|交通运输部|住房|自然资源部|海关总署|最高人民|银保监|证监会"
)
_VERTICAL = re.compile(
    r"(?:国家税务总局|海关总署|中国人民银行|国家外汇管理局|国家统计局|国家金融监督管理总局|中国证监会|中国银保监会|中国银行保险监督管理委员会|中国证券监督管理委员会|国家矿山安全监察局)$"
)
_RELATIVE = re.compile(r"^(?:省|市|区|县|州|自治区|新区|示范区)(?![内外中])")


def is_organisation(text: str) -> bool:
    """Whether a text is the name of a public body and nothing more.

    >>> is_organisation("深圳市前海深港现代服务业合作区管理局"), is_organisation("请认真贯彻执行。")
    (True, False)
    """
    name = _SEAL.sub("", squash(text))
    return bool(_NAME.fullmatch(name) or _AND_OTHERS.fullmatch(name))


def is_relative(name: str) -> bool:
    """Whether a name leaves its place to the reader: 省农业农村厅, 市政府办公厅."""
    return bool(_RELATIVE.match(name))


def organisations_on_line(line: str) -> tuple[str, ...]:
    """The bodies that a signature line names, blanks between them; empty where it is no such line.

    >>> organisations_on_line("北京市财政局　北京市税务局"), organisations_on_line("青 川 市 人 民 政 府")
    (('北京市财政局', '北京市税务局'), ('青川市人民政府',))
    """
    parts = [_SEAL.sub("", part) for part in re.split(r"[\s、，]+", line.strip()) if part]
    if parts and all(len(part) > 2 and is_organisation(part) for part in parts):
        return tuple(parts)
    whole = _SEAL.sub("", squash(line))
    return (whole,) if is_organisation(whole) else ()


def split_names(names: str, terms: Terms) -> tuple[str, ...]:
    """Bodies written without anything between them, as titles do.

    A name ends at a word like 局 or 人民政府 where a place, or a national body, follows it; bodies
    under a central one (国家税务总局深圳市税务局) stay whole.
    """
    cut = [0]
    for match in _BOUNDARY.finditer(names):
        left, right = names[cut[-1] : match.end()], names[match.end() :]
        if is_organisation(left) and not _VERTICAL.search(left) and _begins_with_body(right, terms):
            cut.append(match.end())
    return tuple(names[a:b] for a, b in zip(cut, [*cut[1:], len(names)], strict=True))


def joined(names: Sequence[str]) -> str | None:
    """Several issuers as one text, in the order of signing.

    >>> joined(["湖北省商务厅", "武汉海关"])
    '湖北省商务厅、武汉海关'
    """
    return "、".join(dict.fromkeys(names)) or None


# 公安局江川分局: part of the body before it
_BRANCH = re.compile(r"[\u4e00-\u9fff]{2,6}分局$")


def _begins_with_body(text: str, terms: Terms) -> bool:
    if _BRANCH.fullmatch(text) or len(text) < 4 or not is_organisation(text.split("、", maxsplit=1)[0]):
        return False
    return bool(_NATIONAL.match(text)) or any(mention.start == 0 for mention in terms.regions.find(text[:12]))
