"""What it takes to be recognised is asked of the recognition, and not once more of what the recognised are given."""

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.domain.measure import MeasureKind

ACT = """沈阳市“跃升计划”试点企业认定管理办法
第一章 总则
第一条 为规范“跃升计划”试点企业（以下简称“试点企业”）的认定和管理，制定本办法。
第二章 认定条件
第二条 申报试点企业，应当同时符合下列基本条件：
（一）在沈阳市内登记注册满2年；
（二）近三年未被列入严重违法失信名单。
第三条 除基本条件外，制造业企业上年度研发投入占比不低于5%。
第三章 认定程序
第四条 认定程序：（一）企业提交申报书。（二）专家评审。（三）公示5个工作日，无异议的报市政府审定后发文公布。
第四章 扶持措施
第五条 经认定的试点企业，在有效期内可享受以下扶持：
（一）规模奖励。年度税收增长的，按增量的30%给予奖励，单家企业每年最高500万元。
（二）融资支持。对新增贷款按实际利率的20%给予贴息，每年不超过100万元。"""


def _fields(measure):
    return {str(x.field) for x in leaves_of(measure.condition) if isinstance(x, Criterion)}


def test_a_document_on_a_standing_offers_it_under_its_name(measures_of):
    first, *_ = measures_of(ACT)
    assert first.kind is MeasureKind.TITLE
    assert "试点企业" in first.title


def test_what_a_standing_takes_is_asked_for_the_standing_alone(measures_of):
    recognition, *rights = measures_of(ACT)
    assert {"age_months", "rd_ratio", "clean_record"} <= _fields(recognition)
    assert len(rights) == 2
    assert not any({"age_months", "rd_ratio"} & _fields(right) for right in rights)


def test_what_the_recognised_are_given_asks_for_the_standing(measures_of):
    _, *rights = measures_of(ACT)
    for right in rights:
        held = [
            x.value for x in leaves_of(right.condition) if isinstance(x, Criterion) and x.field == "titles"
        ]
        assert set(held) == {("“跃升计划”试点企业",)}


CALL = """关于组织开展高新技术企业培育库入库申报工作的通知
一、入库条件
（一）申报入库的企业应同时满足以下条件：
1.科技人员占职工总数的比例不低于8%；
2.未取得高新技术企业资格。
二、支持措施
（一）科技金融。对入库企业的贷款，按实际利息的30%给予贴息，最高20万元。
三、申报程序
（一）企业申报。登录系统填报。
（二）公示入库。评审结果公示5个工作日，无异议的予以入库并发布公告。"""


def test_a_pool_is_entered_by_its_conditions_and_those_in_it_need_not_meet_them_again(measures_of):
    pooled, entry = sorted(measures_of(CALL), key=lambda m: m.start)
    assert entry.title == "高新技术企业培育库入库"
    assert "rd_staff_ratio" in _fields(entry)
    assert "rd_staff_ratio" not in _fields(pooled)


CENTRE = """沈阳市企业技术中心认定管理办法
第一章 总则
第一条 本办法所称市企业技术中心（以下简称“技术中心”），是指企业设立的研发机构。
第二章 认定条件与程序
第二条 申请认定的企业应当同时具备下列条件：
（一）上年度主营业务收入5000万元以上；
（二）专职研发人员不少于15人。
第三条 市工信局组织专家评审，经公示无异议的，发文认定并授牌。
第三章 支持政策
第四条 对首次认定为市企业技术中心的，给予一次性奖励20万元。
第五条 技术中心每两年评价一次，评价优秀的给予10万元奖励。"""


def test_a_standing_that_its_conditions_do_not_name_is_known_by_the_act(measures_of):
    recognition, *rights = measures_of(CENTRE)
    assert recognition.title == "企业技术中心认定"
    assert {"revenue_yuan", "rd_staff"} <= _fields(recognition)
    assert rights
    assert not any({"revenue_yuan", "rd_staff"} & _fields(right) for right in rights)


def test_the_office_that_issues_is_no_part_of_the_name_of_a_recognition(measures_of):
    _, _, rest = CENTRE.partition("\n")
    title = "辽东省人民政府办公厅关于印发省级企业技术中心认定管理办法的通知"
    recognition, *_ = measures_of(f"{title}\n{rest}")
    assert recognition.title == "省级企业技术中心认定"
