"""The sentences of the program: build, extract, recommend, judge, browse. Every door goes through these."""

from policymatch.matching.reach import Stop
from policymatch.reading.record import policy_record as record_of
from policymatch.service.adding import publish_with, read_one
from policymatch.service.browsing import MeasurePage, PolicyPage, Wanted, measure, policies, policy
from policymatch.service.building import BuildReport, build, extract, starter_corpus
from policymatch.service.encoding import describe_encoder, encoder_of, prepare_encoder
from policymatch.service.explaining import Judgements, MeasureVerdict, judge, measure_head
from policymatch.service.matching import Asked, Match, match, recommend
from policymatch.service.matching_many import ManyFirms
from policymatch.service.opening import open_snapshot, read_profile, snapshot_folder
from policymatch.service.reaching import reach
from policymatch.service.remembering import remember, remembered
from policymatch.service.rendering import plain
from policymatch.service.sources import RefusedSource
from policymatch.snapshot import Snapshot

__all__ = [
    "Asked",
    "BuildReport",
    "Judgements",
    "ManyFirms",
    "Match",
    "MeasurePage",
    "MeasureVerdict",
    "PolicyPage",
    "RefusedSource",
    "Snapshot",
    "Stop",
    "Wanted",
    "build",
    "describe_encoder",
    "encoder_of",
    "extract",
    "judge",
    "match",
    "measure",
    "measure_head",
    "open_snapshot",
    "plain",
    "policies",
    "policy",
    "prepare_encoder",
    "publish_with",
    "reach",
    "read_one",
    "read_profile",
    "recommend",
    "record_of",
    "remember",
    "remembered",
    "snapshot_folder",
    "starter_corpus",
]
