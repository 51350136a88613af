"""Bars that stand behind other words in a closing part, and those that a question about limits asks for."""

import pytest

from policymatch.domain.condition import leaves_of

HEAD = "泰安市研发载体奖励办法\n一、对新建研发平台的企业，一次性奖励20万元。\n二、对租用研发用房的企业，按实际租金的30%给予补贴。\n"


def fields_of(measure):
    return {str(leaf.field) for leaf in measure.condition.all if hasattr(leaf, "field")}


@pytest.mark.parametrize(
    "closing",
    [
        "三、其他\n名单实行动态管理，每两年复核一次。企业近三年内不得存在严重失信行为。\n",
        "三、遴选工作每年组织一次。三年内有严重失信行为的一票否决。\n",
    ],
)
def test_a_bar_behind_other_words_of_a_closing_part_is_of_all_offers(measures_of, closing):
    measures = measures_of(HEAD + closing)
    assert len(measures) == 2
    assert all("clean_record" in fields_of(measure) for measure in measures)


def test_an_answer_to_what_limits_there_are_is_of_all_that_questions_before_it_offer(measures_of):
    text = (
        "泰安市技术改造政策问答\n问：新建研发平台有什么奖励？\n答：对新建研发平台的企业，一次性奖励20万元。\n"
        "问：租用研发用房有没有补贴？\n答：对租用研发用房的企业，按实际租金的30%给予补贴。\n"
        "问：有什么限制？\n答：同一企业年度奖补总额原则上不超过其当年地方综合贡献；上一年度发生较大环境污染事故的，取消当年享受资格。\n"
    )
    measures = measures_of(text)
    assert len(measures) == 2
    assert all("clean_record" in fields_of(measure) for measure in measures)


def test_an_opening_that_leaves_what_is_given_to_the_next_paragraphs_is_asked_of_all_of_them(measures_of):
    text = (
        "泰安市制造业提质奖励办法\n为推动制造业提质，对在泰安市登记注册的规模以上工业企业实施如下奖励。\n"
        "对新获评国家级质量标杆的企业奖励40万元。\n企业实施智能改造，按设备投资额的6%给予补助，最高补助90万元。\n"
    )
    measures = measures_of(text)
    assert [m.benefits[0].amount_yuan or m.benefits[0].rate for m in measures] == [400_000, 0.06]
    assert all({"region", "above_scale"} <= fields_of(measure) for measure in measures)


def test_a_bar_behind_the_last_day_of_applying_is_of_all_offers(measures_of):
    measures = measures_of(HEAD + "三、报名截止日期为2026年5月31日。三年内有严重失信行为的一票否决。\n")
    assert all("clean_record" in fields_of(measure) for measure in measures)


def test_who_may_not_apply_for_some_years_is_barred(measures_of):
    measures = measures_of(HEAD + "三、存在非正常专利申请、被列入失信名单的企业，两年内不得申报。\n")
    assert all("clean_record" in fields_of(measure) for measure in measures)


def test_what_a_bar_is_followed_by_in_its_article_bars_nobody(measures_of):
    first, second = measures_of(
        HEAD + "三、列入失信主体名单的，不予奖励，已认定的取消资格。企业于每年4月底前向区科技局提交申请。"
        "本办法自印发之日起施行，有效期3年，由区科技局负责解释。\n"
    )
    for measure in (first, second):
        assert "clean_record" in fields_of(measure)
        quoted = "".join(leaf.quote.text for leaf in leaves_of(measure.condition) if leaf.quote)
        assert "负责解释" not in quoted
        assert "提交申请" not in quoted


def test_when_an_office_has_firms_apply_is_no_offer_and_the_bar_behind_it_is_of_all(measures_of):
    measures = measures_of(
        HEAD + "三、市科技局每年第二季度组织申报，县科技部门初审推荐，市科技局委托第三方评审。"
        "有失信行为或三年内被撤销资格的，不得申报。\n"
    )
    assert len(measures) == 2
    assert all("clean_record" in fields_of(measure) for measure in measures)


def test_what_a_document_may_not_be_had_beside_must_not_have_been_received(measures_of):
    closing = "三、附则\n本办法与我省其他同类优惠措施不得重复享受，资助额度受年度总额控制。执行期间如遇国家政策调整的，可进行相应调整。\n"
    for measure in measures_of(HEAD + closing):
        assert "received" in fields_of(measure)
        quoted = "".join(leaf.quote.text for leaf in leaves_of(measure.condition) if leaf.quote)
        assert "总额控制" not in quoted
        assert "执行期间" not in quoted


def test_an_article_may_say_what_its_act_may_not_be_had_beside(measures_of):
    body = (
        "泰安市研发载体奖励办法\n第一条 对新建研发平台的企业，一次性奖励20万元。\n"
        "第二条 本办法与省级其他同类政策不得同时享受。\n"
    )
    (measure,) = measures_of(body)
    assert "received" in fields_of(measure)
