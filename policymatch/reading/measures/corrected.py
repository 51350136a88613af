"""Labels put right by what the form of a document says of its offers, pass by pass."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from policymatch.reading.measures.asides import without_asides
from policymatch.reading.measures.booklets import with_booklet, with_whole_standards
from policymatch.reading.measures.calls import with_announced, with_call
from policymatch.reading.measures.capped_rows import without_gifts_over_caps
from policymatch.reading.measures.directions import with_directions
from policymatch.reading.measures.each_project import with_each_project
from policymatch.reading.measures.labels import Label, Labelled
from policymatch.reading.measures.lists_entered import with_lists_entered
from policymatch.reading.measures.owed import with_owed
from policymatch.reading.measures.receivers_below import with_receivers
from policymatch.reading.measures.recognition import with_card_offer, with_cells, with_standings, with_titles
from policymatch.reading.measures.reliefs import with_reliefs
from policymatch.reading.measures.retold import with_retold
from policymatch.reading.measures.scopes_beside import without_scopes
from policymatch.reading.measures.selected import with_selected
from policymatch.reading.measures.shares_of_a_standard import with_shares_of_a_standard
from policymatch.reading.measures.sought import with_sought
from policymatch.reading.measures.told_by_form import with_told_by_form
from policymatch.reading.measures.trees import Tables
from policymatch.reading.measures.units import Layout
from policymatch.reading.ordered import Pass, through

Labels = Sequence[Label]


class Form(NamedTuple):
    """What labels are put right by. `begins` are the chances that a sentence begins an offer.

    `about`: what a title that was cut short is taken to say.
    """

    layout: Layout
    begins: Tables
    title: str
    about: str


def _by_layout(
    does: Callable[[Layout, Labels], list[Label]], after: Mapping[Callable[..., Any], str] | None = None
) -> Pass[Labels, Form]:
    return Pass(does, lambda labels, form: does(form.layout, labels), after or {})


_TAKEN_BACK = "it takes back what only tells of papers or steps by the words, of what the form offers as well"
_HIDDEN = "what only tells of papers or steps, while it still begins an offer, hides that none was found"
_OF_A_CARD = "a card offers the whole of its cell only where nothing else was found in it"

CORRECTIONS: tuple[Pass[Labels, Form], ...] = (
    Pass(without_asides, lambda labels, form: without_asides(form.layout, labels, form.begins)),
    _by_layout(with_directions),
    _by_layout(with_cells, after={without_asides: _TAKEN_BACK}),
    _by_layout(
        with_retold,
        after={without_asides: "a standard goes with the offer before it, and what only asks is none"},
    ),
    Pass(with_owed, lambda labels, form: with_owed(form.layout, labels, form.begins)),
    Pass(
        with_titles,
        lambda labels, form: with_titles(form.layout, labels, form.about),
        after={without_asides: _HIDDEN},
    ),
    _by_layout(with_standings, after={without_asides: _TAKEN_BACK}),
    _by_layout(with_booklet),
    _by_layout(
        with_card_offer, after={without_asides: _HIDDEN, with_cells: _OF_A_CARD, with_titles: _OF_A_CARD}
    ),
    _by_layout(with_whole_standards),
    Pass(
        with_call,
        lambda labels, form: with_call(form.layout, labels, form.title),
        after={without_asides: _TAKEN_BACK},
    ),
    _by_layout(with_selected),
    _by_layout(with_lists_entered, after={without_asides: _TAKEN_BACK}),
    _by_layout(with_reliefs),
    _by_layout(with_told_by_form),
    _by_layout(with_shares_of_a_standard),
    _by_layout(with_receivers),
    _by_layout(without_scopes),
    _by_layout(
        with_each_project,
        after={
            without_asides: _TAKEN_BACK,
            with_call: "a call offers the kinds that it asks of only where it was found to offer nothing",
        },
    ),
    _by_layout(
        without_gifts_over_caps,
        after={with_cells: "the rows that a sentence leaves its caps to have to be offers by then"},
    ),
    Pass(
        with_sought,
        lambda labels, form: with_sought(form.layout, labels, form.about),
        after={
            without_asides: _TAKEN_BACK,
            with_titles: "a title that the document is about is offered by then, and not sought again",
            with_call: "titles told one by one stand in place of the call that was found to offer them all",
        },
    ),
    Pass(
        with_announced,
        lambda labels, form: with_announced(form.layout, labels, form.title),
        after={without_asides: _TAKEN_BACK},
    ),
)


def corrected(layout: Layout, told: Labelled, title: str, about: str) -> list[Label]:
    """The labels that were told, put right by what the form of a document called `title` says of its offers."""
    labels: Labels = through(CORRECTIONS, told.labels, Form(layout, told.begins, title, about))
    return list(labels)
