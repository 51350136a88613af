"""Low rank: a torch network that learns small differences beside its own weights, which stay.

Hu et al. 2021, arXiv 2106.09685.
"""

import math
from typing import Any

import torch
from torch import nn

from policymatch.domain.errors import EncoderError
from policymatch.search.adapters import Adapters


def adapt(network: Any, first_layer: int, rank: int) -> None:
    """Make all matrices of the layers from `first_layer` up learn by differences of `rank`, and nothing else.

    The network answers as before until it is taught. It is left in the state for answering, which drops
    nothing by chance: masks drawn at every layer cost more on a processor than the layers do.

    Raises EncoderError: it has no row of layers.
    """
    network.requires_grad_(False)
    network.eval()
    for layer in _layers(network)[first_layer:]:
        for part in list(layer.modules()):
            for name, child in list(part.named_children()):
                if isinstance(child, nn.Linear):
                    setattr(part, name, _LowRank(child, rank))


def weaken(network: Any, strength: float) -> None:
    """Keep so large a share of what an adapted network has learned.

    Weights between the untaught and the taught model forget less of what the lessons do not speak of
    (Wortsman et al. 2022, arXiv 2109.01903).
    """
    with torch.no_grad():
        for part in network.modules():
            if isinstance(part, _LowRank):
                part.up.mul_(strength)


def adapters_of(network: Any) -> Adapters:
    """What an adapted network has learned so far."""
    return Adapters(
        {
            f"{name}.weight": (part.up.detach().numpy(), part.down.detach().numpy())
            for name, part in network.named_modules()
            if isinstance(part, _LowRank)
        }
    )


def melted(network: Any) -> None:
    """Add what an adapted network has learned to its weights, and leave it as plain as it was."""
    for part in list(network.modules()):
        for name, child in list(part.named_children()):
            if isinstance(child, _LowRank):
                setattr(part, name, child.melted())


class _LowRank(nn.Module):
    """A layer with a difference of low rank beside its own weights."""

    def __init__(self, layer: nn.Linear, rank: int) -> None:
        super().__init__()
        self.layer = layer
        self.down = nn.Parameter(torch.randn(rank, layer.in_features) / math.sqrt(layer.in_features))
        self.up = nn.Parameter(torch.zeros(layer.out_features, rank))

    def forward(self, rows: torch.Tensor) -> torch.Tensor:
        return nn.functional.linear(rows, self.layer.weight + self.up @ self.down, self.layer.bias)

    def melted(self) -> nn.Linear:
        with torch.no_grad():
            self.layer.weight.add_(self.up @ self.down)
        return self.layer


def _layers(network: Any) -> nn.ModuleList:
    """The longest row of layers."""
    rows = [part for part in network.modules() if isinstance(part, nn.ModuleList)]
    if not rows:
        raise EncoderError(
            zh="该模型没有成列的层，不能微调", en="the model has no row of layers; it can't be tuned"
        )
    return max(rows, key=len)
