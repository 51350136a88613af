"""Twice: a gift that a title tells two times over, told once."""

import re

_TWICE = (
    # 渔企激励奖励, 码头奖励补助
    (re.compile(r"激励奖励$"), "奖励"),
    (re.compile(r"奖励补助$"), "奖补"),
    (re.compile(r"表彰(?:表扬|奖励){1,2}$"), "表彰奖励"),
    # 渔具出口退税政策税收优惠, “两税”减免政策税收优惠
    (re.compile(r"(?<=税)(?:政策)?(?:税收优惠|政策优惠)$"), "优惠"),
    (re.compile(r"(?<=减免)(?:政策)?税收优惠$"), ""),
    # 渔工保险费缓缴政策支持
    (re.compile(r"(?<=.{4}政策)(?<!级政策)支持$"), ""),
    # 渔企中长期资金供给贷款
    (re.compile(r"(?<=.{3})(?:资金|信贷)(?:供给|支持|投放|需求)贷款$"), "贷款"),
    # 渔港贷款贴息支持
    (re.compile(r"(?<=.{4}贴息)支持$"), ""),
    # 渔企通过海洋发展资金支持
    (re.compile(r"(?<=..)通过(?=[^，]{2,20}(?:资金|基金|券)(?:支持|扶持|补助)$)"), ""),
    # 渔港透明度加强渔港透明度建设
    (
        re.compile(r"^(?P<first>[^，]{4,14})(?:进一步)?(?:加强|提升|提高|推进|完善|深化|优化)(?=(?P=first))"),
        "",
    ),
    # 渔企研发费用加计扣除等政策税收优惠
    (re.compile(r"(?<=等)(?:支持|扶持|优惠)?政策(?=[^，]{2,6}(?:优惠|扶持|支持|减免)$)"), ""),
    # 渔船保费奖补等支持政策奖补
    (re.compile(r"(?<=等(?:支持|扶持|优惠)政策)(?:奖补|奖励|补助|补贴|支持|扶持)$"), ""),
    # 渔港名录名单奖励
    (re.compile(r"(?<=.{4})名单(?=(?:奖励|奖补|补助|补贴|支持)$)"), ""),
)
# 奖励渔贷经办银行奖补
_OPENS_SO = re.compile(
    r"^(?P<verb>奖励|奖补|补助|补贴|资助|扶持)(?!资金|额度|政策|标准|实行|对象|以及|[和与、])(?P<what>[^，]{4,})(?:奖励|奖补|补助|补贴|资助|扶持)$"
)


def told_once(title: str) -> str:
    """A title that tells its gift once.

    >>> told_once("奖励渔贷经办银行奖补"), told_once("渔企激励奖励"), told_once("渔企中长期资金供给贷款")
    ('渔贷经办银行奖补', '渔企奖励', '渔企中长期贷款')
    """
    if found := _OPENS_SO.match(title):
        title = title.removeprefix(found["verb"])
    for rule, once in _TWICE:
        title = rule.sub(once, title)
    return title
