"""Which encoder exactly: models/encoder/manifest.toml as values."""

import tomllib
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from policymatch.domain.errors import EncoderError
from policymatch.domain.value import Value
from policymatch.terms import packaged_folder


class Script(Value):
    """A run of code points whose pieces stay in the vocabulary; both ends belong to it."""

    script: str
    first: int
    last: int

    def __contains__(self, letter: str) -> bool:
        return self.first <= ord(letter) <= self.last


class Prompts(Value):
    """What is put in front of a text, by the side it stands on."""

    model: str = ""
    query: str = ""
    passage: str = ""


class BundledModel(Value):
    """The encoder whose weights travel in a package: where from, by what licence, and how it is made."""

    name: str
    model: str
    revision_note: str
    licence: str
    source: str
    paper: str
    package: str
    package_version: str
    package_licence: str
    file: str
    file_bytes: int
    file_sha256: str
    recipe: int
    weights_sha256: str
    dimension: int
    window_tokens: int
    query_prompt: str
    passage_prompt: str
    made_by: str
    alphabet: tuple[Script, ...]

    def spells(self, piece: str) -> bool:
        """Whether every letter of `piece` is of a script that is kept."""
        return all(any(letter in script for script in self.alphabet) for letter in piece)


class TaughtModel(Value):
    """The bundled model with what it was taught of this field, as a file of adapters beside the manifest."""

    name: str
    adapters: str
    taught_by: str

    @property
    def path(self) -> Path:
        """Where its adapters lie."""
        return packaged_folder("models") / "encoder" / self.adapters


class EncoderManifest(Value):
    """The bundled model, what it was taught, and the prompts of models whose own folder states none."""

    bundled: BundledModel
    taught: TaughtModel
    prompts: tuple[Prompts, ...]


@cache
def encoder_manifest() -> EncoderManifest:
    """The manifest, read once.

    >>> encoder_manifest().bundled.name
    'bundled:e5-small'
    """
    path = packaged_folder("models") / "encoder" / "manifest.toml"
    try:
        return EncoderManifest.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError, ValidationError) as error:
        raise EncoderError(
            zh=f"编码器清单 {path} 无法读取（{error}），请重新安装 policymatch",
            en=f"the encoder manifest {path} can't be read ({error}); install policymatch again",
        ) from error
