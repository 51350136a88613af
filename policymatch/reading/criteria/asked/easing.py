"""Easing: figures that hold for some alone, and demands that may be met in another way."""

import re
from collections.abc import Sequence

from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.lists import names_more_applicants
from policymatch.reading.criteria.stated.relaxed import LESS_BY_A_SHARE, VARIANT
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.quantities.numerals import DIGIT

# 薪金30万元以上(科研机构20万元以上): another figure for some.
# 近三年(含成立不足三年)未发生……: since when, for those younger.
_OF_THE_YOUNGER = re.compile(r"\((?:含|包括)?[^()]{0,6}(?:成立|注册)[^()]{0,4}(?:不足|未满|不满)[^()]{1,8}\)")
_FIGURE_OF_SOME = re.compile(r"\([^()\d]{2,24}\d[^()]{0,8}(?:以上|以下|以内)\)")
# 纳税额不低于50万元(高新技术企业不低于30万元): less is enough of some.
_A_TRADE = r"(?<![主从就创企事毕专营作失])业(?!人员|务|绩|主|额)"
_LESS_FOR_SOME = re.compile(
    # (年营业收入5亿元以上的工业企业不低于2%), (规模以上工业企业营业收入5亿元以上的不低于2%)
    rf"\((?:[^()\d]{{1,10}}\d[^()\d]{{1,6}}以[上下]的)?(?:[^()\d]{{1,20}}(?:企业|单位|机构|项目|产品|合作社|农场|地区|[县市区类])(?:[^()\d]{{2,10}}\d[^()\d]{{1,6}}以[上下]的)?|[^()\d]{{1,20}}{_A_TRADE})"
    rf"(?:[^()\d]{{0,4}}(?:不[低高]于|不少于|不超过|达到?|达|为|降至|放宽至|放宽到){DIGIT}[^()]{{0,12}}|[^()\d]{{0,10}}可以?(?:少于|低于|不足|不满|小于){DIGIT}[^()]{{0,12}}|满?{DIGIT}[^()]{{0,8}}(?:以上|以下|以内|年|个月))\)"
    rf"|{LESS_BY_A_SHARE.pattern}"
)


# 30人以下的参保企业，裁员率不高于20%: the larger ones may have it too.
_LAYOFFS = re.compile(r"(?:的?(?:参保)?(?:企业|用人单位))?[,，]?裁员率")


def is_of_a_variant(found: Found, sentence: Sentence) -> bool:
    """Whether a figure, or for whom it is, stands in brackets that ease another for some."""
    if found.field is Field.EMPLOYEES and _LAYOFFS.match(sentence.flow.text, found.end, sentence.end):
        return True
    kind = found.field is Field.ENTITY_TYPE
    if not (kind or isinstance(found.value, float | int)):
        return False
    variants = (_FIGURE_OF_SOME,) if kind else (VARIANT, _OF_THE_YOUNGER)
    at = (sentence.start, sentence.end)
    spans = (m.span() for words in variants for m in words.finditer(sentence.flow.text, *at))
    return any(low < found.start and found.end < high for low, high in spans)


# For whom a demand is eased: (成立不足一个会计年度的不作要求), (初创企业除外), (从事生物医药的，可放宽至15年).
_EASED = re.compile(
    r"\((?:(?:初创|新[成设]立|新注册)[^()]{1,20}除外"
    r"|[^()]{2,40}(?:不[作做]要求|可?[只不]考核|不受[^()]{0,10}限制?|可(?:适当|不受|予以)?(?:放宽|延长|降低)[^()]{0,14})(?:[,，]但[^()]{2,24})?)\)"
)


# 职工总数不少于50人(高新技术企业除外), behind a figure
_BUT_FOR = re.compile(r"\((?![^()]{0,12}(?:房地产|另有))[^()]{2,30}(?:企业|单位|机构|项目|团队)除外\)")


# 不论是否规上: both may.
_WHETHER_OR_NOT = re.compile(r"(?:不论|无论|不管|不分)(?:其)?(?:是否|是不是)(?:为|属于|属|已|系)?$")


def is_eased(found: Found, sentence: Sentence) -> bool:
    """Whether a criterion stands in brackets that tell for whom another is eased, or is told to be asked of nobody."""
    text, at = sentence.flow.text, (sentence.start, sentence.end)
    if _WHETHER_OR_NOT.search(text[sentence.start : found.start]):
        return True
    spans = (m.span() for words in (_EASED, _LESS_FOR_SOME) for m in words.finditer(text, *at))
    return any(low < found.start and found.end <= high for low, high in spans)


def is_eased_for_some(sentence: Sentence, group: Sequence[Found]) -> bool:
    """Whether brackets behind a figure say for whom it is eased."""
    return brackets_behind(sentence, group) is not None


