"""Pages that open with a summary of the one offer that they tell."""

PAGE = """摘要：面向在本县注册的茶企，常年征集制茶技术；2031年入选的企业需重新申请。
适用对象：本县茶企
支持内容：{support}
截止：2033-05-06"""


def test_the_one_offer_of_a_page_is_told_from_its_summary_on(measures_of):
    (measure,) = measures_of(PAGE.format(support="成果展示、供需对接与场景推广机会"))
    assert measure.start == 0
    assert measure.end <= PAGE.index("截止") + 20


def test_of_several_offers_each_is_told_by_its_own_words(measures_of):
    measures = measures_of(PAGE.format(support="制茶设备最高补助6万元；茶园改造最高补助8万元。"))
    assert len(measures) > 1
    assert all(measure.start > PAGE.index("适用对象") for measure in measures)


def test_whom_a_summary_greets_is_no_part_of_the_offer(measures_of):
    body = "摘要：各有关单位：按照安排，现予公布。\n支持内容：对茶企购置设备的，给予6万元补助。"
    (measure,) = measures_of(body)
    assert measure.start > 0
