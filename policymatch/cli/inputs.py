"""What commands are handed: a profile, a snapshot."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from policymatch.config import read_settings
from policymatch.domain.errors import RequestError
from policymatch.domain.json_text import loads_once

if TYPE_CHECKING:
    from policymatch.domain.profile import FirmProfile
    from policymatch.service import Snapshot


def profile_in(path: Path, on: date) -> "FirmProfile":
    """The profile of a JSON file.

    Raises RequestError: no such file, or no JSON object.
    Raises ProfileError: it has faults; all are named.
    """
    from policymatch import service

    try:
        told = loads_once(path.read_bytes())
    except OSError as error:
        raise RequestError.at(
            "/profile",
            zh=f"无法读取 {path}：{error.strerror}。",
            en=f"{path} can't be read: {error.strerror}.",
        ) from error
    except (ValueError, RecursionError) as error:
        raise RequestError.at(
            "/profile",
            zh=f"{path} 不是JSON：{error}。",
            en=f"{path} is no JSON: {error}; write one object, the profile.",
        ) from error
    return service.read_profile(told, on=on)


def snapshot_at(place: Path | None) -> "Snapshot":
    """The snapshot that was named, else the one of the settings.

    Raises SnapshotError: it is missing, damaged, or made by another version or encoder.
    """
    from policymatch import service

    return service.open_snapshot(read_settings(snapshot=place))
