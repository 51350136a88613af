"""Told of all: times of applying that one sentence of a document tells of all that it gives."""

import re

from policymatch.domain.measure import Recurrence, Window
from policymatch.reading.extract.windows import read_window
from policymatch.reading.measures.units import Layout
from policymatch.reading.metadata.validity import OF_THE_REST

# 应当在取得证书之日起6个月内申请
_FROM_A_DEED = re.compile(
    r"[自在于][^，。；]{0,16}(?:条件|取得|获得|授权|批准|认定|完成|竣工|投产|登记|签订|备案|证书)[^，。；]{0,10}之日起(?:\d{1,3}|[一二三四五六七八九十]{1,3})个?(?:月|年|日|工作日)(?:之)?内[^，。；]{0,12}(?:申请|申报|申领)(?!之)"
)


def told_from_a_deed(body: str, layout: Layout) -> Window | None:
    """The window that is open to each for some time after what earns him the offer, on whatever day that was."""
    found = ((unit, _FROM_A_DEED.search(unit.text)) for unit in layout.units)
    quotes = (layout.flow.quote(u.start + m.start(), u.start + m.end(), body) for u, m in found if m)
    return next((Window(recurrence=Recurrence.ROLLING, quote=quote) for quote in quotes), None)


def told_of_the_rest(body: str, layout: Layout) -> Window | None:
    """Until when all is given of which no end is told for itself (未注明期限的，有效期至2029年底)."""
    for unit in layout.units:
        if rest := OF_THE_REST.search(unit.text):
            return read_window(body, layout.flow, unit.start + rest.start(), unit.start + rest.end())
    return None
