"""Whom an offer is for by the title over it, where it names nobody itself."""

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.reading.criteria import Passage, PassageRole, read_condition

NATIONAL = "000000"
OFFER = "充分发挥数字化平台作用，提供个性化政策匹配服务。"


def asked_of(terms, title, own, region=NATIONAL):
    body = f"{title}\n{own}\n"
    start = len(title) + 1
    passages = [Passage(role=PassageRole.OWN, start=start, end=start + len(own))]
    leaves = leaves_of(read_condition(body, passages, terms, region))
    told = [leaf for leaf in leaves if isinstance(leaf, Criterion)]
    assert all(leaf.quote is not None and leaf.quote.is_literal_in(body) for leaf in told)
    return {(str(leaf.field), leaf.value) for leaf in told}


def test_the_title_of_a_document_says_whom_its_offers_are_for(terms):
    asked = asked_of(terms, "助力中小微企业稳增长若干措施", OFFER)
    assert ("size_class", ("micro", "small", "medium")) in asked


def test_the_title_of_a_clause_goes_before_that_of_the_document(terms):
    own = f"（八）加大专精特新中小企业培育力度。{OFFER}"
    asked = asked_of(terms, "助力中小微企业稳增长若干措施", own)
    assert ("titles", ("specialised_sme",)) in asked
    assert not any(field == "size_class" for field, _ in asked)


def test_an_offer_that_names_its_applicants_is_for_these(terms):
    asked = asked_of(terms, "助力中小微企业稳增长若干措施", "对首次认定的高新技术企业给予20万元奖励。")
    assert asked == {("titles", ("high_tech",))}


def test_the_name_of_an_office_is_no_title(terms):
    title = "国务院促进中小企业发展工作领导小组办公室印发《助力中小微企业稳增长若干措施》"
    assert ("size_class", ("micro", "small", "medium")) in asked_of(terms, title, OFFER)


def test_a_title_that_names_nobody_adds_nothing(terms):
    assert asked_of(terms, "关于优化营商环境若干措施", OFFER) == set()


def test_those_whom_somebody_paid_is_to_serve_are_no_applicants(asked):
    told = "组织专业机构为“专精特新”企业提供融资服务，根据服务绩效对符合条件的机构予以奖励。"
    assert not {field for field, _, _ in asked(own=told)} & {"titles", "size_class", "industry"}


def test_those_who_are_paid_themselves_are_asked_for_their_title(asked):
    told = "支持服务平台提供检测服务，对“专精特新”企业给予10万元补贴。"
    assert ("titles", "has_any", ("specialised_sme",)) in asked(own=told)


def test_what_a_firm_is_to_do_for_a_gift_is_asked_and_not_decided_by_an_office(read):
    paid = leaves_of(read(own="引导企业扩大国内短缺的先进技术设备进口，给予贴息。"))
    untested = [leaf for leaf in paid if not isinstance(leaf, Criterion)]
    assert [leaf.kind.value for leaf in untested] == ["testable"]


def test_a_title_that_helps_firms_asks_nothing_of_those_who_are_chosen_to_serve_them(terms):
    title = "促进“专精特新”中小企业发展若干措施"
    assert ("titles", ("specialised_sme",)) in asked_of(terms, title, "定期开展“云上课堂”业务培训活动。")
    assert asked_of(terms, title, "遴选优秀检测服务商，建立企业检测资源池。") == set()


def test_a_second_gift_is_for_those_of_the_first(asked_fields):
    target = "“专精特新”中小企业"
    first = "支持特色园区建设织造共享基地，给予最高70万元补助，"
    second = "并根据绩效给予最高9万元奖励。"
    assert "titles" not in asked_fields(target=target, condition=first, own=second)
    assert "titles" in asked_fields(target=target, condition="购置织机的，给予最高7万元补助，", own=second)
