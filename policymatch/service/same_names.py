"""Documents of one number, issuer and title: versions of one another, or one that is there twice.

Both stay, for neither says which of them holds. Whoever builds or adds them is told.
"""

from collections import defaultdict
from collections.abc import Iterable

from policymatch.domain.document import Document
from policymatch.domain.quote import squash
from policymatch.domain.recommendation import PolicyHead
from policymatch.reading.metadata.number import written_number
from policymatch.snapshot import Snapshot, head_of

_Name = tuple[str, str, str]


def of_one_name(documents: Iterable[Document]) -> tuple[tuple[str, ...], ...]:
    """The ids of documents that share number, issuer and title, group by group."""
    groups: dict[_Name, list[str]] = defaultdict(list)
    for document in documents:
        if (name := _name_of(head_of(document))) is not None:
            groups[name].append(document.id)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def served_under_its_name(document: Document, snapshot: Snapshot) -> list[str]:
    """The ids of other documents of a snapshot with the number, issuer and title of this one."""
    name = _name_of(head_of(document))
    if name is None:
        return []
    catalogue = snapshot.catalogue
    heads = (catalogue.policy_row(row).head for row in range(len(catalogue.policy_ids)))
    return [head.id for head in heads if head.id != document.id and _name_of(head) == name]


def _name_of(head: PolicyHead) -> _Name | None:
    """Number, issuer and title in one spelling; None without a number, for many notices share a title."""
    number = written_number(head.document_number or "")
    return None if number is None else (number, squash(head.issuer or ""), squash(head.title))
