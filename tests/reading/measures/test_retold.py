"""One support that is told in two places, or in a name and a sentence, is one offer."""

from policymatch.domain.measure import MeasureKind
from policymatch.reading.extract.model import packaged_kinds
from policymatch.reading.extract.own import own_words
from policymatch.reading.measures.asides import without_asides
from policymatch.reading.measures.directions import with_directions
from policymatch.reading.measures.kinds import kind_of
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.offers import offers_of
from policymatch.reading.measures.retold import with_retold
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs


def laid_out(body):
    return layout_of(body, paragraphs(body))


def labels_of(layout, begun, inside=()):
    """Labels in which an offer begins at every sentence that holds one of the words `begun`."""
    return [
        Label.BEGIN
        if any(words in unit.text for words in begun)
        else Label.INSIDE
        if any(words in unit.text for words in inside)
        else Label.OUTSIDE
        for unit in layout.units
    ]


def texts(layout, labels):
    offers = offers_of(layout, labels)
    return ["".join(u.text for u in layout.units[offer.first : offer.last + 1]) for offer in offers]


def test_what_is_supported_and_how_much_are_one_offer_though_only_the_first_scope_was_found():
    layout = laid_out(
        "一、服务内容\n1. 支持内容：冷库建设和改造；分拣设备购置；周转箱购置。\n2. 支持标准：按审定投资额的30%支持，最高100万元。"
    )
    found = with_directions(layout, labels_of(layout, ["冷库建设", "按审定投资额"]))
    (offer,) = texts(layout, found)
    assert (
        offer
        == "1.支持内容：冷库建设和改造；分拣设备购置；周转箱购置。2.支持标准：按审定投资额的30%支持，最高100万元。"
    )


def test_what_a_support_comprises_belongs_to_it_behind_a_demand():
    layout = laid_out(
        "1．发展新业态\n（1）支持企业建设云展厅。\n（2）鼓励平台升级直播设备。平台应已在主管部门备案。\n"
        "支持内容包括软硬件购置、场地改造。"
    )
    found = with_directions(layout, labels_of(layout, ["云展厅", "升级直播设备", "支持内容包括"]))
    assert texts(layout, found) == [
        "（1）支持企业建设云展厅。",
        "（2）鼓励平台升级直播设备。平台应已在主管部门备案。支持内容包括软硬件购置、场地改造。",
    ]


def test_supports_whose_sums_a_list_of_payments_tells_are_offered_there():
    layout = laid_out(
        "1．支持机构建设成果转化平台（基地），对服务效果较好的给予资金支持。\n2．支持行业协会开展路演，根据成效给予资金支持。\n"
        "3．采取后补助支持方式：\n（1）对于成果转化平台（基地），按照服务收入的5%给予支持。\n（2）对于行业协会，每年给予不超过80万元支持。"
    )
    begun = ["成果转化平台", "行业协会"]
    offers = texts(layout, with_retold(layout, labels_of(layout, begun)))
    assert offers == [
        "（1）对于成果转化平台（基地），按照服务收入的5%给予支持。",
        "（2）对于行业协会，每年给予不超过80万元支持。",
    ]


def test_a_support_that_no_list_of_payments_names_stays_an_offer():
    layout = laid_out(
        "1．支持企业参加境外展会。\n2．采取后补助支持方式：\n（1）对于行业协会，每年给予不超过80万元支持。"
    )
    offers = texts(layout, with_retold(layout, labels_of(layout, ["境外展会", "行业协会"])))
    assert offers[0].startswith("1．支持企业参加境外展会")


def test_a_level_that_is_treated_like_another_is_a_grade_of_it():
    layout = laid_out(
        "1．国家级试点项目，补助金额不高于40万元；\n2．区级试点项目，可以比照国家级试点项目给予补助。每项不高于15万元。"
    )
    found = with_retold(layout, labels_of(layout, ["不高于40万元", "可以比照"], ["每项不高于"]))
    assert len(texts(layout, found)) == 1


def test_the_name_of_a_gift_in_a_line_of_its_own_is_no_offer_beside_its_sentence():
    layout = laid_out(
        "2．项目奖励类\n（1）优秀剧目奖励\n获得省级以上奖项的本地剧目。\n（2）展演奖励\n票房达到200万元以上的展演。"
    )
    begun = labels_of(layout, ["优秀剧目奖励", "获得省级", "展演奖励", "票房达到"])
    found = without_asides(layout, begun, [0.9] * len(begun))
    assert texts(layout, found) == ["获得省级以上奖项的本地剧目。", "票房达到200万元以上的展演。"]


def test_what_the_builder_of_a_supported_thing_has_is_that_support():
    layout = laid_out(
        "二、支持建设共享车间，为企业提供打样服务。对共享车间建设单位，按照不超过投资额的20%予以补贴。"
    )
    assert len(texts(layout, labels_of(layout, ["支持建设", "对共享车间"]))) == 1


def test_what_stands_under_the_name_of_an_award_alone_is_an_award():
    body = "2．项目奖励类\n（1）优秀剧目奖励\n获得省级以上奖项的本地剧目。\n第五章 表彰奖励\n第九条 优先推荐参评全国专利奖。"
    layout = laid_out(body)
    at = [i for i, unit in enumerate(layout.units) if "本地剧目" in unit.text or "参评" in unit.text]
    assert [kind_of(layout, i, i, packaged_kinds()) is MeasureKind.AWARD for i in at] == [True, False]


def test_what_is_paid_for_asks_nothing_of_the_firm():
    body = (
        "某区商贸物流项目申报\n一、支持内容和标准\n1. 支持内容：冷库建设和改造；标准化托盘及配套货架购置。\n"
        "2. 支持标准：按审定投资额的30%支持，最高100万元。"
    )
    layout = laid_out(body)
    (offer,) = offers_of(layout, with_directions(layout, labels_of(layout, ["冷库建设", "按审定投资额"])))
    (own,) = own_words(layout, offer)
    assert body[own.start : own.end].startswith("2. 支持标准")


def test_a_sentence_that_names_the_sorts_below_it_begins_no_offer_unless_they_are_told_nowhere():
    opens = "（一）织造专项。重点扶持织机改造、染色平台等两类项目。"
    below = "1.织机改造。支持企业更新织机。\n2.染色平台。支持企业建设染色平台。"
    begun = ["重点扶持", "更新织机", "建设染色平台", "参展"]
    assert not any("两类项目" in text for text in told(f"{opens}\n{below}", begun))
    assert any("两类项目" in text for text in told(f"{opens}\n1.对参展企业给予4万元补助。", begun))


def told(body, begun):
    layout = laid_out(body)
    return texts(layout, with_retold(layout, labels_of(layout, begun)))
