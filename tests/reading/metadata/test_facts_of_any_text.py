"""Whatever a text says, its facts are found without a fault and leave the body alone."""

from hypothesis import given, settings
from hypothesis import strategies as st

from policymatch.domain.document import Document
from policymatch.reading.metadata import document_facts
from policymatch.terms import load_terms

WORDS = st.sampled_from(
    [
        *(
            "关于",
            "印发",
            "的通知",
            "沈阳市",
            "人民政府",
            "科技局",
            "、",
            "文件",
            "（征求意见稿）",
            "附件",
            "\n",
            "。",
            " ",
            "：",
            "\t",
        ),
        *(
            "〔2023〕",
            "沈政发",
            "5号",
            "2023年2月30日",
            "二〇二三年十三月三日",
            "2023-12-31",
            "十十",
            "两",
            "有效期",
            "年",
            "起",
        ),
        *(
            "本办法",
            "自印发之日",
            "施行",
            "至",
            "发文机构",
            "发文字号",
            "发布日期",
            "时间/频度",
            "依据文件",
            "/",
            "招商",
            "令第一号",
        ),
    ]
)
TEXTS = st.lists(WORDS | st.text(max_size=4), max_size=60).map("".join)


@settings(max_examples=300)
@given(title=TEXTS, body=TEXTS)
def test_facts_are_found_in_any_text(title, body):
    document = Document(id="d", title=title, body=body)
    facts = document_facts(document, load_terms())
    assert facts.body == body
    assert facts.issuer != ""
    assert facts.document_number is None or "号" in facts.document_number


@settings(max_examples=200)
@given(body=TEXTS)
def test_facts_once_found_do_not_change(body):
    terms = load_terms()
    once = document_facts(Document(id="d", title="某市某办法", body=body), terms)
    assert document_facts(once, terms) == once
