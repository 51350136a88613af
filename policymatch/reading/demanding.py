"""Demanding: how documents say that something must be, as expressions."""

MUST = r"(?:应当?|须|需|必须)"
"""That something is asked."""
MUST_MEET = rf"{MUST}(?:同时)?(?:满足|符合|具备)"
"""That what comes next is to be met."""
NEED_NOT = r"(?:不用|无需|不需要?|不必|无须|免于|不再)"
"""That something is spared."""
