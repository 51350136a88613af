"""Settings: a small value read once at the door; no other module reads the environment."""

import os
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from policymatch.domain.errors import SettingsError

CHINA = ZoneInfo("Asia/Shanghai")


class ReaderKind(StrEnum):
    """How offers are told from other sentences: by a network that reads around them, or by traits alone."""

    CONTEXT = "context"
    TRAITS = "traits"


def _home_of_user() -> Path:
    base = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(base).expanduser() / "policymatch"


class Settings(BaseSettings):
    """What can be set, and its defaults.

    `home` is the user's data folder; snapshots, the prepared encoder and kept vectors lie below it.
    `snapshot` names another snapshot than the current one there. `encoder` is a directory,
    `bundled:e5-small-policy`, `bundled:e5-small` (the same, untaught), or a hub name with `@revision`;
    `backend` is what runs it, and the network of the reader where it is `openvino`.
    `reader` is how offers are told from other sentences: `context`, by a network that reads each among its
    neighbours beside the learned traits, or `traits`, by these alone, which is far quicker and misses more.
    `reranker` is a cross-encoder that reads the first `reranked` of each list again: a directory, or a hub
    name with `@revision`; none where it is empty.
    `token` opens the routes that change something; without it they are shut. `body_bytes` bounds a
    request, `threads` how many a worker answers at once, `waiting` how many it takes in, those included,
    before it answers 503. Figures are bytes,
    seconds and counts. A variable that is set to nothing counts as not set.
    """

    model_config = SettingsConfigDict(
        env_prefix="POLICYMATCH_", env_ignore_empty=True, frozen=True, extra="forbid"
    )

    home: Path = Field(default_factory=_home_of_user)
    snapshot: Path | None = None
    encoder: str = "bundled:e5-small-policy"
    backend: Literal["onnx", "onnx-int8", "openvino", "torch"] = "onnx"
    reader: ReaderKind = ReaderKind.CONTEXT
    reranker: str = ""
    reranked: int = Field(default=32, ge=2, le=200)
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=1, le=65535)
    workers: int = Field(default=1, ge=1, le=64)
    threads: int = Field(default=4, ge=1, le=64)
    waiting: int = Field(default=16, ge=1, le=1000)
    timeout_seconds: int = Field(default=60, ge=1)
    body_bytes: int = Field(default=1_000_000, ge=1000)
    upload_bytes: int = Field(default=50_000_000, ge=1000)
    token: SecretStr | None = None

    @field_validator("home", "snapshot")
    @classmethod
    def _whole_path(cls, place: Path | None) -> Path | None:
        """~ is the user's folder, and a relative path begins where the program was started."""
        return None if place is None else place.expanduser().absolute()

    @property
    def snapshot_place(self) -> Path:
        """Where the snapshot is served from, and published to."""
        return self.snapshot or self.home / "snapshots"

    @property
    def encoder_cache(self) -> Path:
        """Where prepared encoders lie."""
        return self.home / "encoders"

    @property
    def vector_cache(self) -> Path:
        """Where vectors of texts are kept, so that unchanged text is not encoded twice."""
        return self.home / "vectors"

    @property
    def reading_cache(self) -> Path:
        """Where readings of documents are kept, so that an unchanged document is not read twice."""
        return self.home / "readings"

    @property
    def feedback_file(self) -> Path:
        """Where feedback is kept, one line of JSON each."""
        return self.home / "feedback.jsonl"


def read_settings(**given: Any) -> Settings:
    """The settings of this process; what is given goes before the environment.

    Raises SettingsError: a setting can't be used; all of them are named.
    """
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        told = "; ".join(
            f"POLICYMATCH_{'_'.join(map(str, fault['loc'])).upper()}: {fault['msg']}, not {fault['input']!r}"
            for fault in error.errors()
        )
        raise SettingsError(zh=f"设置不可用：{told}", en=f"These settings can't be used: {told}") from error


def today_in_china() -> date:
    """Today in Asia/Shanghai: the default of `--on`, asked only at a door."""
    return datetime.now(CHINA).date()
