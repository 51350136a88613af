"""Fine-tuning measured: an encoder taught by graded pairs, kept only where firms held back gain by it."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.errors import RequestError
from policymatch.domain.progress import Progress, silent
from policymatch.domain.value import Value
from policymatch.evaluation.cases import Case
from policymatch.evaluation.counted import mean
from policymatch.evaluation.folds import Scores, dealt
from policymatch.evaluation.lessons import Lesson, groups_of, lessons_of_cases
from policymatch.evaluation.orders import score_order
from policymatch.evaluation.ranking import interval
from policymatch.evaluation.stand import Stand
from policymatch.search.background import background_vector
from policymatch.search.encoder import Backend, Encoder
from policymatch.search.opening import open_encoder
from policymatch.search.pieces import best_of, pieces
from policymatch.search.source import ModelSource, source_of
from policymatch.search.tuning import Group, TuningPlan, tune
from policymatch.snapshot.texts import passages_of

FIGURES, CARD = "tuning.json", "README.md"


class Gain(Value):
    """nDCG@10 of what is offered, by meaning alone, before and after, over firms held back.

    `low`..`high`: the middle 95 % of the difference when the firms are drawn again.
    """

    before: float
    after: float
    difference: float
    low: float
    high: float
    firms: int


class Tuning(Value):
    """What was taught and what came of it.

    `held_back_firms`: over all documents; `held_back_documents`: over those that were held back too. `kept`:
    the first gained beyond chance, and the second did not lose.
    """

    encoder: str
    fingerprint: str
    groups: int
    folds: int
    plan: TuningPlan
    held_back_firms: Gain
    held_back_documents: Gain
    kept: bool


@dataclass(frozen=True, eq=False)
class School:
    """An encoder by name and its cache; cases to measure it by, their lessons, `others` that only teach.

    `aside`: the cases only measure, and teach nothing.
    """

    encoder: str
    cache: Path
    stand: Stand
    cases: Sequence[Case]
    lessons: Sequence[Lesson]
    others: Sequence[Lesson] = ()
    aside: bool = False

    @classmethod
    def of(cls, encoder: str, cache: Path, stand: Stand, cases: Sequence[Case]) -> "School":
        """The school of a stand without others."""
        return cls(encoder, cache, stand, cases, lessons_of_cases(stand, cases))

    @property
    def teaching(self) -> list[Lesson]:
        """All lessons that may teach."""
        return [*(() if self.aside else self.lessons), *self.others]

    @property
    def source(self) -> ModelSource:
        """The encoder before it is taught. Raises EncoderError: there is none such."""
        return source_of(self.encoder, self.cache)


def fine_tune(
    school: School, plan: TuningPlan, out: Path, *, folds: int = 3, progress: Progress = silent
) -> Tuning:
    """Teach the encoder on all firms and write it to `out`, where firms held back gain by it.

    Each fold teaches it anew on the firms and documents of the other folds; where the cases stand aside, it
    is taught once on all the others know, and once without the documents of the cases. The figures are
    written to `out` either way. The same school and plan give the same model.

    Raises RequestError: `out` holds something else, or there is too little to learn from.
    Raises EncoderError: the encoder can't be had.
    """
    _check_free(out)
    groups = groups_of(school.teaching)
    if school.aside:
        firms, documents = _gains_aside(school, plan, groups, out, progress)
    else:
        firms, documents = _gains(school, plan, folds, progress)
    source = school.source
    told = Tuning(
        encoder=_shown(school.encoder),
        fingerprint=source.fingerprint,
        groups=len(groups),
        folds=1 if school.aside else folds,
        plan=plan,
        held_back_firms=firms,
        held_back_documents=documents,
        kept=firms.low > 0 and documents.difference >= 0,
    )
    _write(told, source, groups, out, progress)
    return told


def _gains(school: School, plan: TuningPlan, folds: int, progress: Progress) -> tuple[Gain, Gain]:
    """What the firms held back gain, over all documents and over those held back with them."""
    firm_folds, document_folds = dealt(len(school.cases), folds), _document_folds(school, folds)
    # All folds first, so that too little to learn from is told before an hour is spent.
    taught = [_groups_of_fold(school, firm_folds == fold, document_folds == fold) for fold in range(folds)]
    before = list(_dense_scores(_opened(school.encoder, school.cache), school.stand, school.lessons))
    after: list[Scores] = [np.zeros(0)] * len(school.cases)
    for fold, groups in enumerate(taught):
        held = np.flatnonzero(firm_folds == fold).tolist()
        for at, scores in zip(held, _scores_taught(school, plan, groups, held, progress), strict=True):
            after[at] = scores
    own = [
        _within(case, document_folds[case.documents] == fold)
        for case, fold in zip(school.cases, firm_folds.tolist(), strict=True)
    ]
    return _gain(school.cases, before, after), _gain(own, before, after)


def _gains_aside(
    school: School, plan: TuningPlan, groups: Sequence[Group], out: Path, progress: Progress
) -> tuple[Gain, Gain]:
    """What the cases gain by the model that goes to `out`, and by one that knew none of their documents."""
    apart = groups_of(school.others, set(school.stand.snapshot.catalogue.policy_ids))
    if not groups or not apart:
        raise _too_little()
    before = list(_dense_scores(_opened(school.encoder, school.cache), school.stand, school.lessons))
    _clear(out)
    tune(school.source, groups, plan, out, progress)
    after = list(_dense_scores(_opened(str(out), out), school.stand, school.lessons))
    without = _scores_taught(school, plan, apart, range(len(school.cases)), progress)
    return _gain(school.cases, before, after), _gain(school.cases, before, without)


def _groups_of_fold(school: School, firms: NDArray[np.bool_], documents: NDArray[np.bool_]) -> list[Group]:
    """What is taught while these firms (firms,) and these documents (documents,) are held back.

    Raises RequestError: nothing is left to teach, or there is no firm to hold back.
    """
    names = school.stand.snapshot.catalogue.policy_ids
    without = {names[row] for row in np.flatnonzero(documents).tolist()}
    taught = [school.lessons[at] for at in np.flatnonzero(~firms).tolist()]
    groups = groups_of([*taught, *school.others], without)
    if not groups or not firms.any():
        raise _too_little()
    return groups


def _scores_taught(
    school: School, plan: TuningPlan, groups: Sequence[Group], held: Sequence[int], progress: Progress
) -> list[Scores]:
    """Scores of the firms `held` back, in order, by an encoder that was taught by `groups` alone."""
    with TemporaryDirectory(prefix="policymatch-") as folder:
        tune(school.source, groups, plan, Path(folder) / "model", progress)
        encoder = _opened(str(Path(folder) / "model"), Path(folder))
        return list(_dense_scores(encoder, school.stand, [school.lessons[at] for at in held]))


def _dense_scores(encoder: Encoder, stand: Stand, lessons: Sequence[Lesson]) -> Iterator[Scores]:
    """How near each measure (measures,) is to each firm by meaning alone, as the service reckons it."""
    placed = [stand.snapshot.catalogue.placed(row) for row in range(len(stand.snapshot))]
    passages = [passages_of(one.document, one.measure, encoder) for one in placed]
    owners = np.repeat(np.arange(len(passages)), [len(told) for told in passages])
    rows = encoder.encode_passages([text for told in passages for text in told])
    background = background_vector(encoder)
    for lesson in lessons:
        told = encoder.encode_queries([piece.text for piece in pieces(lesson.firm, "", encoder)])
        near = ((told - background) @ rows.T).max(axis=0)
        yield best_of(near, owners, len(passages)).astype(np.float64)


def _opened(encoder: str, cache: Path) -> Encoder:
    """Before and after on one backend, so that like is held against like."""
    return open_encoder(encoder, cache, Backend.TORCH)


def _gain(cases: Sequence[Case], before: Sequence[Scores], after: Sequence[Scores]) -> Gain:
    old, new = ([one.ndcg10 for one in score_order(cases, scores)] for scores in (before, after))
    apart = [b - a for a, b in zip(old, new, strict=True)]
    low, high = interval(apart) if apart else (0.0, 0.0)
    return Gain(
        before=mean(old), after=mean(new), difference=mean(apart), low=low, high=high, firms=len(apart)
    )


def _within(case: Case, rows: NDArray[np.bool_]) -> Case:
    """The case as if there were only the measures of `rows`."""
    grades = np.where(rows, case.grades, 0)
    return replace(
        case,
        grades=grades,
        offered=case.offered & rows,
        allowed=case.allowed & rows,
        attainable=tuple(grades[grades > 0].tolist()),
    )


def _document_folds(school: School, folds: int) -> NDArray[np.int64]:
    return dealt(len(school.stand.snapshot.catalogue.policy_ids), folds)


def _write(told: Tuning, source: ModelSource, groups: Sequence[Group], out: Path, progress: Progress) -> None:
    _clear(out)
    if not told.kept:
        shutil.rmtree(out, ignore_errors=True)
    # Where the cases stood aside, the model that was measured lies there already.
    elif not out.exists() or not any(out.iterdir()):
        tune(source, groups, told.plan, out, progress)
    out.mkdir(parents=True, exist_ok=True)
    (out / FIGURES).write_text(told.model_dump_json(indent=1) + "\n", encoding="utf-8")
    (out / CARD).write_text(_card(told), encoding="utf-8")


def _clear(out: Path) -> None:
    for name in (FIGURES, CARD):
        (out / name).unlink(missing_ok=True)


def _card(told: Tuning) -> str:
    rows = (("firms held back", told.held_back_firms), ("their documents too", told.held_back_documents))
    lines = [
        "# A tuned encoder" if told.kept else "# A tuning that was not kept",
        "",
        f"`policymatch models fine-tune` taught {told.encoder} ({told.fingerprint[:12]}) by {told.groups} "
        "groups of a firm and graded measures.",
        "",
        "| nDCG@10 by meaning alone | before | after | difference | 95 % | firms |",
        "| --- | --- | --- | --- | --- | --- |",
        *(
            f"| {name} | {gain.before:.3f} | {gain.after:.3f} | {gain.difference:+.3f} "
            f"| {gain.low:+.3f} .. {gain.high:+.3f} | {gain.firms} |"
            for name, gain in rows
        ),
        "",
        "To serve it: name this folder in POLICYMATCH_ENCODER, build again, and make the ranker again."
        if told.kept
        else "Firms held back did not gain beyond chance, or lost on documents held back: no model is here.",
    ]
    return "\n".join(lines) + "\n"


def _check_free(out: Path) -> None:
    if out.exists() and (not out.is_dir() or {path.name for path in out.iterdir()} - {FIGURES, CARD}):
        raise RequestError.at(
            "/out",
            zh=f"{out} 已有其他内容，请用 --out 指明一个新目录。",
            en=f"{out} holds something already; name a new folder with --out.",
        )


def _shown(encoder: str) -> str:
    """A name that may travel with the model: of a directory its last part."""
    return Path(encoder).resolve().name if Path(encoder).is_dir() else encoder


def _too_little() -> RequestError:
    return RequestError.at(
        "/folds",
        zh="可学习的企业太少：每一折都需要有评为1至3分的事项，并需要留出企业；请减少 --folds 或增加数据。",
        en="There is too little to learn from: each fold needs firms held back and measures graded 1 to 3 of "
        "others; ask for fewer --folds, or bring more.",
    )
