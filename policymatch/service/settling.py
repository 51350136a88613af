"""Which policy is served under an id that several of a build have, and what is left out for it."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from policymatch.domain.measure import Policy
from policymatch.domain.quote import squash
from policymatch.domain.word import Word
from policymatch.domain.wording import Wording
from policymatch.service.refused import RefusedSource


class _Origin(Word):
    """Where a policy comes from; of one id the later here is served."""

    READ = "read"
    PUBLISHED = "published"
    REVIEWED = "reviewed"


_RANKS = {origin: rank for rank, origin in enumerate(_Origin)}


class _Candidate(NamedTuple):
    policy: Policy
    origin: _Origin


class Settled(NamedTuple):
    """The policies to publish, one an id, and the documents left out for one of another text."""

    policies: list[Policy]
    left_out: tuple[RefusedSource, ...]


def settled(read: Iterable[Policy], published: Iterable[Policy] = ()) -> Settled:
    """Policies in the order of their ids, of what a build read and what was published over HTTP.

    A reviewed record replaces its document, and a published document what a file of its id says. Each other
    text is named: what has changed in it is not served.
    """
    by_id: dict[str, list[_Candidate]] = defaultdict(list)
    for policy in read:
        origin = _Origin.REVIEWED if policy.reviewed else _Origin.READ
        by_id[policy.document.id].append(_Candidate(policy, origin))
    for policy in published:
        by_id[policy.document.id].append(_Candidate(policy, _Origin.PUBLISHED))
    chosen = [(_chosen(by_id[name]), by_id[name]) for name in sorted(by_id)]
    left_out = [_left_out(other, one) for one, all_ in chosen for other in all_ if _differs(other, one)]
    return Settled([one.policy for one, _ in chosen], tuple(left_out))


def _chosen(candidates: list[_Candidate]) -> _Candidate:
    """The last of those of the highest rank."""
    return max(enumerate(candidates), key=lambda told: (_RANKS[told[1].origin], told[0]))[1]


def _differs(other: _Candidate, chosen: _Candidate) -> bool:
    """Whether two of one id are of different texts, white space aside."""
    bodies = (squash(each.policy.document.body) for each in (other, chosen))
    return other is not chosen and next(bodies) != next(bodies)


def _left_out(other: _Candidate, chosen: _Candidate) -> RefusedSource:
    document = other.policy.document
    if other.origin is _Origin.PUBLISHED:
        return RefusedSource(source=f"published/{document.id}.json", reason=_for_a_record(document.id))
    source = document.source or document.id
    if other.origin is _Origin.REVIEWED:
        return RefusedSource(source=f"{source}#{document.id}", reason=_for_a_later_record(document.id))
    reason = _for_a_record if chosen.origin is _Origin.REVIEWED else _for_a_published
    return RefusedSource(source=source, reason=reason(document.id))


def _for_a_record(name: str) -> Wording:
    return Wording(
        zh=f"文本未采用：编号 {name} 另有审定记录，建库以记录为准，但该记录依据的文本与此不同；"
        "请用 extract 重新抽取并审定，或撤去该记录。",
        en=f"this text is left out: the reviewed record {name} is served in its place, and was made of "
        "another text; extract the document and correct it anew, or take the record away.",
    )


def _for_a_later_record(name: str) -> Wording:
    return Wording(
        zh=f"记录未采用：编号 {name} 另有一份依据不同文本的审定记录，以后读到的为准；请只保留一份。",
        en=f"this record is left out: a later one has the id {name} and was made of another text; keep one.",
    )


def _for_a_published(name: str) -> Wording:
    return Wording(
        zh=f"文本未采用：编号 {name} 的文件已由接口发布，且文本与此不同，建库以接口发布的为准；"
        f"要改用此文件，请先撤下（DELETE /v1/policies/{name}）再建库。",
        en=f"this text is left out: a document of the id {name} and another text was published over HTTP and "
        f"is served in its place; to serve this one, withdraw that (DELETE /v1/policies/{name}) and build "
        "again.",
    )
