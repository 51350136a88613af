"""The words of the pages."""

from policymatch.domain.wording import Language, Wording

_TEXTS = {
    "title": Wording(zh="惠企政策匹配", en="Policies for your firm"),
    "lead": Wording(
        zh="填写已知的情况即可，没填的按“未知”处理，不会当作“否”。每一项结论都附原文。",
        en="Tell what you know. What is left empty counts as unknown, never as no. "
        "Every conclusion stands beside the sentence it comes from.",
    ),
    "other_language": Wording(zh="English", en="中文"),
    "submit": Wording(zh="查看可申报的政策", en="Show what we may have"),
    "edit": Wording(zh="修改企业信息", en="Change the firm's details"),
    "choose": Wording(zh="未知", en="not told"),
    "yes": Wording(zh="是", en="yes"),
    "no": Wording(zh="否", en="no"),
    "none_held": Wording(zh="一项也没有", en="none of these"),
    "unit_yuan": Wording(zh="万元", en="10,000 yuan"),
    "unit_ratio": Wording(zh="%", en="%"),
    "figure_hint": Wording(zh="数字或区间，如 500-2000", en="a number or a range, such as 500-2000"),
    "faults": Wording(zh="有几处需要改正：", en="A few things need mending:"),
    "found": Wording(zh="共核验 {} 项支持措施", en="{} measures judged"),
    "nothing": Wording(
        zh="没有可申报的政策。可补充更多信息，或查看其他地区。",
        en="There is nothing to apply for. Tell more, or try another place.",
    ),
    "possible_on": Wording(zh="{} 起可申报", en="possible from {}"),
    "conditions": Wording(zh="条件逐项核验", en="Condition by condition"),
    "condition": Wording(zh="核验结果", en="finding"),
    "state": Wording(zh="判定", en="state"),
    "quote": Wording(zh="原文", en="sentence of the document"),
    "window": Wording(zh="申报期", en="window"),
    "reckoned": Wording(zh="金额如何得出", en="how the amount is reckoned"),
    "source": Wording(zh="原文件", en="published document"),
    "questions": Wording(zh="再回答几个问题，就能确认更多政策", en="A few answers would settle more"),
    "settles": Wording(zh="可确定 {} 项", en="settles {}"),
    "implied": Wording(zh="按发文机关所在地推定", en="implied by the issuer's place"),
    "preferred": Wording(zh="优先条件", en="preferred"),
    "exclusive": Wording(
        zh="不可与同一文件的另 {} 项同时享受", en="not together with {} others of the same document"
    ),
    "measures": Wording(zh="支持措施", en="measures"),
    "api": Wording(zh="接口文档", en="API"),
    "caution": Wording(
        zh="结果由程序依据原文逐条核验得出，申报以主管部门当年通知为准。",
        en="Reached by a program from the documents' own words; the bureau's notice of the year decides.",
    ),
}


def text_of(key: str, *values: object, language: Language) -> str:
    """The words called `key`, with values in their places.

    >>> text_of("settles", 3, language=Language.EN)
    'settles 3'
    """
    return _TEXTS[key].in_language(language).format(*values)
