"""Places of goods, of stores that are used, of rules and of people."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "支持企业使用宁波等地企业海外仓，给予每家5万元补贴。",
        "落实国家和上海市规定的缓缴社会保险费政策，支持企业稳岗。",
        "推动皖南茶叶、安庆毛刷等名优产品入驻展销中心。",
        "支持民营企业参与政府采购，加快建设南京等民营企业总部集聚区。",
        "对外派人员户籍所在地为大连市的企业，每人补助300元。",
        "对紧扣我区产业发展方向的众创空间，给予最高30万元资助。",
        "对子基金选定的沈阳市重点支持或鼓励的新兴产业企业，给予配套投资。",
    ],
)
def test_the_place_of_something_else_is_not_asked(asked_fields, text):
    assert "region" not in asked_fields(own=text)


def test_whose_resources_are_used_does_not_say_where_the_firm_is(asked_fields):
    assert "region" not in asked_fields(own="茶企使用非松林市资源的，享受费用40%的补贴。")
    assert "region" not in asked_fields(own="茶企利用沈阳市仪器设备的，享受费用40%的补贴。")


def test_where_those_who_use_resources_are_registered_is_asked(asked_fields):
    assert "region" in asked_fields(own="在沈阳市注册的茶企使用非沈阳市资源，享受费用40%的补贴。")
