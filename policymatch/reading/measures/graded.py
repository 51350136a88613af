"""Graded: sentences that give a grade of what the one before gives, more of it, or say how it is shared out."""

import re

from policymatch.reading.measures.had_again import is_had_again
from policymatch.reading.measures.led_or_joined import takes_part_in_it
from policymatch.reading.measures.next_brackets import gives_by_the_next_bracket
from policymatch.reading.measures.next_cases import does_the_same_otherwise, pays_the_next_case
from policymatch.reading.measures.paid_alike import pays_alike
from policymatch.reading.numbering import OPENING_NUMBER

# 次年仍在库的，再给予5万元; 属产业链链主的企业，最高可到500万元; 迁入的高新技术企业视同首次认定
_MORE_OF_IT = re.compile(
    # 民办机构与公办机构享受同等待遇: with whom is told, so that it is a gift of its own.
    # 新三板挂牌的，给予50万元，进入创新层的再给予30万元: it gives something itself before it gives more.
    rf"^{OPENING_NUMBER}(?![^。；]{{2,50}}?的，(?:一次性)?(?:给予|奖励|补助|资助)[^，。；\d]{{0,8}}\d[\d.]{{0,8}}[万亿]?元[^，。；]{{0,4}}，[^。；]{{2,30}}再)"
    rf"(?!已经?(?:认定|入库|评定))(?![^。；]{{0,80}}与[^，。；]{{2,30}}享受同等)[^。；]{{2,50}}(?:的|企业)，?[^，。；]{{0,8}}"
    r"(?:再(?:次|另)?(?:给予?|奖励|追加|增加|补助)|追加|上浮|减半|按照?(?:[^，。；]{0,8}标准的)?\d+%(?:执行|奖励|享受)|享受同等|视同|按?照?(?:标准)?差额(?:予以|给予)?(?:补足|补齐|补差|奖励)|补(?:足|齐)差额"
    r"|参照[^，。；]{2,10}执行|最高可?(?:提[高升]|放宽|上浮|增加)?[到至]|按最高档|(?:另行?)?加奖)"
    # 本市在省级补助的基础上，按规定再给予50%配套补助。
    r"|^[^，。；对]{0,12}在[^，。；]{0,16}(?:奖励|补[助贴]|资助|支持)(?:资金|金额)?的?基础上，[^。；]{0,60}再(?:行|另)?给予[^，。；]{0,40}\d[\d.]{0,4}%[^，。；]{0,4}配套"
)
# 首次来本区投资，再给予20万元奖励: on top, whatever is done for it; 担保取得的贷款，再给予…… is for something else.
_ONCE_MORE = re.compile(
    r"^(?!对|其中|在|[^，。；]{2,30}的(?:贷款|融资|保费|担保费|费用|设备)，)[^，。；]{4,40}，再(?:次|另)?(?:给予|奖励)(?!.{0,60}基础)[^，。；]{0,12}\d"
)
# 渔业合作社同等享受。: others have what the sentence before gives.
_OTHERS_TOO = re.compile(
    r"^(?:对)?(?![^。；]{0,60}[与和][^，。；]{2,20}同[等样])[^。；\d]{2,60}同[等样](?:享受|适用)(?:上述|本条|本款|前款|该)?[^，。；\d]{0,10}[。；]?$"
    # 省级库在库企业直接享受本条奖励，无须另行申请。
    r"|^(?:对)?[^，。；\d]{2,40}直接享受(?:上述|本条|本款|前款|该)[^，。；\d]{1,8}(?:，(?:无须|无需|不再|不必)[^。；]{2,20})?[。；]?$"
)
# 贷款金额最高为200万元。对其中属于重点产业的企业，贷款金额最高为300万元。
_HOW_MUCH_IN_ALL = re.compile(
    r"(?:金额|额度|限额|标准)[^，。；\d]{0,8}(?:最高|不超过|为)[^，。；\d]{0,6}\d[\d.]{0,8}[万亿]?元[。；]$"
)
_OF_SOME = re.compile(r"对?其中[^，。；\d]{2,40}，[^，。；\d]{0,24}\d[\d.]{0,8}[万亿]?元")
# 优先支持……企业。 每个项目支持额度为……。 给予不超过……的支持。: in which order, and how much.
_SHARED_OUT = re.compile(
    rf"^{OPENING_NUMBER}(?:优先支持[^。；\d]{{2,70}}[。；]?$|同一企业可(?:以)?[^。；]{{2,40}}(?:承担|申报)|[^。；，]{{2,30}}合计(?:不|最高)"
    r"|优秀比例|每个项目[^。；，]{0,8}(?:支持|资助|补助)[^。；，]{0,4}(?:额度|金额)|给予不超过|依托[^，。；]{2,12}(?:建设)?的，须"
    r"|[^。；，]{2,40}团队可适当放宽)"
)
_CONFERRED = re.compile(
    r"(?:首次|新)(?:被|获)?(?:认定|备案|获批|获评|批准|通过|列入|入选|评定|评为|组建)|获得?批准|获评|认定为|评[定选]?为|入选|立项|承担(?=国家|省|市)|获得?(?=[^，。；]{2,16}科学技术奖)"
)
# 省级绿色工厂20万元, behind 对新认定的国家级绿色工厂奖励50万元
_BARE = re.compile(
    r"^(?!对)[^，。；的\d]{4,24}，?(?:各|分别|一次性)?(?:奖励|给予|补助)?\d[\d.]*万元(?:奖励|补助)?[。；]?"
)
_LEVELS = (
    re.compile(r"国家级?|全国"),
    # 省重点实验室, 某省科学技术奖: a level that is told by the place alone.
    re.compile(r"省级|自治区级?|省部级|省(?=重点|工程|技术|科学技术|企业技术|制造业)"),
    re.compile(r"(?<!直辖)市级"),
    re.compile(r"[区县]级"),
)
# 对新认定的市级中心给予20万元奖励，申请市级中心认定的企业应当满足三个条件: what one level alone asks.
_ASKED_ALONE = re.compile(r"，申[请报][^，。；]{2,24}(?:企业|单位|机构|主体|的)，?(?:应当?|须|需|必须)")
# What tells no thing that is conferred from another.
_OF_ANY = re.compile(
    r"国家级?|全国|[省市区县部]级|省(?=重点|工程|技术|科学)|自治区|企业|单位|项目|认定|[，。；、和及的为（）“”]"
)
_LEAD, _TAIL, _NAME = 90, 110, 40
# ；年缴税达到30万元以上，一次性给予10万元奖励: by a figure alone, of whom the sentence before named.
_BY_A_FIGURE = re.compile(
    r"^(?!对|其中)(?:(?!企业|单位|机构|项目|团队|平台|产品|基地|个人|人才)[^，。；的\d]){2,24}(?:达到?|超过|突破|满|在)\d[\d.]{0,8}[万亿]?[元家人吨](?:（含）)?及?(?:以上)?的?，"
    r"(?:一次性|分别|再)?(?:给予|奖励|补助)[^，。；]{0,12}\d"
)
# ；增长15%（含）至25%的，按增量的5%给予补助: by how much it grew.
_BY_GROWTH = re.compile(
    r"^(?:同比|年均)?(?:增长|增幅|增速|占比|比例|下降)(?:率)?(?:达到?|超过|在)?\d[\d.]{0,4}%(?:（含）)?(?:及?以上|(?:至|到|-|—|～|~)\d[\d.]{0,4}%(?:（含）)?(?:之间)?)的，"
    r"(?:一次性|分别|再)?(?:给予|奖励|补助|按)[^。；]{0,24}\d"
)
_GAVE_A_SHARE = re.compile(r"(?:给予|奖励|补助|按)[^。；\d]{0,30}+\d")
_GAVE = re.compile(r"(?:给予|奖励|补助)[^，。；]{0,12}\d")
_GIVES_A_FIGURE = re.compile(r"\d[\d.]{0,8}(?:[万亿]?元|%)|(?:标准|研发费用|投入)的\d")
# 补贴标准为：初级900元、中级1200元。将紧缺工种补贴标准提高为：初级1100元……
_HIGHER = re.compile(
    rf"^{OPENING_NUMBER}(?:根据[^，。；]{{2,40}}，)?(?:将|对)[^，。；：]{{2,24}}(?:补贴|补助|奖励)标准(?:相应)?(?:提高|上调|上浮)[为到至]"
)
_STANDARD = re.compile(r"(?:补贴|补助|奖励)?标准(?:分别)?(?:为|是|：)[^。；]{0,16}\d")
# ；排名第四至第八名的，各奖励5万元: the next places of one contest.
_BY_PLACE = re.compile(
    r"^(?:对)?排名?(?:在)?第?[\d一二三四五六七八九十]{1,2}(?:名|位)?(?:[至到、]|[-—~])第?[\d一二三四五六七八九十]{1,2}[名位]的?，"
    r"(?:分别|各|一次性|依次)?(?:给予|奖励|补助)[^，。；]{0,12}\d"
)
# ；对二类产品，按上述标准的50%给予补助: a share of the standard before. 集团内企业合并计算，单个集团不超过300万元: a cap over several.
_OF_THE_SAME = re.compile(
    rf"^{OPENING_NUMBER}(?:(?:对|(?:仅)?作为)[^，。；]{{2,32}}，)?(?:可)?(?:按照?|参照)(?:上述|前述|以上|该|同等)(?:补助|补贴|奖励|资助)?标准的?\d+%(?:给予|予以|执行|奖励|补助)"
    r"|^[^，。；\d]{2,16}合并计算，(?:单[个家]|同一|每[个家])[^，。；\d]{1,14}(?:不超过|最高)[^，。；]{0,6}\d"
    # ；带动企业超过50家的，最高不超过800万元
    r"|^(?!对)[^，。；]{2,24}的，(?:补助|补贴|奖励|资助|支持|贷款|担保|授信)?(?:金额|额度|总额)?最高(?:不超过|可达)?\d[\d.]{0,8}[万亿]元[。；]?$"
    # ；高新技术企业每年最高20万元
    r"|^(?!对|每|单|同一|企业|其中)[^，。；\d]{2,24}(?:企业|单位|机构|团队|合作社)(?:每年|每?年度|累计){0,2}可?(?:最高|不超过|最多)\d[\d.]{0,8}[万亿]元[。；]?$"
    # 通过融资租赁方式购置的，按年度租金的8%补助
    r"|^(?:通过|以|采取|采用)[^，。；\d]{0,4}(?:融资)?租赁(?:的)?(?:方式|形式)[^，。；\d]{0,8}的，"
)
# 100—300亩（含300亩）, 500亩以上: a bracket of a figure; 主板, 创业板: a board.
_BRACKET = re.compile(
    r"(?:主板|中小板|创业板|科创板|北交所)|\d[\d.]{0,8}+[万亿]?(?:元|亩|平方米|家|人次?|台|吨)?(?:（含[^（）]{0,10}）)?及?(?:以上)?(?:[-—~至到]\d[\d.]{0,8}[万亿]?(?:元|亩|平方米|家|人次?|台|吨)(?:（含[^（）]{0,10}）)?(?:以下|以内)?|(?<=上))"
)
_FIGURES = re.compile(r"\d[\d.]{0,8}|[，。；、和及或分别的]")
_OPENS = re.compile(r"^对?(?:新建|新增|新发展)?")
_FEWEST_ALIKE = 6


