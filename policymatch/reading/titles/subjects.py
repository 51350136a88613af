"""Subjects: for what or for whom an offer gives, out of its own sentences."""

import re
from collections.abc import Iterator

from policymatch.reading.establishments import ESTABLISHMENT
from policymatch.reading.titles.phrases import cut_down, plain
from policymatch.reading.titles.won import won_in

_SENTENCE = re.compile(r"[^。；！？\n]+")
_CLAUSE = re.compile(r"(?:“[^”]{0,60}”|《[^》]{0,60}》|（[^）]{0,60}）|[^，：])+")
_FOR = re.compile(
    r"(?:^|(?<=[，：、])|(?<=规定))(?:支持|鼓励)?(?:每年|同时|优先|择优|视情况?|按规定|可)?(?:对于?(?![接口外标照台象])|针对)"
    r"([^，。；：]{2,70}?)"
    r"(?=，|。|；|：|$|，?(?:的|可|将|按|并|均|分别|统一|最高|每家|每年|再|一次性|优先|择优|适当|视情况|进行|实施)*(?:给予|予以|发放|提供|按照?|减按|实行|执行|每[家个件项人]|奖励|补助|补贴|资助|贴息|免征|减免|授予|开展|最高)|的?一次性|的(?:，|。|$))"
)
# 分别给予省级、市级大师工作室50万元、25万元资助
_GIVEN_TO = re.compile(
    rf"(?:^|(?<=[，：、]))(?:并|同时|分别|一次性)*给予([^，。；\d]{{2,32}}{ESTABLISHMENT})"
    r"(?:一次性|分别|最高|不超过|不少于|每[家个])*\d"
)
_INTO = re.compile(
    r"将(?=[^，。；纳列认作]{0,40}+[纳列认作])([^，。；]{2,40}?)(?:纳入|列入|认定为|列为|作为)([^，。；]{2,30})"
)
_STARTS_GIVING = re.compile(
    r"^(?:可|并|则|均|将|再|分别|统一|最高|适当|优先|择优|视情况|按程序|经[^，的]{2,20}(?:后|同意|审定|批准|认定|通过)$|由[^，]{0,14}$|在[^，]{0,20}(?:基础上|前提下)|通过[^，]{0,30}|根据[^，]{0,40}|按照?[^，]{0,40}|依据[^，]{0,30}|依托[^，]{0,30}|采取[^，]{0,14}方式?|原则上|每年|每[家个件项人户]|单[个家笔项户]|同一|年度|累计|总额|支持(?:周期|金额|额度|比例|标准|资金|内容|方式)|(?:补助|补贴|奖励|资助|奖补|贴息|资金|专项资金)(?:标准|金额|额度|比例|资金|期限|方式)?|一次性|其中|不超过|具体|所需|上述|以上|符合(?:条件|要求)?的?$|凡?符合[^，]{0,10}条件|给予|予以|享受|按|期限|额度|比例)"
)
_VERB = re.compile(
    r"^(?:大力|积极|优先|重点|择优)?(?:支持|鼓励|引导|推动|支持和鼓励|鼓励和支持|允许|探索|推广|试行|实施|开展|推行|开发(?![性区者商])|用好|落实好?|扩大)(.{3,})$"
)
_SERVICE = re.compile(
    r"(?:提供|开展|做好|组织|实施|实行|推出|开发|推广|享受|创设|举办|指导开展)([^，。；]{2,50}?(?=[服保培对指辅贷工产支渠咨活])(?:服务|保障|培训|对接(?:活动)?|指导|辅导|贷|贷款|保险|工具|产品|支持|渠道|咨询|活动))(?:$|[，。；])"
)
_RECEIVER = re.compile(
    r"(?:^|(?<=[，：、]))(?:可|免费|主动)?(?:为(?!期)|向)([^，。；：]{2,40}?)(?=提供|开展|发放|给予|推荐|推送|$)"
)
_ACTOR = re.compile(
    r"^由?各[区县市地](?=对)|^[^，。：；的]{2,18}?(?:部门|公司|机构|财政|银行|政府|基金|[局委厅]|协会)(?=(?:对|为(?!期)|向|将|给予|支持|鼓励|引导))"
)
_ACT = re.compile(
    r"优先(?:获得|推荐|入选|享受|参与|参评|安排|保障|纳入|列入|供应|提供|申报|承担)[^，。；：]{3,40}|纳入(?=[^，。；：]{3,30}(?:范围|名单|库|覆盖|计划|对象|目录))[^，。；：]{3,40}|(?:不予处罚|免予处罚|不计入|免收|免交|免缴|免于|免除)[^，。；：]{2,24}"
)
_PRODUCT = re.compile(r"“[^”+＋]{2,14}(?:贷|保|险|券|码|板|池|计划|APP|服务包|一站通|直通车)”")
_RELIEF = re.compile(r"(?:减免|减征|免征|减半征收)(?=[^”]{0,152}+”)[^。；]{0,140}(“[^”]{2,10}[税费]”)")
_DASH = re.compile(
    r"(?:资金)?按照?(?:以下|下列|如下)?公式(?:计算|确定|测算|核定).*$|给予.*$|予以.*$|(?<=..)减?按(?:照)?\d[\d.]{0,6}%.*$|可?(?:享受|获得|申领|申请)[^，]{0,30}(?:奖励|补贴|补助|资助|支持|资金|优惠)$|(?:每[件个家项人户]|一次性|最高|分别|按)[^，]{0,12}(?:资助|奖励|补助|补贴|支持|不超过).*$"
)

