"""Phrases: the words of a sentence cut down to what a title can hold."""

import re

from policymatch.reading.numbering import BRACKETED_NUMBER, CITED_ARTICLE, CITED_NUMBER
from policymatch.reading.purposes import EASES_MINDS

LONGEST_PHRASE = 20
TOWARDS = r"对于?(?!外(?:承包|投资|贸易|开放|合作|援助|劳务|经济|文化)|[接口标照台象])"
"""The word by which a sentence turns to somebody, and none that begins with it, as an expression."""
_TELLING = 7
# 2.5万元 is no clause.
_AMOUNT = r"[万亿元倍吨米千百]|个百分|平方"
_LABEL = re.compile(
    rf"^(?:第{CITED_NUMBER}[条章节款项]|[一二三四五六七八九十]{{1,3}}[、．.]|\d{{1,2}}(?:\.\d{{1,2}}){{1,2}}[ \u3000]?(?=[\u4e00-\u9fff“《])(?!{_AMOUNT})|\d{{1,2}}(?:[、﹒)）]|[．.](?:(?!\d)|(?=20\d\d年)))|{BRACKETED_NUMBER}|[、．.]|[★☆◆◇■□●▲▶✔✓➤►](?![\u4e00-\u9fff]{{0,4}}(?:项目|方向|专题|类别|事项|专项)[一二三四五六七八九十\d])"
    r"|[■□●◆◇★☆▲▶]?[\u4e00-\u9fff]{0,4}(?:项目|方向|专题|类别|事项|专项)(?:[一二三四五六七八九十]{1,3}[：:、．.]|\d{1,2}(?:-\d{1,2})?[：:、．.]?(?=[\u4e00-\u9fff“])(?![年月日个家项万]))|【[^】]{1,10}】)"
)
_CARD_LABEL = re.compile(
    r"^[^。；]{0,80}(?:支持|政策|服务|奖励|补贴)(?:内容|标准|措施)："
    r"|^(?:支持|政策|服务|奖励|补贴)(?:内容|标准|措施)(?!化|体系|创作|制[定修]|研制|建设|生产|产业|创新)(?:(?:主要)?包括)?(?=[\u4e00-\u9fff“（])|^[一二三四五六七八九十]{1,3}、[^。；，]{2,30}(?=（[一二三四五六七八九十]{1,3}）)|^（(?:[^（）]{0,40}(?:责任|牵头|配合)[^（）]{0,60}|[^（）]{2,30}，[^（）]{2,20}\d{7,})）"
)
_ASIDE = re.compile(
    r"（(?=[^）]{0,80}+）)(?=含|不含|以下|下同|[^）]{0,40}(?:除外|\d|http|处))[^）]{0,80}+）|（[^）]{5,80}+）"
)
_HALF_ASIDE = re.compile(
    r"^[^（）。：]{4,60}）(?=.)|[〔［\[][^〕］\]]{0,60}(?:牵头|责任)[^〕］\]]{0,60}[〕］\]]?"
)
# ……，为青年创业免去后顾之忧。: what a gift is to bring.
_PURPOSE = re.compile(rf"，{EASES_MINDS}(?=$|[。；])")
_GENERIC = r"(?:企业|单位|机构|项目|个人|主体|团队|组织|申报单位|申请人|申报人|公司|法人|投资方|权利人|承担单位|建设单位|市场主体|创新主体|企事业单位|申请单位|人员|自然人|对象|运营主体|实施主体|建设主体|法人单位|研发机构|产品|活动|人才|作品|平台|方|的)"
_GENERIC_ONLY = re.compile(
    rf"^(?:相关|有关|上述|符合条件|该|各类|各|本市|我市|我省|全市|全省|本区|区内|辖区内?|的|获奖|入选|其|单个|国家支持|市级财政|企业在京|研制|申报|重点|优秀|市|省|区)*{_GENERIC}(?:（[^）]*）)?$"
)
_OPENING = re.compile(
    r"^(?:其中|用于(?:支持)?(?=.{6})|此外|另外|同时|并且?(?![购联网轨行])|凡是?|对于?(?![接口外标照台象])|针对|将|大力|积极|深入|持续|着力|重点|优先|择优|鼓励|支持|引导|推动|推进|探索|稳妥|逐步|坚决|全力|全面|进一步|主动|或|以及|及(?!时)|由|且){1,6}[，：]?"
)
_WORN = re.compile(
    r"^(?:(?:符合|满足)(?:以上|下列|上述|本[^，的]{0,6}|相关|[^，。的]{0,12})?(?:条件|要求|规定|导向)的|"
    r"(?:在)?(?:本市|本区|本省|我市|我省|我区|全[市省区](?![通范]|域)|区内|市内|省内|辖区内?|境内|行政区域(?:范围)?内?|(?<=在)京|前海)(?:的|依法)?(?:新?注册(?:登记|成立)?的?)?|"
    r"(?:自)?(?:20\d\d年)(?:度|\d{1,2}月)?(?:\d{1,2}日)?(?:以来|以后|及以后|起|之后|后|前|底前)?|"
    r"(?:各级|各地|各区|各县|全[区市省]|自治区|省|市|区|县|旗|州|有关|相关|当地|国家)[^，。、的]{0,10}(?:部门|局|委|厅|政府|办公室|机关)(?:负责(?!人)|牵头|应当?|要(?!求)|会同[^，]{2,10})+(?=.{4})|"
    r"在(?=[^，的]{2,16}(?:挂牌|上市))|[^，。；“”]{2,24}(?:[部委局厅]|政府|办公室)关于(?:对|支持|促进)?(?=[^，]{6})|"
    r"(?:[^，、的]{2,12}要(?:健全|完善)(?=.{6})|当年度?|上一?年度?|年度|近[三两一二\d]年内?|每年|首次|新近|已经?|成功|正式|依法|一批|经[^，。的]{2,20}?(?:认定|批准|备案|核准|同意|审核|评审|确定|授权|登记|推荐)的?|有效期内的?|获得批准的|开展的?|相关|有关|各类|符合条件的|(?:企业|单位|机构)(?:申请|申报)(?![人量费书表])(?=.{6})))"
)
_LIST_OF_A_KIND = re.compile(
    r"(?<=参与|参加|举办|开展|组织|提供|获得|建设|申报|实施|购买|承担)[^，、的]{2,20}(?:、[^，、的]{2,20})+等(?=(?:(?:国家|省|市|区|县)级[、和及])?[^，、]{4,})"
)
_LAST_OF_A_LIST = re.compile(
    r"((?:改造|建设|研发|示范|服务|培训|检测|金融|科研|融资)?(?:项目|企业|机构|单位|平台|基地|园区|人才|设备|活动|载体|中心|场景|业务|事项|费用|设施|专利|院所|高校|人员|措施))$"
)
_GIVING = re.compile(r"(?<=..)(?:给予|予以|分别)(?=(?:奖励|资助|补助|补贴|支持|表彰|扶持)$)")
# 符合导向的渔业企业通过平台申请贷款: who meets it is whom the offer is for.
_MEETS = re.compile(
    r"(?:符合|具有|具备|满足)[^的]{2,40}的(?P<who>[^的，、]{4,14}?)(?:通过|利用|依托|借助|申请|开展)(?=.)"
)
# 贷款展期等方式对渔民续贷: the list is of ways, and what follows is the thing.
_FRAME = re.compile(
    r"^(?:领域|方[式面]|环节|形式|渠道)[内中上]?(?=.{4})(?:对|为|向|加快|开展|提供|给予|加大){0,4}"
)
_WHOLE_ITEM = re.compile("[生员户者人业构目台件品务奖工作]$")
_FORCE = re.compile(
    r"^(?:加大|强化|加强)对?(.{3,}?)的?(?:政策|资金|经费|财政)?(?:支持|扶持|投入|补贴|奖励|帮扶)?力度$"
)
_HANGING = re.compile(
    r"(?:[的等后时起并]|(?<=..)(?:给予|奖励|补助|补贴|资助|奖补)\d[\d.]{0,9}[万亿]?元|(?<=..)一次性(?:奖励|补助|补贴|资助|奖补)(?:金额|资金|额度)?(?:最高)?(?:不超过)?|(?<=..)(?:最高|最多|不低于|不超过|不少于)\d[\d.]{0,9}[万亿]?元?(?:以上)?|(?<=.[^达到于加\d])\d+[家个名项人]|(?<=....)(?:主要)?包括.*|之后|且?(?<!不)符合[^，。、的不]{0,8}条件|进行|予以|给予){1,8}+$"
)
_ACHIEVED = re.compile(
    r"^(?:被|获[得评批]?|取得|入选|列入|通过|纳入|承担|成功申报|申报|购买|建设|创建|组织|举办|荣获|拥有|牵头|参与)"
)
_NUMBER = re.compile(
    r"\d[\d.,]{0,14}+(?:万|亿|千|百)?(?:元|%|平方米|家|人|名|年|个|项|件|台|套|亩|吨|分|月|天|次)"
)
_PREMISE = re.compile(
    r"在(?=[^，。的前条情基]{0,34}+[的前条情基])[^，。]{2,34}?(?=[的前条情基])(?:的?(?:前提|条件|情况)下|的?基础上)|(?:按照|根据|依据)[^，。、]{2,16}?(?:原则|规定|要求)"
)
_WHERE = re.compile(
    r"(?:在|于)[^，。、的在]{2,16}?(?:范围内|过程中|期间|方面|领域内?|内(?!外)|中(?![关小央国心医药试介华外级])|前|后(?!备)|时)(?:关于)?|中关于"
)
_NEW = re.compile("^新(?!建)")
_TURNED = re.compile(
    r"^(?:新|首次|首家|当年)?(首次认定|首次评定|认定|评定|首次试用|首次应用|授权|备案|引进|引育|设立|新设立|新引进|新认定|新评定|落户|新建|入库|上市|挂牌|入选|获批|获评|新?迁入)(?:(?<=迁入)[本我全][省市区县州])?的([^的，]{3,16})$"
)


