"""Fields in which those work whom a document is for, and whom the title of an act helps."""

import pytest

from tests.reading.criteria.leaves import told

AI = [("has_any", ("人工智能",))]


@pytest.mark.parametrize(
    "target",
    [
        "在本市开展人工智能研发、数据标注和场景应用的符合条件企业",
        "在本市创办的人工智能OPC、微型团队、OPC人才及社区运营主体",
        "本市人工智能领域创业者、科创企业及相关服务机构",
    ],
)
def test_those_who_work_in_a_field_are_asked_to_be_of_it(read, target):
    assert told(read(target=target), "industry") == AI


@pytest.mark.parametrize(
    "target",
    ["本市以人工智能工具开展产品研发的OPC主体", "用于人工智能研发的设备", "人工智能OPC社区的周边居民"],
)
def test_a_field_that_is_a_tool_or_names_a_place_is_asked_of_nobody(read, target):
    assert told(read(target=target), "industry") == []
