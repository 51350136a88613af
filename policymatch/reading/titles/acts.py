"""Acts: names that say what is done, where a title says what is given."""

import re

_THINGS_OF_ACTS = (
    # 更好满足渔民融资需求, 保障渔企用工需求
    re.compile(r"^(?:更好|充分|合理)*(?:满足|保障)(?P<what>.{4,60}?)的?(?:合理|有效)?需求$"),
    # 发挥渔业引导资金带动作用
    re.compile(r"^(?:更好|充分)*发挥好?(?P<what>.{4,60}?)(?<!保险)的?(?:资金)?(?:引导|带动|保障)*作用$"),
    # 制订良种场认定管理办法
    re.compile(r"^(?:研究)?(?:制[定订]|出台|修订)(?P<what>.{6,60}?)(?:管理|实施)?(?:办法|细则)$"),
    # 因城施策实施好差别化用地政策
    re.compile(r"^(?:因城施策)?(?:实施|执行|用足|用)好(?P<what>.{6,60}政策)$"),
    # 实现“一网通办”
    re.compile(
        r"^(?:探索)?实现(?P<what>[^，。“”]{0,12}“[^”]{3,20}”(?:[与和、]“[^”]{3,20}”)?(?:模式|全覆盖)?)$"
    ),
)
# 渔村集体可依法使用滩涂
_MAY = re.compile(
    r"(?<=.{4}(?:组织|企业|机构|项目|单位|主体|学校))可以?(?:依法|按规定)(?=[使利][用][^，]{2,})"
)
_MODEST = re.compile("(?<=..)(?:合理|有效)的?(?=.{0,2}(?:资金|融资|信贷)$)")
_OPENS_WITH_ACT = re.compile(
    r"^(?:更好|稳步|稳妥|妥善|充分|适时|定期|滚动|深入|高质量|综合运用|因城施策|合理|力争|争取|发挥|办好|用[好足]|促进|增强|提[高升]|满足|丰富|统筹|帮助|配备|减少|强化|加强|便利(?!化|店)|成立|壮大|发展(?![计规])|发布|打[通破]|建成|实现|放宽|放开(?=.{4})|划定|吸引|开[辟通]|贯彻|搭建|督促|降低|制[定订](?!补)|做好|研究(?!院|所|生|中心|开发|成果)|带动|助力|拉动|继续|把)"
)
# 航班稳妥有序恢复, 红线延伸至门口
_ENDS_WITH_ACT = re.compile(
    r"(?:提供|发放|纳入|取得|获得|达到|提高|降低|减少|增加|扩大|加强|增强|加快|恢复|倾斜|回升|竞得|协商|展期|免尽免|纳尽纳|接尽接|承担|享受|落地|不变|解决|实施|执行|收取|有效|延[长续]|前置条件|单列|单独评[审价]|(?:享有|享受)同等[^，]{0,8}|对外公开)$"
    r"|(?<=.{2})(?<!失业)纳入[^，]{2,24}(?:范围|名单|目录|平台|体系|计划|单位|建设|[^仓车]库)$"
    r"|(?:延伸|提高|延续|延长|延|降)[至到][^，]{2,16}$"
)
# 组织会员与银行对接, 优先推荐申报国家奖项
_ARRANGES = re.compile(
    r"^(?:组织(?!实施).{2,30}对接$|(?:优先)?推荐|(?:完善|健全)[^，]*(?:体系|机制|环境|制度)$)"
)
# 并购贷款暂不纳入集中度管理
_SPARED = re.compile(r"(?<=..)(?:暂不|不再|不予)(?=.{2})")


def thing_of(name: str) -> str:
    """The thing that an act is about, where the act tells no more than that it is there; else the name.

    >>> thing_of("更好满足渔民融资需求"), thing_of("制订良种场认定和奖励管理办法"), thing_of("渔港改造")
    ('渔民融资', '良种场认定和奖励', '渔港改造')
    """
    name = _MAY.sub("", name)
    found = next((found for rule in _THINGS_OF_ACTS if (found := rule.match(name))), None)
    return _MODEST.sub("", found["what"]) if found else name


def says_what_is_done(name: str) -> bool:
    """Whether a name is a sentence of what is done, behind which no bare 服务 or 支持 can stand.

    >>> says_what_is_done("丰富渔民团体保险"), says_what_is_done("航班有序恢复"), says_what_is_done("渔港改造")
    (True, True, False)
    """
    return bool(_OPENS_WITH_ACT.match(name) or _ENDS_WITH_ACT.search(name))


def spares(name: str) -> bool:
    """Whether a name tells what is no longer asked or counted (养殖贷款暂不纳入集中度管理)."""
    return _SPARED.search(name) is not None


def only_arranges(name: str) -> bool:
    """Whether a name tells of an introduction or a recommendation alone, and of no money."""
    return _ARRANGES.search(name) is not None