def brackets_behind(sentence: Sentence, group: Sequence[Found]) -> tuple[int, int] | None:
    """Where the brackets behind a figure stand that say for whom it is eased; None where there are none."""
    if not all(isinstance(found.value, float | int) for found in group):
        return None
    text, end = sentence.flow.text, group[-1].end
    stop = text.find("(", end, sentence.end)
    if stop < 0 or re.search(r"[,，;]", text[end:stop]):
        return None
    return next(
        (said.span() for words in (_EASED, _LESS_FOR_SOME, _BUT_FOR) if (said := words.match(text, stop))),
        None,
    )


# 总投资10亿元(含)以上或具有全局性的项目: who has not the figure may do by what no field tells.
_ANOTHER_WAY = re.compile(r"(?:\([^()]{1,6}\))?(?:以上|以下|以内)?或者?(?![以超])(?P<way>[^,，。;；]{4,40})")
# 新引进或成立时间在5年以内的企业: the other way stands in front.
_WAY_BEFORE = re.compile(
    r"(?=[^,，。;；:：、()]{3,22}+$)(?P<way>[^,，。;；:：、()]{2,16})(?<![均总累合目业位构])或者?(?:近[一两三]年|上一?年度?|年度?)?$"
)
# 符合重点群体条件或登记注册3年内的
_MEETS_OTHER_TERMS = re.compile(
    r"(?P<way>(?:符合|满足|属于|具备)[^,，。;；()]{2,16}(?:条件|要求|范围|情形))或者?(?:登记|注册|成立|设立|依法|经营){0,4}$"
)
_LONGEST_WAY = 24


# 在万州区的组织及个人，以及经区政府批准的支持对象: others whom an office lets in.
_LET_IN = re.compile(
    r"(?:以及|或者?|和)(?:其他|其它)?经?[^,，。;的或及和]{2,12}(?:批准|同意|认可|确认|审定)的(?:其他|其它)?[^,，。;]{2,10}(?:对象|企业|单位|机构|项目|主体)"
)

_NEAR = 70


def lets_others_in(sentence: Sentence, group: Sequence[Found]) -> bool:
    """Whether words behind a place let in others whom an office approves (以及经区政府批准的支持对象)."""
    if any(one.field is not Field.REGION for one in group):
        return False
    behind = sentence.flow.text[group[-1].end : sentence.end][:_NEAR].partition("。")[0].partition(";")[0]
    let_in = _LET_IN.search(behind)
    # 在本区注册的企业，以及经区政府认可的机构: these are read as a way of their own.
    return let_in is not None and not names_more_applicants(sentence.text, behind[let_in.start() :])


def has_another_way(sentence: Sentence, group: Sequence[Found], found: Sequence[Found]) -> bool:
    """Whether 或 beside a figure names another way to meet it, in which nothing testable was seen."""
    # 未发生重大安全事故或严重违法行为: of what must not be, neither may.
    if any(one.field is Field.CLEAN_RECORD for one in group) or not all(
        isinstance(one.value, float | int) for one in group
    ):
        return False
    text, start, end = sentence.flow.text, group[0].start, group[-1].end
    behind = _ANOTHER_WAY.match(text, end, sentence.end)
    counted = not any(isinstance(one.value, bool) for one in group)
    since = max(sentence.start, start - _LONGEST_WAY)
    before = _WAY_BEFORE.search(text, since, start) if counted else None
    before = before or _MEETS_OTHER_TERMS.search(text, since, start)
    ways = [way.span("way") for way in (behind, before) if way]
    return any(
        not any(low <= one.start < high or low < one.end <= high for one in found) for low, high in ways
    )


# 对上市的企业，按进程分阶段给予奖励：签订辅导协议的……: the first of it is paid before.
_PAID_BEFORE = re.compile(r"分[^,，。;]{0,4}阶段.{0,60}(?:辅导|股改|受理|备案)")
# 给予300万元奖励，其中完成股改的给予50万元: so is a step with a sum of its own.
_STEP_PAID = re.compile(
    r"(?:其中|[,，;；：:])[^,，。;；：:\n]{0,30}(?:股改|股份制改[造制]|股份有限公司|辅导(?:备案|验收|登记|期)|受理|过会|(?:挂牌|上市)协议)"
    r"[^,，。;；\n]{0,30}(?:的|后)(?:企业)?[,，]?[^,，。;；\n\d]{0,12}\d"
)
_STEPS_REACH = 160


def is_paid_before(sentence: Sentence, group: Sequence[Found]) -> bool:
    """Whether a firm is paid for steps on its way to be listed, of which no field tells."""
    if group[0].field is not Field.LISTED:
        return False
    text, end = sentence.flow.text, group[-1].end
    stop = text.find("。", end, end + _STEPS_REACH)
    steps = _STEP_PAID.search(text, end, stop if stop >= 0 else end + _STEPS_REACH)
    own = sentence.role is PassageRole.OWN
    return _PAID_BEFORE.search(text, end, sentence.end) is not None or (own and steps is not None)
