"""Pages for browsers, in the language of the request."""

import re
from functools import partial
from typing import Any

from flask import render_template, request
from markupsafe import Markup, escape

from api.language import language_of_request
from api.texts import text_of
from policymatch.domain.wording import Language, Wording

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
        w=partial(_told, language=language),
    )


# “高新区研发补助” within an English sentence: read aloud as what it is.
_CHINESE_NAME = re.compile("“([^“”]{0,200}[\u4e00-\u9fff][^“”]{0,200})”")


def _told(wording: Wording, *, language: Language) -> Markup:
    """The words in a language, escaped for a page; Chinese names within English are marked as Chinese."""
    told = str(escape(wording.in_language(language)))
    if language is Language.EN:
        told = _CHINESE_NAME.sub(r'“<span lang="zh-CN">\1</span>”', told)
    return Markup(told)


def is_for_a_browser() -> bool:
    """Whether who asks would rather have a page than JSON; below /v1/ nobody gets one."""
    asked = request.accept_mimetypes
    return not request.path.startswith("/v1/") and asked.best_match(_KINDS) == "text/html"
