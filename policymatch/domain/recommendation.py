"""Recommendation 推荐 and Question 追问: what comes out of every door."""

from datetime import date

from pydantic import Field, FieldSerializationInfo, field_serializer

from policymatch.domain.fields import Field as ProfileField
from policymatch.domain.measure import MeasureKind, Window
from policymatch.domain.quote import Quote
from policymatch.domain.reality import Fact, FactKind, quote_of
from policymatch.domain.value import Value
from policymatch.domain.verdict import Finding, Verdict
from policymatch.domain.word import Word
from policymatch.domain.wording import Language, Wording, followed_by


class MeasureHead(Value):
    """What a list shows of a measure.

    `confidence`: the reader's chance, 0..1, that there is such a measure at all.
    """

    id: str
    title: str
    kind: MeasureKind
    clause: str | None = None
    confidence: float = 1.0


class PolicyHead(Value):
    """What a list shows of a policy.

    `summarised`: its stored text, and so every quote, is a summary in other words than those of the act.
    """

    id: str
    title: str
    issuer: str | None = None
    document_number: str | None = None
    issued_on: date | None = None
    region: str | None = None
    url: str | None = None
    summarised: bool = False


class FirmBenefit(Value):
    """What a measure is worth to this firm, and how that was reckoned.

    `amount_yuan_min` equals the maximum where nothing is open; all None where no money is named.
    `credit_yuan_max`: what is lent, guaranteed or invested at most; beside an interest subsidy, the loan.
    `of_one_unit`: the amounts are those of one person, patent or other unit. `rate_at_most`: the rate is
    the most that is given. `reckoned` says in words what `trace` says in figures, and stands for it where
    an answer is written in Chinese. `quote` is the words of the grade that the firm reaches, of a support
    that gives several.
    """

    amount_yuan_min: float | None = None
    amount_yuan_max: float | None = None
    credit_yuan_max: float | None = None
    of_one_unit: bool = False
    rate: float | None = None
    rate_at_most: bool = False
    text: Wording
    trace: tuple[str, ...] = ()
    reckoned: tuple[Wording, ...] = ()
    quote: Quote | None = None

    @field_serializer("trace")
    def _trace_in_language(self, trace: tuple[str, ...], info: FieldSerializationInfo) -> tuple[str, ...]:
        return tuple(line.zh for line in self.reckoned) if info.context is Language.ZH else trace


class RelevanceLevel(Word):
    """How much a measure has to do with a firm, as a reader is told."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Relevance(Value):
    """How near a measure's subject is to what the firm does; never changes a verdict.

    `score`, 0..1, times the square root of the measure's confidence orders the list, a twentieth less for
    every measure of the same document before it, and half of it where the firm holds already what a
    recognition confers; `contributions` say what moved the score, by feature name.
    `level` is what the score alone amounts to. Where it begins to be `high`, one measure in two was useful to
    firms that the ranker had not seen; where it begins to be `medium`, one in five.
    `pair`: what a re-ranker, where one is set, gave the words of firm and measure together, 0..1.
    """

    score: float
    level: RelevanceLevel
    dense: float | None = None
    lexical: float | None = None
    pair: float | None = None
    contributions: dict[str, float] = Field(default_factory=dict)


class Recommendation(Value):
    """One measure for one firm, with all that explains it.

    `window` is what the text tells of it. `closes_on` is the last day to apply once the firm can, of a yearly
    window in its year; None where none is told. `standing` is
    what of `why` follows the benefit, for a screen that shows it above; no part of an answer that is written.
    """

    rank: int
    measure: MeasureHead
    policy: PolicyHead
    verdict: Verdict
    eligible_on: date | None = None
    findings: tuple[Finding, ...]
    benefit: FirmBenefit
    relevance: Relevance
    window: Window | None = None
    closes_on: date | None = None
    exclusive_with: tuple[str, ...] = ()
    reality: tuple[Fact, ...] = ()
    standing: Wording = Field(exclude=True)
    why: Wording

    @property
    def words_of_the_sum(self) -> Quote | None:
        """The words behind what the firm may be given: of its grade, else of the most that is named."""
        return self.benefit.quote or quote_of(self.reality, FactKind.AMOUNT)


class Ask(Value):
    """A question in the parts that it is made of, for a screen that has other units or its own box for none.

    `text` asks for figures as a profile holds them, `boxed` as `BOX_UNITS` tells them; `none` is how to say
    that there is nothing, where that can be.
    """

    text: Wording
    boxed: Wording
    none: Wording | None = None

    @property
    def full(self) -> Wording:
        """The whole question, for a profile."""
        return followed_by(self.text, self.none)


class Question(Value):
    """A profile field whose answer settles open verdicts, and what that unlocks.

    `settles` counts the open verdicts that it settles whatever the answer; `opens` those more that a
    favourable answer makes eligible, `narrows` those more that an unfavourable one closes. Where all are 0,
    the answer moves the order of the list alone. `unlocks_yuan_max` is the largest sum that a measure names
    which the answer may make eligible. `promise` says all of it in words. `parts`
    are those of `ask`, and no part of an answer that is written.
    """

    field: ProfileField
    ask: Wording
    parts: Ask = Field(exclude=True)
    settles: int
    opens: int = 0
    narrows: int = 0
    unlocks_yuan_max: float | None = None
    promise: Wording = Wording(zh="", en="")


class Obstacle(Value):
    """How many measures one field alone rules out; `field` is None for those several bar, over, or drafts."""

    field: ProfileField | None = None
    measures: int
    wording: Wording


class OtherPlaces(Value):
    """How many of those that a firm may have are what other places offer to firms that move there.

    `counts`, by verdict, are among those of the answer. `places`: which, those first that offer most.
    """

    counts: dict[str, int]
    places: tuple[Wording, ...]
    wording: Wording


class RerankerMark(Value):
    """Which re-ranker read the first of a list again, and how many of it."""

    name: str
    fingerprint: str
    first: int


class Answer(Value):
    """What `recommend` returns: the list, the questions, and counts over every measure judged.

    `note` says so where quotes come from a summary. `obstacles`, where the list is empty, say what rules
    out most. `drafts_left_out` counts the drafts, not asked for, that the firm could have if they came into
    force as they are, `repeats_left_out` those of the counted that are in the words of another one (a
    notice and its forwarded copies) and so stand in no list. `other_places`: what of the counted only a
    move would open. `reranker` is None where none had a say in the order.
    """

    snapshot: str
    on: date
    profile_hash: str
    firm: str | None = None
    recommendations: tuple[Recommendation, ...]
    questions: tuple[Question, ...]
    counts: dict[str, int]
    other_places: OtherPlaces | None = None
    obstacles: tuple[Obstacle, ...] = ()
    drafts_left_out: int = 0
    repeats_left_out: int = 0
    reranker: RerankerMark | None = None
    note: Wording | None = None
