"""Links to files: what a page hands out beside its text."""

from policymatch.domain.value import Value

FILE_KINDS = "docx?|xlsx?|pdf|wps|et|txt|rtf|ofd|zip|rar|pptx?"
"""The endings of files that pages hand out, as an expression."""


class Link(Value):
    """A link of a page to a file: its words, and the name of the file at the end of its address."""

    text: str
    file: str
