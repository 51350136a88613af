"""What a call begins with, and lines that name who is responsible, offer nothing."""

from policymatch.reading.measures.asides import without_asides
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.preambles import without_preambles
from policymatch.reading.measures.units import layout_of, names_duties
from policymatch.reading.sections import paragraphs

BEGIN, OUTSIDE = Label.BEGIN, Label.OUTSIDE


def test_what_is_called_for_before_it_follows_is_no_offer():
    body = (
        "为发展冷链，拟对冷库项目择优扶持。现组织申报，有关事项通知如下：\n"
        "一、支持标准\n对新建冷库的企业，给予投资额10%的补助。"
    )
    layout = layout_of(body, paragraphs(body))
    begun = [BEGIN if "冷库" in unit.text else OUTSIDE for unit in layout.units]
    assert begun[0] is BEGIN
    assert without_preambles(layout, begun) == [OUTSIDE, *begun[1:]]


def test_a_call_that_offers_nothing_else_offers_what_it_begins_with():
    body = "拟对冷库项目择优扶持，有关事项通知如下：\n一、时间\n7月底前报送。"
    layout = layout_of(body, paragraphs(body))
    begun = [BEGIN, *[OUTSIDE] * (len(layout.units) - 1)]
    assert without_preambles(layout, begun) == begun


def test_a_line_that_names_who_is_responsible_does_not_run_on():
    body = (
        "支持冷链。对新建冷库的企业，按照实际投资额的10%给予不超过30万元的一次性补助。\n"
        "责任单位：县商务局、县财政局\n"
        "减免租金。对租用冷库的农户，按照实际租金的20%给予每年不超过1万元的租金减免。\n"
        "责任单位：县农业局\n"
    )
    layout = layout_of(body, paragraphs(body))
    assert [unit.text for unit in layout.units if names_duties(unit.text)] == [
        "责任单位：县商务局、县财政局",
        "责任单位：县农业局",
    ]
    assert "减免租金。" in [unit.text for unit in layout.units]
    assert not names_duties("责任单位：县商务局。对农户给予租金减免。")


def test_the_blanks_of_a_form_offer_nothing():
    body = (
        "对新建冷库的企业，给予10万元补助。\n附件1\n补助申请表\n填报日期： 年 月 日\n"
        "我公司符合县里对冷库实行补贴的要求。\n公章："
    )
    layout = layout_of(body, paragraphs(body))
    begun = [BEGIN] * len(layout.units)
    left = without_asides(layout, begun, [0.9] * len(begun))
    told = [unit.text for unit, label in zip(layout.units, left, strict=True) if label is BEGIN]
    assert told[0].startswith("对新建冷库")
    assert not any("年月日" in text or "公章" in text for text in told)
