"""How sentences and what they ask are put right on the way to a condition, pass by pass."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from policymatch.domain.condition import Condition
from policymatch.reading.criteria.asked.any_unit import without_firms_alone
from policymatch.reading.criteria.asked.borrowed import without_borrowed
from policymatch.reading.criteria.asked.in_person import as_persons
from policymatch.reading.criteria.asked.of_investees import without_investees
from policymatch.reading.criteria.asked.of_places import without_people_of_tenants
from policymatch.reading.criteria.asked.of_project_classes import without_other_classes
from policymatch.reading.criteria.asked.personal import lives_on_it
from policymatch.reading.criteria.asked.referred import left_to_their_projects
from policymatch.reading.criteria.asked.served import served_persons
from policymatch.reading.criteria.asked.set_up import without_what_is_set_up
from policymatch.reading.criteria.asked.themes import with_theme
from policymatch.reading.criteria.asked.whereabouts import without_others_places
from policymatch.reading.criteria.joined.boards import with_boards
from policymatch.reading.criteria.joined.cases import as_cases, as_ways_by_figure, but_for_opposites
from policymatch.reading.criteria.joined.eased_elsewhere import with_easings
from policymatch.reading.criteria.joined.eased_grades import without_higher_eased
from policymatch.reading.criteria.joined.funders_paid import as_asked_of_funders
from policymatch.reading.criteria.joined.headed import without_named_anew
from policymatch.reading.criteria.joined.impossible import without_impossible
from policymatch.reading.criteria.joined.industrial import with_trades_covered
from policymatch.reading.criteria.joined.ladders import as_ladder
from policymatch.reading.criteria.joined.likewise import with_those_alike, with_those_who_have_it_too
from policymatch.reading.criteria.joined.outsiders import with_outsiders
from policymatch.reading.criteria.joined.own_grade import with_own_grade
from policymatch.reading.criteria.joined.pools_untold import without_pools_untold
from policymatch.reading.criteria.joined.promised_moves import with_promised_moves
from policymatch.reading.criteria.joined.provided import with_called_here, without_provided_otherwise
from policymatch.reading.criteria.joined.receivers import as_given, fields_of, is_of_firms, with_recipients
from policymatch.reading.criteria.joined.reconciled import reconciled
from policymatch.reading.criteria.joined.repeated import once, without_told_by_more
from policymatch.reading.criteria.joined.scope import without_scope
from policymatch.reading.criteria.joined.sizes_meant import with_sizes_meant
from policymatch.reading.criteria.joined.sorts_barred import but_for_barred
from policymatch.reading.criteria.joined.titles_listed import with_titles_listed
from policymatch.reading.criteria.joined.titles_meant import with_titles_meant
from policymatch.reading.criteria.meanings import as_meant
from policymatch.reading.criteria.text.additions import without_more
from policymatch.reading.criteria.text.groups import of_the_offer
from policymatch.reading.criteria.text.intermediaries import without_aims
from policymatch.reading.criteria.text.neighbours import without_neighbours
from policymatch.reading.criteria.text.passages import Passage, PassageRole
from policymatch.reading.criteria.text.pointers import refers_to_a_list
from policymatch.reading.criteria.text.said_to_others import without_said_to_others
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.ordered import Pass
from policymatch.terms import Terms

Nodes = Sequence[Condition]
Sentences = Sequence[Sentence]


class Heard(NamedTuple):
    """What was heard of one measure: `own` are the words of its offer, `about` the first line of the document."""

    own: str
    about: str


class Said(NamedTuple):
    """What conditions are put right by: the document, and what it says to one measure.

    `heard` are all its sentences, `sentences` those that ask something of it. `shared` are words before the
    offer that it goes on from. `recipients` tells whom its words give to, `left_open` leaves a sentence
    untested.
    """

    body: str
    terms: Terms
    region: str | None
    passages: Sequence[Passage]
    heard: Sentences
    sentences: Sentences
    own: str
    shared: Passage | None
    recipients: Callable[[Sentences], Iterable[Condition]]
    left_open: Callable[[Sentence], Condition]

    @property
    def offered(self) -> list[Passage]:
        """The passages of the offer itself."""
        return [passage for passage in self.passages if passage.role is PassageRole.OWN]


HEARING: tuple[Pass[Sentences, Heard], ...] = (
    Pass(of_the_offer, lambda told, heard: of_the_offer(told, heard.own, heard.about)),
    Pass(without_more, lambda told, _: without_more(told)),
    Pass(without_said_to_others, lambda told, heard: without_said_to_others(told, heard.own)),
    Pass(without_aims, lambda told, _: without_aims(told)),
    Pass(without_neighbours, lambda told, _: without_neighbours(told)),
)
"""Which sentences ask something of whoever has the offer."""


def of_persons(nodes: Nodes, said: Said) -> Nodes:
    """What is asked, of people and of no firm where the offer serves people or gives them something to live on."""
    served = served_persons(said.body, said.sentences, fields_of(nodes))
    if persons := served or lives_on_it(said.body, said.sentences):
        return [*(node for node in nodes if not is_of_firms(node)), persons]
    return nodes


def of_the_grade(nodes: Nodes, said: Said) -> Nodes:
    """What is asked, with the grade of the offer itself where it goes on from other words."""
    return with_own_grade(nodes, (said.shared.start, said.shared.end)) if said.shared else nodes


def _places(nodes: Nodes, said: Said) -> Nodes:
    own = _texts_of_offer(said.sentences)
    return without_others_places(nodes, own, said.terms, said.region)


ASKING: tuple[Pass[Nodes, Said], ...] = (
    Pass(without_named_anew, lambda nodes, said: without_named_anew(nodes, said.sentences)),
    Pass(without_people_of_tenants, lambda nodes, said: without_people_of_tenants(nodes, said.sentences)),
    Pass(
        without_investees,
        lambda nodes, said: without_investees(nodes, said.sentences, said.body),
    ),
    Pass(without_other_classes, lambda nodes, said: without_other_classes(nodes, said.sentences, said.own)),
    Pass(without_borrowed, lambda nodes, said: without_borrowed(nodes, said.own)),
    Pass(without_firms_alone, lambda nodes, said: without_firms_alone(nodes, said.sentences)),
    Pass(without_what_is_set_up, lambda nodes, said: without_what_is_set_up(nodes, said.sentences)),
    Pass(with_easings, lambda nodes, said: with_easings(nodes, said.sentences, said.body)),
    Pass(without_scope, lambda nodes, said: without_scope(nodes, said.sentences)),
    Pass(without_others_places, _places),
    Pass(with_called_here, lambda nodes, said: with_called_here(nodes, said.offered, said.body, said.terms)),
    Pass(
        without_provided_otherwise,
        lambda nodes, said: without_provided_otherwise(nodes, said.offered, said.body),
        after={with_called_here: "whom an article lists by kind are those to whom the rule for all yields"},
    ),
    Pass(
        with_recipients,
        lambda nodes, said: with_recipients(nodes, said.recipients(said.sentences), said.own),
        after={
            without_scope: "who is given something tells who may apply, where the scope of the act no longer does"
        },
    ),
    Pass(of_persons, of_persons),
    Pass(as_persons, lambda nodes, said: as_persons(nodes, said.body, said.sentences)),
    Pass(left_to_their_projects, lambda nodes, said: left_to_their_projects(nodes, said.body, said.own)),
    Pass(
        as_asked_of_funders,
        lambda nodes, said: as_asked_of_funders(nodes, said.sentences, said.body, said.left_open),
    ),
    Pass(
        with_those_who_have_it_too,
        lambda nodes, said: with_those_who_have_it_too(nodes, said.heard, said.left_open),
    ),
    Pass(as_given, lambda nodes, said: as_given(nodes, said.offered, said.own)),
    Pass(without_higher_eased, lambda nodes, said: without_higher_eased(nodes, said.offered)),
    Pass(of_the_grade, of_the_grade),
    Pass(with_sizes_meant, lambda nodes, _: with_sizes_meant(nodes)),
    Pass(
        as_ladder,
        lambda nodes, said: as_ladder(nodes, "；".join(_texts_of_offer(said.heard))),
        after={of_the_grade: "the grade of words before is no rung of the offer that goes on from them"},
    ),
)
"""What sentences ask of whoever applies, each thing once and of no other party."""

MEANING: tuple[Pass[Nodes, Said], ...] = (
    Pass(with_boards, lambda nodes, _: with_boards(nodes)),
    Pass(
        with_titles_listed,
        lambda nodes, said: with_titles_listed(nodes, said.passages, said.body, said.terms),
    ),
    Pass(with_trades_covered, lambda nodes, said: with_trades_covered(nodes, said.terms)),
    Pass(with_titles_meant, lambda nodes, said: with_titles_meant(nodes, said.body, said.terms)),
    Pass(without_pools_untold, lambda nodes, _: without_pools_untold(nodes)),
    Pass(with_theme, lambda nodes, said: with_theme(nodes, said.body, said.terms)),
)
"""What is asked, in the words of the whole document."""


def without_pointers(nodes: Nodes, sentences: Sentences) -> Nodes:
    """What is asked, without that a list is to be met where what the list says is told."""
    told = any(s.role is PassageRole.CONDITION and not s.heads for s in sentences)
    return [node for node in nodes if not (told and refers_to_a_list(node))]


JOINING: tuple[Pass[Nodes, Sentences], ...] = (
    Pass(without_told_by_more, lambda nodes, _: without_told_by_more(nodes)),
    Pass(once, lambda nodes, _: list(once(nodes))),
    Pass(without_pointers, without_pointers),
    Pass(as_meant, lambda nodes, _: as_meant(nodes)),
    Pass(but_for_opposites, lambda nodes, _: but_for_opposites(nodes)),
    Pass(as_ways_by_figure, lambda nodes, _: as_ways_by_figure(nodes)),
    Pass(with_promised_moves, lambda nodes, _: with_promised_moves(nodes)),
    Pass(with_outsiders, lambda nodes, _: with_outsiders(nodes)),
    Pass(reconciled, lambda nodes, _: reconciled(nodes)),
    Pass(but_for_barred, lambda nodes, _: but_for_barred(nodes)),
    Pass(
        with_those_alike,
        lambda nodes, _: with_those_alike(nodes),
        after={once: "who does likewise is taken up as a way, and a second telling of it would stay asked"},
    ),
    Pass(as_cases, lambda nodes, _: as_cases(nodes)),
    Pass(without_impossible, lambda nodes, _: without_impossible(nodes)),
)
"""One condition of all: each thing once, what contradicts itself told as ways or cases."""


def _texts_of_offer(sentences: Sentences) -> list[str]:
    return [sentence.text for sentence in sentences if sentence.role is PassageRole.OWN]
