"""What the program can do, one function for each task. The command line, HTTP, the form and batches all call
these.

build, extract, recommend, judge, plan, calendar, changes, elsewhere, compare, suggest, reach, browse.
"""

from policymatch.matching.reach import Stop
from policymatch.reading.formats.kind import SUFFIXES
from policymatch.reading.record import policy_record as record_of
from policymatch.service.adding import note_on_replacing, publish_with, read_one
from policymatch.service.browsing import (
    MeasurePage,
    PolicyPage,
    ServedPolicy,
    Wanted,
    measure,
    policies,
    policy,
    policy_on,
)
from policymatch.service.building import BuildReport, build, extract, own_documents_on, starter_corpus
from policymatch.service.changing import FirmChange, FirmChanges, changes
from policymatch.service.comparing import Comparison, NamedEffect, compare, policy_in
from policymatch.service.encoding import (
    context_in,
    context_of,
    describe_encoder,
    describe_reader,
    encoder_of,
    prepare_encoder,
    prepare_reader,
)
from policymatch.service.explaining import Judgements, MeasureVerdict, judge
from policymatch.service.gathering import AbsentAttachment
from policymatch.service.grounding import measure_head
from policymatch.service.looking import Outlook, outlook
from policymatch.service.matching import Match, MatchRequest, match, recommend
from policymatch.service.matching_many import ManyFirms
from policymatch.service.moving import FirmElsewhere, MovedMeasure, elsewhere
from policymatch.service.opening import open_all, open_snapshot, pointer_of, read_profile, snapshot_folder
from policymatch.service.places import place_elsewhere, place_of_firm
from policymatch.service.planning import FirmPlan, PlannedMeasure, plan
from policymatch.service.reaching import reach
from policymatch.service.refused import RefusedSource
from policymatch.service.remembering import remember, remembered
from policymatch.service.rendering import json_of, plain
from policymatch.service.rereading import describe_reranker
from policymatch.service.same_names import served_under_its_name
from policymatch.service.scheduling import FirmCalendar, calendar
from policymatch.service.sources import left_out_of
from policymatch.service.suggesting import NamedSuggestion, Suggestions, suggest
from policymatch.service.told_facts import day_told, is_document_id, region_told
from policymatch.service.withdrawing import Withdrawal, withdraw
from policymatch.snapshot import Snapshot

__all__ = [
    "SUFFIXES",
    "AbsentAttachment",
    "BuildReport",
    "Comparison",
    "FirmCalendar",
    "FirmChange",
    "FirmChanges",
    "FirmElsewhere",
    "FirmPlan",
    "Judgements",
    "ManyFirms",
    "Match",
    "MatchRequest",
    "MeasurePage",
    "MeasureVerdict",
    "MovedMeasure",
    "NamedEffect",
    "NamedSuggestion",
    "Outlook",
    "PlannedMeasure",
    "PolicyPage",
    "RefusedSource",
    "ServedPolicy",
    "Snapshot",
    "Stop",
    "Suggestions",
    "Wanted",
    "Withdrawal",
    "build",
    "calendar",
    "changes",
    "compare",
    "context_in",
    "context_of",
    "day_told",
    "describe_encoder",
    "describe_reader",
    "describe_reranker",
    "elsewhere",
    "encoder_of",
    "extract",
    "is_document_id",
    "json_of",
    "judge",
    "left_out_of",
    "match",
    "measure",
    "measure_head",
    "note_on_replacing",
    "open_all",
    "open_snapshot",
    "outlook",
    "own_documents_on",
    "place_elsewhere",
    "place_of_firm",
    "plain",
    "plan",
    "pointer_of",
    "policies",
    "policy",
    "policy_in",
    "policy_on",
    "prepare_encoder",
    "prepare_reader",
    "publish_with",
    "reach",
    "read_one",
    "read_profile",
    "recommend",
    "record_of",
    "region_told",
    "remember",
    "remembered",
    "served_under_its_name",
    "snapshot_folder",
    "starter_corpus",
    "suggest",
    "withdraw",
]
