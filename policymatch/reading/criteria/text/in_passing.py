"""In passing: what an offer says beside whom it is for and what it gives; it ranks and rules nobody out."""

import re
from collections.abc import Iterator, Sequence

from policymatch.domain.condition import CriterionKind
from policymatch.reading.criteria.text import nature
from policymatch.reading.criteria.text.by_the_way import is_aim, is_basis
from policymatch.reading.criteria.text.offers import moves_lenders
from policymatch.reading.criteria.text.sentences import Part, Sentence

Place = tuple[Sentence, Part]

# 采取后补助方式, 按规定: by what way, out of whose purse, how much, since when; and bare permission to have it.
_HOW_IT_IS_PAID = re.compile(
    r"^(?:(?:采[取用]|以|通过|实行|运用)?[^,，。;]{0,14}(?:方式|形式|模式|手段)(?:给予)?(?:支持|补助|资助)?$"
    r"|(?:可|均可)?(?:以)?(?:按照?|根据|依据)[^,，。;]{0,24}(?:规定|政策|情况|实际|标准|额度|金额|数额?|比例|程序|费用)$"
    r"|[^,，。;]{0,24}(?:财政|资金|基金|专项|经费)(?:继续|每年|统筹|安排|予以|负担|承担){0,3}$"
    r"|(?:均|一律|全部|即)?可(?:以)?(?:按规定|按有关规定|申[请领报]|享受|办理)[^,，。;]{0,24}$"
    r"|(?:奖励|补助|补贴|资助|支持|第[一二三]).{0,12}(?:金额|标准|额度|比例|总额)$"
    r"|(?:分别|按|每|一个|单个|最高|不超过|累计)[^,，。;]{0,16}\d[^,，。;]{0,24}$"
    r"|(?:自|从|截至)?20\d\d\s?年[^,，。;]{0,16}(?:起|止|前|底|月|日)$|(?:不征收|免征|减征|减按|一律)[^,，。;]{0,24}$)"
)
_SUM = re.compile(r"\d[\d.]{0,8}\s?(?:[万亿]?元|[%％])")
# 加强协调, 简化流程, 建立机制: what offices do among themselves.
_AMONG_OFFICES = re.compile(
    r"(?:进一步|持续|继续|全面|深入|积极|大力|加快|切实|充分|不断|协同|及时){0,2}"
    r"(?:加强|完善|优化|简化|健全|强化|畅通|推行|统筹|争取|深化|探索|出台|制定|编制|印发|规范|发挥|做好|营造|改进|下放|压缩|公开|公示|宣传|协调|明确|清理|用好|"
    r"建立[^,，。;]{0,24}(?:机制|制度|体系|清单)|落实(?:好)?[^,，。;]{0,20}(?:政策|规定|责任)|组织(?:开展)?[^,，。;]{0,16}(?:对接|活动|培训|宣传))"
)
_COLON = re.compile(".?[：:]")
_LONGEST_LABEL = 12


def says_in_passing(places: Sequence[Place]) -> Iterator[list[Place]]:
    """Runs of neighbouring parts, of `places`, that say more than how a gift is paid and what offices do."""
    run: list[Place] = []
    for sentence, part in places:
        if run and (run[-1][0] is not sentence or not _adjoin(sentence, run[-1][1], part)):
            yield run
            run = []
        if _says_more(sentence, part):
            run.append((sentence, part))
        elif run:
            yield run
            run = []
    if run:
        yield run


def _adjoin(sentence: Sentence, part: Part, following: Part) -> bool:
    return len(sentence.flow.text[part.end : following.start].strip()) <= 1


def _says_more(sentence: Sentence, part: Part) -> bool:
    text = sentence.part_text(part)
    if nature.kind_of(text) is CriterionKind.DISCRETIONARY:
        return True
    is_label = len(text) <= _LONGEST_LABEL and _COLON.match(sentence.flow.text, part.end - 1) is not None
    by_others = moves_lenders(text) or _AMONG_OFFICES.match(text)
    beside = is_aim(text) or is_basis(text)
    return not (is_label or by_others or beside or _HOW_IT_IS_PAID.match(text) or _SUM.search(text))
