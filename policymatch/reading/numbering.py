"""Clause numbers as printed: 第一章, 第五条, 一、, （一）,
1．, （1）, ①; and what is numbered by name (方向一：).
"""

import re
from dataclasses import dataclass

from policymatch.domain.document import ClauseKind
from policymatch.reading.quantities.numerals import NOT_WITH_ITS_NUMBER

BULLETS = "★☆◆◇■□●▲▶✔✓➤►"
"""The signs that open an item of a page and number nothing."""
_HAN = "一二三四五六七八九十百零〇"
OPENING_NUMBER = r"(?:\d{1,2}(?:\.\d{1,2}){1,2}(?=[ \t\u3000]|[\u4e00-\u9fff]{6})[ \t\u3000]?|[（(]?[一二三四五六七八九十\d]{1,3}[）)．.、])?"
"""The number a sentence may open with (1．, （二）, 3、), or none, as an expression."""
ITEM_NUMBER = r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.]"
"""The number of an item (（二）, 3、), as an expression."""
BRACKETED_NUMBER = r"[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳]"
"""A number in brackets or in a circle (（二）, ①): two ways, for a group, as an expression."""
CITED_NUMBER = rf"[{_HAN}\d]{{1,5}}"
"""The number of an article that a sentence speaks of (第一百零五条), as an expression."""
CITED_ARTICLE = rf"第{CITED_NUMBER}条"
"""An article as a sentence speaks of it (申请第八条的企业), as an expression."""
CLAUSE_START = rf"(?:{CITED_ARTICLE}[\s\u3000]{{0,4}}|{OPENING_NUMBER})"
"""The number of the article or of the clause that a sentence may open with, or none, as an expression."""
ARTICLE_NUMBER = rf"(?:{CITED_NUMBER}|\d(?:[ \u3000]\d){{1,2}})"
"""The number of an article, its digits set apart by some layouts (第 1 0 条), as an expression."""
NOT_CITED = rf"(?![、和及与或至]第|规定|所[列称指]|第[{_HAN}]{{1,3}}[款项])"
"""Behind 第八条: that it opens an article, and is not one that a sentence speaks of (第八条、第十七条规定的)."""
_DUTY = r"(?:责任|牵头|配合|主管|主办|协办)(?:单位|部门)[：:]"
DUTIES = rf"(?:（{_DUTY}[^（）]{{1,200}}(?:（[^（）]{{1,40}}）[^（）]{{0,200}}){{0,3}}）|〔{_DUTY}[^〔〕]{{1,300}}〕|【{_DUTY}[^【】]{{1,300}}】)"
"""A bracket that names who is responsible (（责任单位：区科技局）), as an expression."""
BARE_DUTIES = rf"^{_DUTY}[^。；：\d（）()]{{1,300}}(?:（[^（）]{{1,40}}）[^。；：\d（）]{{0,200}}){{0,3}}。?$"
"""A line that names them without a bracket (责任单位：区科技局、区财政局), as an expression."""
OPEN_DUTIES = rf"[（(〔【](?:{_DUTY})[^（）()〔〕【】]{{0,200}}$"
"""Such a bracket that the end of a line leaves open, as an expression."""
# 3.1 A类企业, but not 2.5 MW机组
_LATIN = r"(?<=[ \t\u3000])(?![A-Z]{1,2}[WVBH]|IU)[A-Z]{1,4}[\u4e00-\u9fff]"
NO_UNIT = rf"(?=[\u4e00-\u9fff《“【（]|{_LATIN})(?!版|万|亿|元|倍|个百分|平方|公里|米|吨|人|家|年|月|[千百]|英寸|寸|代|折)"
"""Behind 2.1: that it numbers a clause, and counts nothing (2.5亿元)."""
_FORMS: tuple[tuple[ClauseKind, int, str], ...] = (
    (ClauseKind.CHAPTER, 0, rf"第\s{{0,2}}[{_HAN}\d]{{1,5}}\s{{0,2}}[编章]"),
    (ClauseKind.CHAPTER, 1, rf"第\s{{0,2}}[{_HAN}\d]{{1,5}}\s{{0,2}}节"),
    (
        ClauseKind.ARTICLE,
        2,
        rf"第\s{{0,2}}{ARTICLE_NUMBER}\s{{0,2}}条{NOT_CITED}",
    ),
    (ClauseKind.ARTICLE, 3, rf"[{_HAN}]{{1,4}}\s?(?:[、．]|\.(?=\s?[\u4e00-\u9fff“《]))"),
    (ClauseKind.ITEM, 4, rf"[（(]\s?[{_HAN}]{{1,4}}\s?[）)]\s?[、．.]?|[㈠-㈩][、．.]?"),
    (
        ClauseKind.ITEM,
        5,
        rf"[⒈-⒛]|\d{{1,2}}\s?[．、](?!\d)|\d{{1,2}}[.．](?:(?!\d)|(?={NOT_WITH_ITS_NUMBER}))",
    ),
    (ClauseKind.SUBITEM, 6, r"[（(]\s?\d{1,2}\s?[）)]\s?[、．.]?|[⑴-⒇][、．.]?"),
    (ClauseKind.SUBITEM, 6, r"\d{1,2}[）)]"),
    (ClauseKind.SUBITEM, 6, r"[（(][a-z][）)](?=[\u4e00-\u9fff“])"),
    (ClauseKind.SUBITEM, 7, r"[①-⑳]"),
    # 2.1 研发投入支持, one step within 2. and 二、; 2.1.3 within it. 2.5亿元 is a sum.
    (ClauseKind.ITEM, 5, rf"\d{{1,2}}\.\d{{1,2}}[．.、]?[ \t\u3000]*{NO_UNIT}"),
    (ClauseKind.ITEM, 5, rf"\d{{1,2}}\.\d{{1,2}}\.\d{{1,2}}[．.、]?[ \t\u3000]*{NO_UNIT}"),
    # 01 支持企业梯度培育, on a page of pictures and words.
    (ClauseKind.ARTICLE, 3, r"0\d(?=[ \t\u3000]{1,3}[\u4e00-\u9fff]{3})"),
)
_NAMED, _BULLETED = len(_FORMS), len(_FORMS) + 1
_NUMBER = rf"[（(]?(?:[{_HAN}]{{1,3}}|\d{{1,2}}(?:[-－]\d{{1,2}})?)[）)]?"
# What a call for applications numbers by name: 资助项目一：, 项目名称二：, 方向2　, 专题三、, 【卡4】, 第二类　.
_PARTS = (
    rf"(?:(?:[\u4e00-\u9fff]{{0,4}}(?:项目|方向|专题|类别|类型|事项|专项|领域|任务|板块|模块|赛道|政策|措施|条款)(?:名称)?|卡片?){_NUMBER}"
    rf"|第[{_HAN}]{{1,3}}(?:类|专题|方向|板块|模块|部分))"
)
# 第二类<tab>意外险<tab>40%: the first cell of a row numbers no part.
_NO_ROW = r"(?!\t[^\t\n]{1,120}\t)"
# 【政策名称】…… and 项目名称：……, where a booklet tells one support after another.
_NAMED_BY_LABEL = r"(?:政策|项目|事项|产品|补贴|奖励|措施|条款)名称"
# 【流片补贴】, alone on its line; 【适用对象】 is a label.
_IN_BRACKETS = (
    r"【(?![^【】]{0,8}(?:对象|条件|标准|内容|材料|流程|时间|部门|依据|主体|方式|程序|电话|咨询|期限|时限|范围|提示|要求|有效期|单位|来源|说明|备注|附则)[^【】]{0,4}】)"
    r"[\u4e00-\u9fffA-Za-z0-9“”、（）]{3,20}】(?=\n|$)"
)
_ANY = re.compile(
    "|".join(
        [f"(?P<f{i}>{form})" for i, (_, _, form) in enumerate(_FORMS)]
        + [
            rf"(?P<f{_NAMED}>【(?:{_PARTS}|\d{{1,2}})】|{_IN_BRACKETS}|(?:[{BULLETS}][ \t\u3000]?)?{_PARTS}(?:[：:、.．]|(?=[ \t\u3000]){_NO_ROW})|(?:卡片?|政策|事项)[ \t]?\d{{1,2}}[★☆△▲◆]?(?=\n|$)|产品{_NUMBER}(?=\n|$)"
            rf"|(?:问|Q)\d{{0,2}}[：:．.、]"
            rf"|【(?:{_NAMED_BY_LABEL}|政策|项目|事项)】[：:]?|{_NAMED_BY_LABEL}[：:](?=.{{2}}))",
            # ★ 首次入库科技型中小企业
            rf"(?P<f{_BULLETED}>[{BULLETS}][ \t\u3000]{{0,2}}(?=[\u4e00-\u9fff“《]{{2}}))",
        ]
    )
)
_OTHERS = {_NAMED: (ClauseKind.ARTICLE, 3), _BULLETED: (ClauseKind.SUBITEM, 8)}


