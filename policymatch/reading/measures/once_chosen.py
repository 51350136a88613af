"""Once chosen: a sentence that gives to those who were chosen among whom the one before it speaks of.

鼓励渔业企业申报区级示范企业。经专家评审认定为区级示范企业的，给予20万元。: one measure.
"""

import re

_CHOSEN = re.compile(
    r"^(?:对)?经[^，。；对]{0,12}(?:评审|评选|遴选|择优|评定|论证|审定|认定|评估)[^，。；对]{0,6}"
    r"(?:立项|入选|通过|支持|(?:认定|确定|评定|评选)?为[^，。；]{2,24})的，[^；]{0,60}\d"
)
_CALLS_FOR_THEM = re.compile(
    r"^(?:[^。；]{0,30}。)?(?:支持|鼓励|引导|推动)[^。；]{2,160}(?:申报|申请|创建|建设|组建|设立|开展|实施|承担|争创)[^；]{2,120}。$"
    r"|(?:需求|申报|申请|牵头|承担)(?:企业|单位)[^。；]{0,30}(?:应当?|须|需|不[低少]于)[^。；]{2,160}。$"
)
_GIVES = re.compile(r"给予|予以|奖励|补助|补贴|资助|奖补")


def gives_to_the_chosen(before: str, text: str) -> bool:
    """Whether a sentence gives to those chosen among whom the one `before` calls for, which gives nothing itself.

    >>> gives_to_the_chosen("鼓励企业申报区级示范企业。", "经评审认定为示范企业的，给予20万元补助。")
    True
    >>> gives_to_the_chosen("鼓励企业申报示范企业，给予5万元。", "经评审认定为示范企业的，给予20万元补助。")
    False
    """
    if _CHOSEN.match(text) is None or _GIVES.search(before):
        return False
    return _CALLS_FOR_THEM.search(before) is not None