# 授予“……”牌匾；首次认定的给予20万元建设经费: what comes with a title.
_CONFERS = re.compile(r"^(?:(?:支持|政策)内容[：:])?(?:认定为|授予)[^。；]{3,40}(?:称号|牌匾|铭牌|证书)；$")
_COMES_WITH_IT = re.compile(
    r"^(?:对)?(?:首次|新)(?:认定|评定|命名)的，?(?:一次性)?(?:给予|奖励|补助)[^，。；]{0,12}\d"
)


def lets_others_have_it(text: str) -> bool:
    """Whether a sentence only says who else has what the one before it gives.

    >>> lets_others_have_it("渔业合作社同等享受。"), lets_others_have_it("渔业企业与科研院所同等享受补贴。")
    (True, False)
    """
    return _OTHERS_TOO.match(text) is not None


def goes_on_with(before: str, text: str) -> bool:
    """Whether a sentence gives a grade or more of what the sentence `before` it gives, and nothing else.

    >>> goes_on_with("对100-300亩的花卉基地，奖励100元/亩；", "对300亩以上的花卉基地，奖励200元/亩。")
    True
    >>> goes_on_with("对新认定的国家级绿色工厂，给予50万元奖励；", "对新认定的省级绿色工厂，给予20万元奖励。")
    True
    >>> goes_on_with("对上规企业给予10万元奖励，", "次年仍在库的，再给予5万元奖励。")
    True
    >>> goes_on_with("对上规企业给予10万元奖励。", "对购买设备的企业，给予10%补助。")
    False
    """
    if before.endswith("；") and _goes_on_behind_a_semicolon(before, text):
        return True
    if (_HIGHER.match(text) and _STANDARD.search(before)) or takes_part_in_it(before, text):
        return True
    more = is_had_again(before, text) or any(words.match(text) for words in (_MORE_OF_IT, _SHARED_OUT))
    more = more or lets_others_have_it(text)
    more = more or (_GIVES_A_FIGURE.search(before) is not None and _ONCE_MORE.match(text) is not None)
    if more or (_OF_THE_SAME.match(text) and _GIVES_A_FIGURE.search(before)):
        return True
    alike = _is_other_class(before, text) or _is_other_case(before, text)
    alike = alike or _pays_the_same_for_each(before, text) or _is_next_sort(before, text)
    return alike or _is_other_level(before, text) or _is_other_bracket(before, text)


