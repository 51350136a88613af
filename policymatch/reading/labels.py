"""Labels: words of a line of its own that say what follows them (申报条件：, 【支持标准】)."""

import re

_GIVING = "资助|支持|奖励|奖补|补贴|补助|扶持|贴息|优惠"
_DONE = f"通用|共性|办事|申报|申请|申领|{_GIVING}|认定|备案|基本|受理|办理|兑现|服务|推荐|适用|准入|享受|实施|政策|评审|发放"
_WHOM, _MUCH = "对象|主体|范围|条件|资格", "标准|内容|方式|额度|强度|力度"
_SAID = f"{_WHOM}|要求|{_MUCH}|程序|流程|材料|时间|期限|时限|部门|单位|依据|类型"
# 条件：, alone at the head of a line; 应符合下列条件： is a sentence.
_OTHERS = (
    "截止(?:时间|日期)?|联系(?:方式|人|电话)|咨询(?:电话|方式)|条件要求|责任(?:单位|部门)|牵头(?:单位|部门)"
    "|主管(?:部门|单位)|(?<![\u4e00-\u9fff])(?:条件|限制|备注|注意)(?=[:：])|(?:文件|法律|法规|制定)依据|(?:补贴|补助|标准)测算|计算公式|(?:工作|生活|薪资|薪酬)?待遇(?=[:：])|申请渠道|办理渠道"
    f"|不予(?:{_DONE})的?(?:情形|情况|范围)|(?:负面|限制)清单|(?:排除|除外|限制)情形"
)
HEAD_IN_BRACKETS = r"^[【\[][^【】\[\]]{2,20}[】\]]"
"""A head in brackets before its text (【支持标准】给予……), as an expression."""
WORDS = rf"(?:(?:政策(?=适用|支持|申报))?(?:{_DONE})(?:(?:单位|主体|企业|人)的?(?:基本|共性)?(?={_WHOM}|要求))?的?(?:{_SAID})|{_OTHERS})"
# 【对象】, 【标准】
_SHORT = "对象|条件|标准|内容|材料|流程|时间|部门|依据|利率|额度"
# The characters that labels begin with: one look tells most places from one.
_FIRST = (
    "[【\\[通共申资支优奖补扶贴认备基受办兑服推适准享实政评截联咨条责牵文法制标计不负限排除发主注工生薪待]"
)
NAMES_CARD = ("政策名称", "项目名称", "事项名称")
"""The labels whose words are the name of a card."""
LABELLED = re.compile(
    rf"[ \t\u3000]{{0,8}}(?={_FIRST})(?:{WORDS}(?:[:：]|[\t\u3000]|[ ]{{2,4}})|[【\[](?:{WORDS}|{_SHORT})[】\]][:：]?)"
)
"""What opens a line of its own in a document that is told by labels."""
_AT_ITS_END = r"(?:[】\]]?[:：]|[】\]]|$)"
SAYS_WHOM = rf"(?:[【\[]?(?P<label>(?:{_DONE})的?(?:{_WHOM})(?:[和及]条件)?){_AT_ITS_END}|【(?:对象|条件)】)"
"""A label, at the head of a line or alone in it, of those
who may have what is offered (支持对象：), as an expression.
"""
SAYS_HOW_MUCH = rf"(?:【标准】|[【\[]?(?:(?:{_GIVING}|经费|资金|发放)的?(?:{_MUCH}|金额|强度|比例)|政策内容){_AT_ITS_END})"
"""One of what they have (支持方式：)."""


def is_label(text: str) -> bool:
    """Whether a paragraph is a label, or begins with one and its sign.

    >>> is_label("通用要求"), is_label("申报条件：本市企业"), is_label("支持对象　本市企业")
    (True, True, True)
    >>> is_label("符合申报条件的企业"), is_label("申报条件由本办法规定")
    (False, False)
    """
    return LABELLED.match(text) is not None or re.fullmatch(WORDS, text.strip()) is not None


# 资金扶持政策, 一次性求职创业补贴
_NAMES_SUPPORT = re.compile(
    r"^[\u4e00-\u9fff]{2,18}(?:政策|补贴|奖励|补助|资助|扶持|支持|贴息|津贴|返还|措施|办法|条件|标准|力度|对象|范围|要求|程序|流程|材料|事项|计划|工程|服务|认定|扶贫)"
)


def names_support(text: str) -> bool:
    """Whether a line of its own only names what is told below it.

    >>> names_support("一次性求职创业补贴"), names_support("对企业给予补贴。"), names_support("推进科技创新")
    (True, False, False)
    """
    return _NAMES_SUPPORT.fullmatch(text.strip()) is not None


_WHEN, _APPLYING = "(?:何时|什么时[候间]|哪天|几月)", "(?:申[请报领]|受理|报名|截止|办理)"
ASKS_WHEN = rf"{_WHEN}[^，。]{{0,6}}{_APPLYING}|{_APPLYING}[^，。]{{0,6}}{_WHEN}"
"""A question when one may apply (何时可以报名？), as an expression."""


ANSWER = r"(?:答|A)(?:\d{1,2}|[一二三四五六七八九十]{1,2})?[：:]"
"""What opens the answer to a question (答：, A3：), as an expression."""


ASKED = re.compile(r"^(?:问|Q)\d{0,2}[：:．.、]")
"""What opens a question behind its number (3. 问：)."""
YES = r"(?:当然)?(?:可以|能够?|有|会)的?(?:申[请领报]|享受|领取?|拿)?(?:补[贴助]|奖励|支持|优惠)?"
"""The words that only say yes to the question before them (有的), as an expression."""


