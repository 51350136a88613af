"""A title that a list of pages cut off is told in full by the body."""

import pytest

from policymatch.reading.metadata.cut_title import whole_title


@pytest.mark.parametrize(
    ("title", "behind", "whole"),
    [
        (
            "某县渔业局关于申报2031年渔船更...",
            "附件下载\n关于申报2031年渔船更新补助的通知.docx",
            "某县渔业局关于申报2031年渔船更新补助的通知",
        ),
        (
            "某省渔业厅：关于做好2031年渔港亮化...",
            "关于做好2031年渔港亮化资金申报工作的通知-附件.doc",
            "关于做好2031年渔港亮化资金申报工作的通知",
        ),
        (
            "关于印发《2031年渔港改造项...",
            "附件：2031年渔港改造项目申报指南\n",
            "2031年渔港改造项目申报指南",
        ),
    ],
)
def test_the_end_of_a_cut_title_is_told_below(title, behind, whole):
    assert whole_title(title, f"{title}\n各镇：\n{behind}") == whole


@pytest.mark.parametrize(
    ("title", "behind"),
    [
        ("某县渔业局关于申报2031年渔船更...", "各镇渔业站：请做好申报工作。"),
        ("某县渔业局关于申报渔船更新补助的通知", "关于申报渔船更新补助的通知的说明"),
        # Another document, cited with its number.
        (
            "某县渔业局 某县财政局关于印...",
            "根据《某县渔业局 某县财政局关于印发渔港办法的通知》（渔财〔2029〕12号），",
        ),
    ],
)
def test_a_title_that_nothing_completes_or_that_is_whole_stays(title, behind):
    assert whole_title(title, f"{title}\n{behind}") == title
