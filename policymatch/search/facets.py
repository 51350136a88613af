"""Facets: which words of a measure are held against which words of a firm.

In a whole document beside a whole description the few words that matter are lost. So the words of a measure
are taken from near to far: title, offer, own, whole, policy, document. Those of a firm are taken by what they
tell: what it is (text, name), what it holds, what it is after.
"""

import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from policymatch.domain.fields import Need
from policymatch.domain.measure import Measure, Policy, quotes_outside
from policymatch.domain.profile import FirmProfile, Held
from policymatch.domain.wording import Language
from policymatch.search.char_terms import joined
from policymatch.terms import Terms, is_english, packaged_folder

_WORDS_OF_NEED = {
    Need.FUNDING: "资金支持补助奖励资助补贴",
    Need.TAX: "税收优惠减免所得税",
    Need.LOAN: "贷款贴息融资担保信贷",
    Need.EQUITY: "股权融资投资基金上市",
    Need.TALENT: "人才引进落户博士后培训",
    Need.SPACE: "办公用房房租场地用地园区",
    Need.EQUIPMENT: "设备仪器购置技术改造固定资产",
    Need.CERTIFICATION: "认定资质称号试点示范",
    Need.MARKET: "市场推广首台套应用场景采购展会出口",
    Need.COOPERATION: "产学研合作联合体对接成果转化",
    Need.IP: "知识产权专利商标标准",
}


class MeasureFacets(NamedTuple):
    """The words of a measure, each facet wider than the one before.

    `title` is its title and `policy` that of its policy. `offer` is title and clause. `own` has also the
    conditions that few other measures of the document share. `whole` has all conditions and the policy's
    title.
    """

    title: str
    policy: str
    offer: str
    own: str
    whole: str


class FirmFacets(NamedTuple):
    """The words of a firm.

    `text` is what it does. `name` is its name. `held` names its titles, platforms, awards and projects.
    `needs` is what it is after. `full` is all but the needs.
    """

    text: str
    name: str
    held: str
    needs: str
    full: str


def facets_of(policy: Policy) -> list[MeasureFacets]:
    """The facets of each measure of a policy, in order."""
    shared = _shared_quotes(policy)
    return [_facets(policy, measure, shared) for measure in policy.measures]


def document_text(facets: Sequence[MeasureFacets]) -> str:
    """The words of all measures of one document, each line once."""
    lines = (line for facet in facets for line in (facet.policy, *facet.whole.split("\n")))
    return joined(dict.fromkeys(lines))


def firm_facets(profile: FirmProfile, terms: Terms, gloss: Sequence[str] = ()) -> FirmFacets:
    """The facets of a firm.

    A firm told in English shares no letters with a Chinese measure. So Chinese words are added, each once:
    the names of the fields that its words mean, `gloss`, and what the glossary has for it.
    """
    description = profile.description or ""
    fields = [*(profile.industry or ()), *(profile.tech_field or ())]
    foreign = _fields_named(joined([description, *fields]), terms) if _is_foreign(description) else ()
    added = [*(name for name in foreign if name not in description), *gloss]
    if is_english(description):
        added = list(dict.fromkeys([*added, *terms.glossary.gloss(description)]))
    text = joined([description, *fields, *added])
    held = joined(_names_held(profile, terms))
    needs = joined(_WORDS_OF_NEED[need] for need in profile.needs or ())
    name = profile.name or ""
    return FirmFacets(text, name, held, needs, joined([name, text, held]))


@cache
def background_firms() -> tuple[FirmFacets, ...]:
    """Firms of many trades; a measure that is near to all of them says little about one."""
    told = tomllib.loads((packaged_folder("models") / "ranker" / "bank.toml").read_text("utf-8"))
    texts = (joined([firm["description"], *firm["words"]]) for firm in told["firms"])
    return tuple(FirmFacets(text, "", "", "", text) for text in texts)


def _facets(policy: Policy, measure: Measure, shared: frozenset[str]) -> MeasureFacets:
    clause = policy.document.body[measure.start : measure.end]
    outside = quotes_outside(measure)
    offer = joined([measure.title, clause])
    own = joined([offer, *(quote for quote in outside if quote not in shared)])
    whole = joined([measure.title, policy.document.title, clause, *outside])
    return MeasureFacets(measure.title, policy.document.title, offer, own, whole)


def _shared_quotes(policy: Policy) -> frozenset[str]:
    """The condition quotes that more than half of a document's measures carry."""
    carried = Counter(quote for measure in policy.measures for quote in quotes_outside(measure))
    most = max(1, len(policy.measures) // 2)
    return frozenset(quote for quote, count in carried.items() if count > most)


def _names_held(profile: FirmProfile, terms: Terms) -> Iterator[str]:
    for title in profile.titles or ():
        yield terms.titles.name_of(title.code, Language.ZH)
    others: tuple[tuple[Held, ...] | None, ...] = (profile.platforms, profile.awards, profile.projects)
    for held in others:
        yield from (item.code for item in held or ())


def _fields_named(text: str, terms: Terms) -> tuple[str, ...]:
    """The names of the fields that the words of a text mean, each once."""
    return tuple(dict.fromkeys(terms.fields.name_of(hit.code) for hit in terms.fields.find(text)))


def _is_foreign(text: str) -> bool:
    """Whether most letters of a text are Latin."""
    return sum(letter.isascii() for letter in text) > len(text) / 2
