"""Pages for browsers, in the language of the request."""

from functools import partial
from typing import Any

from flask import render_template, request

from api.language import language_of_request
from api.texts import text_of
from policymatch.domain.wording import Language

_KINDS = ("application/problem+json", "application/json", "text/html")


def page(template: str, **values: Any) -> str:
    """A page of `template`; it has the words of the pages as `t`, and `w` for wordings."""
    language = language_of_request()
    other = Language.EN if language is Language.ZH else Language.ZH
    return render_template(
        template,
        **values,
        language=language.value,
        other=other.value,
        t=partial(text_of, language=language),
        w=lambda wording: wording.in_language(language),
    )


def is_for_a_browser() -> bool:
    """Whether who asks would rather have a page than JSON; below /v1/ nobody gets one."""
    asked = request.accept_mimetypes
    return not request.path.startswith("/v1/") and asked.best_match(_KINDS) == "text/html"
