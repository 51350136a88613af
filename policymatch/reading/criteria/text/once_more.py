"""Once more: words of an offer that speak of those named before, who are recognised again (重新认定的，给予5万元奖励)."""

import re

_ONCE_MORE = re.compile(
    r"^(?:对(?:于)?)?(?:(?:证书)?有效期(?:届?满|到期)后?[,，]?)?(?:再次|重新|继续|复审|复核|复评|期满)"
    r"[^,，。;；]{0,10}(?:认定|通过|评价|入库|合格|获评|评定)"
)
_GIVES = re.compile(r"^[^。;；]{0,60}(?:给予|予以|奖励|奖补|补[助贴]|资助|按)[^。;；]{0,24}\d")


def speaks_of_them_again(words: str) -> bool:
    """Whether words open with those who are recognised once more.

    >>> speaks_of_them_again("对有效期满后重新认定的"), speaks_of_them_again("对首次认定的")
    (True, False)
    """
    return _ONCE_MORE.match(words) is not None


def gives_to_them_again(text: str) -> bool:
    """Whether a sentence gives those who are recognised once more a sum of their own.

    >>> gives_to_them_again("复审通过的，给予3万元奖励"), gives_to_them_again("复审通过的，须报送年度总结")
    (True, False)
    """
    return speaks_of_them_again(text) and _GIVES.match(text) is not None
