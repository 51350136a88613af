"""A page that lost its line breaks: headings over items whose numbers go on, and the title behind the date of a letter."""

from policymatch.domain.document import Document
from policymatch.reading.extract import extract_policy
from policymatch.reading.glued import behind_glued
from policymatch.terms import load_terms

LETTER = (
    "各县人民政府：《松林市促进旅游业发展措施》已经审议通过，现印发你们。松林市人民政府2021年3月1日松林市促进旅游业发展措施"
    "一、培育“百家名店”（一）对新评定的五星级饭店，给予20万元奖励。"
    "二、鼓励酒店、民宿做大（二）对营业收入增长10%以上的饭店，给予5万元奖励。（三）对连锁饭店给予10万元奖励。"
    "三、支持组建行业协（商）会（四）对新组建的协会，给予10万元补助。"
)


def cuts(text):
    return [text[at : at + 4] for at in sorted(behind_glued(text))]


def test_an_item_begins_behind_a_heading_that_lost_its_break():
    assert cuts(LETTER) == ["一、培育", "（一）对", "（二）对", "（四）对"]


def test_words_before_a_number_in_brackets_are_no_heading_without_an_item_before_or_behind():
    assert cuts("二、支持企业做大做强（五）对企业给予奖励。") == []
    assert cuts("三、按照本通知第（二）项给予奖励。") == []


def test_each_item_is_a_measure_of_its_own():
    document = Document(id="d", title="松林市促进旅游业发展措施", body=LETTER)
    labels = [measure.clause for measure in extract_policy(document, load_terms()).measures]
    assert labels == ["（一）", "（二）", "（三）", "（四）"]


def test_a_heading_with_a_note_in_brackets_ends_where_a_list_that_goes_on_begins():
    body = (
        "各县人民政府：《松林市支持渔业若干政策》已经审议通过，现印发你们。松林市人民政府2021年3月1日松林市支持渔业若干政策"
        "为支持渔业发展，制定如下政策。一、加大渔港建设支持1.对新建渔港的企业，给予20万元奖励。2.对改造渔港的企业，给予5万元奖励。"
        "二、加大渔业人才（团队）引育支持3.对新引进渔业专家的企业，给予10万元奖励。4.对领军型渔业团队，给予30万元资助。"
    )
    document = Document(id="d", title="松林市支持渔业若干政策", body=body)
    measures = extract_policy(document, load_terms()).measures
    assert [measure.clause for measure in measures] == ["1.", "2.", "3.", "4."]
    assert "3." not in "".join(measure.title for measure in measures)


CALL = (
    "各区茶业局：市茶业局现组织开展2033年度市级生态茶园认定工作，请各区对照要求开展申报。有关事项如下："
    "一、申报要求拟申报市级生态茶园的茶企已建成连片茶园，茶园面积在三百亩以上，近两年没有农药残留超标的记录"
    "二、申报材料包括但不限于：申报书一份、土地承包合同复印件、茶园照片三张。"
    "三、申报程序各区茶业局对申报书进行初审，并于6月1日前报送市茶业局（不接受邮寄）四、政策待遇认定后由市茶业局授牌，并列入采购目录。"
)


def test_a_heading_that_names_a_part_of_a_call_ends_where_its_text_is_run_into_it():
    places = [CALL[at : at + 4] for at in sorted(set(behind_glued(CALL)))]
    assert places == ["一、申报", "拟申报市", "二、申报", "三、申报", "各区茶业", "四、政策", "认定后由"]


def test_a_sentence_about_a_part_of_a_call_is_not_cut():
    for text in (
        "一、申报材料的真实性由茶企负责，虚报的取消资格。",
        "一、申报主体应当在本市登记，并且种植茶树。",
        "一、支持范围内的茶园可以申请补贴，每亩一百元。",
        "一、申报条件审核由各区茶业局承担，市局抽查。",
        "按照第一、二、申报材料相同的茶园合并申报。",
    ):
        assert cuts(text) == []


def test_what_a_call_asks_is_heard_behind_a_heading_that_lost_its_break():
    document = Document(id="d", title="关于组织申报2033年度市级生态茶园的通知", body=CALL)
    (measure,) = extract_policy(document, load_terms()).measures
    assert "农药残留" in measure.model_dump_json()