def _goes_on_behind_a_semicolon(before: str, text: str) -> bool:
    by_figure = _BY_A_FIGURE.match(text) or _BY_PLACE.match(text)
    if (by_figure and _GAVE.search(before)) or (_BY_GROWTH.match(text) and _GAVE_A_SHARE.search(before)):
        return True
    if _CONFERS.match(before) and _COMES_WITH_IT.match(text):
        return True
    if gives_by_the_next_bracket(before, text) or _pays_another_case(before, text):
        return True
    return _is_next_class(before, text) or gives_the_same(before, text) or pays_alike(before, text)


def _pays_another_case(before: str, text: str) -> bool:
    return pays_the_next_case(before, text) or does_the_same_otherwise(before, text)


# 其中：重点类给予资金50万元；一般类给予资金30万元: each class by its name alone.
_OF_CLASS = r"(?P<name>[^，。；：的\d]{1,6}[类档级组])(?:项目|企业)?，?(?P<gift>[^，。；\d]{2,30})\d[\d.]{0,8}[万亿]?[元%]"
_LAST_CLASS, _NEXT_CLASS = re.compile(rf"(?:^|[：，；]){_OF_CLASS}"), re.compile(f"^{_OF_CLASS}")
# ；亚洲以外的，每家企业每个展会给予2万元展位费补助: the same gift, elsewhere or otherwise.
_CASE = re.compile(r"^(?!对|新|首次|获)[^，。；\d]{2,40}的，(?P<gift>[^，。；]{8,60})[；。]?$")
_LONGEST_GIFT, _FEWEST_OF_A_GIFT = 60, 10


