"""What a document is called, whichever of its titles names it: the notice's or its own."""

import re

from policymatch.domain.quote import squash
from policymatch.domain.value import Value
from policymatch.reading.metadata.organisation import is_organisation, is_relative

_ONE_SPELLING = str.maketrans('〈〉<>()﹝﹞[]“”"', "《》《》（）〔〕〔〕‘‘‘")
_ISSUED_BY = re.compile(r"^(?P<who>[^《》]{2,60}?)(?P<rest>(?:关于|印发|公布|发布|转发).*)")
_BROUGHT = re.compile(
    r"^(?:关于)?(?:印发|公布|发布)(?:《(?P<titled>[^《》]{2,100}(?:《[^《》]{2,80}》[^《》]{0,20})?)》|(?P<plain>[^《》]{4,120}?)的?)"
    r"的?(?:通知|公告|通告|函|决定)"
)
_DRAFT_MARK = re.compile(r"[（【]?(?:公开)?(?:征求意见稿|征求意见|草案|送审稿|讨论稿)[）】]?")
_DRAFT = re.compile(r"征求意见稿|征求.{0,20}意见|草案|送审稿|讨论稿|公开征集意见")
_IN_BRACKETS = re.compile(r"《(?P<title>[^《》]{4,100})》")
_FORWARDS = re.compile(r"(?:关于)?转发(?=[^通\n]{0,201}+通)(?P<what>.{4,200})的通知")
_TITLED = re.compile(r"^(?P<who>[^《》]{0,40}?)(?:制定|制订|印发|发布)?的?《(?P<title>.{4,140})》")


class DocumentName(Value):
    """A name as two titles of one document share it, and the body that a title puts before it.

    `issuer` is None where the title names none.
    """

    words: str
    issuer: str | None = None


def name_of(title: str) -> DocumentName:
    """The name inside a title: without its issuer, 关于, and the notice that brings it.

    >>> name_of("某市人民政府关于印发《某市支持措施》的通知")
    DocumentName(words='某市支持措施', issuer='某市人民政府')
    >>> name_of("关于支持创新的若干措施").words == name_of("某市科技局关于支持创新的若干措施").words
    True
    """
    flat = squash(title).translate(_ONE_SPELLING)
    whole = _IN_BRACKETS.fullmatch(flat)
    flat = whole["title"] if whole else flat
    issued = _ISSUED_BY.fullmatch(flat)
    issuer = issued["who"] if issued and is_organisation(issued["who"]) else None
    rest = issued["rest"] if issued and issuer else flat
    brought = _BROUGHT.fullmatch(rest)
    words = (brought["titled"] or brought["plain"]) if brought else rest
    return DocumentName(words=words.removeprefix("关于"), issuer=issuer)


def draft_name(title: str) -> DocumentName | None:
    """The name of what a draft will become; None where a title is none of a draft.

    >>> draft_name("关于公开征求《某市支持措施（征求意见稿）》意见的公告").words
    '某市支持措施'
    >>> draft_name("某市支持措施") is None
    True
    """
    flat = squash(title).translate(_ONE_SPELLING)
    if not _DRAFT.search(flat):
        return None
    titled = _IN_BRACKETS.search(flat)
    name = name_of(_DRAFT_MARK.sub("", titled["title"] if titled else flat))
    return name if titled is None or name.issuer else name.model_copy(update={"issuer": None})


def forwarded_name(title: str) -> DocumentName | None:
    """The name of the document that a notice forwards 转发; None where it forwards none.

    >>> forwarded_name("关于转发《某省科技厅关于申报工作的通知》的通知")
    DocumentName(words='申报工作的通知', issuer='某省科技厅')
    """
    flat = squash(title).translate(_ONE_SPELLING)
    found = _FORWARDS.search(flat)
    if found is None:
        return None
    titled = _TITLED.fullmatch(found["what"])
    if titled is None:
        return name_of(found["what"] + "的通知")
    name = name_of(titled["title"])
    who = titled["who"] if is_organisation(titled["who"]) else None
    return name.model_copy(update={"issuer": name.issuer or who})


def is_issued_by(issuer: str | None, name: str, *, same_region: bool) -> bool:
    """Whether one of a document's issuers is the body of this name.

    A name that leaves its place to the reader (省科技厅) is that of a body in the same region alone.

    >>> is_issued_by("某省科技厅、某省财政厅", "省财政厅", same_region=True)
    True
    """
    issuers = [squash(part) for part in (issuer or "").split("、") if part]
    if name in issuers or name == "".join(issuers):
        return True
    return same_region and is_relative(name) and any(issuer.endswith(name) for issuer in issuers)
