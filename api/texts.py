"""The words of the pages."""

from policymatch.domain.labels import BESIDE
from policymatch.domain.wording import Language, Wording

_TEXTS = {
    "title": Wording(zh="惠企政策匹配", en="Policies for your firm"),
    "lead": Wording(
        zh="填写已知的情况即可，没填的按“未知”处理，不会当作“否”。每一项结论都附原文。",
        en="Tell what you know. What is left empty counts as unknown, never as no. "
        "Every conclusion stands beside the sentence it comes from.",
    ),
    "skip": Wording(zh="跳到正文", en="Skip to the content"),
    "enough": Wording(
        zh="填到这里就可以先看结果；后面的经营、研发和资质填得越全，“待核实”的越少。",
        en="This is enough for a first look. The more is told below of figures, R&D and titles, "
        "the less is left to be confirmed.",
    ),
    "submit_now": Wording(zh="先看结果", en="See results now"),
    "recognised_title": Wording(zh="请勾选识别出的信息", en="Tick what was found"),
    "unrecognised_title": Wording(zh="没有识别到信息", en="Nothing was found"),
    "kept": Wording(
        zh="填写的内容没有丢失，可以稍后重试，也可以返回修改。",
        en="What you entered is kept: try again in a moment, or go back and change it.",
    ),
    "try_again": Wording(zh="重试", en="Try again"),
    "judged_on": Wording(zh="核验日期：{}", en="Judged as of {}"),
    "none_certain": Wording(
        zh="目前没有一项能确认可申报：“待核实”的各项，或缺企业信息，或需对照原文。",
        en="None can be confirmed yet: what is to be confirmed lacks an answer of yours, "
        "or has to be read against the text.",
    ),
    "to_the_list": Wording(zh="直接看清单", en="Go to the list"),
    "to_the_top": Wording(zh="回到页首", en="Back to the top"),
    "fill_in": Wording(zh="填写", en="Enter: "),
    "part_title": Wording(zh="第 {}–{} 项，共 {} 项", en="{} to {} of {}"),
    "to_the_form": Wording(zh="返回填写企业信息", en="To the form"),
    "results": Wording(zh="匹配结果", en="What your firm may have"),
    "other_language": Wording(zh="English", en="中文"),
    "submit": Wording(zh="查看可申报的政策", en="Show what we may have"),
    "edit": Wording(zh="修改企业信息", en="Change the firm's details"),
    "choose": Wording(zh="未知", en="not told"),
    "yes": Wording(zh="是", en="yes"),
    "no": Wording(zh="否", en="no"),
    "none_held": Wording(zh="一项也没有", en="none of these"),
    "figure_hint": Wording(
        zh="填数字或区间，如 860 或 500-2000；金额也可写明单位，如 860万元、1.2亿元。",
        en="A number or a range, such as 860 or 500-2000; a sum may name its unit, such as 8.6 million yuan.",
    ),
    "faults_title": Wording(zh="请改正填写的内容", en="Please correct the form"),
    "faults": Wording(zh="请改正以下内容：", en="Please correct the following:"),
    "found": Wording(zh="共核验 {} 项支持措施", en="{} measures judged"),
    "nothing": Wording(
        zh="没有可申报的政策。可补充更多信息，或查看其他地区。",
        en="There is nothing to apply for. Tell more, or try another place.",
    ),
    "obstacles": Wording(zh="为什么没有", en="What rules them out"),
    "drafts": Wording(
        zh="另有 {} 项征求意见稿中的事项可能适合，正式发布前不能申报。",
        en="{} in drafts may suit your firm; no application is possible before a draft is issued.",
    ),
    "show_drafts": Wording(zh="连同征求意见稿一并查看", en="List the drafts too"),
    "part": Wording(zh="以下列出第 {}–{} 项，共 {} 项。", en="Listed below: {} to {} of {}."),
    "read_on": Wording(zh="接着列出 {} 项", en="List the next {}"),
    "read_rest": Wording(zh="列出其余 {} 项", en="List the other {}"),
    "from_the_start": Wording(zh="返回开头", en="Back to the first"),
    "plan_among": Wording(
        zh="组合方案和日历只从最前面的 {} 项中选取（共 {} 项）。",
        en="Plan and calendar are made of the first {} of {} alone.",
    ),
    "possible_on": Wording(zh="{} 起可申报", en="possible from {}"),
    "conditions": Wording(zh="条件逐项核验", en="Condition by condition"),
    "beside": BESIDE,
    "condition": Wording(zh="核验结果", en="Finding"),
    "state": Wording(zh="判定", en="State"),
    "quote": Wording(zh="原文", en="Sentence of the document"),
    "reckoned": Wording(zh="金额如何得出", en="How the amount is reckoned"),
    "source": Wording(zh="原文件", en="published document"),
    "questions": Wording(zh="再回答几个问题，就能确认更多政策", en="A few answers would settle more"),
    "narrowing_questions": Wording(
        zh="再回答几个问题，可能再排除一些政策", en="A few answers may rule out more"
    ),
    "ordering_questions": Wording(
        zh="再回答几个问题，清单会更贴近企业", en="A few answers would put the list in better order"
    ),
    "implied": Wording(zh="按发文机关所在地推定", en="implied by the issuer's place"),
    "exclusive": Wording(
        zh="不可与同一文件的另 {} 项同时享受", en="not together with {} others of the same document"
    ),
    "recognise": Wording(zh="识别描述中的信息", en="Find facts in the description"),
    "recognised": Wording(
        zh="描述中似乎提到以下信息，勾选属实的才会计入",
        en="The description seems to say this; what you tick counts",
    ),
    "unrecognised": Wording(
        zh="描述中没有识别到可填写的信息。", en="The description holds nothing that could be filled in."
    ),
    "said": Wording(zh="原话", en="your words"),
    "confirm": Wording(zh="计入勾选项，重新匹配", en="Count what is ticked and match again"),
    "plan": Wording(zh="组合方案", en="The plan"),
    "later": Wording(zh="以后可申报", en="Later"),
    "barred_by": Wording(zh="届时不可与“{}”同时享受", en="then not together with “{}”"),
    "left_out": Wording(zh="因不可同时享受而未列入", en="Left out: can't be combined with the others"),
    "capped": Wording(zh="合计受限", en="Together under a cap"),
    "cautions": Wording(zh="同一事项不重复享受", en="Only one for one and the same matter"),
    "closes_on": Wording(zh="{} 截止", en="closes {}"),
    "calendar": Wording(zh="今后十二个月", en="The next twelve months"),
    "day": Wording(zh="日期", en="Day"),
    "event": Wording(zh="事件", en="What happens"),
    "changes": Wording(zh="差一步的政策", en="One step away"),
    "changes_lead": Wording(
        zh="只改变一项，就能打开最多的事项（不含无法改变的注册地、成立时间等）：",
        en="What would open most if one thing alone changed (place, age and the like left aside):",
    ),
    "opened": Wording(zh="打开", en="Opens"),
    "lost": Wording(zh="失去", en="Loses"),
    "unstated": Wording(zh="文中未写明", en="Not stated in the text"),
    "in_all": Wording(zh="等{}项", en=" and others, {} in all"),
    "comma": Wording(zh="、", en=", "),
    "colon": Wording(zh="：", en=": "),
    "semicolon": Wording(zh="；", en="; "),
    "measures": Wording(zh="支持措施", en="Measures"),
    "api": Wording(zh="接口文档", en="API"),
    "caution": Wording(
        zh="结果由程序依据原文逐条核验得出，申报以主管部门当年通知为准。",
        en="Reached by a program from the documents' own words; the bureau's notice of the year decides.",
    ),
}

_OF_ONE = {
    "read_rest": "List the last one",
    "found": "{} measure judged",
    "exclusive": "not together with {} other of the same document",
}
"""What English says of one alone."""


def text_of(key: str, *values: object, language: Language) -> str:
    """The words called `key`, with values in their places.

    >>> text_of("found", 1, language=Language.EN)
    '1 measure judged'
    """
    if language is Language.EN and values == (1,) and key in _OF_ONE:
        return _OF_ONE[key].format(*values)
    return _TEXTS[key].in_language(language).format(*values)
