"""Adapter tuning: the bundled encoder taught, beforehand and offline, to label sentences in context."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import nn

from policymatch.domain.progress import Progress, Stage, silent
from policymatch.domain.value import Value
from policymatch.search.adapters import Adapters
from policymatch.search.encoder import Vectors
from policymatch.search.low_rank import adapt, adapters_of
from policymatch.search.onnx_model import batches_of, filled
from policymatch.search.torch_model import load_sentence_transformer
from policymatch.search.tuning import share_of_rate

_DECAY = 0.01
_WARM_UP = 0.06
# Of the settling rounds, before the mean is taken.
_UNSETTLED = 0.4
_LONGEST_STEP = 1.0
_DROPPED = 0.1
_FORM_STATES, _HIDDEN_STATES = 64, 128
_HEAD_RATE = 1e-3
# Windows among which those of like length are sought.
_POOL = 256


class AdapterPlan(Value):
    """How the encoder is taught. The same plan, lessons and machine give the same weights.

    `first_layer`: layers below it stay as they are; `rank`: of the differences; `rate`: of learning;
    `smoothing`: how much of a label is given to all answers alike (Szegedy et al. 2016, arXiv 1512.00567).
    Behind the `epochs` come `settling` rounds at the steady `settling_rate`, and what is kept is the mean of
    the weights along them, but for their first two fifths (Izmailov et al. 2018, arXiv 1803.05407).
    """

    epochs: int = 8
    settling: int = 3
    settling_rate: float = 3e-4
    seed: int = 0
    rate: float = 5e-4
    first_layer: int = 2
    rank: int = 24
    smoothing: float = 0.05
    tokens_a_step: int = 4096
    threads: int = 2


class WindowLesson(NamedTuple):
    """A window of token ids, where each of its sentences stands among them, their form and their labels."""

    ids: tuple[int, ...]
    places: tuple[tuple[int, int], ...]
    form: Vectors
    labels: tuple[int, ...]


class Taught(NamedTuple):
    """What was learned: adapters, and the layers over their states as (weights, bias)."""

    adapters: Adapters
    form: tuple[Vectors, Vectors]
    hidden: tuple[Vectors, Vectors]
    answer: tuple[Vectors, Vectors]


def tune_adapters(
    model: Path,
    epoch: Callable[[np.random.Generator], Sequence[WindowLesson]],
    answers: int,
    plan: AdapterPlan,
    progress: Progress = silent,
) -> Taught:
    """Teach the SentenceTransformer in `model` to give one of so many `answers` to each sentence.

    `epoch` draws the lessons of one round over all documents. Raises EncoderError: the model can't be had.
    """
    torch.set_num_threads(plan.threads)
    chance = np.random.default_rng(plan.seed)
    first = epoch(chance)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(plan.seed)
        network = _Network(model, first[0].form.shape[1], answers, plan)
        course = _Course(plan, len(list(_batches(first, plan, chance))))
        optimiser = torch.optim.AdamW(network.groups(plan.rate), weight_decay=_DECAY)
        slope = torch.optim.lr_scheduler.LambdaLR(optimiser, course.share)
        mean = _Mean(network.learning())
        for step, batch in enumerate(_all_batches(epoch, first, plan, chance)):
            _learn(network, batch, optimiser, plan.smoothing)
            slope.step()
            if course.is_settled(step):
                mean.take()
            progress(Stage.PREPARE, min(step + 1, course.steps), course.steps)
        mean.keep()
    return network.taught()


class _Course:
    """How fast is learned at each step, and from which step on the mean is taken."""

    def __init__(self, plan: AdapterPlan, steps_a_round: int) -> None:
        self._falling = plan.epochs * steps_a_round
        self.steps = (plan.epochs + plan.settling) * steps_a_round
        self._steady = plan.settling_rate / plan.rate if plan.rate and plan.settling else 0.0
        self._settled = self._falling + _UNSETTLED * (self.steps - self._falling)

    def share(self, step: int) -> float:
        """The share of the plan's rate at a step."""
        return share_of_rate(step, self._falling, _WARM_UP) if step < self._falling else self._steady

    def is_settled(self, step: int) -> bool:
        """Whether the weights behind a step count for the mean."""
        return step >= self._settled


