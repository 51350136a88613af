import pytest

from policymatch.domain.quote import Quote


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "在本区注册、具有独立法人资\n工具分类\n资金支持\n服务对象\n格的企业",
            "在本区注册、具有独立法人资\n格的企业",
        ),
        ("重点支持以下方\n工具分类\n政策支持\n服务对象 向的作品", "重点支持以下方\n向的作品"),
        ("由各区推荐，且\n条件要求\n经公示无异议", "由各区推荐，且\n经公示无异议"),
        ("联络方式\n本区商务局：010-5555 1234", "本区商务局：010-5555 1234"),
        ("在“便民服务\n条件要求 资质-补助”栏目查询", "在“便民服务\n资质-补助”栏目查询"),
        ("符合申报条件\n的企业", "符合申报条件\n的企业"),
        ("服务内容包括\n培训", "服务内容包括\n培训"),
        ("条件要求", "条件要求"),
    ],
)
def test_a_quote_is_shown_without_the_labels_of_its_card_and_kept_as_it_stands(text, shown):
    quote = Quote.of(text, 0, len(text))
    assert (quote.shown, quote.text) == (shown, text)
