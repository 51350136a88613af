"""Headings: what the heading of a clause, or the title of a document, names."""

import re

from policymatch.reading.titles.flaws import abstractness_of
from policymatch.reading.titles.phrases import TOWARDS, plain, whole_quotes

_GENERIC = re.compile(
    r"^(?:主要|具体|重点|有关|相关|专项|项目|资金|政策|财政|支持|奖励|补贴|补助|资助|扶持|奖补|服务|措施|优惠|激励|申报|使用|工作|补偿|授奖|认定|评选|推荐|的|和|与|及|、|或|内容|范围|对象|标准|方式|方向|条款|类别|事项|任务|额度|比例|金额|条件|程序|流程|说明|要求|原则|管理|方法|步骤|领域|形式|类型|设置|机制|制度|办法|细则|如下){0,16}$"
)
_OPENING = re.compile(
    rf"^(?:关于|进一步|大力|积极|着力|切实|全面|持续|深入|重点|加快|加大对?|加强对?|强化|促进|推动|推进|引导|鼓励|支持|给予|实施|落实|开展|完善|优化|提升|提高|健全|深化|扩大|营造|拓宽|拓展|发挥|做好|实行|{TOWARDS}|设立(?=[^，]{{2,12}}(?:奖|券)))+"
)
_CHANGED = re.compile(
    r"^(?:进一步|大力|积极|着力|切实|全面|持续|深入|不断|逐步)*(优化|简化|扩大|拓展|压缩)"
    r"([^，、]{2,16}(?:范围|结构|流程|程序|手续|模式|要求|时限|方式|领域|材料|方法))$"
)
_NO_HEADING = re.compile(r"^关于.{4,}|^（|责任单位|牵头|摘要|如下|通知$|附件|^适用|^其他$|方面$")
_TAIL = re.compile(
    r"(?<=..)(?:主要)?包括.{2,40}$|(?:申请)?的?(?:资助|补助|补贴|奖励|支持)(?:资金|经费)?的?(?:额度|标准|金额)(?:不超过|按|为|如下).{0,12}$|(?<=..)申请(?:资助|补助|奖励|支持)(?:资金|经费)$|的?(?:资助|补助|奖励|支持)(?:额度|标准|金额)$|(?:的)?(?:支持|扶持|培育|引进|投入|保障|奖励|激励|补贴|服务|政策)?(?:力度|水平)$|给予.{2,6}$|政策$"
)
_CLOSING = re.compile(
    r"(?:项目)?(?:的)?(?:申报|申请|办事|征集|组织|评选|推荐|实施|管理|资金|暂行|有关|工作|试行|专项|若干|具体|操作|配套|使用|公开){0,6}(?:指南|预?通知|公告|通告|意见|办法|方案|细则|措施|举措|一揽子|政策|规定|条例|规程|规则|计划|(?:政策)?(?:一问一答|问答|问题解答|解读|清单|汇编|手册|一览表?)|十条|[一二三四五六七八九十]{1,4}条(?:措施|政策|意见)?|工作)(?:（[^）]{0,20}）)?$"
)
_PLACE = re.compile(
    r"^(?:[^，《》]{2,60}?(?:人民政府|办公厅|办公室|委员会|管委会|[局委厅部])(?=关于|印发|发布))?(?:关于)?(?:组织)?(?:开展|做好|申报|征集|印发|发布|公布|修订)*(?:20\d\d年度?|年度)?(?:第[一二三四五六七八九十]{1,2}批)?"
)
_REGION = re.compile(
    r"^(?:中华人民共和国|[^，、的]{2,4}(?:省(?!级)|市(?![级场民政值])|自治区)(?:[^，、的]{1,4}(?:区|县|市))?|[^，、的]{2,3}(?:区|县|新区)(?=[^域块]{4})|中关村国家自主创新示范区|我[市省区]|全[市省区国])"
)
_ACTING = re.compile(
    r"^(?:关于)?(?:组织)?(?:进一步)?(?:加快|大力|积极)?(?:开展|支持|促进|推动|推进|鼓励|加大|加强|对|申报|做好|落实|实施|印发|征集|融入|举办|启动|增补(?:完善)?)+"
)

# 科技型小微企业支持方式及金额如下：
_HOW_MUCH_BELOW = re.compile(
    r"(?<=..)的?(?:支持|资助|补助|奖励|补贴)(?:方式|标准|金额|额度)(?:[及和与、](?:方式|标准|金额|额度))?如下$"
)

# 企业引才有什么奖励？, 租房补贴的标准是什么？, 租房补贴怎么领？
_QUESTION = re.compile(
    r"(?:的(?:支持|补贴|奖励|补助)?(?:标准|条件|流程|材料|对象|内容))?(?:是|有|为|(?:可以?|能)(?:享受|获得|申请|领到?|拿到?))?(?:什么|哪些|多少|怎么|如何|怎样|何时|何种|发给谁|给谁)[^？?]{0,30}[？?]$"
)
# 什么样的人才可以申请租房补贴？, 怎么申请租房补贴？
_WHO_ASKS = re.compile(
    r"^(?:问：?)?(?:(?:什么样的|哪些|哪类)[^？?]{1,12}?(?:可以?|能够?)(?:申请|享受|获得|申报|申领)|(?:怎么|如何|怎样)(?:才能|可以)?(?:申[请领报]|领取?|办理?|享受|获得))"
)
_GIFTS = r"(?:补贴|补助|奖励|奖补|资助|支持|优惠|贴息|贷款|扶持|减免)"
# 企业买设备有补助吗？, 租房有没有优惠？, 办展可以补助吗？, 能不能报销摊位费？: whether there is any.
_WHETHER = re.compile(
    rf"(?:有没有|有无|是否有|可不可以|能不能|能否|是否(?:可以?|能)|可以?|能够?|有)(?:有|给|申[请领报]|享受|领取?到?|拿到?|获得|报销|得到)?(?=[^？?，]{{0,12}}(?:{_GIFTS}|费)[吗么呢]?[？?]$)"
)


