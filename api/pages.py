"""Pages for browsers, in the language of the request."""

import re
from functools import partial
from typing import Any

from flask import render_template, request
from markupsafe import Markup, escape

from api.language import language_of_request
from api.texts import text_of
from policymatch.domain.wording import Language, Wording

_TAGS = {Language.ZH: "zh-CN", Language.EN: "en"}
_KINDS = ("application/problem+json", "application/json", "text/html")


def page(template: str, **values: Any) -> str:
    """A page of `template`.

    In it `t` are words of pages, `w` wordings, `n` names at a head, `m` words of others, and `tag` is a
    language as a browser knows it.
    """
    language = language_of_request()
    other = Language.EN if language is Language.ZH else Language.ZH
    return render_template(
        template,
        **values,
        language=language.value,
        other=other.value,
        tag=lambda code: _TAGS[Language(code)],
        t=partial(text_of, language=language),
        w=partial(_told, language=language),
        m=partial(_marked, language=language),
        n=partial(_named, language=language),
    )


# “高新区研发补助”, or a bare 汽车及零部件, within an English sentence: read aloud as what it is.
_HAN, _BETWEEN = "[\u3400-\u9fff]", "[\u3400-\u9fff·、，；：（）《》〔〕0-9]"
_CHINESE = re.compile(
    f"(?P<opens>“)(?P<named>[^“”]{{0,200}}{_HAN}[^“”]{{0,200}})”|(?P<bare>《?{_HAN}(?:{_BETWEEN}*[\u3400-\u9fff》）])?)"
)


def _told(wording: Wording, *, language: Language) -> Markup:
    """The words in a language, escaped for a page; Chinese names within English are marked as Chinese."""
    return _marked(wording.in_language(language), language=language)


def _named(wording: Wording, *, language: Language) -> Markup:
    """A name as it heads a box: in English it begins with a capital."""
    name = wording.in_language(language)
    return _marked(name[:1].upper() + name[1:], language=language)


def _marked(text: str, *, language: Language) -> Markup:
    """A text, escaped; what is Chinese of it is marked as such on an English page."""
    told = str(escape(text))
    return Markup(_CHINESE.sub(_as_chinese, told) if language is Language.EN else told)


def _as_chinese(found: re.Match[str]) -> str:
    words = f'<span lang="zh-CN">{found["named"] or found["bare"]}</span>'
    return f"“{words}”" if found["opens"] else words


def is_for_a_browser() -> bool:
    """Whether who asks would rather have a page than JSON; below /v1/ nobody gets one."""
    asked = request.accept_mimetypes
    return not request.path.startswith("/v1/") and asked.best_match(_KINDS) == "text/html"
