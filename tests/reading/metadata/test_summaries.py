"""Summaries of a page (摘要：) tell how long its document holds."""

from datetime import date

import pytest


@pytest.mark.parametrize(
    ("summary", "expires_on"),
    [
        ("摘要：市级渔业专项政策，覆盖场地和人才，施行至2031年12月31日。", date(2031, 12, 31)),
        ("摘要：市级渔业专项政策，对基地给予补贴，补贴至2031年12月31日。", None),
    ],
)
def test_a_summary_tells_until_when_the_document_holds(read, summary, expires_on):
    assert read(f"沈阳市渔业若干措施\n{summary}\n支持内容：对企业奖励5万元。").expires_on == expires_on