@dataclass(frozen=True)
class Numeral:
    """A clause number: its kind, its depth (0 is a chapter) and how it is printed; `named`: 方向一, 【卡2】."""

    kind: ClauseKind
    level: int
    label: str
    form: int

    @property
    def named(self) -> bool:
        """Whether what is numbered stands in front of its number (专题三)."""
        return self.form == _NAMED

    @property
    def bulleted(self) -> bool:
        """Whether a sign that numbers nothing opens the clause (★)."""
        return self.form == _BULLETED


def numeral_at(text: str, position: int) -> Numeral | None:
    """The clause number that begins at `position`, if any.

    >>> numeral_at("（二）支持研发", 0).label
    '（二）'
    >>> numeral_at("㈡支持研发", 0).level, numeral_at("一. 支持研发", 0).label
    (4, '一.')
    >>> numeral_at("2.5亿元", 0) is None
    True
    >>> numeral_at("资助项目一：研发投入", 0).label, numeral_at("项目一般不超过三年", 0)
    ('资助项目一：', None)
    """
    found = _ANY.match(text, position)
    if not found or not found.lastgroup:
        return None
    form = int(found.lastgroup[1:])
    kind, level = _FORMS[form][:2] if form < _NAMED else _OTHERS[form]
    return Numeral(kind, level, found.group().strip(), form)