class _Mean:
    """The mean of weights along their way."""

    def __init__(self, weights: list[nn.Parameter]) -> None:
        self._weights = weights
        self._sums = [torch.zeros_like(weight) for weight in weights]
        self._taken = 0

    def take(self) -> None:
        """Count the weights as they are now."""
        self._taken += 1
        for total, weight in zip(self._sums, self._weights, strict=True):
            total.add_(weight.detach())

    def keep(self) -> None:
        """Put the mean in the place of the weights, where any were counted."""
        with torch.no_grad():
            for total, weight in zip(self._sums, self._weights, strict=True):
                if self._taken:
                    weight.copy_(total / self._taken)


class _Network(nn.Module):
    """The encoder with adapters, and the layers that answer for each sentence."""

    def __init__(self, model: Path, form_width: int, answers: int, plan: AdapterPlan) -> None:
        super().__init__()
        self.encoder: Any = load_sentence_transformer(model)[0].auto_model
        adapt(self.encoder, plan.first_layer, plan.rank)
        width = int(self.encoder.config.hidden_size)
        self.form = nn.Linear(form_width, _FORM_STATES)
        self.hidden = nn.Linear(2 * width + _FORM_STATES, _HIDDEN_STATES)
        self.answer = nn.Linear(_HIDDEN_STATES, answers)
        self.drop = nn.Dropout(_DROPPED)

    def forward(self, batch: Sequence[WindowLesson]) -> torch.Tensor:
        """Scores (sentences of all windows, answers)."""
        states = self._states(batch).float()
        told = [
            torch.cat([states[row, a:b].mean(0), states[row, a]])
            for row, lesson in enumerate(batch)
            for a, b in lesson.places
        ]
        form = self.form(torch.from_numpy(np.vstack([lesson.form for lesson in batch])))
        shown = self.drop(torch.cat([torch.stack(told), form], dim=1))
        scores: torch.Tensor = self.answer(self.drop(nn.functional.gelu(self.hidden(shown))))
        return scores

    def _states(self, batch: Sequence[WindowLesson]) -> torch.Tensor:
        ids, kept = (torch.from_numpy(each) for each in filled([lesson.ids for lesson in batch]))
        mask = kept.to(torch.bool)
        states: torch.Tensor = self.encoder.embeddings(ids)
        for layer in self.encoder.encoder.layer:
            found = layer(states, attention_mask=mask[:, None, None, :])
            states = found[0] if isinstance(found, tuple) else found
        return states

    def groups(self, rate: float) -> list[dict[str, Any]]:
        """What learns, and how fast."""
        layers = [self.form, self.hidden, self.answer]
        head = [weight for layer in layers for weight in layer.parameters()]
        low = [weight for weight in self.encoder.parameters() if weight.requires_grad]
        return [{"params": low, "lr": rate}, {"params": head, "lr": _HEAD_RATE}]

    def learning(self) -> list[nn.Parameter]:
        """All weights that learn."""
        return [weight for weight in self.parameters() if weight.requires_grad]

    def taught(self) -> Taught:
        """The learned weights as arrays."""
        layers = (self.form, self.hidden, self.answer)
        sides = [(layer.weight.detach().numpy(), layer.bias.detach().numpy()) for layer in layers]
        return Taught(adapters_of(self.encoder), *sides)


def _learn(
    network: _Network, batch: Sequence[WindowLesson], optimiser: torch.optim.Optimizer, smoothing: float
) -> None:
    labels = torch.tensor([label for lesson in batch for label in lesson.labels])
    # 16-bit products: three times as fast where the processor has them, and no worse.
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(batch)
    loss = nn.functional.cross_entropy(scores.float(), labels, label_smoothing=smoothing)
    optimiser.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(network.learning(), _LONGEST_STEP)
    optimiser.step()


def _all_batches(
    epoch: Callable[[np.random.Generator], Sequence[WindowLesson]],
    first: Sequence[WindowLesson],
    plan: AdapterPlan,
    chance: np.random.Generator,
) -> Iterator[list[WindowLesson]]:
    for number in range(plan.epochs + plan.settling):
        yield from _batches(first if number == 0 else epoch(chance), plan, chance)


def _batches(
    lessons: Sequence[WindowLesson], plan: AdapterPlan, chance: np.random.Generator
) -> Iterator[list[WindowLesson]]:
    """Windows of like length together, so that little is filled up; the batches in any order."""
    order = chance.permutation(len(lessons)).tolist()
    batches: list[list[WindowLesson]] = []
    for start in range(0, len(order), _POOL):
        pool = [lessons[at] for at in order[start : start + _POOL]]
        packed = batches_of([len(lesson.ids) for lesson in pool], plan.tokens_a_step)
        batches.extend([pool[at] for at in batch] for batch in packed)
    return (batches[at] for at in chance.permutation(len(batches)))