# 渔工学艺怎么领补贴？; 渔网补助标准是多少？
_HOW_TO = re.compile(rf"(?:之?后)?(?:怎么|如何|怎样)(?:申[请领报]|领取?|享受|拿)(?={_GIFTS}[？?]$)")
_HOW_MUCH_OF_IT = re.compile(r"(?<=补贴|补助|奖励|贴息)(?:标准|额度|金额|最高|最多)+$|能?(?:得到|享受到?)$")
_ASKING = re.compile("[吗么呢]?[？?]$")
_BARE_GIFT = re.compile("^(?:单位|企业|个人|公司|机构|我们?|自己)?(?P<gift>补贴|补助|奖励|奖补)$")


def _asked_about(heading: str) -> str:
    """What a heading asks about, where it is a question: of several, or of its clauses, that of a gift."""
    if heading[-1:] not in ("？", "?"):
        return heading
    questions = re.split("(?<=[？?])", heading)
    asked = next((one for one in questions if re.search(_GIFTS, one)), questions[0])
    front = _ASKING.sub("", asked.split("，")[0])
    told = [part for part in asked.split("，") if re.search(_GIFTS, part)]
    asked = told[-1] if told else asked
    asked = _QUESTION.sub("", _HOW_TO.sub("", _WHO_ASKS.sub("", asked)))
    about = _HOW_MUCH_OF_IT.sub("", _ASKING.sub("", _WHETHER.sub("", asked)).removeprefix("问"))
    # 渔校学生见习，单位能拿补贴吗？
    return (
        f"{front}{bare['gift']}" if told and front != about and (bare := _BARE_GIFT.match(about)) else about
    )


def heading_name(heading: str) -> str:
    """What a heading names, without number, opening verb and closing 力度; empty where it names nothing.

    >>> heading_name("（三）加大企业上市支持力度。"), heading_name("支持标准：")
    ('企业上市', '')
    >>> heading_name("1.种子期企业支持方式及金额如下：")
    '种子期企业'
    >>> heading_name("3.企业引才有什么奖励？"), heading_name("什么样的人才可以申请租房补贴？")
    ('企业引才', '租房补贴')
    >>> [heading_name(asked) for asked in ("租房补贴怎么领？能领多少？", "企业买网有补助吗？", "资金紧，能申请贷款吗？")]
    ['租房补贴', '企业买网补助', '贷款']
    """
    name = _asked_about(plain(re.split(r"[。：；]", plain(heading))[0]).strip("，、 "))
    name = _HOW_MUCH_BELOW.sub("", name)
    if "，" in name:
        name = name.split("，")[0]
    if not name or _GENERIC.match(name) or len(name) > 30 or _NO_HEADING.search(name):
        return ""
    shorter = _TAIL.sub("", _OPENING.sub("", name))
    if changed := _CHANGED.match(name):
        shorter = f"{changed.group(2)}{changed.group(1)}"
    shorter = shorter if len(shorter) >= 2 else name
    return "" if _GENERIC.match(shorter) and not re.search("[券贴]", shorter) else shorter


# 关于转发市商务局开展数字工坊评定工作的通知: what another office does.
_PASSED_ON = re.compile(
    r"^(?:关于)?转发(?:国家|[省市区县])?[^，。《》]{2,10}?(?:局|厅|委|部|办)(?:关于)?(?=(?:组织)?(?:开展|申报|做好|征集|推荐))"
)


# 【政策问答】, 【一图读懂】
_KIND_IN_FRONT = re.compile(r"^(?:【[^】]{2,12}】|一图读懂[：:|｜ ]{0,2}){1,2}")


def topic_of(title: str) -> str:
    """The subject of a document by its title.

    >>> topic_of("北京市人工智能算力券实施方案"), topic_of("关于印发《某某市支持氢能产业发展若干措施》的通知")
    ('人工智能算力券', '氢能产业发展')
    >>> topic_of("省经信厅关于开展第一批省级绿色工厂认定工作的通知")
    '省级绿色工厂认定'
    >>> topic_of("关于转发市商务局开展数字工坊评定工作的通知")
    '数字工坊评定'
    """
    title = _KIND_IN_FRONT.sub("", title)
    inner = re.findall(r"《([^》]{4,60})》", title)
    # 《甲办法》、《乙办法》: the shorter name tells more plainly what both are about.
    if len(inner) > 1 and not re.search("印发|发布", title):
        names = sorted((topic_of(one) for one in inner), key=len)
        return "" if abstractness_of(names[0]) else names[0]
    name = inner[-1] if inner and re.search("印发|发布|转发", title) else title
    name = re.sub(
        r"（[^）]{0,12}(?:征求意见|试行|修订|稿|版|20\d\d)[^）]{0,8}）|（第[一二三四五六七八九十]{1,2}批）|20\d\d(?:-20\d\d)?年度?|的通知$",
        "",
        name,
    )
    name, before = _PASSED_ON.sub("", name), None
    while before != name:
        before = name
        name = _ACTING.sub("", _REGION.sub("", _PLACE.sub("", name.strip("《》 "), count=1)))
        name = _CLOSING.sub("", name)
    return whole_quotes(name)
