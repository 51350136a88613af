"""Replies: values as the JSON of the contract."""

from typing import Any

from flask import Response

from policymatch.domain.wording import Language
from policymatch.service import json_of

LINES = "application/x-ndjson"
"""The type of one JSON object a line."""


def reply(value: Any, language: Language) -> Response:
    """`value` as JSON, its wordings in `language`."""
    return Response(json_of(value, language), mimetype="application/json")
