"""Said beside: sentences that tell of the act, of those who apply or of a project, in the room of an offer."""

import re
from itertools import chain
from typing import NamedTuple

from policymatch.reading.demanding import MUST
from policymatch.reading.labels import ACT, WHO_MAY_HAVE_IT
from policymatch.reading.numbering import CITED_ARTICLE, CLAUSE_START, OPENING_NUMBER


class Aside(NamedTuple):
    """Words that offer nothing, and what they tell instead."""

    tells: str
    words: re.Pattern[str]


_OF_THE_ACT: tuple[Aside, ...] = (
    # 本政策自发布之日起施行, 本政策适用于……, 关于部分名词的界定。:
    # of the act, whom it means and how it is had.
    Aside(
        "of the act, whom it means and how it is had",
        re.compile(
            rf"^{CLAUSE_START}(?:{ACT}(?:自[^。；]{{2,30}}(?:施行|实施|执行|生效)|(?:主要)?适用于|(?:所涉|涉及)?[^。；，]{{0,8}}(?:采取|实行|采用)[^。；，]{{0,8}}(?:申报|申请|受理|审批|兑现|免申即享))"
            rf"|{ACT}所[称指]"
            r"|[^。；，\d]{0,12}(?:政策|奖励|资金)(?:采取|实行)[^。；，\d]{0,6}(?:申报制|申请制|备案制)"
            r"|文中所[指称]|[^。；\d]{0,16}(?:政策|资金)的?兑现实行"
            rf"|{WHO_MAY_HAVE_IT}"
            r"|关于[^。；，]{0,16}(?:适用对象|申报|拨付|兑现|重复|叠加|名词|界定|解释)[^。；，]{0,16}[。：]?$)"
        ),
    ),
    # 现就有关工作通知如下。 请申报企业登录……。 每年6月为集中受理期。 电子版材料：请将……。
    Aside(
        "of the call, and how one answers it",
        re.compile(
            rf"^[^。；]{{2,300}}(?:工作|事项|事宜)?(?:通知|公告|公布)如下[。：:]?$"
            # but not 请各企业于5月底前提交需求，对入选的企业，按合同额20%给予补助
            r"|^(?![^。；]{0,160}，对[^。；]{2,60}?(?:给予|予以|奖励|补[助贴]|资助)[^。；]{0,16}\d|[^。；]{0,160}，对[^。；]{2,80}\d[%％]给予)请(?:各|有关|符合条件的)?(?:申报|申请)?(?:企业|单位|主体|机构)[^。；]{0,40}(?:登录|填报|提交|报送|通过)"
            r"|^[^。；]{0,40}推荐[^。；]{0,30}(?:不超过|不多于)\d{1,3}[家个项]|^[^。；]{4,60}，由[^。；，]{2,30}(?:统一)?申报。?$"
            rf"|^{OPENING_NUMBER}(?:电子版?|纸质版?|书面)(?:申报|申请)?材料[：:]"
            r"|^[^。；]{4,60}为(?:集中)?(?:受理|申报|申请)(?:期|时间)"
        ),
    ),
    # 与原政策相比，最高奖励由50万元提高至100万元; 去年全区共拨付奖励1200万元: what was.
    Aside(
        "what was",
        re.compile(
            # 2015年，财政部印发了《关于调整补贴政策的意见》，统筹用于支持规模经营。
            r"^[^。；]{0,200}(?<!\d)(?:19|20)\d\d年，[^。；《]{0,40}(?:印发|出台|发布)了《"
            r"|^[^。；]{0,12}(?:与原(?:政策|办法|措施)相比|原(?:政策|办法|措施)(?:规定|明确|中)|(?:去年|截至目前|截至20\d\d年)[^。；]{0,20}(?:拨付|兑现|发放|落实))"
        ),
    ),
    # 将第十二条中“给予30万元奖补”修改为“给予50万元奖补”: words of another document, new and old.
    Aside(
        "words of another document, new and old",
        re.compile(
            rf"^(?:{OPENING_NUMBER})?将[^。；“]{{0,24}}“[^”]{{1,120}}”[^。；“]{{0,6}}(?:修改|调整|变更|改)为"
        ),
    ),
    # 属于重点领域的企业，优先予以认定; 区财政预算每年安排5000万元专项资金;
    # 设立1000万元风险补偿基金; 荣誉类奖励实行“免申即享”
    Aside(
        "what frames the offers: order, budget, funds and how they are judged",
        re.compile(
            rf"^{CLAUSE_START}(?:[^。；]{{4,80}}优先予以(?:认定|备案|评定)。?$|[^。；，]{{0,14}}优先(?:认定|备案)[^。；\d]{{4,160}}。?$"
            # 第七条 传统产业企业申请认定的，第五条第（一）项指标可按70%掌握; 可不受第五条第（一）项限制
            rf"|[^。；]{{4,90}}申请(?:认定|备案|评定)的，|{CITED_ARTICLE}[^。；]{{0,20}}指标(?:可?按|调整|不)|(?![^。；]{{0,160}}(?:给予|奖励|补助|补贴)[^。；，]{{0,8}}\d)[^。；]{{4,120}}可?不受{CITED_ARTICLE}"
            r"|[^。；，]{0,6}财政(?:预算)?每年安排[^。；，]{2,24}资金|[^。；，]{0,10}专项资金主要支持(?:贯彻|落实)"
            r"|[^。；，]{0,24}组织专家[^。；，]{0,8}(?:评审|论证)，对[^。；，\d]{2,24}项目[^。；，\d]{0,4}择优[^。；\d]{2,30}[。；]?$"
            r"|设立[^。；，]{0,6}\d[\d.]{0,6}[万亿]元[^。；，]{2,24}(?:基金|资金池)[。；]?$"
            r"|(?:[^。；，\d]{2,20}优先安排。)?[^。；\d]{0,24}(?:奖励|补[贴助]|资助|奖补)(?:资金)?(?:采取|实行)?“?免申即享”?(?:的?方式)?(?:[，；。][^。；\d]{0,60})?[。；]?$"
            r"|(?:[省市区县]|委托)[^。；，]{2,12}(?:组织专家|委托第三方|第三方机构)[^。；]{0,24}(?:评审|审核|核查)(?![^。]{0,60}(?:给予|奖励\d))"
            # 市科技局采取购买服务的方式，选聘专业机构对申报材料进行评审。
            r"|[^。；，\d]{2,12}(?:采取|通过|采用)?(?:政府)?购买服务[^。；，\d]{0,6}，[^。；\d]{0,40}对[^。；，\d]{0,12}(?:申报|申请|参评)[^。；，\d]{0,10}(?:进行|开展)[^。；，\d]{0,6}(?:评审|论证|审核|核查|验收)[^。；，\d]{0,6}[。；]?$)"
        ),
    ),
)
"""What is said of an act or a call for applications as a whole, or of what was before it."""
_OF_APPLICANTS: tuple[Aside, ...] = (
    # 3.申报条件：牵头单位须为……
    Aside(
        "what is asked",
        re.compile(
            rf"^{OPENING_NUMBER}(?:“[^“”]{{2,20}}”)?(?:申报|申请|申领|入库|享受|办理|认定|受理)条件[：:](?![^。]{{0,160}}(?:给予|奖励\d|补助\d))"
        ),
    ),
    # 申报第一条奖励的企业，须注册满1年: who may have what was told elsewhere.
    Aside(
        "who may have what was told elsewhere",
        re.compile(
            rf"^{CLAUSE_START}(?:除[^。；，]{{1,12}}外[，,])?(?:申报|申请)[^。；，]{{2,30}}(?:企业|单位|机构|主体)[，,]?(?:均|还)?{MUST}"
            r"(?![^。]{0,200}(?:给予|予以))"
            # 满足下列条件的产品，经审核批准，可以享受本办法规定的政策：
            rf"|^{CLAUSE_START}(?:同时)?(?:符合|满足|具备)(?:以下|下列|如下)[^。；：]{{0,12}}的[^。；：]{{0,40}}可以?(?:享受|适用){ACT}规定的[^，。；：\d]{{0,16}}：\s*$"
        ),
    ),
    # 享受奖励的企业应承诺……: what is promised.
    Aside(
        "what is promised, or asked of those who have it",
        re.compile(
            rf"^(?:{CITED_ARTICLE}[\s　]{{0,4}})?(?:享受|获得)[^。；，]{{2,30}}(?:企业|单位)[，,]?{MUST}(?:书面)?(?:承诺|保证)"
            # 获得补助的中试平台应对外开放: what is asked of those who have it.
            rf"|^(?:享受|获得?|获)[^。；，]{{0,12}}(?:补助|补贴|支持|奖励|资助|扶持)的?[^。；，]{{2,10}}(?:平台|机构|团队|空间|孵化器|基地|企业|单位)[，,]?{MUST}(?![^。]{{0,80}}(?:给予|奖励\d|补助\d))"
        ),
    ),
    # 对已认定的标杆农场，每两年进行考核; 入库农场实行动态管理; 考核不合格的，给予摘牌。
    Aside(
        "how those who have it are looked at again, and how they lose it",
        re.compile(
            rf"^{CLAUSE_START}(?![^。；]{{0,200}}(?:奖励|补[助贴]|资助|奖补|免费|优惠))(?:对?已经?(?:认定|入库|备案|命名|评定|授牌)的[^。；，]{{2,30}}，[^。；]{{0,60}}(?:进行|开展|实行)[^。；，\d]{{0,6}}(?:考核|复核|复审|评估|动态管理)"
            r"|[^。；，]{2,30}实行(?:年度)?动态(?:管理|调整)(?:[，。；]|$)"
            r"|[^。；]{2,60}(?:给予|予以)(?:摘牌|除名|退[出库]|淘汰)[^。；，\d]{0,6}[。；]?$)"
        ),
    ),
    # 同等条件下，对拥有发明专利的企业予以优先支持: in which order, of those who apply.
    Aside(
        "in which order, of those who apply",
        re.compile(
            r"^[^。；]{0,120}不(?:限|占)(?:推荐|申报)?(?:名额|指标)[^。；]{0,20}[。；]?$|^[^，。；]{0,10}同等条件下[^。；]{0,60}优先"
            # （2）优先支持开拓新兴市场的企业；
            r"|^(?:[（(]\d{1,2}[）)]|\d{1,2}[．.、]|[①②③④⑤⑥⑦⑧⑨])优先支持[^。；\d]{4,80}[；。]?$"
        ),
    ),
    # 不得向空壳企业发放经营用途贷款: what nobody may do gives nothing.
    Aside(
        "what nobody may do gives nothing",
        re.compile(
            rf"^{OPENING_NUMBER}[^。；，\d]{{0,14}}(?:不得|严禁|禁止)(?:向|以|要求|强制|变相|擅自|违规|收取|设置)[^。；\d]{{2,80}}[。；]?$"
        ),
    ),
)
"""What is said of those who apply, or have what was told elsewhere."""
_OF_THE_SUMS: tuple[Aside, ...] = (
    # 企业获得的改造补助总和不超过改造费用的70%; 合计超过改造费用60%的部分应予退回
    Aside(
        "how much all supports may come to, and what is given back of them",
        re.compile(
            rf"^{OPENING_NUMBER}(?:[^。；，\d]{{2,24}}(?:补助|补贴|奖励|资助|支持|奖补)(?:资金)?(?:之和|总和|合计|总计)不(?:得)?(?:超过|高于)[^。；，\d]{{2,24}}\d{{1,3}}%[。；]?$"
            r"|(?![^。；]{0,120}(?:给予|予以(?!退)))[^。；]{4,80}(?:超过|超出|多出)[^。；]{2,30}部分[^。；，]{0,6}(?:退回|退还|返还|收回|上缴)[^。；，\d]{0,12}[。；]?$)"
        ),
    ),
    # 事后奖励，单位自愿申报。
    Aside(
        "in which way one is paid, and that it is up to those who apply",
        re.compile(
            rf"^{OPENING_NUMBER}[^，。；\d对]{{0,8}}(?:奖励|补助|资助|补贴|支持)(?:的?方式)?，[^，。；\d对]{{0,10}}(?:自愿|自主)(?:申报|申请)[。；]?$"
        ),
    ),
    # 2023年已享受购车补贴的个人，2024年换购同类车辆可继续享受补贴。 换购新增车型，补贴时间为……至年底止。
    Aside(
        "who may have it once more, and for how long it is paid",
        re.compile(
            r"^(?:[^。；，\d]{0,2}\d{4}年(?:度)?)?(?:已经?|曾经?)(?:享受|获得|领取)[^。；]{2,60}，[^。；]{0,40}(?:可|可以)继续(?:享受|申请|申领)[^。；，\d]{0,12}[。；]?$"
            r"|^(?![^。；]{0,160}(?:给予|予以))[^。；]{4,160}，(?:补贴|补助|奖励)(?:发放)?(?:时间|期限)(?:为|自)[^。；，]{0,40}(?:止|结束|截止)[。；]?$"
        ),
    ),
    # 审核通过后，工作小组将补贴资金发放至申请企业的对公账户。
    Aside(
        "into which account it is paid",
        re.compile(
            rf"^{CLAUSE_START}[^。；\d]{{4,160}}(?:资金|款项|补贴|补助|奖励)(?:直接|统一)?(?:发放|拨付|划拨|支付|汇入|打入|兑付)(?:[至到给入]|(?=申[请报]))[^。；，\d]{{0,24}}(?:账户|帐户|账号|银行卡)[^。；，\d]{{0,4}}[。；]?$"
        ),
    ),
    # 本批支持设备更新补助、数据上云补助、出海参展补助。
    Aside(
        "the names of all that is given",
        re.compile(
            r"^[^，。；：]{0,50}?本(?:批|次|轮|年度)(?:重点|主要)?支持(?:[^，。；：、\d]{2,24}、){2,12}[^，。；：、\d]{2,24}(?:补助|补贴|奖励|资助|贴息)[。；]?$"
        ),
    ),
)
"""What is said of all sums together, or of the ways of giving."""
_OF_A_THING: tuple[Aside, ...] = (
    # 检测平台主要提供检测、校准等服务，包括……
    Aside(
        "what a thing is there for",
        re.compile(
            rf"^{CLAUSE_START}(?!对|支持|鼓励)[^，。；：\d]{{2,16}}(?:平台|中心|机构|载体|基地|空间)主要(?:提供|承担|开展|从事)(?![^。；]{{0,200}}(?:给予|予以|享受|补[助贴]|奖励|资助|免费|优惠))[^。；]{{4,200}}[。；]?$"
        ),
    ),
)
"""What is said of a thing that others are supported to build."""
_OF_A_PROJECT: tuple[Aside, ...] = (
    # 事项名称：专精特新中小企业贷款贴息
    Aside("its name", re.compile(rf"^{OPENING_NUMBER}(?:政策|项目|事项|产品|补贴|奖励|服务)名称[：:]")),
    # 研究内容：……, 考核指标：……: what a project is about, and what it must reach.
    Aside(
        "what a project is about, and what it must reach",
        re.compile(
            rf"^{OPENING_NUMBER}(?:主要)?(?:研究|研发|攻关|建设|实施)(?:内容|目标|任务|周期)[：:]"
            rf"|^{OPENING_NUMBER}(?:主要)?(?:考核|技术|绩效|预期|经济|验收)(?:技术)?(?:指标|目标|成果)[：:]"
        ),
    ),
)
"""What is said of what an offer is about."""


def said_beside(text: str) -> str | None:
    """What a sentence tells in place of an offer; None where it may be one.

    >>> said_beside("事项名称：新店开业补贴"), said_beside("对新开书店给予3万元补贴。")
    ('its name', None)
    """
    rules = chain(_OF_THE_ACT, _OF_APPLICANTS, _OF_THE_SUMS, _OF_A_THING, _OF_A_PROJECT)
    return next((aside.tells for aside in rules if aside.words.match(text)), None)
