"""Classes named: words that only name a class of applicants, of which more is asked than of the rest."""

from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.criteria.text.silence import adds_to_the_rest


def is_name_of_a_class(found: Found, sentence: Sentence) -> bool:
    """Whether a criterion is the label of what is asked beside the rest (中小外贸企业：除满足第1条外，……)."""
    part = next((p for p in sentence.parts if p.start <= found.start < p.end), None)
    listed = sentence.role is not PassageRole.OWN
    return listed and part is not None and adds_to_the_rest(sentence.part_text(part))
