"""Forms of English words: singular and plural, British and American spelling, the forms of a verb."""

import re

_LATIN_TO_A_CHINESE_LETTER = 3
_LEAST_PLURAL = 4
_HISSING = ("sses", "shes", "ches", "xes", "zes")
_NO_PLURAL = ("ss", "us", "is")
_BRITISH = {
    "aluminum": "aluminium",
    "center": "centre",
    "defense": "defence",
    "fiber": "fibre",
    "jewelry": "jewellery",
    "labor": "labour",
    "license": "licence",
    "mold": "mould",
    "program": "programme",
    "tire": "tyre",
    "tumor": "tumour",
}
_PAST = {
    "breed": "bred",
    "bring": "brought",
    "build": "built",
    "buy": "bought",
    "find": "found",
    "get": "got",
    "grow": "grew",
    "hold": "held",
    "make": "made",
    "pay": "paid",
    "rebuild": "rebuilt",
    "run": "ran",
    "sell": "sold",
    "shoot": "shot",
    "take": "took",
    "win": "won",
    "write": "wrote",
}
# ship, put, run: the last letter is doubled (shipping).
_SHORT = re.compile("[^aeiou]{1,3}[aeiou][^aeiouwxy]")
# apply, carry: y becomes i (applied).
_CONSONANT_AND_Y = re.compile(".{1,20}[^aeiou]y")


def is_english(text: str) -> bool:
    """Whether a text has three Latin letters, about a word, and more to each Chinese one.

    A Chinese description that names GPU and FPGA is read as it stands.

    >>> is_english("We make brakes for trams (电车)"), is_english("研制GPU和FPGA加速卡")
    (True, False)
    """
    latin = sum(letter.isascii() and letter.isalpha() for letter in text)
    return latin > _LATIN_TO_A_CHINESE_LETTER * sum(not letter.isascii() for letter in text)


def level(word: str) -> str:
    """A word in the singular, one of several spellings; to be compared with others, not to be shown.

    >>> level("batteries") == level("battery"), level("centers") == level("centre")
    (True, True)
    """
    single = _singular(word)
    return _BRITISH.get(single, single).replace("z", "s")


def forms_of(verb: str) -> tuple[str, ...]:
    """The forms in which a verb stands in a sentence, levelled.

    >>> forms_of("hire")
    ('hire', 'hiring', 'hired')
    >>> forms_of("buy")
    ('buy', 'buying', 'bought')
    """
    stem = _stem(verb)
    past = f"{verb[:-1]}ied" if _CONSONANT_AND_Y.fullmatch(verb) else f"{stem}ed"
    return tuple(map(level, (verb, f"{stem}ing", _PAST.get(verb, past))))


def _singular(word: str) -> str:
    if len(word) < _LEAST_PLURAL:
        return word
    if word.endswith("ies") and len(word) > _LEAST_PLURAL:
        return f"{word[:-3]}y"
    if word.endswith(_HISSING):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(_NO_PLURAL) else word


def _stem(verb: str) -> str:
    """What an ending is put to."""
    if verb.endswith("e"):
        return verb[:-1]
    return f"{verb}{verb[-1]}" if _SHORT.fullmatch(verb) else verb
