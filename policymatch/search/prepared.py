"""A prepared model on disk: a folder with `made.json`, which says what it is and what its files hash to."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import RLock

from pydantic import Field, ValidationError

from policymatch.domain.errors import EncoderError
from policymatch.domain.value import Value
from policymatch.search.folders import changed_file, hashes_of, written_once
from policymatch.search.manifest import Prompts

_CARD = "made.json"
# The exporter of graphs keeps its state in globals: of two threads that export at once one fails.
_ALONE = RLock()


class ModelCard(Value):
    """What a prepared folder holds: identity, shape and prompts of the model, and SHA-256 of each file."""

    name: str
    fingerprint: str
    dimension: int
    window_tokens: int
    prompts: Prompts
    hashes: Mapping[str, str] = Field(default_factory=dict)


class PreparedFolder(Value):
    """Where a prepared model lies, or will lie."""

    place: Path

    @property
    def exists(self) -> bool:
        """Whether it was made."""
        return (self.place / _CARD).is_file()

    def make(self, write: Callable[[Path], ModelCard]) -> ModelCard:
        """Has `write` fill a draft, and puts it in place with the hashes of its files.

        One thread of a process makes at a time; what another has made meanwhile is taken as it is.
        """
        with _ALONE:
            if not self.exists:
                self._write(write)
            return self.checked()

    def _write(self, write: Callable[[Path], ModelCard]) -> None:
        with written_once(self.place) as draft:
            card = write(draft).model_copy(update={"hashes": hashes_of(draft)})
            (draft / _CARD).write_text(card.model_dump_json(indent=2) + "\n", encoding="utf-8")

    def checked(self) -> ModelCard:
        """The card, once every file was found to be as it was written.

        Raises EncoderError naming the file that is absent or differs.
        """
        card = self._card()
        if name := changed_file(self.place, card.hashes):
            raise self._damaged(name)
        return card

    def discard_damaged(self) -> None:
        """Removes the folder where it is not as it was written, so that it is made anew."""
        try:
            self.checked()
        except EncoderError:
            self.discard()

    def discard(self) -> None:
        """Removes the folder, so that it is made anew."""
        shutil.rmtree(self.place, ignore_errors=True)

    def _card(self) -> ModelCard:
        try:
            return ModelCard.model_validate_json((self.place / _CARD).read_bytes())
        except (OSError, ValidationError) as error:
            raise self._damaged(_CARD) from error

    def _damaged(self, name: str) -> EncoderError:
        return EncoderError(
            zh=f"编码器文件 {self.place / name} 缺失或已被改动，请运行 policymatch models prepare 重新准备",
            en=f"the encoder file {self.place / name} is absent or was changed; "
            "run `policymatch models prepare` to make it again",
        )
