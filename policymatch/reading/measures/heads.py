"""Heads: sentences that only name or introduce the offers that stand below them."""

import re
from collections.abc import Collection, Sequence

from policymatch.reading.labels import SAYS_HOW_MUCH
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.under import below, gives_below, names_a_class, names_sum
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.numbering import OPENING_NUMBER

# ……给予支持和奖励，具体如下：, 可以申请以下补贴：
_HEADS_OFFERS = re.compile(
    r"(?:具体)?如下：$|(?:以下|下列)(?!标准)[^。；：，]{0,8}(?:补贴|补助|奖励|支持|资助|扶持|优惠|政策|措施)[^。；：，\d]{0,6}(?:，[^。；：，]{0,12}(?:累计|合计)[^。；：，]{0,16})?：$"
)


# 优先支持联合研制的样机，主要采用后补助方式补助首次试制：, above ① and ②
_NAMES_IN_GENERAL = re.compile(r"(?:补助|补贴|资助|支持|奖励)[^。；，：\d]{2,24}：\s*$")


_OVER_THEM_ALL = re.compile("累计|合计")


def without_heads(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a sentence that only heads offers in clauses of their own begins none."""
    found = list(labels)
    begun = {layout.units[i].paragraph for i, label in enumerate(found) if label is Label.BEGIN}
    over = {above for at in begun for above in layout.paragraphs[at].path}
    for i, unit in enumerate(layout.units):
        if found[i] is not Label.BEGIN:
            continue
        named = _names_what_is_below(layout, unit, begun) or _heads_the_next(layout, found, i)
        if named or _only_heads(layout, unit, begun, over) or gives_below(layout, i, begun):
            found[i] = Label.OUTSIDE
    return found


# （十四）给予创业补贴支持。 and the next sentence gives it.
_BARE_HEADING = re.compile(
    rf"(?=[（(\d一二三四五六七八九十第]){OPENING_NUMBER}(?:给予|实施|加大|提高|落实|发放|支持|鼓励)[^。；，：\d]{{2,18}}。"
)

# 12.符合条件的小规模纳税人减免增值税政策。 over the sentences that tell who pays how much.
_NAMES_A_POLICY = re.compile(
    rf"^(?=[（(\d一二三四五六七八九十第]){OPENING_NUMBER}[^。；，：\d]{{4,40}}政策。"
)


# （1）入选作品奖励, a line of its own
_NAME_OF_GIFT = re.compile(
    r"^[（(\d一二三四五六七八九十①②③④⑤⑥]{1,3}[）)．.、]?[^。；，：\d]{2,16}(?:奖励|补助|补贴|资助|扶持|支持|贴息)"
)
# （1）资助新建村镇书店, a line of its own over who has it
_GIVES_NAMED = re.compile(
    r"[（(\d一二三四五六七八九十①②③④⑤⑥]{1,3}[）)．.、](?:奖励|资助|补助|补贴)[^。；，：\d]{4,20}"
)


def _heads_the_next(layout: Layout, found: Sequence[Label], at: int) -> bool:
    """Whether a sentence is the heading of its paragraph, whose next sentence gives
    a sum, or of the next paragraph, or names a policy that the next sentence tells.
    """
    unit, behind = layout.units[at], at + 1
    if unit.place or behind >= len(found):
        return False
    if unit.is_last and (_NAME_OF_GIFT.fullmatch(unit.text) or _GIVES_NAMED.fullmatch(unit.text)):
        next_one = layout.paragraphs[layout.units[behind].paragraph]
        return found[behind] is Label.BEGIN and next_one.numeral is None
    same = layout.units[behind].paragraph == unit.paragraph
    if _NAMES_A_POLICY.fullmatch(unit.text):
        unnumbered = layout.paragraphs[layout.units[behind].paragraph].numeral is None
        return found[behind] is Label.BEGIN and (same or unnumbered)
    if not _BARE_HEADING.fullmatch(unit.text):
        return False
    return same and found[behind] is Label.BEGIN and names_sum(layout.units[behind].text)


_NAME = re.compile(rf"{OPENING_NUMBER}[^。；，：]{{4,40}}")
_HOW_MUCH = re.compile(rf"\s{{0,4}}(?:{SAYS_HOW_MUCH})")


def _names_what_is_below(layout: Layout, unit: TextUnit, begun: Collection[int]) -> bool:
    """Whether a heading names the one offer below it, which says
    how much by its label (一、……减按15%征收 over 【优惠内容】).
    """
    if layout.paragraphs[unit.paragraph].numeral is None or not _NAME.fullmatch(unit.text):
        return False
    under = [at for at in begun if unit.paragraph in layout.paragraphs[at].path]
    return any(_HOW_MUCH.match(layout.text_of(at)) for at in under)


def _only_heads(layout: Layout, unit: TextUnit, begun: Collection[int], over: Collection[int]) -> bool:
    """Whether a sentence names nothing but the offers in the
    clauses below it; a sum that it names is a cap over them all.
    """
    if names_a_class(unit.text):
        return unit.paragraph in over
    if unit.is_last and _NAMES_IN_GENERAL.search(unit.text) and not names_sum(unit.text):
        return len({at for at in begun if unit.paragraph in layout.paragraphs[at].path}) > 1
    if not (unit.is_last and _HEADS_OFFERS.search(unit.text)):
        return False
    of_all = not names_sum(unit.text) or _OVER_THEM_ALL.search(unit.text) is not None
    return of_all and (unit.paragraph in over or any(at in begun for at in below(layout, unit.paragraph)))
