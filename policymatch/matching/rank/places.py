"""Places: where the issuer of a measure stands to a firm."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.regions import WHOLE_COUNTRY
from policymatch.terms import load_terms

_PROVINCE, _CITY = 10000, 100


class Placed(NamedTuple):
    """1 or 0 for each issuer (issuers,): the firm's province, nearer to it, or another place.

    The whole country is none of the three; nothing is where no one place of the firm is known.
    """

    provincial: NDArray[np.float32]
    local: NDArray[np.float32]
    away: NDArray[np.float32]


def placed(regions: NDArray[np.int32], firm: str | None) -> Placed:
    """Where issuers of these regions, as numbers, stand to a firm by the code of its region.

    >>> placed(np.array([0, 210000, 310000], np.int32), "210112").away.tolist()
    [0.0, 0.0, 1.0]
    """
    national = regions == 0
    if firm is None or firm == WHOLE_COUNTRY:
        nowhere = np.zeros(len(regions), np.float32)
        return Placed(nowhere, nowhere, nowhere)
    code = int(firm)
    province = regions % _PROVINCE == 0
    city = ~province & (regions % _CITY == 0)
    within = np.where(
        province,
        code // _PROVINCE == regions // _PROVINCE,
        np.where(city, code // _CITY == regions // _CITY, code == regions),
    )
    breadth = _PROVINCE if code % _PROVINCE == 0 else _CITY if code % _CITY == 0 else 1
    told_too_coarsely = code // breadth == regions // breadth
    districts = load_terms().shared_places.districts.get(firm, ())
    overlapping = np.isin(regions, [*map(int, districts)])
    near = within | told_too_coarsely | overlapping
    masks = (~national & province & within, ~province & within, ~(national | near))
    return Placed(*(mask.astype(np.float32) for mask in masks))