def _is_next_class(before: str, text: str) -> bool:
    """Whether both sentences give alike to classes that bear nothing but a name."""
    one, other = _LAST_CLASS.search(before), _NEXT_CLASS.match(text)
    return bool(one and other and one["name"] != other["name"] and one["gift"] == other["gift"])


def gives_the_same(before: str, text: str) -> bool:
    """Whether a sentence gives for another case just what the one before it gives, but for the figures."""
    case = _CASE.match(text)
    gift = _FIGURES.sub("", case["gift"]) if case else ""
    told = _FIGURES.sub("", before[-_LONGEST_GIFT:]).rstrip("；")
    return len(gift) >= _FEWEST_OF_A_GIFT and told.endswith(gift)


def is_of_some_of_them(before: str, text: str) -> bool:
    """Whether a sentence gives some of those another sum for whom the one before it tells how much there is.

    >>> is_of_some_of_them("贷款金额最高为200万元。", "对其中的重点企业，贷款金额最高为300万元。")
    True
    """
    return _HOW_MUCH_IN_ALL.search(before) is not None and _OF_SOME.match(text) is not None


# 对取得证书的1类新药，每个品种奖励500万元；2类新药每个品种奖励200万元
_CLASS = re.compile(r"第?[一二三四五1-5ⅠⅡⅢI]{1,3}类")
_UP_TO_THE_GIFT = re.compile(
    r"^(?P<who>[^。；]{2,60}?)，?(?:(?:每个?[^，。；\d]{1,6}|分别)(?:一次性)?)?(?:给予|予以|奖励|补助)"
)
_NOTES = re.compile(r"（[^（）]{1,24}）")
_FEWEST_OF_A_CLASS = 2


