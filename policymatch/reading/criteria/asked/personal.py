"""Personal gifts: money to live on and for a home goes to people, whoever else its sentence names."""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Criterion, Op
from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.stated.persons import (
    APPLIED_FOR_BY,
    are_given_places,
    are_hired_by_firms,
    find_persons,
)
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.demanding import MUST

_TO_LIVE_ON = re.compile(
    r"安家(?:费|补[助贴])|(?:购|租)房(?:和|或|、)?(?:租房)?补[贴助]|住房补[贴助]|生活补[贴助]|(?:购房|租房|住房)(?:券|津贴)|人才津贴"
    r"|子女[^,，。;]{0,8}(?:入学|就学|入园)|(?<!未)(?:入住|租住|配租|申请)[^,，。;]{0,10}(?:人才公寓|公租房|公共租赁住房|优租房|人才住房)"
)
# 给予企业, 用人单位可申请: the money passes through whoever employs them.
_TO_EMPLOYERS = re.compile(
    r"(?:给予|补助|补贴给|奖励|发放给)(?:[该其每]|所在|用人|引进)?(?:家|单位)?(?:企业|单位|机构|公司)"
    r"|(?:企业|单位|机构|公司)向[^,，。;]{1,16}(?:支付|发放|提供)|(?:企业|单位|机构|公司)[,，]?(?:每年)?(?:可|给予|发放|提供|[对为][^,，。;]{2,20}(?:提供|发放|给予|支付))"
)
# 经营贡献奖励、办公用房补贴、购房补贴: in a list of gifts to firms, for people of theirs.
_BESIDE_GIFTS_TO_FIRMS = re.compile(
    r"(?:经营贡献|经济贡献|办公用房|办公场地|厂房)[^,，。;、]{0,10}(?:奖励|补[贴助])(?=[、和及等])|[、和及](?:经营贡献|经济贡献|办公用房|办公场地|厂房)[^,，。;、]{0,10}(?:奖励|补[贴助])"
)
# 用人单位为区内规模以上企业；……给予人才个人生活补贴: who they work for is asked first.
_ASKS_EMPLOYERS = re.compile(rf"(?:用人|引才|引进|申报)单位{MUST}?(?:为|是)[^,，。;]{{0,40}}企业")
_TO_PERSONS = re.compile(
    r"对(?:其|企业)?(?:高级管理人员|高管|高层管理人员|核心技术人员)(?:\([^()]{1,30}\))?[,，]?[^。;对]{0,40}(?:给予|予以)|(?:给予|奖励|补贴|补助|兑现|兑付|发放)给?(?:其)?(?:个人|本人)|每人每[年月]|按[^,，。;]{0,20}(?:工资薪金|薪酬)[^,，。;]{0,20}(?:给予|予以)"
)
# 在新区首次购买商品住房的: who buys a home is a person.
_BUYS_A_HOME = re.compile(r"(?:购买|购置)(?:首套|自住)?(?:商品)?住房")
# 投资企业职工子女就学
_WHOSE_CHILDREN = re.compile(r"(?:职工|员工|高管|投资者|管理人员|从业人员)(?=(?:及其|的)?子女)")
_GIVEN_TO = re.compile(r"(?:给予|发放给?|补助|奖励)(?P<who>个人|本人|其本人)")


def lives_on_it(body: str, sentences: Sequence[Sentence]) -> Criterion | None:
    """That a person applies, where an offer gives money for a home or to live on and no employer receives it.

    The quote is the person named nearest before the gift, or 个人 behind 给予.
    """
    if any(s.role is PassageRole.OWN and _ASKS_EMPLOYERS.search(s.text) for s in sentences):
        return None
    for sentence in sentences:
        gift = _TO_LIVE_ON.search(sentence.text)
        if sentence.role is not PassageRole.OWN or sentence.heads or gift is None:
            continue
        passed_on = any(
            told.search(sentence.text) for told in (_TO_EMPLOYERS, APPLIED_FOR_BY, _BESIDE_GIFTS_TO_FIRMS)
        )
        if passed_on or are_given_places(sentence.text) or are_hired_by_firms(sentence.text):
            return None
        home = _BUYS_A_HOME.search(sentence.text)
        if span := _person_before(sentence.text, gift.start()) or (home and home.span()):
            quote = sentence.flow.quote(sentence.start + span[0], sentence.start + span[1], body)
            return Criterion(field=Field.ENTITY_TYPE, op=Op.IN, value=(EntityType.INDIVIDUAL,), quote=quote)
    return None


def gives_to_persons(own: str) -> bool:
    """Whether an offer says that persons receive it (给予个人奖励, 每人每年).

    >>> gives_to_persons("企业引进的核心研发人员，给予个人奖励，每人每年不超过15万元")
    True
    """
    return _TO_PERSONS.search(own) is not None and _TO_EMPLOYERS.search(own) is None


def _person_before(text: str, end: int) -> tuple[int, int] | None:
    if given := _GIVEN_TO.search(text[:end]):
        return given.span("who")
    named = [(low, high) for low, high, _ in find_persons(text[:end])]
    theirs = _WHOSE_CHILDREN.search(text[: end + len("子女")])
    return named[-1] if named else theirs.span() if theirs else None
