"""Cut titles: a title that a list of pages cut off (关于申报稻米储存……...), told in full further below."""

import re

_CUT = re.compile(r"^(?P<told>.{8,80}?)\s{0,2}(?:\.{3}|…{1,2}|。{3})$")
_CLOSES = r"(?:通知|公告|通告|指南|办法|细则|意见|方案|决定|函)"
# 根据《关于印发竹业办法的通知》（竹经〔2031〕5号）: another document, cited with its number.
_CITED = r"》\s?[（(][^（）()\n]{1,20}[〔\[［][^（）()\n]{4,14}号"
_LONGEST_REST, _FEWEST = 80, 8
# 某省商务厅：关于……: who put it online, before its title.
_POSTED_BY = re.compile(r"^[\u4e00-\u9fff]{3,20}(?:厅|局|委员会|委|办公室|政府|部)[：:](?=关于)")


def whole_title(title: str, body: str) -> str:
    r"""A title as it is, or in full where it was cut off and the body tells its end.

    >>> whole_title("某县农业局关于申报2031年稻米储...", "某县农业局关于申报2031年稻米储...\n《关于申报2031年稻米储存补贴的通知》附件")
    '某县农业局关于申报2031年稻米储存补贴的通知'
    """
    cut = _CUT.match(title)
    if cut is None:
        return title
    told, behind = _POSTED_BY.sub("", cut["told"]), body.partition("\n")[2]
    for start in range(len(told) - _FEWEST + 1):
        if start and told[start:].startswith(("的", "年", "度")):
            continue
        rest = re.search(
            rf"{re.escape(told[start:])}(?P<rest>[^\n《》。；，]{{1,{_LONGEST_REST}}}?{_CLOSES})(?![\u4e00-\u9fff]|{_CITED})",
            behind,
        )
        if rest is not None:
            whole = f"{told}{rest['rest']}"
            return whole if whole.count("《") == whole.count("》") else whole.rpartition("《")[2]
    return title
