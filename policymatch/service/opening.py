"""What every door opens first: the snapshot of the settings, and a firm's profile."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from policymatch import snapshot as snapshots
from policymatch.config import Settings
from policymatch.domain.profile import FirmProfile
from policymatch.matching.profiles.profile import parse_profile
from policymatch.matching.rank import packaged_first_look, packaged_ranker
from policymatch.service.encoding import encoder_of
from policymatch.service.rereading import reranker_opener
from policymatch.snapshot import Snapshot
from policymatch.terms import load_terms


def open_snapshot(settings: Settings) -> Snapshot:
    """The snapshot that the settings name, verified.

    Raises SnapshotError: it is missing, damaged, or of another format.
    """
    return snapshots.open_snapshot(
        settings.snapshot_place, partial(encoder_of, settings), reranker_opener(settings), settings.backend
    )


def open_all(snapshot: Snapshot) -> None:
    """Open all that a match opens on first use, except the re-ranker. Nothing is reckoned yet.

    Processes that are forked afterwards share what is open.

    Raises SnapshotMismatch: the settings name another encoder than the snapshot was built with.
    """
    _ = snapshot.encoder
    for packaged in (load_terms, packaged_first_look, packaged_ranker):
        packaged()


def snapshot_folder(settings: Settings) -> Path:
    """Where the current snapshot of the settings lies; costs one look at a pointer.

    Raises SnapshotMissing: there is none.
    """
    return snapshots.place_of(settings.snapshot_place)


def pointer_of(settings: Settings) -> Path:
    """The file that every publish replaces; there is none where the settings name one snapshot's folder."""
    return settings.snapshot_place / snapshots.POINTER


def read_profile(told: Mapping[str, Any], *, on: date) -> FirmProfile:
    """The profile that a JSON object tells.

    Raises ProfileError: all its faults, each with a pointer.
    """
    return parse_profile(told, on=on, terms=load_terms())
