"""Without sums: another gift behind a comma for which, as for the one before it, the sentence names no figure."""

import re

_WHOM = r"对于?(?!其|上述|以上|未|不)(?=[^，。；]{5,63}+，)[^，。；]{4,60}(?:的|企业|单位|机构|人员|毕业生|劳动者|家庭)，"
# 对到乡镇工作的毕业生，按规定给予高定薪级等支持，对招聘为事业单位人员的，可提前定级。
_GAVE = re.compile(
    rf"{_WHOM}(?:[^，。；\d对]{{0,12}}(?:给予|予以|享受|提供)[^，。；\d]{{2,40}}|[^，。；对]{{0,6}}利率[^，。；]{{4,40}})，$"
)
_GIVES = re.compile(
    rf"^{_WHOM}(?:可|按规定|适当|依法|及时|优先){{0,3}}(?:给予|予以|享受|加大|提前|提高|降低|免除|免收|减免|提供|发放)(?!处罚|通报)[^，。；\d]{{2,40}}[。；]?$"
)
# 提供“一对一”援助，对困难毕业生发放求职补贴。
_HELPS = re.compile(r"(?:提供|实施)[^，。；培训]{2,24}(?:援助|帮扶|服务)，$")
_PAYS = re.compile(r"^对于?(?!其)[^，。；\d]{4,40}(?:给予|发放)[^，。；\d]{0,14}(?:补贴|补助|津贴)[。；]?$")
# 落实创业贷款及贴息政策，简化手续，对信用良好的免除反担保要求。
_LENDS = re.compile(
    r"(?:落实|实施|完善)[^，。；]{2,24}贷款(?:及|和)?(?:贴息)?政策，(?:[^，。；对]{2,16}，)?$"
)
_WAIVES_SECURITY = re.compile(r"^对[^，。；]{2,30}?(?:落实|可)?(?:免除|取消)反担保")
# 享受灵活就业扶持政策，其中信誉良好的网店店主，可按规定享受创业贷款政策。
_HAS_A_POLICY = re.compile(r"享受[^，。；\d]{2,20}政策，$")
_SOME_HAVE_ANOTHER = re.compile(r"其中[^，。；]{4,60}，可(?:以|按规定)?享受[^，。；\d]{2,24}政策")
# 对成效好的示范项目，给予资金支持，对于形成的新产品予以优先采购。
_FUNDS = re.compile(r"对于?[^。；]{4,80}，给予(?:资金|经费|政策)?(?:支持|补助|奖励|资助)，$")
_PREFERS = re.compile(r"对于?(?!其|符合|上述)[^，。；]{4,30}(?:予以|给予)优先[^，。；]{2,6}[。；]?$")
# 开展领军人才培训，支持企业设立博士后工作站。
_TRAINS_PEOPLE = re.compile(r"(?:开展|实施|组织)[^，。；]{2,24}培训，(?:[^，。；]{2,24}，)?$")
_SETS_UP_STATIONS = re.compile(r"支持[^，。；]{2,30}企业[^，。；]{0,6}(?:设立|建设|设置)[^，。；]{0,8}工作站")
# 进口科研用品免征进口关税，采购国产设备全额退还增值税。
_FREES_IMPORTS = re.compile(r"进口[^，。；]{2,30}免征[^，。；]{2,30}税(?:、[^，。；]{2,6}税)?，$")
_REFUNDS = re.compile(r"(?:采购|购买)[^，。；]{2,16}(?:全额)?(?:退还|免征)[^，。；]{0,8}税")
# 组织机构为企业提供孵化服务，根据服务绩效对机构予以奖励。
_HAS_OTHERS_SERVE = re.compile(
    r"组织[^，。；]{2,24}(?:机构|平台|单位)为[^，。；]{2,40}提供[^，。；]{2,20}服务，$"
)
_PAYS_THE_SERVERS = re.compile(
    r"(?:并)?(?:根据|按照?|依据)[^，。；]{0,12}(?:绩效|成效|效果)[^，。；对]{0,6}对[^，。；]{0,12}(?:机构|平台|单位)(?:予以|给予)"
)
# 按投资额给予最高90万元补助，并根据运营绩效给予最高20万元奖励。
_HELPS_TO_BUILD = re.compile(r"给予[^，。；\d]{0,10}\d[^，。；]{0,10}(?:补助|补贴|资助)，$")
_REWARDS_RESULTS = re.compile(
    r"(?:并|同时)(?:根据|按照?|依据)[^，。；\d]{0,12}(?:绩效|成效|业绩)[^，。；\d]{0,8}给予[^，。；\d]{0,8}\d[^，。；]{0,10}奖励"
)
_PAIRS = (
    (_GAVE, _GIVES),
    (_HELPS, _PAYS),
    (_LENDS, _WAIVES_SECURITY),
    (_HAS_A_POLICY, _SOME_HAVE_ANOTHER),
    (_FUNDS, _PREFERS),
    (_TRAINS_PEOPLE, _SETS_UP_STATIONS),
    (_FREES_IMPORTS, _REFUNDS),
    (_HAS_OTHERS_SERVE, _PAYS_THE_SERVERS),
    (_HELPS_TO_BUILD, _REWARDS_RESULTS),
)


def gives_another_by_rule(before: str, rest: str) -> bool:
    """Whether a clause behind a comma gives something else than the one that `before` ends with.

    >>> gives_another_by_rule("对回到乡镇的毕业生，按规定给予保费补贴，", "对返乡开办农场的，可优先享受贷款支持。")
    True
    >>> gives_another_by_rule("支持农场主购买农机，", "对符合条件的农场，给予补贴。")
    False
    """
    return any(one.search(before) and other.match(rest) for one, other in _PAIRS)


# 开展订单培训，对参训人员给予补贴: those who are trained.
_TRAINS = re.compile(r"培训[^，。；]{0,6}，$")
_PAYS_THE_TRAINED = re.compile(r"对于?[^，。；]{0,12}(?:参训|参加培训|培训学员|学员)")


def pays_the_trained(before: str, rest: str) -> bool:
    """Whether a clause pays those whom the one that `before` ends with trains.

    >>> pays_the_trained("组织开展订单培训，", "对参训人员给予补贴。")
    True
    """
    return _TRAINS.search(before) is not None and _PAYS_THE_TRAINED.match(rest) is not None
