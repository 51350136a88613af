"""Tuning: an encoder taught by graded pairs of texts; done beforehand, no request ever comes here."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray

from policymatch.domain.progress import Progress, Stage, silent
from policymatch.domain.value import Value
from policymatch.search.adapters import ADAPTERS
from policymatch.search.folders import written_once
from policymatch.search.low_rank import adapt, adapters_of, melted, weaken
from policymatch.search.manifest import Prompts
from policymatch.search.source import ModelSource
from policymatch.search.torch_model import load_sentence_transformer

# Between cosines, which lie close together, and the exponents of the loss; the value of the CoSENT papers.
_SHARPNESS = 20.0
_DECAY = 0.01
_WARM_UP = 0.07
_LONGEST_STEP = 1.0


class Group(NamedTuple):
    """A firm's words, the words of measures, and how useful each of these is to the firm (0..3)."""

    firm: str
    measures: tuple[str, ...]
    grades: tuple[int, ...]


class TuningPlan(Value):
    """How an encoder is taught. The same plan, groups and machine give the same weights.

    `rate`: of learning; `rank`: of the differences learned; `still`: the share of layers, from the lowest,
    that stay as they are; `strength`: the share of what was learned that is kept; `groups_a_step`: groups
    that a step looks at together; `measures_a_group`: how many of a group's measures it looks at, half of
    them useful where there are so many; `firm_tokens`, `measure_tokens`: where a text is cut off while
    learning; `most_steps`: where to stop before the last epoch is over.
    """

    epochs: int = 4
    seed: int = 0
    rate: float = 5e-4
    rank: int = 16
    still: float = 1 / 3
    strength: float = 0.5
    groups_a_step: int = 2
    measures_a_group: int = 20
    firm_tokens: int = 224
    measure_tokens: int = 112
    most_steps: int | None = None
    threads: int = 1

    def within(self, window_tokens: int) -> "TuningPlan":
        """The plan for a model that reads no more than so many tokens."""
        held = {name: min(getattr(self, name), window_tokens) for name in ("firm_tokens", "measure_tokens")}
        return self.model_copy(update=held)


def tune(
    source: ModelSource, groups: Sequence[Group], plan: TuningPlan, out: Path, progress: Progress = silent
) -> NDArray[np.float64]:
    """Teach the model of `source` by `groups`, write it as a SentenceTransformer directory to `out`.

    The directory states the prompts of `source`, so that POLICYMATCH_ENCODER can name it, and holds what was
    learned as adapters too (ADAPTERS). Returns the loss of each step (steps,).

    Raises EncoderError: the model can't be had.
    """
    torch.set_num_threads(plan.threads)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(plan.seed)
        model = load_sentence_transformer(source.directory())
        network, window = model[0].auto_model, model.max_seq_length
        adapt(network, round(plan.still * network.config.num_hidden_layers), plan.rank)
        plan = plan.within(window)
        losses = np.array(list(_taught(model, source.prompts, groups, plan, progress)), np.float64)
    weaken(network, plan.strength)
    learned = adapters_of(network)
    melted(network)
    model.max_seq_length = window
    model.prompts = {"query": source.prompts.query, "document": source.prompts.passage}
    with written_once(out) as draft:
        model.save(str(draft), create_model_card=False)
        learned.save(draft / ADAPTERS)
    return losses


def graded_loss(similarities: torch.Tensor, grades: torch.Tensor) -> torch.Tensor:
    """How far the measures of one firm stand from the order of their grades; 0 is the least.

    ln(1 + the sum of e^(20 (s_j - s_i)) over all i that are graded above j), which is CoSENT (Su 2022;
    Huang et al. 2024) within a firm: `similarities` and `grades` are (measures,).

    >>> right, wrong = torch.tensor([0.9, 0.1]), torch.tensor([0.1, 0.9])
    >>> bool(graded_loss(right, torch.tensor([3, 0])) < 1e-6 < 15 < graded_loss(wrong, torch.tensor([3, 0])))
    True
    """
    gaps = _SHARPNESS * (similarities[None, :] - similarities[:, None])
    wrongs = gaps[grades[:, None] > grades[None, :]]
    return torch.logsumexp(torch.cat([wrongs.new_zeros(1), wrongs]), dim=0)


