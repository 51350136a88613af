"""How many: sentences that limit how many projects whoever applies may hand in, and ask nobody to be who they name."""

import re

_COUNT = r"(?:[1-9]|1\d|[一二两三四五六七八九十])(?:[项个家名]|件)"
_LIMITS = re.compile(
    # 市属国有企业每家限报2项
    rf"^[^,，。;]{{2,40}}(?:限报|限申报|限推荐|限额?申报|合计(?:申报|推荐)?不超过|推荐不超过|(?:申报|推荐)(?:项目)?(?:数量?|总数)?(?:原则上)?不(?:得)?超过)[^,，。;]{{0,6}}{_COUNT}"
    # 上年度研发费用超过1亿元的企业可报2项; 营业收入10亿元以上的，可增报1项
    rf"|^[^。;]{{2,60}}?(?:的|企业|单位|机构|高校|院所|者)[,，]?(?:最多)?可(?:以)?(?:(?:再|增|另|多|加|额外){{1,2}}(?:申)?报|(?:增加|放宽)(?:至|到)?(?:申报)?|(?:申)?报(?!1|一))(?:不超过)?[^,，。;\d]{{0,3}}{_COUNT}(?:项目|课题)?[。;]?$"
    # 高校、科研院所单项限额按附件2执行
    r"|^[^。;]{2,40}(?:限额|限项(?:数|要求|规定)?|申报(?:数量?|名额|指标))[,，]?(?:按照?|见|详见|参照)[^,，。;]{2,24}[。;]?$"
)


def limits_how_many(sentence: str) -> bool:
    """Whether a sentence limits how many are handed in.

    >>> [limits_how_many(f"研发费用超过2亿元的企业{may}") for may in ("限报3项", "可增报1项", "可申报3项", "可申报")]
    [True, True, True, False]
    >>> limits_how_many("高校限额按附件3执行"), limits_how_many("研发费用超过2亿元")
    (True, False)
    """
    return _LIMITS.match(sentence) is not None
