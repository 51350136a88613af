"""What a build publishes: what it read of its sources, and the documents that were published over HTTP."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from policymatch.config import Settings
from policymatch.domain.errors import DocumentUnforeseen, EncoderError, PolicymatchError
from policymatch.domain.measure import Policy
from policymatch.domain.value import Value
from policymatch.service.adding import read_one
from policymatch.service.published import PublishedDocuments
from policymatch.service.refused import RefusedSource
from policymatch.service.same_names import of_one_name
from policymatch.service.settling import Settled, settled
from policymatch.service.succession import with_succession
from policymatch.snapshot import policy_ids_on


class AbsentAttachment(Value):
    """An attachment that a document names and whose text was not to be had."""

    policy: str
    name: str


class Gathering:
    """Gathers once, while nobody else publishes on the shelf; what it found is told afterwards.

    `refused`: published documents that cannot be read any more, and texts left out for others of their ids.
    `absent`: attachments that could not be had. `published`: how many of the policies were published over
    HTTP. `gone`: ids that the snapshot served before held and this one does not. `versions`: ids of those
    that share number, issuer and title.
    """

    def __init__(self, read: Sequence[Policy], shelf: Path, settings: Settings, *, published: bool) -> None:
        self._read = read
        self._shelf = shelf
        self._settings = settings
        self._takes_published = published
        self.refused: tuple[RefusedSource, ...] = ()
        self.absent: tuple[AbsentAttachment, ...] = ()
        self.published = 0
        self.gone: tuple[str, ...] = ()
        self.versions: tuple[tuple[str, ...], ...] = ()

    @property
    def ids_read(self) -> list[str]:
        """The ids of what the build read of its sources, also where something else is served under one."""
        return [policy.document.id for policy in self._read]

    def policies(self) -> list[Policy]:
        """The policies to publish, each knowing which of them supersedes it.

        Raises EncoderError: the network of the reader can't be prepared.
        """
        found = list(self._published()) if self._takes_published else []
        added = [each for each in found if isinstance(each, Policy)]
        one_each = settled(self._read, added)
        unread = [each for each in found if isinstance(each, RefusedSource)]
        self.refused = (*unread, *one_each.left_out)
        self._note(one_each, added)
        return with_succession(one_each.policies)

    def _note(self, one_each: Settled, added: Sequence[Policy]) -> None:
        over_http = set(map(id, added))
        self.published = sum(id(policy) in over_http for policy in one_each.policies)
        documents = [policy.document for policy in one_each.policies]
        self.absent = tuple(
            AbsentAttachment(policy=d.id, name=a.name) for d in documents for a in d.attachments if not a.read
        )
        self.versions = of_one_name(documents)
        held = {document.id for document in documents}
        self.gone = tuple(name for name in policy_ids_on(self._shelf) if name not in held)

    def _published(self) -> Iterator[Policy | RefusedSource]:
        for path in PublishedDocuments(self._shelf).files():
            named = f"{path.parent.name}/{path.name}"
            try:
                yield read_one(json.loads(path.read_bytes()), self._settings)
            except EncoderError:
                raise
            except PolicymatchError as error:
                yield RefusedSource(source=named, reason=error.wording)
            except Exception as error:
                yield RefusedSource(source=named, reason=DocumentUnforeseen.of(error).wording)
