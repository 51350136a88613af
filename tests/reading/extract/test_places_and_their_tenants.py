"""Figures of a place that is recognised are not asked of the firm that runs it, nor of the firms in it."""

from policymatch.domain.condition import leaves_of

TEXT = (
    "浑南区工业设计示范园区申报公告\n一、申报范围\n在本区设立、正式运营3年以上，由独立法人机构负责运营的工业设计园区。\n"
    "二、申报条件\n（一）入驻企业40家以上，设计企业数量占50%以上。\n（二）吸纳从业人员300人以上。\n"
    "（三）运营机构专职管理人员不少于6人。\n（四）近三年未发生重大安全责任事故。\n"
    "三、支持措施\n获得命名的园区，给予100万元补助；园区内企业新增贷款500万元以上的，按实际支付利息的30%贴息，每户每年最高40万元。\n"
)


def fields_of(measure):
    return {str(leaf.field) for leaf in leaves_of(measure.condition) if hasattr(leaf, "field")}


def test_figures_of_a_park_are_not_asked_of_who_runs_it(measures_of):
    park = measures_of(TEXT)[0]
    assert {"region", "independent_legal_person", "clean_record"} <= fields_of(park)
    assert not {"age_months", "employees", "industry", "platforms"} & fields_of(park)


def test_demands_on_a_park_are_not_asked_of_the_firms_in_it(measures_of):
    tenants = measures_of(TEXT)[1]
    assert not {"clean_record", "independent_legal_person"} & fields_of(tenants)


def test_what_is_given_to_the_park_for_its_tenants_still_asks_what_the_park_must_be(measures_of):
    measures = measures_of(
        "浑南区孵化载体奖补办法\n一、申报条件\n（一）运营主体为在本区注册的独立法人。\n（二）入驻企业30家以上，运营主体专职人员不少于5人。\n"
        "二、支持措施\n入驻企业首次认定为高新技术企业的，每家奖励运营主体3万元。\n"
    )
    assert "independent_legal_person" in fields_of(measures[0])


def test_what_one_title_of_a_paragraph_asks_is_not_asked_for_its_other_offer(measures_of):
    patents, title = measures_of(
        "浑南区知识产权资助规程\n专利方面，上年度有效发明专利不少于12件的企业，按每件1500元资助。"
        "申报区级知识产权示范企业的，须同时满足：拥有软件著作权40件以上，研发人员不少于9人；通过认定的奖励6万元。\n"
    )
    assert not {"software_copyrights", "rd_staff"} & fields_of(patents)
    assert {"software_copyrights", "rd_staff"} <= fields_of(title)