# 第六条（楼宇运营）对商务楼宇……: the clause is named, and not what it gives.
_NAMED_CLAUSE = re.compile(rf"^{CITED_ARTICLE}\s{{0,4}}（[\u4e00-\u9fff“”、]{{2,20}}）(?=.{{4}})")


def plain(text: str) -> str:
    """A text without its clause numbers and long asides in brackets.

    >>> plain("（二）1．对首台（套）装备（含软件，下同）给予奖励")
    '对首台（套）装备给予奖励'
    """
    text = _NAMED_CLAUSE.sub("", text)
    text = _PURPOSE.sub("", _CARD_LABEL.sub("", _HALF_ASIDE.sub("", text)))
    while found := _LABEL.match(text):
        text = text[found.end() :]
    return _ASIDE.sub("", text).strip()


def cut_down(phrase: str, longest: int = LONGEST_PHRASE) -> str:
    """A noun or verb phrase in as few words as still tell what it is; empty where it tells nothing.

    >>> cut_down("具有一定规模、带动能力强的新型农业经营主体")
    '新型农业经营主体'
    >>> cut_down("对获得国家科学技术奖一等奖的单位")
    '国家科学技术奖一等奖'
    """
    phrase = _unworn(phrase)
    if _GENERIC_ONLY.match(phrase):
        return ""
    phrase = _turned(_without_generic_head(phrase))
    if len(phrase) > longest:
        phrase = _unworn(_WHERE.sub("", _PREMISE.sub("", phrase)))
    if len(phrase) > longest:
        phrase = _unworn(_last_modifiers(phrase, longest))
    if len(phrase) > longest:
        phrase = _LIST_OF_A_KIND.sub("", phrase)
    phrase = _FORCE.sub(r"\1", phrase)
    phrase = _GIVING.sub("", _HANGING.sub("", phrase))
    if len(phrase) > longest:
        phrase = _who_meets(phrase) or _listed(phrase)
    return "" if _GENERIC_ONLY.match(phrase) else phrase


