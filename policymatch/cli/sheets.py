"""An answer for a reader: a table in the terminal, or a page of Markdown."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rich.console import Console
from rich.markup import escape
from rich.table import Column, Table

from policymatch.cli.sheet import place_line
from policymatch.domain.condition import CriterionKind
from policymatch.domain.labels import (
    BESIDE,
    MEASURE_KIND_NAMES,
    RELEVANCE_NAMES,
    VERDICT_NAMES,
    beside_quote,
    confidence_in_words,
    note_on_relevance,
    note_on_repeats,
    state_in_words,
    verdict_note,
)
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import squash
from policymatch.domain.reality import Fact, FactKind
from policymatch.domain.recommendation import Answer, Question, Recommendation
from policymatch.domain.verdict import Finding, Verdict, for_readers, under_quotes
from policymatch.domain.wording import Language, Wording, counted


class _Place(NamedTuple):
    """Where the words of a criterion stand, and of which kind it is."""

    policy: str
    kind: CriterionKind
    start: int
    end: int


_HEADINGS = (
    Wording(zh="序", en="#"),
    Wording(zh="政策事项", en="measure"),
    Wording(zh="判定", en="verdict"),
    Wording(zh="支持", en="benefit"),
    Wording(zh="依据", en="policy"),
)
_QUESTIONS = Wording(zh="回答这些问题可以确认更多事项", en="Answers that would settle more")
_NARROWING = Wording(zh="回答这些问题可能再排除一些事项", en="Answers that may rule out more")
_ORDERING = Wording(zh="回答这些问题可使清单更贴近企业", en="Answers that would put the list in better order")
_NOTHING = Wording(zh="没有可申报的事项。", en="There is nothing to apply for.")
_RULED_OUT = Wording(
    zh="为什么没有（运行 policymatch changes 查看哪些改变能打开最多事项）",
    en="What rules them out (`policymatch changes` tells which changes would open most)",
)
_WHY_NONE = Wording(zh="为什么没有", en="Why there is none")
_SAME = Wording(
    zh="另有 {count} 条与第 {rank} 项所列相同，请见该项", en="{count} more as listed under {rank}"
)
_DRAFTS = Wording(
    zh="另有 {} 项征求意见稿中的事项可能适合，正式发布前不能申报；加 --include draft 可一并列出。",
    en="{} in drafts may suit the firm; no application is possible before a draft is issued. "
    "--include draft lists them.",
)
_NOTED = Wording(zh="{}（{}）", en="{} ({})")


def show_table(answer: Answer, language: Language, *, firm: FirmProfile | None = None) -> None:
    """Print the list as a table, the questions below it."""
    headings = (Column(heading.in_language(language), overflow="fold") for heading in _HEADINGS)
    table = Table(*headings, show_lines=True)
    for given in answer.recommendations:
        table.add_row(*map(escape, _cells(given, language)))
    console = Console()
    for line in _opening(answer, firm, language):
        console.print(line, markup=False)
    if answer.recommendations:
        console.print(table)
    for line in _closing(answer, language):
        console.print(line, markup=False)


def as_markdown(answer: Answer, language: Language, *, firm: FirmProfile | None = None) -> str:
    """The list with each condition beside its quote, as Markdown; what several of a document share, once."""
    first = _first_ranks(answer.recommendations)
    blocks = [_block(given, first, language) for given in answer.recommendations]
    return "\n\n".join([*_opening(answer, firm, language), *blocks, *_closing(answer, language)])


def _cells(given: Recommendation, language: Language) -> tuple[str, ...]:
    benefit = given.benefit.text.in_language(language)
    source = "\n".join((given.policy.title, *stated(given.reality, language)))
    measure = "\n".join((_title(given, language), *_worth_a_look(given, language)))
    return (str(given.rank), measure, _verdict(given, language), benefit, source)


def _title(given: Recommendation, language: Language) -> str:
    return f"{given.measure.title}（{MEASURE_KIND_NAMES[given.measure.kind].in_language(language)}）"


def _worth_a_look(given: Recommendation, language: Language) -> Iterator[str]:
    """How much the measure has to do with the firm; how surely it was read, where that is not certain."""
    yield RELEVANCE_NAMES[given.relevance.level].in_language(language)
    if told := confidence_in_words(given.measure.confidence):
        yield told.in_language(language)


def _opening(answer: Answer, firm: FirmProfile | None, language: Language) -> Iterator[str]:
    """What stands above the list: the place that was read for the firm, and how little suits it."""
    yield from place_line(firm, language)
    if note := note_on_relevance(answer.recommendations):
        yield note.in_language(language)


def _verdict(given: Recommendation, language: Language) -> str:
    name = VERDICT_NAMES[given.verdict].in_language(language)
    if note := verdict_note(given.verdict, given.findings, given.reality):
        name = _NOTED.in_language(language).format(name, note.in_language(language))
    return f"{name} {given.eligible_on}" if given.eligible_on else name


def _place(given: Recommendation, finding: Finding) -> _Place:
    quote = finding.quote
    return _Place(given.policy.id, finding.kind, quote.start if quote else -1, quote.end if quote else -1)


def _first_ranks(recommendations: Iterable[Recommendation]) -> dict[_Place, int]:
    """Under which measure each criterion that only a text tells is listed first."""
    first: dict[_Place, int] = {}
    for given in recommendations:
        for finding in given.findings:
            if finding.only_told:
                first.setdefault(_place(given, finding), given.rank)
    return first


def _block(given: Recommendation, first: Mapping[_Place, int], language: Language) -> str:
    source = " ".join(
        part for part in (given.policy.title, given.policy.document_number, given.measure.clause) if part
    )
    lines = [
        f"## {given.rank}. {_title(given, language)} — {_verdict(given, language)}",
        given.why.in_language(language),
        f"**{given.benefit.text.in_language(language)}** · {source}",
        *_words_of_the_sum(given),
        " · ".join(_worth_a_look(given, language)),
        "\n".join(_findings(given, first, language)),
        "\n".join(_facts(given, language)),
    ]
    return "\n\n".join(line for line in lines if line)


def _words_of_the_sum(given: Recommendation) -> Iterator[str]:
    if quote := given.words_of_the_sum:
        yield f"> “{squash(quote.shown)}”"


def _facts(given: Recommendation, language: Language) -> Iterator[str]:
    """What a text says of its use; of an end its sentence too, as no other line holds it."""
    for fact in _stated(given.reality):
        quote = fact.quote if fact.kind is FactKind.FORMAL else None
        words = f" — “{squash(quote.shown)}”" if quote else ""
        yield f"- {fact.wording.in_language(language)}{words}"


def stated(facts: Iterable[Fact], language: Language) -> Iterator[str]:
    """What a text says of its use, beside the amount, which stands elsewhere already."""
    return (fact.wording.in_language(language) for fact in _stated(facts))


def _stated(facts: Iterable[Fact]) -> Iterator[Fact]:
    return (
        fact
        for fact in facts
        if fact.kind is not FactKind.AMOUNT and (fact.stated or fact.kind is FactKind.FORMAL)
    )


def _findings(given: Recommendation, first: Mapping[_Place, int], language: Language) -> Iterator[str]:
    def listed_at(finding: Finding) -> int:
        return first[_place(given, finding)] if finding.only_told else given.rank

    shown = for_readers(given.findings)
    # A measure of which everything that decides is listed above would seem to ask nothing.
    has_own = any(each.decides and listed_at(each) == given.rank for each in shown)
    told = [(each, listed_at(each) == given.rank or (each.decides and not has_own)) for each in shown]
    here = [each for each, is_here in told if is_here]
    before = Counter(listed_at(each) for each, is_here in told if not is_here)
    yield from _listed((each for each in here if each.decides), language)
    if beside := [each for each in here if not each.decides]:
        yield f"- {BESIDE.in_language(language)}"
        yield from (f"  {line}" for line in _listed(beside, language))
    for rank, count in sorted(before.items()):
        yield f"- {_SAME.in_language(language).format(count=count, rank=rank)}"


def _listed(findings: Iterable[Finding], language: Language) -> Iterator[str]:
    for posed in under_quotes(findings):
        yield from _under_quote(posed, language)


def _under_quote(findings: Sequence[Finding], language: Language) -> Iterator[str]:
    """Findings that the same words pose: one beside its quote, several below it."""
    quote = f"“{squash(findings[0].quote.shown)}”" if findings[0].quote else ""
    if len(findings) > 1:
        yield f"- {quote}"
        yield from (f"  - {_finding(each, language)}" for each in findings)
    else:
        yield from (f"- {_finding(each, language)}" + (quote and f" — {quote}") for each in findings)


def _finding(finding: Finding, language: Language) -> str:
    told = beside_quote(finding).in_language(language)
    if finding.only_told and not finding.decides:
        return told
    return f"[{state_in_words(finding).in_language(language)}] {told}"


def _questions(answer: Answer, language: Language) -> Iterator[str]:
    if answer.questions:
        yield f"{_heading(answer.questions).in_language(language)}:"
    for question in answer.questions:
        yield f"- {question.ask.in_language(language)} ({question.promise.in_language(language)})"


def _heading(questions: Sequence[Question]) -> Wording:
    """What stands above questions: the most that an answer to one of them may do."""
    if any(question.settles or question.opens for question in questions):
        return _QUESTIONS
    return _NARROWING if any(question.narrows for question in questions) else _ORDERING


def _closing(answer: Answer, language: Language) -> Iterator[str]:
    """What stands below the list: what to ask, why it is empty where it is, how much was judged."""
    yield from _questions(answer, language)
    if not answer.recommendations:
        yield _NOTHING.in_language(language)
    if answer.obstacles:
        told = _RULED_OUT if answer.counts.get(Verdict.INELIGIBLE) else _WHY_NONE
        yield f"{told.in_language(language)}:"
    for obstacle in answer.obstacles:
        yield f"- {obstacle.wording.in_language(language)}"
    if answer.drafts_left_out:
        yield _DRAFTS.in_language(language).format(answer.drafts_left_out)
    if answer.note:
        yield answer.note.in_language(language)
    yield _counts(answer, language)
    if repeats := note_on_repeats(answer.repeats_left_out):
        yield repeats.in_language(language)
    if answer.other_places:
        yield answer.other_places.wording.in_language(language)


def _counts(answer: Answer, language: Language) -> str:
    judged = answer.counts["judged"]
    parts = [
        Wording(zh=f"共核验 {judged} 项", en=f"{counted(judged, 'measure')} judged").in_language(language)
    ]
    parts += [
        f"{name.in_language(language)} {answer.counts[verdict]}"
        for verdict, name in VERDICT_NAMES.items()
        if answer.counts.get(verdict)
    ]
    return " · ".join(parts)