def _is_other_class(before: str, text: str) -> bool:
    """Whether both sentences give for things of one kind that a class parts (第三类医疗器械, 第二类医疗器械)."""
    one, other = (_UP_TO_THE_GIFT.match(_NOTES.sub("", words)) for words in (before, text))
    if not (one and other) or not before.endswith("；"):
        return False
    mine, theirs = _CLASS.search(other["who"]), _CLASS.search(one["who"])
    if mine is None or theirs is None or mine.group() == theirs.group():
        return False
    name = re.sub(r"^对|[，的]", "", _CLASS.sub("", other["who"]))
    return len(name) >= _FEWEST_OF_A_CLASS and name in re.sub(r"[，的]", "", _CLASS.sub("", one["who"]))


# 每认定1家给予载体3万元奖励；首次上规的，每上规1家给予载体5万元奖励
_FOR_EACH = re.compile(r"每[^，。；\d]{1,8}[1一][家个]，?(?:给予|奖励)(?P<whom>[^，。；\d]{2,10}?)\d")


def _pays_the_same_for_each(before: str, text: str) -> bool:
    """Whether both sentences pay one host by the number of firms that come to something with him."""
    one, other = _FOR_EACH.search(before), _FOR_EACH.search(text)
    ended = not before.endswith("；") or text.startswith("对")
    return bool(one and other and not ended and one["whom"] == other["whom"])


# 对以下两类企业给予补助：（1）……的企业；（2）……的企业。
_OF_TWO_SORTS = re.compile(
    r"(?:下列|以下)[两二三四五]类[^。；，：\d]{2,8}(?:给予|予以)[^。；：\d]{2,12}：[（(]?[1一①][）)]?[^；]{4,160}；$"
)
_NEXT_SORT = re.compile(r"[（(]?[2二②][）)](?![^。；]{0,160}(?:给予|予以|奖励\d))[^。；]{4,160}。?")


def _is_next_sort(before: str, text: str) -> bool:
    """Whether a sentence only names the second of the sorts of firm that the one before gives to."""
    return _OF_TWO_SORTS.search(before) is not None and _NEXT_SORT.fullmatch(text) is not None


