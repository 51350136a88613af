"""Plain text: the first line is the title, and the body stays as it is but for marks of Markdown."""

from policymatch.domain.errors import DocumentEmpty
from policymatch.reading.formats.encoding import decode
from policymatch.reading.formats.markdown import plain_of
from policymatch.reading.formats.written import Written
from policymatch.reading.normalise import plain_newlines


def read_txt(content: bytes) -> Written:
    """The text of a .txt file, only its line ends, byte order mark and Markdown made plain.

    Raises DocumentDamaged where its bytes are no text, DocumentEmpty where it holds no character.
    """
    body = plain_of(plain_newlines(decode(content)))
    title = next((line.strip() for line in body.split("\n") if line.strip()), "")
    if not title:
        raise DocumentEmpty(
            zh="文件没有文字内容。请检查是否传错文件。",
            en="the file holds no text; check whether it is the right one",
        )
    return Written(body=body, title=title)
