"""Refusals: the words by which documents refuse some what
they give to others (不予支持, 不再列入, 不得重复享受).
"""

LEVEL = r"(?:(?:国家|[省市区县]级?|本[省市区县])(?:层面|(?:级)?财政))?"
"""Which level of offices does not do it (市级层面不再重复给予), as an expression that may match nothing."""

_DONE = (
    "享受|支持|申报|申请|申领|资助|奖励|奖补|纳入|受理|给予|适用|参与|参加|参评|补助|补贴|扶持|兑现|认定|贴息|补偿|返还|发放|拨付|退还"
    "|列入|入库|评选|推荐|入驻|准入"
)
# 暂不纳入贷款集中度管理, 不列入经营异常名录: what spares those whom it names.
_SPARES = r"(?:纳入|列入)[^,，。；;]{0,16}(?:集中度|考核|前置条件|黑名单|失信|征信|异常名录|限制|绩效工资|工资总[额量])"
# 当年发生环境污染事件的，取消当年奖补资格; 取消当年全部奖励
LOST = (
    r"取消其?(?:(?:当年度?|该年度|年度)?(?:奖补|补助|奖励|补贴|享受|扶持|支持)资格"
    r"|(?:当年度?|该年度|年度)的?(?:全部|所有|各项)?(?:奖补|补助|奖励|补贴|扶持)(?:资金)?(?=$|[,，。；;]))"
)
"""What whoever is refused loses for the year, as an expression."""
OUTSIDE = r"不(?:在|属于)[^,，。;；\d]{0,12}(?:范围(?:之?内)?|对象|之列)"
"""Who is refused by being named outside what is given (不属于本条支持对象), as an expression."""
REFUSED = (
    rf"(?:(?:不再|不予|不得|不能|不可)(?!{_SPARES})(?:以[^,，。；;]{{2,16}})?(?:重复|再次?)?(?:{_DONE}|(?<=再)(?:获得|取得)[^,，。；;]{{0,10}}(?:资助|支持|补助|补贴|奖励))"
    rf"|不(?:重复)?(?!{_SPARES})(?:适用|享受|纳入|支持|参加|参与|参评|列入|入库)"
    rf"|{LOST})"
)
"""What is not done for whoever is refused, as an expression."""
