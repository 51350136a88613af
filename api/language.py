"""The language that a request is answered in."""

from flask import g, request

from policymatch.domain.wording import Language


def language_of_request() -> Language:
    """`lang` of the query, else of the body, else what Accept-Language prefers, else Chinese."""
    told = request.args.get("lang") or g.get("body_language")
    asked = told or request.accept_languages.best_match([x.value for x in Language])
    return Language.EN if asked == Language.EN.value else Language.ZH
