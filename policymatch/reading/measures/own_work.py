"""Own work: sentences on what offices do with papers, calls and the public, and on
how those who were given something spend or book it; no firm is given anything by them.
"""

import re

from policymatch.reading.measures.urging import urges
from policymatch.reading.numbering import CLAUSE_START

_GIVES = r"给予|予以(?!受理|答复|回应|解决)|奖励|补助|补贴|资助|贴息|减免|免收|免费|券"
_FIRMS = r"企业|企事业|商户|经营主体|市场主体|纳税人|单位|机构|合作社|个体"
_NOTHING_FOR_FIRMS = rf"(?![^。；]{{0,200}}(?:{_GIVES}|{_FIRMS}))"
_OWN_WORK = (
    # 按时办结12345热线工单，主动回应市民关切。
    re.compile(
        rf"^{CLAUSE_START}{_NOTHING_FOR_FIRMS}[^。；]{{0,24}}(?:办理|办好|办结|受理|处置|处理|回应|答复)[^，。；]{{0,16}}(?:热线|信访|来信来访|投诉|举报|网民留言)"
    ),
    # 改造候车厅，为乘客提供舒适的候车服务。
    re.compile(
        rf"^{CLAUSE_START}{_NOTHING_FOR_FIRMS}[^。；]{{0,60}}(?:为|方便)(?:广大)?(?:旅客|乘客|群众|市民|游客|居民|公众|百姓|患者|司乘人员)[^。；]{{0,4}}(?:提供|出行|办事|购票|就医|乘车)"
    ),
    # 开展健康管理，为老年人提供居家照护服务。
    re.compile(
        rf"^{CLAUSE_START}(?![^。；]{{0,200}}(?:{_GIVES}|给|开办|举办|创办|兴办))[^。；]{{0,120}}(?:为|向|对|满足)[^，。；]{{0,30}}(?:老年人|老人|残疾人|儿童|患者|居民)[^，。；企]{{0,8}}(?:提供|开展)[^，。；企]{{2,40}}(?:服务|照料|照护|援助|教育)[^，。；企]{{0,12}}(?:[。；]|，(?![^。；]{{0,100}}(?:企业|机构|单位)))"
    ),
    # 提升经办能力，实现老年人异地就医即时结算。
    re.compile(
        rf"^{CLAUSE_START}{_NOTHING_FOR_FIRMS}[^。；]{{0,120}}(?:老年人|老人|残疾人|儿童)[^。；]{{0,30}}(?:就医|需求|关爱|照护|照料|疏导)"
    ),
    # 对申报单位报送的材料进行书面审核，齐全的予以受理。
    re.compile(
        rf"^{CLAUSE_START}(?![^。；]{{0,200}}(?:认定|证书|{_GIVES}))[^，。；]{{0,16}}对[^，。；]{{0,16}}(?:材料|资料|申报书|申请表)(?:的[^，。；]{{1,12}})?进行(?:形式|书面|合规性?|符合性)?(?:审查|审核|初审|复核|核验)"
    ),
    # 市工信局为入选平台颁发牌匾和证书。
    re.compile(
        rf"^{CLAUSE_START}[^，。；\d]{{0,20}}(?:为|向|给)(?:获奖|入选|中选|获评)[^，。；\d]{{0,16}}颁发(?:奖牌|奖状|奖杯|牌匾|铭牌|证书|荣誉证书)(?:[、和及](?:奖牌|奖状|奖杯|牌匾|铭牌|证书|荣誉证书)){{0,2}}[。；]?$"
    ),
    # 争取上级部门支持，将园区列入试点范围。
    re.compile(
        rf"^{CLAUSE_START}(?:积极|努力|主动|大力)?争取(?:国家|中央|上级|省级?|国务院)[^，。；]{{0,16}}(?:支持|授权|批准|同意)，(?![^。；]{{0,120}}(?:{_GIVES}))[^。；]{{0,24}}(?:[纳列]入|探索|赋予|开展)[^。；]{{2,60}}[。；]?$"
    ),
    # 取得证书后三年未从业者，证书予以注销: what is taken away.
    re.compile(
        rf"^{CLAUSE_START}(?![^。；]{{0,200}}(?:给予|奖励|补助|补贴|资助|贴息|减免|免收|免费))[^。；]{{4,120}}(?:证书|资格|许可证?|执照|牌照|称号)(?:应当?)?(?:予以|依法)(?:注销|吊销|撤销|收回)"
    ),
    # 鼓励各县结合实际出台扶持政策，对新建项目给予补贴。
    re.compile(
        rf"^{CLAUSE_START}(?:鼓励|支持|引导)各(?:地|市|县|区|州)(?:[市县区州]|方)?(?:结合|根据)[^，。；]{{0,10}}(?:实际|情况)，?(?:出台|制定|研究制定)[^，。；]{{2,24}}(?:政策|办法|措施)[，。；]"
    ),
)
# 上述奖金计入当年单位工资总额; 该笔收入不纳入绩效工资基数: how what was given before is booked.
_BOOKED = re.compile(
    r"^(?:该|上述|以上|前述|此)(?:项|笔|类)?[^，。；]{0,8}(?:奖励|奖金|补助|补贴|收入|收益|支出|经费)[^，。；\d]{0,10}(?:不?(?:计入|纳入|列入))[^，。；\d]{0,16}(?:工资总额|绩效工资|工资基数|预算|成本)"
)

# 服务券可以用于购买检测服务; 创新券可以在全省使用; 消费券的管理办法，由省商务部门制定: how what is given is used.
_USED = re.compile(
    rf"^{CLAUSE_START}[^，。；、对给发\d]{{0,8}}券(?:可以?(?:用于|在)|的[^，。；]{{0,8}}(?:办法|细则|规则)，由)[^。；\d]{{2,60}}[。；]?$"
)


def is_own_work(sentence: str) -> bool:
    """Whether a sentence tells what offices do for the public
    or with papers, or hope for, and gives no firm anything.

    >>> is_own_work("按时办结12345热线工单，主动回应市民关切。"), is_own_work("设立企业服务热线，办理企业投诉。")
    (True, False)
    """
    return any(words.match(sentence) for words in _OWN_WORK) or urges(sentence)


# 经公开比选，确定市软件协会为服务机构，负责评审的组织工作。
_HIRED = re.compile(
    r"^(?:[^，。；]{0,16}(?:遴选|比选|招标|采购|磋商)，)?(?:拟)?(?:确定|委托|选定)(?!为)[^，。；]{4,40}(?:为|作为)[^，。；]{0,10}(?:服务|支撑|承办|承接|实施|运营|评审|第三方)(?:机构|单位)，(?:具体)?(?:负责|承担)[^。；]{2,60}[。；]?$"
)


def is_hired(sentence: str) -> bool:
    """Whether a sentence only tells whom an office has hired to run its programme.

    >>> is_hired("经公开比选，确定市软件协会为服务机构，负责评审的组织工作。"), is_hired("确定10家企业为示范单位。")
    (True, False)
    """
    return _HIRED.match(sentence) is not None


def is_booked(sentence: str) -> bool:
    """Whether a sentence tells how its receiver books or uses what was given in the words before it.

    >>> is_booked("上述奖金计入当年单位工资总额。"), is_booked("上述企业奖励20万元。")
    (True, False)
    """
    return _BOOKED.match(sentence) is not None or _USED.match(sentence) is not None