def is_question(text: str) -> bool:
    """Whether a paragraph asks what the next one answers.

    >>> is_question("问：高企奖励的对象是谁？"), is_question("答：高新技术企业。")
    (True, False)
    """
    return text.rstrip().endswith(("？", "?"))


_LEFTOVER = re.compile(
    r"(?:相关(?:文档|文件|链接|阅读|推荐|新闻|信息|政策)|上一[篇条]|下一[篇条]|热门(?:政策|文章|推荐)|猜你喜欢|推荐阅读|延伸阅读)(?:[：:].{0,60})?"
)


def heads_leftovers(text: str) -> bool:
    """Whether a line heads what a page of a web site goes on with behind its text.

    >>> heads_leftovers("相关文档"), heads_leftovers("上一篇：关于申报的通知"), heads_leftovers("相关文件由市局印发")
    (True, True, False)
    """
    return _LEFTOVER.fullmatch(text.strip()) is not None


_BYLINE = re.compile(
    # A day alone may be the text of a card's label (发文时间).
    r"[\u4e00-\u9fff]{1,8}[省市区县州盟旗]\s{1,4}20\d\d[-./]\d{1,2}[-./]\d{1,2}"
    r"|20\d\d[-./]\d{1,2}[-./]\d{1,2}\s{1,4}\d{1,2}:\d\d(?::\d\d)?"
    r"|(?:发布|发表|更新)(?:时间|日期)[：:].{4,80}|(?:信息|文章)?来源[：:].{2,40}"
)


def is_byline(text: str) -> bool:
    """Whether a line tells when and where a page was put online, and is of no sentence.

    >>> is_byline("沈阳市 2023-05-06"), is_byline("2023-05-06 14:54:11"), is_byline("2023-05-06")
    (True, True, False)
    """
    return _BYLINE.fullmatch(text.strip()) is not None


ACT = (
    r"本(?:若干|实施|政策|扶持|奖补|支持|管理|专项|操作|暂行|申报|行动|服务|工作){0,2}"
    r"(?:意见|措施|办法|政策|规定|细则|方案|通知|资金|规程|指南|指引|公告|通告|条款|条例|计划)"
)
"""What an act calls itself (本办法, 本实施意见), as an expression."""
# 《竹林镇科技专项资金管理办法》对新认定的……, where a page tells what several places give.
_GIVES_UNDER_IT = r"(?=对(?!口)|凡|企业|支持|鼓励|给予|经认定|首次|新|上一?年度?|(?:国家|[省市区县])级?[\u4e00-\u9fff]{2,16}(?:获得?|通过|经)(?:认定|评定|批准))"
UNDER_AN_ACT = rf"《(?P<act>[^《》]{{4,50}}(?:办法|规定|细则|措施|意见|方案|政策)[^《》]{{0,14}})》(?:中?规定)?[：:，,]?{_GIVES_UNDER_IT}"
"""The name of an act that a sentence opens with, before it says what is given under that act, as an expression."""
NOTE = r"(?:[（(【]?(?:备注|注|说明|注意事项|特别说明|特别提示|提示|注意)\d{0,2}[）)】]?[：:]|[※＊*]{1,2}(?:注[：:])?)\s{0,2}(?:\d[.．、]|[（(]\d[）)])?"
"""The words that open a note (注：, 备注1：, ※), as an expression."""
_NOTE = re.compile(NOTE)


def opens_a_note(text: str) -> bool:
    """Whether a line opens with the words of a note.

    >>> opens_a_note("注：自有冷库的不能申请。"), opens_a_note("注册满两年。")
    (True, False)
    """
    return _NOTE.match(text) is not None


_CLOSING_RULES = re.compile(
    r"附\s{0,4}则[：:]?|【附\s{0,4}则】|(?:有关|其他|其它|补充|相关)?说明[：:]?|备注[：:]?|(?:其他|其它|有关)(?:事项|规定|要求)[：:]?"
    # Behind 专题一, 专题二: of all of them.
    r"|公共(?:申报)?(?:要求|条件|规定|事项)[：:]?"
)


def heads_closing_rules(text: str) -> bool:
    """Whether a line of its own heads the closing rules of a document, in no clause of what stands before it.

    >>> heads_closing_rules("附  则"), heads_closing_rules("第五章 附则"), heads_closing_rules("附则所称企业")
    (True, False, False)
    """
    return _CLOSING_RULES.fullmatch(text.strip()) is not None


_NO_SUM = r"(?:(?!\d[\d.]{0,8}[万亿]?元(?:奖|补|资)|奖励|补助|补贴|给予)[^。；：])"
WHO_MAY_HAVE_IT = (
    # but not 未登记的店主，可享受……，其中……: those alone, and some of them.
    rf"(?![^。；]{{0,40}}(?:未(?:进行|办理|经)?[^，。；]{{0,4}}(?:注册|登记)|，其中)){_NO_SUM}{{0,40}}?(?:注册|登记|纳税|税务|设立)(?:地|关系)?{_NO_SUM}{{0,60}}?(?:企业|单位|机构|主体|组织|者)[，,]?(?:符合条件的)?(?:均|方)?可(?:以|按规定)?"
    rf"(?:享受|申报|申请)(?:{ACT}|上述)?[^。；：，\d]{{0,12}}。?$"
)
"""A sentence that only says who may have what an act offers (注册地在本区的企业可享受。), as an expression."""
