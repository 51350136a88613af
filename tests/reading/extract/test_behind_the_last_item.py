"""What stands without a number behind the last item of a list is said of all of the list."""


def fields_of(measure):
    return {str(leaf.field) for leaf in measure.condition.all if hasattr(leaf, "field")}


def test_a_bar_behind_the_last_bullet_is_of_all_offers(measures_of):
    measures = measures_of(
        "泰安市研发载体奖励办法\n● 对新建研发平台的企业，一次性奖励20万元。\n"
        "● 对租用研发用房的企业，按实际租金的30%给予补贴。\n近一年受到行政处罚的运营主体，不予奖励。\n"
    )
    assert len(measures) == 2
    assert all("clean_record" in fields_of(measure) for measure in measures)


def test_what_the_recognised_must_be_stands_behind_the_list_of_the_standard(measures_of):
    title, award = measures_of(
        "某省成长型小微企业认定标准\n依据有关办法制定本标准。同时满足以下三项条件即视为符合认定条件：\n"
        "（一）上年度研发费用不低于80万元。\n（二）上年度营业收入在600万元以上。\n（三）满足下列条件之一：\n"
        "1．拥有发明专利2件以上。\n2．近两年新增股权融资800万元以上。\n"
        "有下列情况之一的不得被认定：申请前三年内发生重大安全、质量事故，偷漏税等违法行为。\n"
        "被认定企业须在浑南区登记注册、具有独立法人资格。\n"
        "区财政对新认定的成长型小微企业给予9万元一次性奖励。\n"
    )
    assert {"clean_record", "independent_legal_person", "region"} <= fields_of(title)
    assert "clean_record" not in fields_of(award)


def test_what_stands_behind_the_list_of_a_title_is_asked_for_the_title_alone(measures_of):
    title, award = measures_of(
        "某省种子企业遴选条件\n申请遴选某省种子企业，应同时满足以下条件：\n"
        "一、在本区注册成立满两年的企业。\n二、上年度营业收入在900万元以上。\n三、研发人员不少于7人。\n"
        "申请前两年内未发生重大安全、质量事故。\n对新认定的某省种子企业，给予16万元奖励。\n"
    )
    assert {"clean_record", "revenue_yuan"} <= fields_of(title)
    assert "clean_record" not in fields_of(award)


def test_an_item_under_a_heading_keeps_what_stands_below_it(measures_of):
    first, second = measures_of(
        "泰安市研发奖励办法\n一、平台奖励\n对新建研发平台的企业，一次性奖励20万元。\n"
        "二、租金补贴\n对租用研发用房的企业，按实际租金的30%给予补贴。\n近三年发生安全事故的企业，不予补贴。\n"
    )
    assert "clean_record" not in fields_of(first)
    assert "clean_record" in fields_of(second)
