"""A chapter on courting investors, in an act that is for the firms of its place, speaks for itself alone."""

OWN = "一、培育本地文旅企业\n（一）对首次入选省级名录的旅行社，奖励8万元。\n"
COURTING = "二、加大文旅企业招商引资力度\n（二）市外引进的旅行社总部，一次性奖励30万元。\n"
MORE = "三、支持企业提升品质\n（三）对新评定的五星级酒店，奖励60万元。\n"
ACT = f"沈阳市促进文旅发展若干措施\n{OWN}{COURTING}{MORE}"


def test_only_the_measures_of_the_chapter_are_for_newcomers(document_of, measures_of):
    told = {b.amount_yuan: m.newcomers for m in measures_of(ACT) for b in m.benefits}
    assert told == {80000: False, 300000: True, 600000: False}
    assert not document_of(ACT).newcomers


def test_a_chapter_that_gives_nothing_to_those_who_come_tells_nobody_apart(measures_of):
    text = ACT.replace("市外引进的旅行社总部", "组织推介会的旅行社")
    assert [measure.newcomers for measure in measures_of(text)] == [False, False, False]


def test_an_act_that_is_made_to_court_investors_is_so_as_a_whole(document_of, measures_of):
    text = ACT.replace("促进文旅发展若干措施", "文旅招商引资若干措施")
    assert document_of(text).newcomers
