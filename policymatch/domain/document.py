"""Document 政策文件, and the kinds of its clauses 条款."""

import re
from datetime import date

from policymatch.domain.quote import Quote
from policymatch.domain.value import Value
from policymatch.domain.word import Word


class Status(Word):
    """What a document, or the label beside it, says of itself, whatever the day; `in_force` where neither
    says that it is a draft or over. Its dates are told beside it and do not change this.
    """

    IN_FORCE = "in_force"
    DRAFT = "draft"
    EXPIRED = "expired"
    REPEALED = "repealed"
    SUPERSEDED = "superseded"
    UNKNOWN = "unknown"


class PolicyStatus(Word):
    """How a document stands on a day, as the verdicts on its measures take it.

    `in_force`: it has begun and is not over. `not_yet`: it begins later. `expired`: its last day is past, or
    it says so. `repealed`: it says so. `superseded`: a later document has taken its place. `draft`: it was
    published for comments. `unknown`: nothing says that it is over; it is judged as if in force.
    """

    IN_FORCE = "in_force"
    NOT_YET = "not_yet"
    DRAFT = "draft"
    EXPIRED = "expired"
    REPEALED = "repealed"
    SUPERSEDED = "superseded"
    UNKNOWN = "unknown"


class Attachment(Value):
    """An attachment 附件 that a document names, and whether its text was to be had.

    `label` is its number as printed (附件1). `source` is the file of its own that it was read from,
    whose text stands in the body of the document at [start, end); both are None for one that stands
    in the document's own file.
    """

    label: str
    name: str
    read: bool = False
    source: str | None = None
    start: int | None = None
    end: int | None = None


class Citation(Value):
    """Another document, as a document names it: by its title, by its number, or by both."""

    title: Quote | None = None
    number: Quote | None = None


_SUMMARY = "要点的转述"
# What a site tells in place of a document; a page that holds both is longer.
_ABSTRACT = re.compile(r"(?:^|\n)\s{0,8}(?:内容|政策)?摘要[：:]")
_OPENS, _MOST_SHOWN = re.compile(r"摘要[：:]\s{0,4}"), 20
_LONGEST_HEAD, _LONGEST_ABSTRACT = 300, 1_000


class Document(Value):
    """A published text as it was issued; what the text does not state is None.

    `body` is the stored text that every quote points into. `region` is a GB/T 2260 code
    (six digits; 000000 is the whole country). `newcomers`: it courts firms from elsewhere.
    `validity` are the words that tell its last day, where they stand in the body.
    `supersedes`: the documents that it puts out of force by its own words. `superseded_by`,
    `forwards`: the id of a document of the same collection; None before they stand side by side.
    `superseded_on`: the day on which the later one takes its place, where that one tells it.
    """

    id: str
    title: str
    body: str
    issuer: str | None = None
    document_number: str | None = None
    issued_on: date | None = None
    effective_on: date | None = None
    expires_on: date | None = None
    validity: Quote | None = None
    status: Status = Status.UNKNOWN
    region: str | None = None
    newcomers: bool = False
    url: str | None = None
    source: str | None = None
    attachments: tuple[Attachment, ...] = ()
    supersedes: tuple[Citation, ...] = ()
    superseded_by: str | None = None
    superseded_on: date | None = None
    forwards: str | None = None

    @property
    def called(self) -> str:
        """What it is shown as: its title, or its first words where its text bears none.

        >>> Document(id="p", title="", body="摘要：各有关单位：现组织竹业企业申报，有关要求如下。").called
        '各有关单位：现组织竹业企业申报，有关要求……'
        """
        if self.title:
            return self.title
        words = _OPENS.sub("", self.body[:_LONGEST_HEAD].lstrip()).partition("\n")[0].strip()
        return words if len(words) <= _MOST_SHOWN else f"{words[:_MOST_SHOWN]}……"

    @property
    def is_summary(self) -> bool:
        r"""Whether its body says that it is a summary: at its end (以上为原文件要点的转述) or first.

        >>> Document(id="p", title="", body="以上为原文件要点的转述。").is_summary
        True
        >>> Document(id="p", title="", body="某通知\n摘要：支持企业购买检测服务。").is_summary
        True
        """
        closes = _SUMMARY in self.body.rstrip().rpartition("\n")[2]
        opens = _ABSTRACT.search(self.body, 0, _LONGEST_HEAD) is not None
        return closes or (opens and len(self.body) <= _LONGEST_ABSTRACT)


class ClauseKind(Word):
    """How a clause is set off from its neighbours."""

    CHAPTER = "chapter"
    ARTICLE = "article"
    ITEM = "item"
    SUBITEM = "subitem"
