"""Logs as JSON lines with the request's id; never a word of a firm's profile."""

import logging
import sys

import structlog


def log_as_json() -> None:
    """Send structlog's events to stderr, one JSON object a line."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        # Asked for at each event: whoever embeds the application may have put another in its place.
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
    )
