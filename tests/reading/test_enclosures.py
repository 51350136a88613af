"""Where a notice ends and a paper enclosed in it begins, and what its clauses then say of the offers."""

from policymatch.reading.enclosures import edges_apart
from policymatch.reading.lines import lines_of
from policymatch.reading.roles import SectionRole
from policymatch.reading.sections import Paragraph, paragraphs

NOTICE = """关于申报竹业专项资金的通知
一、申报条件
（一）企业应从事竹制品加工。
附件：1.扶持方向
2.准入条件
安吉县林业局
2033年4月6日
附件1
扶持方向
1.竹材烘干。对新建烘干房的，按投资额的9%给予补助。
附件2
准入条件
（1）竹林经营满四年；
附件3
竹业补助申请表
申报企业应具备：　　　"""


def told(body: str) -> dict[str, Paragraph]:
    """The paragraphs of a body by their first four characters; the last of those that begin alike."""
    return {body[p.start : p.start + 4]: p for p in paragraphs(body)}


def test_no_clause_of_a_notice_goes_on_through_its_signature_or_the_papers_behind_it():
    found = told(NOTICE)
    assert all(found[opening].path == () for opening in ("安吉县林", "附件1\n", "附件2\n", "1.竹材"))
    assert len(found["（一）企"].path) == 1


def test_neither_the_names_of_papers_nor_a_signature_ask_anything():
    found = told(NOTICE)
    ends = [found[opening] for opening in ("附件：1", "安吉县林")]
    assert {p.role for p in ends} == {SectionRole.CONTACT}
    assert all(p.numeral is None for p in ends)


def test_all_that_a_paper_tells_is_what_its_name_says_it_is_there_for():
    found = told(NOTICE)
    assert found["（1）竹"].role is SectionRole.CONDITION
    assert found["1.竹材"].role is SectionRole.OFFER
    # What is to be filled in asks nothing.
    assert found["申报企业"].role is SectionRole.CONTACT


def test_a_name_behind_the_number_of_a_paper_is_its_name_too():
    found = told("附件2：申报条件\n（1）竹林经营满四年。\n附件3 竹业扶持办法\n第一条 竹业是基础产业。")
    assert found["（1）竹"].role is SectionRole.CONDITION
    assert found["第一条 "].path == ()


def test_a_list_that_counts_what_is_asked_is_no_list_of_papers():
    body = "一、申报条件\n1.印章齐全；\n2.竹林经营满四年。\n附件1所列竹种不受此限。"
    assert edges_apart(lines_of(body)) == {}
    assert {p.role for p in paragraphs(body)} == {SectionRole.CONDITION}


def test_a_day_below_a_sentence_signs_nothing():
    body = "一、申报条件\n竹林应当在下列日期前登记：\n2033年4月6日"
    assert edges_apart(lines_of(body)) == {}
