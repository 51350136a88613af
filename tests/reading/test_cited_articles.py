"""Articles as sentences speak of them: every number is read alike, above a hundred too."""

import pytest

from policymatch.reading.criteria.text.pointers import follows_an_article
from policymatch.reading.criteria.text.sparing import admits_some


@pytest.mark.parametrize("number", ["八", "十二", "105", "一百二十三", "一百零五", "一百〇五"])
def test_an_article_is_read_by_whatever_number_it_bears(number):
    assert admits_some(f"高校举办本措施第{number}条所列活动的，可与企业联合申报")
    assert follows_an_article(f"奖励标准按第{number}条执行")
