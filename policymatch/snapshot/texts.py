"""The words of a measure that are searched: what it is called, whence it comes, and what it says."""

from policymatch.domain.document import Document
from policymatch.domain.measure import Measure, quotes_outside
from policymatch.search.encoder import Encoder
from policymatch.search.pieces import pieces


def text_of(document: Document, measure: Measure) -> str:
    """Title, policy title, clause, and the conditions that stand elsewhere in the document."""
    return "\n".join((measure.title, document.title, words_of_measure(document, measure)))


def passages_of(document: Document, measure: Measure, encoder: Encoder) -> list[str]:
    """The same in pieces that the encoder reads whole, each with the titles in front."""
    body = words_of_measure(document, measure)
    title = f"{measure.title} {document.title}"
    return [piece.text for piece in pieces(body, title, encoder)]


def words_of_measure(document: Document, measure: Measure) -> str:
    """The measure's clause, then each quote of its conditions that lies outside of it."""
    return "\n".join((document.body[measure.start : measure.end], *quotes_outside(measure)))
