"""Edges: where words were cut out of a sentence so that no title can begin or end there."""

import re

# 方式对民间项目续贷, 的外贸企业: what stood before them is gone.
_CUT_BEFORE = re.compile(
    r"^(?:的|方可|该(?=.{4})|经[^，的]{2,12}(?:通过|同意|批准)|方[式面](?=[提对为给加开])|领域|环节|范围内|期间|等(?!级|额|离)|包括|应当|合适|不涉及|(?:全[国省市]|社会)进行|分[两二三四五六\d][个]?[档级类]|参照上述"
    # 自评定当年, 规定向渔户, 进入以上榜单, 取得土地
    r"|自(?:认定|评定|[^，的]{2,8}之日)|规定(?:向|给予)|从[^，的]{2,12}(?:资金|经费)中|请(?=[^，]{3})|充分依托|属于|(?:进入|符合|属于)(?:以上|上述)|取得[^，]{1,3}$|符合[^，的]{2,14}(?:政策|规划|条件)$|(?:依据|根据|按照)《"
    r"|\d{1,9}(?:[.]\d{1,4})?(?:[万亿]?元|%(?!的税率|(?!作为).{6})))"
)
# 小企业给予, 条件如下: what comes behind them is gone.
_CUT_BEHIND = re.compile(
    r"(?:给予|予以|进行|采取|采用|按照|通过|不超过|以下|如下|包括|发放|不一致|^综合运用.{2,40}方式)$"
    # 渔企新招用符合养殖贷款申请条件: whom they took on is gone.
    r"|(?:招用|吸纳|招聘|聘用|录用|引进|购置|购买)符合.{2,24}条件$"
    # 借款人因台风等, 包装标签中, 在计算应纳税所得额
    r"|(?<=..)(?:按照?|依照|根据)(?:国家|有关|相关|现行)?规定$|(?<![从尚未])未$|(?<=..)(?:参照[^，]{2,12}(?:实施|执行)|标准执行|下限收取|按[^，]{0,6}规定[^，]{2,4})$|《[^》]{2,40}》(?:的?要求|的?规定)$|另行制[定订]$|等(?:关键|重点)?环节$"
    # 渔船检验须解决
    r"|因[^，、]{2,12}等$|(?<![高初集研试空水华其])中$|^在计算[^，]{2,12}$"
)
# 存量1%、增量8%给予补助, 营业额的4%: a sum, and no name of a thing; what grows by 8% is told.
_SUM = re.compile(
    # 分期奖励90万元, 渔企9万元, 渔业重点项目每个
    r"^(?:分[阶期]段?|一次性)?(?:奖励|补助|补贴|给予|资助)\d|^(?:企业|单位|项目)\d|(?<=..)每[个家]$|^每(?:获得|新增|引进|新认定)|^每[人户家个件亩]\d[.\d]{0,5}[万亿]?元"
    r"|[^于到达过加长近前\d.]\d{1,3}(?:[.]\d{1,4})?%$|的\d[.\d]{0,4}%以[上下]$|[^的.\d]\d[.\d]{0,4}%给予|%以[上下]、最高|元[/／]|标准为[^，]{0,8}\d"
)
# 影片应符合以下题材, 担保公司要加大支持, 承诺其符合条件: what is asked.
_ASKED = re.compile(
    r"(?:符合|不超过|满足|具备)以下|应符合|须将|必须|[无有]异议|→|^具备|^有助于|(?:质量高|[效益]俱佳|性强|积极健康|好评)$"
    r"|[司行构门局]要(?:加|完|健|将|在|积)|^承诺|承诺其"
    # 企业成立时间不足三年: how old they must be.
    r"|^(?:企业|单位|公司)?(?:注册|登记)?成立(?:时间|年限)?(?:为|在|已?满|不足|不满|未满|超过|不超过)"
)
# 直播场景、推动场景升级: the verb of the first is gone.
_VERB_LATER = re.compile("、(?:推动|推进|搭建|开展|促进|实施|建立|完善)")
_VERB_FIRST = re.compile(
    r"^(?:.{0,4}(?:举办|推动|推进|搭建|开展|促进|实施|建[立设]|完善|加|打造|提|优化|组织|支持|参|利用|落实)|.{2,12}(?:通过|利用|参与|开展|建设))"
)
# 申报的影片应符合以下题材：……
_ASKS = re.compile(r"^[^。；]{0,60}(?:应|须|需)当?(?:同时)?(?:符合|满足|具备)(?:以下|下列)[^。；：]{0,12}：")


def is_cut(words: str) -> bool:
    """Whether words begin or end in the middle of a clause, or tell a demand or a sum.

    >>> is_cut("方式对民间项目续贷"), is_cut("营业额的4%以上"), is_cut("民间项目续贷")
    (True, True, False)
    """
    verb_lost = _VERB_LATER.search(words) and not _VERB_FIRST.match(words)
    return bool(verb_lost) or any(rule.search(words) for rule in (_CUT_BEFORE, _CUT_BEHIND, _SUM, _ASKED))


def asks_only(offer: str) -> bool:
    """Whether the words of an offer tell no more than what is asked.

    >>> asks_only("申报的影片应符合以下题材：反映渔村变迁。"), asks_only("对影片给予补助。")
    (True, False)
    """
    return _ASKS.search(offer) is not None
