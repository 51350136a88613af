"""Naming: the title of each measure of a document, told apart from its siblings."""

from collections import Counter
from collections.abc import Sequence

from policymatch.reading.measures.linear import Linear
from policymatch.reading.titles.choices import choices_of
from policymatch.reading.titles.told import Told


def titles_of(measures: Sequence[Told], model: Linear | None = None) -> list[str]:
    """A title for each measure of a document, no two alike where their words differ.

    `model` weighs the names that each could have; without it rules do alone.

    >>> from policymatch.domain.measure import MeasureKind
    >>> told = Told("对新迁入的企业，给予开办奖励。", MeasureKind.AWARD, headings=("（二）鼓励外资落户",))
    >>> titles_of([told])
    ['外资落户开办奖励']
    """
    texts = [told.own for told in measures]
    choices = [choices_of(told, texts, model) for told in measures]
    titles = [found[0].title for found in choices]
    taken = Counter(titles)
    # Of two that would be called alike the one whom the name
    # stands for less well takes another, else the later.
    for n in sorted(range(len(choices)), key=lambda n: (choices[n][0].weight, -n)):
        taken[titles[n]] -= 1
        titles[n] = next((choice.title for choice in choices[n] if not taken[choice.title]), titles[n])
        taken[titles[n]] += 1
    return titles
