"""Employment policies: whether those who look for work or those who employ them are spoken to."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of

PERSON = ("entity_type", "in", ("individual",))


@pytest.mark.parametrize(
    "text",
    [
        "落实护理专业毕业生免试申请社区护士执业注册政策。",
        "享受农村低保待遇的人员，在创业期间可继续享受低保待遇。",
        "享受失业保险待遇的人员自主创业的，可一次性领取失业保险金。",
        "对通过市场渠道难以就业的，可通过开发公益性岗位予以安置。",
        "对招聘为医院工作人员的，可按规定提前定级。",
        "中学教师参加职称评审的，指标实行单列。",
        "对与省内企业签订两年以上劳动合同的在职职工，按规定给予培训补贴。",
        "提供“一对一”就业援助。",
    ],
)
def test_people_are_known_by_what_they_alone_do_or_have(asked, text):
    assert {one for one in asked(own=text) if one[0] in ("entity_type", "region")} == {PERSON}


def test_people_who_come_first_are_those_to_whom_it_is_offered(read):
    for text in (
        "对有创业意愿的毕业生优先推荐入驻创业园。",
        "购买一批村级服务岗位，优先用于安置残疾人就业。",
    ):
        (who,) = (x for x in leaves_of(read(own=text)) if isinstance(x, Criterion))
        assert who.decides
        assert (str(who.field), str(who.op), who.value) == PERSON


def test_where_people_come_from_and_go_to_work_is_no_kind_and_no_place_of_an_applicant(asked):
    graduates = "对到省内山区乡镇学校任教满两年的省属高校应届毕业生，由财政代偿其助学贷款。"
    assert asked(own=graduates) == {PERSON}


@pytest.mark.parametrize(
    "text",
    [
        "对确需裁员的企业，应制定人员安置方案，实施专项帮扶。",
        "支持银行向毕业生创设的小微企业发放贷款。",
        "国有企业对技术骨干的奖励，计入当年工资总额，不受总额限制。",
        "对教育部门和高校联合举办的招聘活动，给予5万元补助。",
        "加强对困难人员的就业援助。对用人单位招用困难人员的，给予岗位补贴。",
    ],
)
def test_people_and_schools_that_are_only_spoken_of_shut_no_firm_out(asked, text):
    kinds = [value for field, _, value in asked(own=text) if field == "entity_type"]
    assert all("enterprise" in value for value in kinds)


def test_those_in_whom_investors_put_money_need_not_be_the_applicant(asked_fields):
    assert "size_class" not in asked_fields(own="运用风险补助等方式，引导创业投资机构投资小微企业。")
    assert "size_class" in asked_fields(own="对创业投资机构投资的小微企业，给予贴息。")


def test_that_others_have_it_likewise_asks_of_nobody_to_be_a_firm(asked_fields):
    offer = "参保企业上年度未裁员的，可申请稳岗返还。"
    assert "entity_type" in asked_fields(own=offer)
    likewise = "社会团体、律师事务所、以单位形式参保的个体工商户参照实施。"
    assert "entity_type" not in asked_fields(own=offer + likewise)


def test_enterprises_and_public_institutions_are_any_of_four_kinds(asked):
    kinds = ("enterprise", "institute", "university", "hospital")
    told = {
        frozenset(value)
        for field, _, value in asked(own="对吸纳见习人员的企事业单位，给予见习补贴。")
        if field == "entity_type"
    }
    assert told == {frozenset(kinds)}


def test_an_average_of_all_firms_of_a_place_asks_nobody_to_be_there(asked_fields):
    text = "对稳岗率达到90%以上的企业，贷款利率不高于全省企业贷款平均利率。"
    assert "region" not in asked_fields(own=text)


def test_schools_that_an_act_means_are_those_approved_in_its_place(asked):
    meant = "本意见所指的民办养老院是指在本市范围内经民政部门批准举办的养老院。"
    told = asked(own="对民办养老院购置设备的，给予12%补贴。", condition=meant)
    assert ("region", "in_region", "210100") in told


@pytest.mark.parametrize(
    "text",
    [
        "推进登记注册制度便利化，允许“一址多照”，降低创业门槛。",
        "深化商事制度改革，推行营业执照和税务登记证“两证合一”。",
    ],
)
def test_a_reform_of_registration_asks_nothing_of_anybody(read, text):
    assert not [leaf for leaf in leaves_of(read(own=text)) if leaf.decides]
    assert [leaf for leaf in leaves_of(read(own="对外贸企业推行“两证合一”服务。")) if leaf.decides]
