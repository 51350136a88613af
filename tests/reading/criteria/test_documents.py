"""Layout and document-wide words: wrapped lines, labels, titles, standing rules, lists of other offers."""

import time

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.reading.criteria import Passage, PassageRole, read_condition


def _fields(condition):
    return {str(leaf.field) for leaf in leaves_of(condition) if isinstance(leaf, Criterion)}


def test_a_wrapped_line_is_read_through_and_quoted_as_it_stands(read):
    condition = read(condition="上年度营业\n收入不低于 2000\n万元")
    (leaf,) = leaves_of(condition)
    assert leaf.value == 20_000_000
    assert "\n" in leaf.quote.text


def test_a_label_that_cuts_through_a_cell_is_no_part_of_the_words(read):
    condition = read(condition="具有独立法\n条件要求\n人资格")
    assert "independent_legal_person" in _fields(condition)


def _read(body, own, terms):
    at = body.index(own)
    passage = Passage(role=PassageRole.OWN, start=at, end=at + len(own))
    return read_condition(body, [passage], terms, "210100")


def test_who_a_document_is_for_governs_each_of_its_offers(terms):
    body = "第一条 本办法适用于在本市注册的企业。\n第二条 对技术改造项目给予补助。\n"
    assert "region" in _fields(_read(body, "对技术改造项目给予补助。", terms))


def test_who_a_document_leaves_out_is_left_out_of_each_offer(terms):
    body = "对规模以上企业给予奖励。\n有严重失信行为的企业不享受本政策。\n"
    assert "clean_record" in _fields(_read(body, "对规模以上企业给予奖励。", terms))


def test_words_of_another_offer_that_only_sound_like_a_rule_govern_none(terms):
    other = "对符合申报的中小企业贷款产品“应纳尽纳”，加大对中小微企业的支持力度。"
    body = f"对技术改造项目给予补助。\n{other}\n"
    assert "size_class" not in _fields(_read(body, "对技术改造项目给予补助。", terms))


def test_the_title_of_a_clause_speaks_for_the_offer_under_it(terms):
    body = "（三）支持中小企业上市。加强辅导。对成功挂牌的给予50万元奖励。\n"
    assert "size_class" in _fields(_read(body, "对成功挂牌的给予50万元奖励。", terms))


def test_a_list_under_a_head_is_for_the_offer_that_the_head_names(terms):
    own = "采取后补助方式支持概念验证平台，给予50万元。"
    one = "申报概念验证平台支持的机构应满足以下条件：\n1．拥有发明专利5项以上。\n"
    other = "申报产业投资基金支持的机构应满足以下条件：\n1．资产总额不低于1亿元。\n"
    body = own + "\n" + one + other
    spans = [(PassageRole.OWN, own), (PassageRole.CONDITION, one), (PassageRole.CONDITION, other)]
    passages = [Passage(role=r, start=body.index(t), end=body.index(t) + len(t)) for r, t in spans]
    fields = _fields(read_condition(body, passages, terms, "210100"))
    assert "invention_patents" in fields
    assert "total_assets_yuan" not in fields


def test_reading_takes_time_in_proportion_to_the_text(terms):
    def seconds(size: int) -> float:
        body = "在本市注册，从事新材料研发的企业，营业收入1000万元以上，" * size
        began = time.process_time()
        passage = Passage(role=PassageRole.CONDITION, start=0, end=len(body))
        read_condition(body, [passage], terms, "210100")
        return time.process_time() - began

    seconds(5)
    short, long = min(seconds(100) for _ in range(3)), min(seconds(400) for _ in range(3))
    assert long < 10 * short + 0.05


def test_an_empty_passage_and_an_empty_body_ask_nothing(terms):
    for body in ("", "在本市注册"):
        for role in PassageRole:
            passage = Passage(role=role, start=len(body), end=len(body))
            assert read_condition(body, [passage], terms, "210100").all == ()
    assert read_condition("", [], terms, None).all == ()
