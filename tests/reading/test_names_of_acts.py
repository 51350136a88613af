"""What an act calls itself (本办法)."""

import re

import pytest

from policymatch.reading.labels import ACT


@pytest.mark.parametrize(
    "name",
    [
        "本办法",
        "本条例",
        "本指引",
        "本若干政策措施",
        "本暂行办法",
        "本申报指南",
        "本行动计划",
        "本服务指南",
        "本通告",
    ],
)
def test_an_act_is_known_by_what_it_calls_itself(name):
    assert re.fullmatch(ACT, name)


@pytest.mark.parametrize("name", ["本市", "本条", "本单位", "本项目", "本次申报"])
def test_what_is_no_act_is_not_taken_for_one(name):
    assert not re.fullmatch(ACT, name)
