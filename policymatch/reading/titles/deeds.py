"""Deeds: verbs of getting and of applying round what a title names, cut off the name of the thing."""

import re

from policymatch.domain.measure import MeasureKind

# 获得国家渔具奖, 入选渔业示范名单, 通过渔获追溯体系认证
_GOT = re.compile(
    r"^(?:首次|成功|被){0,2}(?:获得|荣获|取得|获评|获批|入选|列入|认(?:（评）|[(]评[)])?定为|评[定选]?为|通过(?=[^，]{2,30}(?:认证|认定|评定|评审|验收|评估|贯标)))了?"
    r"(?=[^，的](?!金额|费用|收入)[^，]{4,})"
)
# 创建市级渔具技术中心
_FOUNDED = re.compile(
    r"^(?:成功)?创建(?:成为|为)?(?P<what>[^，的、]{4,}|[^，的]{4,}(?:中心|基地|平台|园区|企业|机构|实验室|孵化器|示范区|景区|街区|商标|品牌))$"
)
# 创建为远洋渔业名牌的渔企
_FOUNDED_BY = re.compile(r"^(?:成功)?创建(?:成为|为)(?P<what>[^，的]{4,})的[^，的]{2,10}(?:企业|单位|机构)$")
_ENJOYS = re.compile(r"^(?:企业|市场主体|纳税人)(?:依法|按规定)?享受(?=[^，]{6,})")
_YIELD = re.compile(r"(?<=政策)红利$")
_LISTED = re.compile("(?<=.{4})名单$")
# 企业申请渔船改造项目, 在船籍港申请渔工补贴, 参照渔企同等享受冷藏补贴
_APPLIED = re.compile(
    r"^(?:(?:企业|单位|个人|渔民)?(?:均?可以?|自愿)?(?:在[^，、的]{2,8}|参照[^，、的]{2,8})?(?:同等)?(?:申请|申领|申报享受)(?![人量费书表者])(?![^，]{0,4}(?:专利|商标|注册|认证))|(?:参照[^，、的]{2,8})?(?:同等)?享受(?=[^，的]{4,}$)|更多)(?=[^，]{4,})"
)
# 符合渔船贷款贴息条件的; 符合条件的给予渔船保险补贴
_MEETING = re.compile(r"^符合(?P<what>[^，的]{4,16}(?:贴息|补贴|贷款|奖励|补助|资助|担保))条件的?$")
_WHO_MEETS = re.compile(r"^符合(?:[^，的]{0,8})条件的(?:可?按?规定)?(?:给予|发放|享受|可享受)(?=[^，]{4,})")
_BY_RULE = re.compile(r"^(?:按照?)?规定(?=[向对给发])")
# 向贫困渔户足额发放冷库补贴, 渔工发放一次性补贴
_PAID_OUT = re.compile(
    r"^[向对为](?P<who>[^，、的向对为]{2,12}?)(?:按规定|足额|及时|优先){0,2}(?:发放|给予|提供)(?:一次性)?(?P<gift>[^，]{2,16}(?:补贴|补助|奖励|奖补|资助|贴息|贷款|保障金))$"
)
# 渔港示范平台并探索数字平台
_AND_MORE = re.compile(r"(?<=.{4})并(?:积极|逐步|同步)?(?:探索|推动|鼓励|发挥|引导|加强|推广|适时)[^，]{2,}$")
# 继续执行渔工费率政策至2031年底
_GOES_ON = re.compile(r"^(?:延续|继续|延长)(?:执行|实施)(?=[^，]{6,}(?:政策|费率)(?:至|$))")
_UNTIL = re.compile(r"(?<=.{4}(?:政策|费率))[至到]20\d\d年[^，]*$")
# 困难渔企组织渔工培训支持困难渔企用场地培训: two clauses of one party.
_GLUED = re.compile(r"^(?P<who>[^，、的]{4,8}?)(?P<what>[^，]{4,}?)(?:支持|鼓励)(?P=who)[^，]*$")
_WHOSE_PURSE = re.compile(r"^(?:[省市区县]级)?财政资金对(?=.{4})")
_WIDENED = re.compile("(?<=...)(?:增量扩面|扩面增量|提质扩面)$")
# 提供渔村托育服务取得的收入
_INCOME = re.compile(r"^(?:提供|从事)(?P<what>[^，的]{4,20})(?:所?取得)的(?P<income>收入|所得)$")
_PAID = frozenset((MeasureKind.AWARD, MeasureKind.GRANT, MeasureKind.INTEREST_SUBSIDY, MeasureKind.TALENT))


def without_deed(name: str, kind: MeasureKind) -> str:
    """A name without the verb by which somebody gets or applies for what it tells.

    >>> without_deed("获得国家级渔具设计奖", MeasureKind.AWARD), without_deed("入选渔业示范名单", MeasureKind.AWARD)
    ('国家级渔具设计奖奖励', '渔业示范')
    >>> without_deed("企业申请渔船改造项目", MeasureKind.GRANT)
    '渔船改造项目'
    >>> without_deed("向渔户足额发放冷库补贴", MeasureKind.OTHER)
    '渔户冷库补贴'
    """
    if found := _MEETING.match(name):
        return found["what"]
    name = _AND_MORE.sub("", _BY_RULE.sub("", _WHO_MEETS.sub("", name)))
    if found := _INCOME.match(name):
        return found["what"] + found["income"]
    if found := _PAID_OUT.match(name):
        return found["who"] + found["gift"]
    name = _GLUED.sub(r"\g<who>\g<what>", _WHOSE_PURSE.sub("", _WIDENED.sub("", _APPLIED.sub("", name))))
    name = _YIELD.sub("", _ENJOYS.sub("", name))
    name = _UNTIL.sub("", _GOES_ON.sub("", name))
    if kind not in _PAID:
        return name
    founded = _FOUNDED.match(name) or _FOUNDED_BY.match(name)
    if founded:
        return f"{founded['what']}创建"
    got = _LISTED.sub("", _GOT.sub("", name))
    return f"{got}奖励" if got != name and got.endswith("奖") else got
