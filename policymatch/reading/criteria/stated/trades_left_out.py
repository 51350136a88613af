"""Trades left out: those of a list that may not apply, each by its whole name (烟草制造业、娱乐业不适用)."""

import re
from collections.abc import Iterator

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found

# 除烟草制造业、住宿和餐饮业、房地产业以外, 烟草制造业、娱乐业、房地产业不适用: each by its whole name.
_LIST_OF_TRADES = r"(?:[\u4e00-\u9fff]{1,12}?(?<!企)业、){1,12}[\u4e00-\u9fff]{1,12}?(?<!企)业"
_ONE_TRADE = r"(?!从事|主营|属于|涉及|经营|对|[本我全该])(?:(?!的)[\u4e00-\u9fff]){2,10}?(?<![企事创就行产专作毕物营])业"
# 房地产、金融以及以贸易为主营业务的企业不在认定范围: trades that are called without 业.
_CALLED = (
    r"(?:房地产(?:开发)?|(?:类)?金融|投资|劳务派遣|人力资源|娱乐|餐饮|住宿|酒店|烟草|贸易|商贸|批发|零售|租赁|物业(?:管理)?|广告"
    r"|建筑|中介|保险|典当|小额贷款|煤炭|采矿|钢铁|水泥|平板玻璃|电解铝)(?:业|行业)?"
)
_LEFT_OUT_LISTS = (
    re.compile(
        rf"^(?P<what>{_CALLED}(?:(?:、|[和及或]|以及){_CALLED}){{1,10}})(?:等|(?:、|以及|[和及或])[^,，。;、]{{2,20}}?的)?(?:类|行业)?(?:企业|公司|项目)?(?:均|一律)?(?:不(?:在|属于)[^,，。;]{{0,12}}(?:范围|对象|之列)|不(?:予|得|能))"
    ),
    # 且不属于房地产业、娱乐业和金融业
    re.compile(
        r"不(?:属于|是)(?P<what>(?:(?!业)[\u4e00-\u9fff]){1,11}(?<!企)业(?:(?:[、和及与或]|以及)(?:(?!业)[\u4e00-\u9fff]){1,11}(?<!企)业){1,12})(?=$|[,，。;等])"
    ),
    re.compile(rf"除(?P<what>{_LIST_OF_TRADES})(?:等)?(?:行业)?(?:以|之)?外"),
    # 非负面清单行业（烟草制造业、住宿和餐饮业、房地产业）
    re.compile(rf"负面清单[^,，。;()]{{0,8}}\((?P<what>{_LIST_OF_TRADES})(?:等(?:行业)?)?\)"),
    # 水泥、平板玻璃行业除外, 从事废品回收、小额贷款的，不予入驻
    re.compile(
        r"^(?P<what>[\u4e00-\u9fff]{2,8}(?:、[\u4e00-\u9fff]{2,8}){0,12})(?:等)?(?:行业|(?<!房地)产业)(?:的?(?:企业|项目))?除外"
    ),
    re.compile(
        r"(?<![\u4e00-\u9fff])从事(?P<what>[^,，。;:：()、的]{2,10}(?:、[^,，。;:：()、的]{2,10}){0,12})的[,，](?:[^。;]{0,40}[,，])?(?:一律|均|原则上)?不(?:予|得|再|能)"
    ),
    re.compile(
        # 水泥制造业企业不得申报: of one trade, too.
        rf"^(?P<what>{_LIST_OF_TRADES}|{_ONE_TRADE})(?:等(?:行业)?)?(?:的?(?:企业|项目))?(?:除外|不(?:予|得|再)?(?:适用|享受|支持|纳入|受理|申报|申请|申领|参评|参与))"
    ),
)


_BETWEEN_TRADES = re.compile(r"、|(?<=[业产融险])(?:[和及与或]|以及)|以及")


def trades_left_out(text: str) -> Iterator[Found]:
    """The trades of a list that is left out, which would bar too many by a part of their names (制造业)."""
    for pattern in _LEFT_OUT_LISTS:
        for found in pattern.finditer(text):
            names = tuple(_BETWEEN_TRADES.split(found["what"]))
            yield Found(Field.INDUSTRY, Op.HAS_ANY, names, *found.span("what"), "fields")
