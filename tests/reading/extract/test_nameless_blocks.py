"""Demands that name nobody, before others that say by whom and for what they must be met."""

from policymatch.domain.condition import leaves_of

BODY = (
    "沈阳市浑南区仪器共享办法\n一、支持内容\n1．对考核为优秀的共享单位，给予最高60万元资金支持。\n"
    "2．服务券每年发放一次，每家小微企业每年可使用的服务券额度不超过7万元。\n"
    "二、申报条件\n1．{head}应满足以下条件：\n（1）建有仪器服务团队3支以上。\n{ofwhom}"
    "2．小微企业在领取服务券时，须同时满足以下条件：\n（1）职工总数不超过90人。\n"
    "3．创业团队在领取服务券时，须同时满足以下条件：\n（1）主要成员为在校学生。\n"
)


def _quotes(measure):
    return "".join(leaf.quote.text for leaf in leaves_of(measure.condition))


def test_what_is_asked_of_another_party_first_is_not_asked_of_those_named_behind(measures_of):
    shared, voucher = measures_of(BODY.format(head="一般", ofwhom="（2）共享单位须制定收费标准。\n"))
    assert "仪器服务团队" in _quotes(shared)
    assert "90人" in _quotes(voucher)
    assert "仪器服务团队" not in _quotes(voucher)


def test_what_speaks_of_no_other_party_is_asked_of_all(measures_of):
    _, voucher = measures_of(BODY.format(head="一般", ofwhom="（2）在浑南区纳税。\n"))
    assert "仪器服务团队" in _quotes(voucher)
