"""Worked in: whether a document says that it is for those who work in a field (开展人工智能研发的企业, 人工智能创业者)."""

import re

# 在本县开展人工智能研发、数据标注和场景应用的企业
_CARRIES_OUT = re.compile(r"(?:从事|开展|专注(?:于)?|聚焦|深耕)(?:[^,，。;的]{1,16}[、和及与])?$")
_WORK_OF_FIRMS = re.compile(
    r"(?:技术|产品|应用|软件|设备){0,2}(?:研发|研究|开发|生产|制造|服务)(?:[、和及与][^,，。;的]{2,40})?的(?!项目|产品|平台)[^,，。;的]{0,10}(?:企业|公司|主体|机构|单位|团队|创业者)"
)
# 人工智能OPC、微型团队: whoever founds or runs something in the field
_ARE_CALLED_SO = re.compile(
    r"(?:领域|产业|行业|方向)?(?:的)?(?:初创|创业|创新|微型|青年)?(?:创业者|主体|(?:创业|创新|微型)团队|一人公司|OPC)(?!培育|建设|社区|平台)"
)


def is_worked_in(before: str, after: str) -> bool:
    """Whether those whom a document is for work in the field that stands between `before` and `after`.

    >>> is_worked_in("在本县开展", "研发、数据标注的符合条件企业"), is_worked_in("在本县的", "OPC、微型团队")
    (True, True)
    >>> is_worked_in("用于", "研发"), is_worked_in("使用", "工具的企业"), is_worked_in("", "OPC社区")
    (False, False, False)
    """
    done = _CARRIES_OUT.search(before) and _WORK_OF_FIRMS.match(after)
    return bool(done or _ARE_CALLED_SO.match(after))