def _unworn(phrase: str) -> str:
    """A phrase without the openings that tell nothing of its subject."""
    before = None
    while before != phrase:
        before = phrase
        phrase = _WORN.sub("", _OPENING.sub("", whole_quotes(phrase.strip("，：；。、 "))))
    return _HANGING.sub("", phrase)


def whole_quotes(phrase: str) -> str:
    """A phrase without quotation marks that lost their other half."""
    return phrase if phrase.count("“") == phrase.count("”") else re.sub("[“”]", "", phrase)


def _without_generic_head(phrase: str) -> str:
    """`获得…奖的企业` without the 企业 that says nothing."""
    head, mark, tail = phrase.rpartition("的")
    if mark and len(head) >= 4 and _GENERIC_ONLY.match(tail):
        modifiers = [part for part in head.split("的") if part]
        told = [part for part in modifiers if not _NUMBER.search(part)]
        return _ACHIEVED.sub("", _unworn(told[-1])) if told else phrase
    return phrase


def _last_modifiers(phrase: str, longest: int) -> str:
    """A long phrase from the first 的 after which it is short enough and still tells something."""
    parts = phrase.split("的")
    for n in range(1, len(parts)):
        rest = "的".join(parts[n:])
        if len(rest) <= longest and len(rest) >= 4 and not _GENERIC_ONLY.match(rest):
            return rest
    return phrase


def _who_meets(phrase: str) -> str:
    """`符合导向、信用良好的渔业企业通过平台申请贷款` as
    `渔业企业`; empty where the phrase asks nothing first.
    """
    found = _MEETS.match(phrase)
    return found["who"] if found else ""


def _listed(phrase: str) -> str:
    """A list cut after its first item, with the word that closes it."""
    first, mark, rest = phrase.partition("、")
    if first.count("“") != first.count("”") or first.count("（") != first.count("）"):
        first, mark, rest = _after_marks(phrase)
    if not mark or len(first) < 2 or len(first) > 16:
        return phrase
    closing = re.search(r"等([^等、]{0,16})$", rest)
    if not closing:
        closing = _LAST_OF_A_LIST.search(rest)
        return f"{first}等{closing.group(1)}" if closing and not _WHOLE_ITEM.search(first) else f"{first}等"
    if _FRAME.match(closing.group(1)):
        return _FRAME.sub("", closing.group(1))
    kind = closing.group(1)
    return kind if len(kind) >= _TELLING else f"{first}等{kind}"


def _after_marks(phrase: str) -> tuple[str, str, str]:
    """A list parted after the names in quotation marks or brackets that open it."""
    end = max(phrase.rfind("”"), phrase.find("）")) + 1
    return phrase[:end], "、" if end else "", phrase[end:]


def _turned(phrase: str) -> str:
    """`首次认定的高新技术企业` as `高新技术企业首次认定`."""
    found = _TURNED.match(phrase)
    return f"{found.group(2)}{_NEW.sub('', found.group(1))}" if found else phrase
