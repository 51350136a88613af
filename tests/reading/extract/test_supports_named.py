"""Papers and times of one support, told by its name behind all that an act offers."""

from policymatch.domain.condition import leaves_of

ACT = """某市渔业高质量发展资助办法
第一章 资助范围和标准
第一条 渔业创新：
（一）渔业专利授权资助。新授权的渔业专利，每件资助1500元。
（二）渔船保险资助。购买渔船保险的保费金额在2万元以上的企业，资助3000元。
第二条 渔港运营：
（一）渔港改造资助。对改造渔港的企业，给予一次性资助20万元。
（二）渔市建设资助。对新建渔市的企业，给予一次性资助10万元。
第二章 申请资助需要提交的资料
第三条 申请本办法规定的资助，应当提交申请表。
第四条 申请渔业创新资助应当提交：
（一）申请渔业专利授权资助，应当提交专利证书的复印件。
（二）申请渔船保险保费资助，应当提交保险合同复印件。
第三章 资助办理程序
第五条 申请办理方式：
（一）按照通知要求申请。申请渔港改造以及渔市建设资助的时间及相关要求，以市渔业局评审通知为准。
（二）申请人应当将申请表直接送交市渔业局。
"""


def shown(measure, words):
    return any(words in leaf.quote.text for leaf in leaves_of(measure.condition) if leaf.quote)


def test_papers_told_by_the_name_of_a_support_are_shown_with_that_alone(measures_of):
    measures = measures_of(ACT)
    assert len(measures) == 4
    assert [shown(measure, "专利证书") for measure in measures] == [True, False, False, False]
    assert [shown(measure, "保险合同") for measure in measures] == [False, True, False, False]


def test_times_that_a_notice_tells_are_those_of_the_supports_named(measures_of):
    assert [shown(measure, "通知为准") for measure in measures_of(ACT)] == [False, False, True, True]


def test_what_all_supports_take_is_shown_with_each(measures_of):
    assert all(shown(measure, "申请表") for measure in measures_of(ACT))
