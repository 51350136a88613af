"""Which policy is served under an id that several of a build have, and what is left out for it."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from policymatch.domain.measure import Policy
from policymatch.domain.quote import squash
from policymatch.domain.wording import Wording
from policymatch.service.sources import RefusedSource


class Settled(NamedTuple):
    """The policies to publish, one an id, and the documents left out for one of another text."""

    policies: list[Policy]
    left_out: tuple[RefusedSource, ...]


def settled(policies: Iterable[Policy]) -> Settled:
    """Policies in the order of their ids. A reviewed record replaces what was read of its document.

    A document of another text than its record is named: what has changed since the record was made is not
    served.
    """
    by_id: dict[str, list[Policy]] = defaultdict(list)
    for policy in policies:
        by_id[policy.document.id].append(policy)
    chosen = {name: _chosen(by_id[name]) for name in sorted(by_id)}
    left_out = [
        _left_out(policy) for name, one in chosen.items() for policy in by_id[name] if _differs(policy, one)
    ]
    return Settled(list(chosen.values()), tuple(left_out))


def _chosen(policies: list[Policy]) -> Policy:
    """The last record of those of one id, else the last that was read."""
    return ([policy for policy in policies if policy.reviewed] or policies)[-1]


def _differs(policy: Policy, chosen: Policy) -> bool:
    """Whether two policies of one id are of different texts, white space aside."""
    return policy is not chosen and squash(policy.document.body) != squash(chosen.document.body)


def _left_out(policy: Policy) -> RefusedSource:
    name = policy.document.id
    source = policy.document.source or name
    if policy.reviewed:
        return RefusedSource(source=f"{source}#{name}", reason=_of_a_record(name))
    return RefusedSource(source=source, reason=_of_a_document(name))


def _of_a_document(name: str) -> Wording:
    return Wording(
        zh=f"文本未采用：编号 {name} 另有审定记录，建库以记录为准，但该记录依据的文本与此文件不同；"
        "请用 extract 重新抽取并审定，或撤去该记录。",
        en=f"this text is left out: the reviewed record {name} is served in its place, and was made of "
        "another text; extract the document and correct it anew, or take the record away.",
    )


def _of_a_record(name: str) -> Wording:
    return Wording(
        zh=f"记录未采用：编号 {name} 另有一份依据不同文本的审定记录，以后读到的为准；请只保留一份。",
        en=f"this record is left out: a later one has the id {name} and was made of another text; keep one.",
    )
