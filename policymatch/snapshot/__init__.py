"""Snapshot 索引快照: an immutable folder from which everything is served."""

from policymatch.snapshot.catalogue import Catalogue, Placed, PolicyRow, head_of
from policymatch.snapshot.manifest import Manifest
from policymatch.snapshot.opened import Snapshot, open_snapshot
from policymatch.snapshot.publish import Publisher, publish, publish_gathered
from policymatch.snapshot.shelf import POINTER, place_of, policy_ids_on

__all__ = [
    "POINTER",
    "Catalogue",
    "Manifest",
    "Placed",
    "PolicyRow",
    "Publisher",
    "Snapshot",
    "head_of",
    "open_snapshot",
    "place_of",
    "policy_ids_on",
    "publish",
    "publish_gathered",
]
