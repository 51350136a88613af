"""Given to people: a sentence that says which people have all that stands below it is no gift of its own."""

from policymatch.domain.condition import Criterion, leaves_of

ACT = """沈阳市浑南区“领航”人才若干措施
第一条 领航企业给予200万元启动资金。
第二条 【生活保障】领航人才及其骨干成员（每家不超过4人）可享受：
（1）购车补贴。首次购车的，给予3万元补贴。
（2）交通津贴。往返外地的，给予每月800元补贴。
（3）疗养服务。每年安排一次疗养，费用由区财政承担。
第三条 领航企业购置仪器的，按投入的10%给予补助，最高60万元。"""


def _words(measure):
    return ACT[measure.start : measure.end]


def _kinds(measure):
    leaves = (one for one in leaves_of(measure.condition) if isinstance(one, Criterion))
    return [one.value for one in leaves if str(one.field) == "entity_type"]


def test_people_who_may_have_all_below_are_asked_for_by_each_of_it(measures_of):
    measures = measures_of(ACT)
    below = [one for one in measures if any(word in _words(one) for word in ("购车", "交通津贴"))]
    assert len(below) == 2
    assert all(("individual",) in _kinds(one) for one in below)


def test_what_only_says_which_people_have_it_is_no_measure(measures_of):
    assert not any(_words(one).rstrip().endswith("可享受：") for one in measures_of(ACT))


def test_firms_beside_them_are_given_their_own(measures_of):
    others = [one for one in measures_of(ACT) if "仪器" in _words(one)]
    assert others
    assert not any(("individual",) in _kinds(one) for one in others)
