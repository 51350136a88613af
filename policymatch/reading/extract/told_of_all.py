"""Told of all: times of applying that one sentence of a document tells of all that it gives."""

import re
from collections.abc import Container, Iterator

from policymatch.domain.measure import Recurrence, Window
from policymatch.reading.extract.windows import read_window
from policymatch.reading.labels import ACT
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.metadata.validity import OF_THE_REST

# 应当在取得证书之日起6个月内申请
_FROM_A_DEED = re.compile(
    r"[自在于][^，。；]{0,16}(?:条件|取得|获得|授权|批准|认定|完成|竣工|投产|登记|签订|备案|证书)[^，。；]{0,10}之日起(?:\d{1,3}|[一二三四五六七八九十]{1,3})个?(?:月|年|日|工作日)(?:之)?内[^，。；]{0,12}(?:申请|申报|申领)(?!之)"
)
# 以上各项政策每年集中申报一次。
_SPEAKS_OF_ALL = re.compile(
    rf"{ACT}|上述|以上|各[项条类](?!目)|所有|全部|本(?:专项|资金|奖补|补贴|补助|扶持|资助)|(?:其他|其它|其余)|(?<!申)请(?!领)|各(?:有关)?(?:企业|单位)"
)


def tells_of_its_article(layout: Layout, unit: TextUnit, places: Container[int]) -> bool:
    """Whether a sentence about applying stands behind an offer in its numbered article, and names no others
    (第三条 对……给予补助。申报截止时间为每年9月30日。).
    """
    numbered = layout.paragraphs[unit.paragraph].numeral is not None
    return numbered and unit.paragraph in places and not _SPEAKS_OF_ALL.search(unit.text)


def told_from_a_deed(body: str, layout: Layout) -> Iterator[tuple[Window, TextUnit]]:
    """The windows that are open to each for some time after what earns him the offer, on whatever day that was,
    each with the sentence that tells it.
    """
    for unit in layout.units:
        if deed := _FROM_A_DEED.search(unit.text):
            quote = layout.flow.quote(unit.start + deed.start(), unit.start + deed.end(), body)
            yield Window(recurrence=Recurrence.ROLLING, quote=quote), unit


def told_of_the_rest(body: str, layout: Layout) -> Window | None:
    """Until when all is given of which no end is told for itself (未注明期限的，有效期至2029年底)."""
    for unit in layout.units:
        if rest := OF_THE_REST.search(unit.text):
            return read_window(body, layout.flow, unit.start + rest.start(), unit.start + rest.end())
    return None
