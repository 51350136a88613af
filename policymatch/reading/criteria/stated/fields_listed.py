"""Fields listed: known trades side by side (新材料、生物医药和人工智能), by what follows them."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.beside_known import Beside, behind, in_front
from policymatch.reading.criteria.stated.found import Found
from policymatch.terms import Terms
from policymatch.terms.fields import FieldMention

FIRMS = r"(?:企业|单位|机构|主体|公司|园区|团队|纳税人|商户)"
# What may stand between a trade and its firms.
ADJECTIVES = r"(?:(?=[等相重龙骨创优领细行规上中小总平高初外民跨头的])(?:等|相关|重点|龙头|骨干|创新型|优质|领军|细分|行业|规模以上|上规|中小微|中小|小微|总部|平台型|高成长性?|初创|外资|民营|外商投资|跨国|头部|高新技术|的))"
_SIDE_BY_SIDE = re.compile(r"^[^,，。;的]{0,8}$")
# 跨境电商零售出口企业: what such firms do stands between the field and the firm.
_FIRM_SOON = re.compile(
    rf"^(?:产业|领域|行业|类)?(?:类(?:新建|改造|建设|重点|示范|投资)*项目|等?(?:民间|社会)投资项目|{ADJECTIVES}{{0,4}}{FIRMS}|(?:(?![的和与及或为向在等对由将园区]|担保|投资|保险|集团)[\u4e00-\u9fff]){{1,6}}?(?:企业|公司))"
)
# 金融机构, 旅行社, 律师事务所
_IS_A_FIRM = re.compile(r"(?:机构|企业|单位|公司|旅行社|事务所|书店|便利店)$")
_FIELD_SOON = re.compile(r"^等?(?:重点|前沿|战略性)?(?:产业|领域|行业|方向|技术|赛道)")


# 服务业企业(房地产企业除外): who is left out stands in no list with the rest.
_LEAVES_OUT = re.compile(
    r"[^(（,，。;]{0,8}[(（](?:(?:不含|不包括|除)[^()（）]{2,40}|[^()（）]{2,40}除外)[)）]"
)


# 在金融、物流等环节为制药企业提供便利, 鼓励银行优化建筑企业信贷服务: what is done for the second, or to it.
# 零售企业年零售额突破1亿元: what such firms turn over.
_DOES = re.compile(r"环节|为(?!主)|提供|优化|改善|满足|对接|(?:企业|公司)(?![、和及与或(（]|以及|$)")


def is_seen(seen: Sequence[tuple[int, int]], one: Found | FieldMention) -> bool:
    """Whether a mention lies, in part at least, in one of the spans that were seen."""
    return any(low < one.end and one.start < high for low, high in seen)


def _stand_together(text: str, end: int, start: int) -> bool:
    """Whether a field that begins at `start` goes on with the list of one that ended at `end`."""
    between = text[end:start]
    together = _SIDE_BY_SIDE.match(between) is not None and _DOES.search(between) is None
    return together and not (
        ("(" in text[end:start] or "（" in text[end:start]) and _LEAVES_OUT.match(text, end)
    )


def listed_fields(text: str, terms: Terms, seen: Sequence[tuple[int, int]]) -> Iterator[Found]:
    """Known fields side by side (新材料、生物医药和人工智能), by what follows them, but for those that were seen."""
    run: list[FieldMention] = []
    # 医疗卫生机构 is a kind of body, and names no trade beside the fields that it works in.
    bodies = [(body.start, body.end) for body in terms.entities.find(text)]
    fields = [one for one in terms.fields.find(text) if not _opens_one_of(bodies, one)]
    for mention in [*fields, None]:
        if run and (mention is None or not _stand_together(text, run[-1].end, mention.start)):
            yield from _of_run(text, terms, run, seen)
            run = []
        if mention is not None:
            run.append(mention)


def _of_run(
    text: str, terms: Terms, run: Sequence[FieldMention], seen: Sequence[tuple[int, int]]
) -> Iterator[Found]:
    """What a run of known fields asks, with those beside them that no table knows."""
    front = in_front(text, run[0].start, run[-1].end, terms)
    rear = behind(text, run[-1].end, terms)
    after = text[rear.end : rear.end + 24]
    firm = (not rear.words and _IS_A_FIRM.search(run[-1].words)) or _FIRM_SOON.match(after)
    cue = "firm" if firm else "field" if _FIELD_SOON.match(after) else "named"
    cue = f"{cue}s" if len(run) + len(front.words) + len(rear.words) > 1 else cue
    for told, group in groupby(run, lambda one: not is_seen(seen, one)):
        if told:
            yield _all_of(tuple(group), cue, front, rear)


def _opens_one_of(bodies: Sequence[tuple[int, int]], one: FieldMention) -> bool:
    return any(start == one.start and one.end < end for start, end in bodies)


def _all_of(run: Sequence[FieldMention], cue: str, front: Beside, rear: Beside) -> Found:
    names = (one.words for one in run)
    first, last = run[0], run[-1]
    before = front if front.end == first.start else Beside((), first.start, first.start)
    after = rear if rear.start == last.end else Beside((), last.end, last.end)
    words = tuple(dict.fromkeys((*before.words, *names, *after.words)))
    return Found(Field.INDUSTRY, Op.HAS_ANY, words, before.start, after.end, cue)
