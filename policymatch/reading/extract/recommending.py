"""By when offices recommend and report, which is no time of the firms that apply."""

import re

_CLAUSE = re.compile(r"[^，。；\n]{1,200}[，。；\n]?")
# 各区县科技局推荐截止时间为……, 各地工信部门于4月20日前将推荐文件报送至省厅
_BY_OFFICES = re.compile(
    r"推荐(?:单位|部门)?(?:截止|时间|日期|上报|审核|汇总(?!表、)|文件|函|名单)|汇总(?:表(?!、)|后)|推荐单位|主管部门[^，]{0,20}(?:审核|推荐|汇总|报送)"
    r"|各(?:地|区|县|市|设区|省|街道|镇|有关|推荐)[^，]{0,16}(?:局|委|厅|部门|单位|办)[^，]{0,40}(?:审核|推荐|汇总|报送|上报)"
)
_TOLD = re.compile(r"\d{1,2}月|20\d\d[-./年]")


def without_recommending(text: str) -> str:
    """A text of times, blanks in place of what it tells of
    recommending offices, where it also tells of applicants.

    >>> without_recommending("申报截止4月10日，各区科技局推荐截止时间为4月15日。").rstrip()
    '申报截止4月10日，'
    >>> without_recommending("各区科技局推荐截止时间为4月15日。")
    '各区科技局推荐截止时间为4月15日。'
    """
    parts = [part.group() for part in _CLAUSE.finditer(text)]
    if "".join(parts) != text:
        return text
    kept = [" " * len(part) if _BY_OFFICES.search(part) else part for part in parts]
    told = any(_TOLD.search(part) for part in kept)
    return "".join(kept) if told else text
