"""Supports named: those of which a sentence tells what papers they take or when they are applied for."""

import re

_APPLIES = r"(?:申请|申报|申领)"
_KIND = r"(?:资助|补[助贴]|奖[励补]|贴息|认定)"
# 申请渔船保险资助，应当提交……
_PAPERS = re.compile(
    rf"{_APPLIES}(?P<names>[^，,。；：]{{2,40}}?){_KIND}的?[，,]?(?:应当?|须|需要?|必须)(?:另行|同时|还)?(?:提交|提供|报送)"
)
# 申请渔船保险、渔港改造以及“一港一策”项目资助的时间及相关要求，以市渔业局下发的通知为准
_TIMES = re.compile(
    rf"^{_APPLIES}(?P<names>[^，,。；：]{{4,240}}?)(?:项目)?{_KIND}的(?:时间|要求|条件|程序|方式)[^，,。；]{{0,12}}[，,]?(?:以|按照?)[^，。；]{{0,20}}通知"
)
_JOINED = re.compile(r"[、和及与]|以及")
# 轮机师中级以上（含中级）技术职称
_QUALIFIED = re.compile(
    r"(?:贴息|保费|资格|风险)$|(?:[初中高]级(?:及?以上)?(?:[（(][^（）()]{1,8}[）)])?)?(?:专业)?技术职称$"
)
_ALL = re.compile(r"本(?:政策|办法|措施|细则|指南|意见)|上述|(?<!级)以上")
_SHORTEST = 2


def supports_named(sentence: str) -> list[list[str]]:
    """The names by which a sentence calls the supports that it is about, the fullest readings of them first.

    >>> supports_named("申请渔船保险保费资助，应当提交保险合同。")
    [['渔船保险保费'], ['渔船保险']]
    >>> supports_named("申请本办法规定的资助，应当提交申请表。")
    []
    """
    found = _PAPERS.match(sentence) or _TIMES.match(sentence)
    if found is None or _ALL.search(found["names"]):
        return []
    names = [name.strip("“”") for name in _JOINED.split(found["names"])]
    shorter = [_QUALIFIED.sub("", name) for name in names]
    readings = [[name for name in some if len(name) >= _SHORTEST] for some in (names, shorter)]
    return [some for i, some in enumerate(readings) if some and some not in readings[:i]]
