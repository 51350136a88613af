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
