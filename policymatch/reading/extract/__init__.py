"""Extraction: a document becomes a policy, its measures beside the words they came from."""

from typing import TYPE_CHECKING

from policymatch.domain.document import Document
from policymatch.domain.measure import Policy
from policymatch.terms import Terms

if TYPE_CHECKING:
    from policymatch.reading.measures.context import Context
    from policymatch.reading.measures.labels import Labeller
    from policymatch.reading.measures.linear import Linear


def extract_policy(
    document: Document,
    terms: Terms,
    labeller: "Labeller | None" = None,
    kinds: "Linear | None" = None,
    context: "Context | None" = None,
) -> Policy:
    """The measures that a document offers, with their conditions, benefits and quotes.

    `labeller` tells offers from other sentences, `kinds` tells their kinds; by default the models that
    come with the package. `context`, where given, reads the sentences among their neighbours beside the
    labeller: slower, and finds more.
    """
    # Thousands of expressions are compiled: seconds that a process which reads no document spares.
    from policymatch.reading.extract.policy import policy_of

    return policy_of(document, terms, labeller, kinds, context)
