"""Articles that bear a name in brackets (第二条（落户奖励）……)."""

ACT = """沈阳市渔业总部若干政策
第一条（落户奖励）对新引进的渔业总部企业，奖励8万元。
第二条（渔港）对渔港运营单位，每年给予30万元补助。
第三条 本政策自2026年3月1日起施行。
"""


def test_a_name_that_tells_a_gift_is_its_title(measures_of):
    settling, _ = measures_of(ACT)
    assert settling.title == "落户奖励"


def test_another_name_is_no_part_of_the_title(measures_of):
    _, harbour = measures_of(ACT)
    assert "渔港运营单位" in harbour.title
    assert "（" not in harbour.title


def test_a_demand_spares_the_supports_that_it_leaves_out_by_name(measures_of) -> None:
    for names in ("“渔业投资补助”“合作银行奖励”", "渔业投资补助和合作银行奖励"):
        body = f"""沈阳市浑南区渔业扶持资金申报指南
一、申报条件
（一）申报单位应在沈阳市浑南区注册。
（二）除{names}外，申报单位成立须满一年。
二、支持内容
（一）渔业投资补助。创业投资机构投资初创期渔业企业的，按实际到位投资额的9%给予补助，最高50万元。
（二）首轮融资奖励。企业首次获得创业投资机构投资的，按到位资金的4%给予奖励，最高20万元。
（三）合作银行奖励。对合作银行，按新增贷款余额的1‰给予奖励，最高80万元。
"""
        investors, raised, banks = (str(measure.condition) for measure in measures_of(body))
        assert "满一年" in raised
        assert "满一年" not in investors + banks
        assert all("浑南区注册" in one for one in (investors, raised, banks))
        assert names not in raised
