"""`policymatch suggest`."""

import json
from datetime import date
from pathlib import Path

import click

from policymatch.cli.options import form_option, language_option, on_option
from policymatch.cli.sheet import Form, Sheet, show
from policymatch.domain.errors import RequestError
from policymatch.domain.wording import Language, Wording

_TITLE = Wording(zh="待确认的信息", en="To be confirmed")
_HEADINGS = (
    Wording(zh="项目", en="field"),
    Wording(zh="值", en="value"),
    Wording(zh="原话", en="words"),
    Wording(zh="写入企业画像", en="in the profile"),
)
_NONE = Wording(zh="文字中没有可识别的信息。", en="The text tells nothing that is recognised.")


@click.command()
@click.argument("text")
@on_option
@form_option
@language_option
def suggest(text: str, on: date, form: Form, language: Language) -> None:
    """Print the facts that a description of a firm seems to tell, each with its words; needs no snapshot.

    TEXT is the description itself or a file that holds it. What is suggested counts only once it stands in
    the profile.
    """
    from policymatch import service

    found = service.suggest(_told(text), on=on)
    rows = [
        (
            each.name.in_language(language),
            each.shown.in_language(language),
            each.words,
            json.dumps({each.key: each.value}, ensure_ascii=False)[1:-1],
        )
        for each in found.suggestions
    ]
    show(found, [Sheet(_TITLE, _HEADINGS, rows)], None if rows else _NONE, form, language)


def _told(text: str) -> str:
    """The text of a file of that name, else the words themselves.

    Raises RequestError: the file is no text in UTF-8.
    """
    path = Path(text)
    try:
        return path.read_text(encoding="utf-8-sig") if path.is_file() else text
    except UnicodeDecodeError as error:
        raise RequestError.at(
            "/text", zh=f"{text} 不是UTF-8文本。", en=f"{text} is no text in UTF-8; convert it first."
        ) from error
    except (OSError, ValueError):
        return text
