"""Those whom the opening of a call asks to apply are whom it is for."""

import pytest

from policymatch.reading.extract.called_on import called_on
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs


@pytest.mark.parametrize(
    ("opening", "who"),
    [
        ("正在组织竹业工厂申报工作，请区内各企业对照要求积极申报。", "区内各企业"),
        ("请你局组织属地符合条件的企业自愿参与申报，认真填写申请书。", "属地符合条件的企业"),
        ("广泛动员竹业企业、高校、科研院所积极申报。", "竹业企业、高校、科研院所"),
        ("现转发通知，区内竹艺领域的相关企业可向我局提交推荐信息。", "区内竹艺领域的相关企业"),
    ],
)
def test_who_is_called_on_is_told(opening, who):
    body = f"摘要：各有关单位：{opening}"
    (told,) = called_on(layout_of(body, paragraphs(body)))
    assert body[told.start : told.end] == who


@pytest.mark.parametrize(
    "opening",
    ["现组织开展2033年竹业示范企业申报工作。", "请各市经信局组织申报。", "请各单位按时报送材料。"],
)
def test_nobody_is_called_on_where_offices_are_to_act(opening):
    body = f"摘要：各有关单位：{opening}"
    assert list(called_on(layout_of(body, paragraphs(body)))) == []
