"""A call offers what it calls for; papers, times and steps offer nothing."""

from policymatch.reading.measures.asides import without_asides
from policymatch.reading.measures.calls import with_call
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs

TITLE = "关于组织申报2026年浑南区创新企业培育库入库企业的通知"
CALL = f"""{TITLE}
各有关企业：
为做好2026年入库工作，现将有关事项通知如下：
一、申报安排
2026年入库工作采取网上申报、集中受理、专家评审的方式进行。
二、申报条件
（一）在浑南区注册，成立满一年；
（二）研发费用占营业收入的比例不低于3%。
三、申报材料
（一）申请书一式两份；
（二）营业执照复印件，获得补助的还应提供凭证。
四、申报时间
申报单位于2026年6月30日前提交材料，逾期不予受理，通过的给予公布。"""


def laid_out(body):
    return layout_of(body, paragraphs(body))


def offered(layout, labels):
    return [u.text for u, label in zip(layout.units, labels, strict=True) if label is Label.BEGIN]


def none_of(layout):
    return [Label.OUTSIDE] * len(layout.units)


def test_a_call_in_which_no_sentence_gives_anything_offers_what_it_calls_for():
    layout = laid_out(CALL)
    assert offered(layout, with_call(layout, none_of(layout), TITLE)) == [
        "2026年入库工作采取网上申报、集中受理、专家评审的方式进行。"
    ]


def test_a_call_that_was_found_to_give_something_is_left_as_it_is():
    layout = laid_out(CALL)
    labels = none_of(layout)
    labels[3] = Label.BEGIN
    assert with_call(layout, labels, TITLE) == labels


def test_a_list_of_results_and_a_notice_without_conditions_call_for_nothing():
    layout = laid_out(CALL)
    assert offered(layout, with_call(layout, none_of(layout), "关于公示2026年入库企业名单的通知")) == []
    bare = laid_out(f"{TITLE}\n各单位要高度重视，认真组织申报工作。")
    assert offered(bare, with_call(bare, none_of(bare), TITLE)) == []


def test_papers_and_times_begin_no_offer_whatever_their_words():
    layout = laid_out(CALL)
    labels = [Label.BEGIN if "凭证" in u.text or "6月30日" in u.text else Label.OUTSIDE for u in layout.units]
    assert Label.BEGIN in labels
    assert offered(layout, without_asides(layout, labels, [0.9] * len(labels))) == []


def test_a_step_that_gives_nothing_begins_an_offer_only_where_the_models_are_sure():
    body = "某市办法\n一、申报程序\n（一）企业登录平台填报材料。\n（二）专家评审后，给予补助10万元。"
    layout = laid_out(body)
    labels = [Label.BEGIN if u.text.startswith("（") else Label.OUTSIDE for u in layout.units]
    doubtful = offered(layout, without_asides(layout, labels, [0.3] * len(labels)))
    assert [text[:3] for text in doubtful] == ["（二）"]
    assert len(offered(layout, without_asides(layout, labels, [0.8] * len(labels)))) == 2


def test_how_a_sum_comes_about_goes_on_with_the_offer_before_it():
    body = "某区手册\n政策内容：给予每人1000元补贴。\n补贴测算：每人一次性1000元。"
    layout = laid_out(body)
    labels = [Label.OUTSIDE, Label.BEGIN, Label.BEGIN]
    assert without_asides(layout, labels, [0.9] * 3) == [Label.OUTSIDE, Label.BEGIN, Label.INSIDE]
