"""Capped rows: a share that a sentence gives, of which a table below it tells each class its cap."""

from policymatch.domain.condition import Criterion, leaves_of

ACT = """沈阳市浑南区灯饰产业若干措施
第一条 灯具检测。企业委托检测机构开展灯具检测的，按费用的30%给予补助，最高5万元。
第二条 上云用券。灯饰企业购买云服务，按合同额的40%发放“云享券”，限额如下：
企业类别\t单家最高额度（万元）\t附加要求
规上工业企业\t20\t改造后通过验收
规下工业企业\t8\t签订两年合同
小型微利企业\t3\t不作要求
第三条 灯饰企业参加展会的，每次给予2万元补助。"""


def _under_the_table(measures_of, act=ACT):
    return [one for one in measures_of(act) if "云享券" in act[one.start : one.end]]


def test_each_row_gives_the_share_of_the_sentence_up_to_a_cap_of_its_own(measures_of):
    given = [[(b.rate, b.cap_yuan) for b in one.benefits] for one in _under_the_table(measures_of)]
    assert given == [[(0.4, 200_000.0)], [(0.4, 80_000.0)], [(0.4, 30_000.0)]]


def test_a_row_is_for_those_it_names_among_those_of_the_sentence(measures_of):
    first, second, _ = _under_the_table(measures_of)
    scale = [
        [
            leaf.value
            for leaf in leaves_of(one.condition)
            if isinstance(leaf, Criterion) and leaf.field == "above_scale"
        ]
        for one in (first, second)
    ]
    assert scale == [[True], [False]]


def test_a_row_is_called_after_the_gift_and_itself(measures_of):
    titles = [one.title for one in _under_the_table(measures_of)]
    assert [title[-8:] for title in titles] == ["（规上工业企业）", "（规下工业企业）", "（小型微利企业）"]


def test_a_sentence_over_a_table_that_caps_nothing_keeps_its_own_offer(measures_of):
    act = ACT.replace("限额如下：", "名单如下：")
    assert all("（规" not in one.title for one in measures_of(act))
