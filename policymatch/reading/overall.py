"""Caps over all: sentences that say how much one firm may have of everything that a document gives."""

import re

from policymatch.reading.labels import ACT
from policymatch.reading.numbering import CLAUSE_START

_BEGINS = rf"^{CLAUSE_START}"
_WHOSE = r"(?=[^。；：]{0,40}(?:企业|单位|主体|机构))"
_OF_WHAT = r"(?=[^。；：]{0,60}(?:资金|奖励|补贴|补助|资助|扶持|支持|奖补))"
_IN_ALL = r"(?=[^。；：]{0,60}(?:累计|合计|总额|年度|每年|扶持期内))"
# 对新认定的企业，每年给予最高20万元: an offer.
_NO_OFFER = r"(?![^。；：]{0,80}(?:的，|给予|予以|按))"
# 每件补助300元，每家企业每年最高3万元: an offer, and its own cap.
_NO_SUM_BEFORE = r"(?![^。；：]{0,80}\d[万亿]?元[^。；：]{0,60}(?:不超过|不得超过|不高于|最高|上限|限额))"
_CAP = re.compile(
    rf"{_BEGINS}{_WHOSE}{_OF_WHAT}{_IN_ALL}{_NO_OFFER}{_NO_SUM_BEFORE}"
    r"[^。；：]{4,60}(?:不超过|不得超过|不高于|最高|上限为|限额为)[^。；，：]{2,40}[。；]?$"
)
# 同一企业当年度获得本办法补助总额不超过300万元; 每家机构每年享受本办法补助原则上不超过600万元
# 除上级资金外，……不超过300万元，且不超过其地方贡献，第二条奖励不计入
_BUT_FOR = r"(?:除[^，。；]{2,16}外，)?"
_AND_NOT = (
    r"(?:，(?:且|并)?(?:不超过|不高于)[^，。；]{2,30}|，[^，。；]{2,20}(?:不计入|不计算在内|除外)){0,2}"
)
_OF_THE_ACT = re.compile(
    rf"{_BEGINS}{_BUT_FOR}(?:同一|单个|每家|单家)(?:企业|单位|主体)?[^。；]{{0,30}}(?:{ACT}|本表|各类|各项|多项)[^。；]{{0,30}}(?:总额|合计|累计)"
    rf"[^。；]{{0,12}}(?:不超过|最高)[^。；]{{2,16}}{_AND_NOT}[。；]?$"
    rf"|{_BEGINS}(?:同一|单个|每家|单家)(?:企业|单位|主体|机构)(?:每年度?|每个?自然年度?|年度)(?:享受|获得){ACT}的?(?:各项)?(?:资金)?(?:支持|补助|补贴|奖励|资助|扶持)(?:资金|金额)?"
    r"(?:原则上)?(?:不超过|最高(?:不超过)?|不高于)[^。；]{2,16}[。；]?$"
    # 企业年度奖补总额不超过其当年地方财政贡献，……首次认定奖励除外
    rf"|{_BEGINS}(?:同一|单个|每家|单家)?(?:企业|单位)(?:每年度?|当?年度?)(?:获得|享受)?的?(?:各类|各项)?(?:奖[补励]|补[助贴]|资助|扶持|支持)(?:资金)?(?:总额|合计|累计)"
    rf"(?:原则上)?(?:不(?:得)?超过|不高于)其?[^，。；\d]{{4,40}}{_AND_NOT}[。；]?$"
)


def caps_the_act(sentence: str) -> bool:
    """Whether a sentence says itself that it caps what one firm may have of a whole act.

    >>> caps_the_act("同一企业当年度获得本办法补助总额不超过300万元。"), caps_the_act("每家企业最高30万元。")
    (True, False)
    >>> caps_the_act("企业年度奖补总额不超过其当年地方财政贡献，高新技术企业认定奖励除外。")
    True
    >>> caps_the_act("除市级资金外，同一企业年度享受本办法资金总额不超过80万元，且不超过其上年度纳税额，第二条奖励不计入。")
    True
    """
    return _OF_THE_ACT.match(sentence) is not None


def caps_all(sentence: str) -> bool:
    """Whether a sentence does nothing but cap what one firm may have, in a year or in all.

    >>> caps_all("第二条 对获得软件著作权的企业，每件补助300元，每家企业每年最高3万元。")
    False
    >>> caps_all("第三条 扶持资金单个企业每年累计不超过200万元。"), caps_all("对高新技术企业，每年给予最高20万元。")
    (True, False)
    """
    return _CAP.match(sentence) is not None