# 信用贷款按利息的50%给予贴息；其他担保方式的，按30%给予贴息
_BY_A_RATE = re.compile(
    r"按照?(?=[^，。；%]{0,34}+%)(?P<base>[^，。；\d]{0,24})\d[\d.]{0,4}%(?:给予|予以)?(?P<kind>贴息|补贴|补助|奖励|资助)[；。]$"
)
_OTHER_CASE = re.compile(
    r"^(?!对|购买|引进|新|获|开展|建设|租)(?:含|其他|采用|使用|属于|属|不含|无)[^，。；\d]{2,16}的，按照?\d[\d.]{0,4}%(?:给予|予以)?(?P<kind>贴息|补贴|补助|奖励|资助)[；。]?"
    # ；对列入省级导向计划的，按12%给予补助
    r"|^对(?:列入|纳入|入选|属于)[^，。；企机单个\d]{2,24}的，按照?\d[\d.]{0,4}%(?:给予|予以)?(?P<of_a_plan>贴息|补贴|补助|奖励|资助)[；。]?"
)


# 给予实际投资额（不含税）5%、6%的补助；列入省级计划的，按实际投资额的12%补助
_SHARE_OF = re.compile(
    r"(?:给予|按照?)(?=[^%]{0,44}+%)(?:项目)?(?P<base>[^，。；\d（）%]{3,14}?)(?:（[^（）]{1,16}）)?的?\d[\d.]{0,4}%(?:、\d[\d.]{0,4}%){0,6}(?:的比例)?的?(?:给予|予以)?(?P<kind>贴息|补贴|补助|奖励|资助)"
)
_NAMES_NO_ONE = re.compile(r"^(?!对)(?:(?!企业|单位|机构|主体|团队|个人)[^，。；]){4,40}的，(?:分别)?$")


def _is_of_one_base(before: str, text: str) -> bool:
    """Whether a sentence pays another share of the very base of
    which the one before pays a share, and names no one anew.
    """
    one, other = _SHARE_OF.search(before), _SHARE_OF.search(text)
    alike = one and other and (one["base"], one["kind"]) == (other["base"], other["kind"])
    return bool(alike and other and _NAMES_NO_ONE.match(text[: other.start()]))


def _is_other_case(before: str, text: str) -> bool:
    """Whether a sentence gives another rate of what the one before it gives a rate of, for a case that bears no name."""
    if before.endswith("；") and _is_of_one_base(before, text):
        return True
    rate, case = _BY_A_RATE.search(before), _OTHER_CASE.match(text)
    return bool(rate and case and (case["kind"] or case["of_a_plan"]) == rate["kind"])


def _is_other_bracket(before: str, text: str) -> bool:
    """Whether both sentences give by brackets of one figure
    (100-300亩的……；300亩以上的……), and are alike but for it; or on other boards.
    """
    if not (_BRACKET.search(before) and _BRACKET.search(text)):
        return False
    one, other = (_FIGURES.sub("", _BRACKET.sub("", words)) for words in (before, text))
    rest = _OPENS.sub("", other)
    return len(rest) >= _FEWEST_ALIKE and one.endswith(rest)


def _is_other_level(before: str, text: str) -> bool:
    """Whether both sentences pay for what was conferred,
    each on another level (国家级……50万元；省级……20万元).
    """
    if _ASKED_ALONE.search(text):
        return False
    if _BARE.fullmatch(text) and _CONFERRED.search(before[-_TAIL:]):
        return True
    one, other = _CONFERRED.search(before[-_TAIL:]), _CONFERRED.search(text[:_NAME])
    mine, theirs = _levels(text), _levels(before)
    if not (one and other and mine and theirs) or mine == theirs:
        return False
    first, second = _names(before[-_TAIL:][one.end() :]), _names(text[other.end() :])
    return 2 * len(first & second) >= min(len(first), len(second)) > 0


def _names(words: str) -> set[str]:
    """The pairs of characters that name what is conferred, up to the gift, without its level."""
    named = _OF_ANY.sub("", re.split(r"(?:分别|一次性|各)?(?:给予|奖励|按)|\d", words)[0])
    return {named[i : i + 2] for i in range(len(named) - 1)}


def _levels(text: str) -> frozenset[int]:
    return frozenset(n for n, level in enumerate(_LEVELS) if level.search(text[:_LEAD]))
