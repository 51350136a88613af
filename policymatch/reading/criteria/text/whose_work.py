"""Whose work: acts of offices that tell whose work, deed or case an offer is for."""

import re

# 引导企业扩大设备进口，给予贴息: who is paid has done it.
_FIRM_DOES = re.compile(
    r"^(?:积极)?(?:引导|推动|组织|帮助|鼓励)(?![^,，。;]{0,12}(?:银行|金融|担保|保险|平台))[^,，。;为向]{0,10}(?:企业|公司|商户)(?:扩大|购置|采购|进口|引进|改造|投资|参加|参展|建设|租用|租赁|更新|新建|开拓|加大|(?:深度|广泛|积极)?参与)"
)
_GIFT = re.compile(
    r"(?:补助|补贴|奖补|奖励|资助)政策|给予[^,，。;]{0,8}(?:奖|补|贴|资助)|贴息|\d[\d.]{0,8}\s?[万亿]?元|\d\s?[%％‰]"
)


def is_done_for_a_gift(text: str, sentence: str) -> bool:
    """Whether a part of an offer tells what a firm is to do that the rest of its sentence pays for.

    >>> is_done_for_a_gift("引导企业扩大设备进口", "引导企业扩大设备进口,给予贴息")
    True
    >>> is_done_for_a_gift("引导企业扩大设备进口", "引导企业扩大设备进口")
    False
    """
    leads_on = f"{text},对" in sentence or f"{text}，对" in sentence
    return not leads_on and _FIRM_DOES.match(text) is not None and _GIFT.search(sentence) is not None


# 加强对民营企业研发的创新药上市注册的指导: only whose work is such is guided.
_GUIDED = re.compile(
    r"对(?:于)?[^,，。;的]{2,14}(?:企业|单位|机构)(?!的)[^,，。;的]{2,16}的[^,，。;]{4,40}的(?:指导|支持|服务|帮扶|扶持|力度)$"
    # 加大对小微企业汇率避险的扶持力度
    r"|^加大对[^,，。;的]{2,14}企业(?![^,，。;的]{0,8}(?:贷|融资|金融|资金|信用|政策|服务|发展|培育|奖|补))[^,，。;的]{3,12}的(?:扶持|支持|帮扶)力度$"
    # 组织开展重点行业企业培训: which these are no field tells.
    r"|^(?:组织|开展){1,2}(?:对)?重点[^,，。;的]{0,6}(?:企业|单位)[^,，。;的]{0,6}(?:培训|辅导|诊断|走访|对接)$"
)


# 加大稳岗力度对不裁员的企业: a page ran the heading into whom its text addresses by what they did.
_ADDRESSED_BEHIND = re.compile(
    r"(?<![大强])对(?:于)?(?:不|未|已|新|首次|当年|年度|上一?年|获|取得|通过|认定|符合|在)[^。;；]{2,100}的[^,，。;的]{0,8}(?:企业|单位|机构|公司|主体)$"
)


def addresses_behind_a_heading(text: str) -> bool:
    """Whether words that open as an office's act end in whom the offer is made to, by what they did.

    >>> addresses_behind_a_heading("加大纾困力度对未拖欠工资的企业"), addresses_behind_a_heading("加大对新设立的企业")
    (True, False)
    """
    return _ADDRESSED_BEHIND.search(text) is not None


def guides_the_work_of(text: str) -> bool:
    """Whether an office's act is about some work of applicants alone, which no field tells.

    >>> guides_the_work_of("加强对民营企业研发的创新药上市许可注册申报的指导"), guides_the_work_of("加强对企业的指导")
    (True, False)
    """
    return _GUIDED.search(text) is not None