# 获评雏鹰企业的，再增加奖励8万元: what some have on top is not what all have.
_ON_TOP = re.compile(r"，(?:再|另)(?:增加|追加|给予|奖励|补助)[^，。；]{0,6}\d|追加(?:奖励|补助)\d")
# 为车企在海外提供……: 车企海外服务
_ABROAD = re.compile("在(?=[海境国]外$)")
_A_SENTENCE_LATER = 0.1
_BARE_SERVICE = 3
_SERVED = 12
_LONGEST_ACT = 22


def subjects_of(text: str) -> list[tuple[str, float]]:
    """What the sentences of an offer name as its subject, each with how telling its place is, 0..1.

    >>> subjects_of("对获得国家科学技术奖一等奖的单位，给予100万元奖励。")[0]
    ('国家科学技术奖一等奖', 1.0)
    """
    found: dict[str, float] = {}
    for n, sentence in enumerate(m.group() for m in _SENTENCE.finditer(plain(text))):
        if n and _ON_TOP.search(sentence):
            continue
        for raw, weight in _raw_subjects(_ACTOR.sub("", plain(sentence))):
            name = cut_down(raw)
            if len(name) >= 2:
                found[name] = max(found.get(name, 0.0), weight - _A_SENTENCE_LATER * n)
    return sorted(found.items(), key=lambda item: -item[1])


def _raw_subjects(sentence: str) -> Iterator[tuple[str, float]]:
    yield from ((won, 1.0) for won in won_in(sentence))
    for found in _FOR.finditer(sentence):
        yield found.group(1), 1.0
    for found in _GIVEN_TO.finditer(sentence):
        yield found.group(1), 1.0
    for n, clause in enumerate(_clauses(sentence)):
        if _STARTS_GIVING.match(clause):
            continue
        if verb := _VERB.match(clause):
            yield _DASH.sub("", verb.group(1)), 0.9 - 0.05 * n
        else:
            yield _DASH.sub("", clause), 0.7 - 0.05 * n
    for found in _RECEIVER.finditer(sentence):
        yield found.group(1), 0.6
    for into in _INTO.finditer(sentence):
        yield into.group(2), 0.7


def _clauses(sentence: str) -> list[str]:
    return [m.group().strip() for m in _CLAUSE.finditer(sentence)]


def acts_of(text: str) -> list[str]:
    """What a firm may do or is spared, as said: `优先推荐申报国家奖项`, `纳入服务券支持范围`.

    >>> acts_of("经认定的单位，优先推荐参评中国专利奖。")
    ['优先推荐参评中国专利奖']
    """
    return [_short_act(m.group()) for m in _ACT.finditer(plain(text))]


def _short_act(act: str) -> str:
    return act if len(act) <= _LONGEST_ACT else re.sub(r"、[^，]{0,60}?等", "等", act, count=1)


def reliefs_of(text: str) -> list[str]:
    """The taxes and fees that a text relieves under a name in quotation marks.

    >>> reliefs_of("继续减半征收渔户的房产税、印花税等“三税一费”。")
    ['“三税一费”减免']
    """
    return [f"{m.group(1)}减免" for m in _RELIEF.finditer(text)]


def products_of(text: str) -> list[str]:
    """Products and programmes that a text calls by a name in quotation marks: “新农直通贷”."""
    return [m.group() for m in _PRODUCT.finditer(text)]


def services_of(text: str) -> list[str]:
    """The services that sentences offer, with whom they serve where that fits.

    >>> services_of("为外资研发中心提供集预审、维权于一体的一站式服务。")
    ['外资研发中心一站式服务']
    """
    text = plain(text)
    found = []
    for m in _SERVICE.finditer(text):
        _, _, last = m.group(1).rpartition("的")
        name = cut_down(last if len(last) > _BARE_SERVICE else m.group(1), 14)
        served = _served_before(text, m.start())
        if served and _BARE_SERVICE < len(name) <= _SERVED and served not in name:
            name = served + name
        if len(name) > _BARE_SERVICE:
            found.append(name)
    return found


def _served_before(text: str, at: int) -> str:
    """Whom the words before a service say it is for, the nearest first; empty where they name nobody."""
    opens = max(text.rfind(mark, 0, at) for mark in "。；") + 1
    found = [m.group(1) for m in _RECEIVER.finditer(text) if opens <= m.start() and m.end() <= at]
    told = (_ABROAD.sub("", cut_down(who)) for who in reversed(found))
    return next((name for name in told if 2 <= len(name) <= _SERVED), "")
