"""The most that sums come to under caps over some of them, also where one sum stands under several."""

from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np
from scipy.optimize import linprog


def most_within(sums: Mapping[str, float], limits: Mapping[frozenset[str], float]) -> float:
    """The largest total of parts of `sums` in which no set named in `limits` comes to more than its cap.

    >>> sums = {"a": 100.0, "b": 100.0, "c": 100.0}
    >>> most_within(sums, {frozenset("ab"): 100.0, frozenset("abc"): 150.0})
    150.0
    >>> most_within(sums, {frozenset("ab"): 100.0, frozenset("ac"): 100.0})
    200.0
    """
    binding = {of: cap for of, cap in limits.items() if sum(sums[name] for name in of) > cap}
    if all(a <= b or b <= a or not a & b for a, b in combinations(binding, 2)):
        return poured(sums, binding)
    return round(_crossing(sums, binding), 2)


def poured(sums: Mapping[str, float], limits: Mapping[frozenset[str], float]) -> float:
    """The total where each sum in turn takes what its caps still leave, those under fewest caps first.

    As much as can be where caps lie within or apart from one another; it may be less where they cross.

    >>> poured({"a": 100.0, "b": 50.0}, {frozenset("ab"): 120.0})
    120.0
    """
    if not limits:
        return round(sum(sums.values()), 2)
    left, total = dict(limits), 0.0
    over = {name: [members for members in left if name in members] for name in sums}
    for name in sorted(sums, key=lambda name: len(over[name])):
        taken = min([sums[name], *(left[members] for members in over[name])])
        left |= {members: left[members] - taken for members in over[name]}
        total += taken
    return round(total, 2)


def _crossing(sums: Mapping[str, float], limits: Mapping[frozenset[str], float]) -> float:
    """Caps that share some of their members: a small linear programme."""
    names: Sequence[str] = tuple(sums)
    rows = np.array([[float(name in members) for name in names] for members in limits])
    found = linprog(
        -np.ones(len(names)),
        A_ub=rows,
        b_ub=list(limits.values()),
        bounds=[(0.0, sums[name]) for name in names],
    )
    return -float(found.fun)
