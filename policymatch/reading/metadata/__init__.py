"""What a document says about itself: title, issuer, number, dates, status, region."""

from policymatch.reading.metadata.facts import document_facts

__all__ = ["document_facts"]