def steps_of(groups: int, plan: TuningPlan) -> int:
    """How many steps a plan takes over so many groups.

    >>> steps_of(10, TuningPlan(epochs=2)), steps_of(10, TuningPlan(most_steps=2))
    (10, 2)
    """
    all_steps = plan.epochs * -(-groups // plan.groups_a_step)
    return all_steps if plan.most_steps is None else min(all_steps, plan.most_steps)


def _taught(
    model: Any, prompts: Prompts, groups: Sequence[Group], plan: TuningPlan, progress: Progress
) -> Iterator[float]:
    """The loss of each step as it is taken."""
    steps = steps_of(len(groups), plan)
    weights = [weight for weight in model.parameters() if weight.requires_grad]
    optimiser = torch.optim.AdamW(weights, lr=plan.rate, weight_decay=_DECAY)
    slope = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: share_of_rate(step, steps, _WARM_UP))
    for step, drawn in zip(range(steps), _draws(groups, plan), strict=False):
        # 16-bit products: three times as fast where the processor has them, and no worse.
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss = _loss(model, prompts, drawn, plan)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(weights, _LONGEST_STEP)
        optimiser.step()
        slope.step()
        progress(Stage.PREPARE, step + 1, steps)
        yield float(loss.detach())


def _draws(groups: Sequence[Group], plan: TuningPlan) -> Iterator[list[Group]]:
    """The groups of each step: every epoch all of them, in another order, with other measures."""
    chance = np.random.default_rng(plan.seed)
    for _ in range(plan.epochs):
        order = chance.permutation(len(groups)).tolist()
        for start in range(0, len(order), plan.groups_a_step):
            step = order[start : start + plan.groups_a_step]
            yield [drawn(groups[at], plan.measures_a_group, chance) for at in step]


def drawn(group: Group, most: int, chance: np.random.Generator) -> Group:
    """A group with at most so many of its measures by chance, half of them useful where there are so many.

    >>> few = drawn(Group("firm", tuple("abcdef"), (3, 2, 1, 0, 0, 0)), 4, np.random.default_rng(0))
    >>> sorted(grade > 0 for grade in few.grades)
    [False, False, True, True]
    """
    grades = np.array(group.grades)
    useful, others = np.flatnonzero(grades > 0), np.flatnonzero(grades == 0)
    held = chance.permutation(useful)[: max(most // 2, most - len(others))]
    taken = [*held.tolist(), *chance.permutation(others)[: most - len(held)].tolist()]
    return Group(
        group.firm, tuple(group.measures[at] for at in taken), tuple(group.grades[at] for at in taken)
    )


def share_of_rate(step: int, steps: int, warm_up: float) -> float:
    """Rising over the share `warm_up` of all steps, then falling to nothing.

    >>> [round(share_of_rate(step, 10, 0.2), 2) for step in (0, 1, 2, 9)]
    [0.5, 1.0, 1.0, 0.12]
    """
    warm = max(1, round(warm_up * steps))
    return (step + 1) / warm if step < warm else (steps - step) / max(1, steps - warm)


def _loss(model: Any, prompts: Prompts, groups: Sequence[Group], plan: TuningPlan) -> torch.Tensor:
    firms = _rows(model, [prompts.query + group.firm for group in groups], plan.firm_tokens)
    texts = [prompts.passage + measure for group in groups for measure in group.measures]
    measures = torch.split(_rows(model, texts, plan.measure_tokens), [len(g.measures) for g in groups])
    losses = [
        graded_loss(own @ firm, torch.tensor(group.grades))
        for firm, own, group in zip(firms, measures, groups, strict=True)
    ]
    return torch.stack(losses).mean()


def _rows(model: Any, texts: Sequence[str], most_tokens: int) -> torch.Tensor:
    """Unit rows (texts, dimension), each text cut off after so many tokens."""
    model.max_seq_length = most_tokens
    rows = model(model.preprocess(list(texts)))["sentence_embedding"]
    return torch.nn.functional.normalize(rows.float(), dim=1)
