"""What a document says of itself: from when until when it holds, its status, and whether it courts newcomers."""

from datetime import date

import pytest

from policymatch.domain.document import Status


@pytest.mark.parametrize(
    ("sentence", "effective", "expires"),
    [
        ("本办法自印发之日起30日后施行。", date(2023, 4, 30), None),
        ("本政策自2023年7月1日起施行，有效期至2025年12月31日。", date(2023, 7, 1), date(2025, 12, 31)),
        ("本通知自发布之日起执行，试行期2年。", date(2023, 3, 31), date(2025, 3, 30)),
        ("本办法有效期暂定三年，自2020年2月29日起实施。", date(2020, 2, 29), date(2023, 2, 27)),
        ("本政策执行期限为2022年1月1日至2024年12月31日。", date(2022, 1, 1), date(2024, 12, 31)),
        ("本政策自2022年6月1日施行，有效期为2年。", date(2022, 6, 1), date(2024, 5, 31)),
        ("本政策自发布之日起施行，暂定三年有效期。", date(2023, 3, 31), date(2026, 3, 30)),
        ("本操作规程自2023年7月5日起施行，有效期5年。", date(2023, 7, 5), date(2028, 7, 4)),
        ("本服务包自发布之日起施行，有效期至2025年12月31日。", date(2023, 3, 31), date(2025, 12, 31)),
        ("《若干措施》自2024年3月1日起施行，有效期三年。", date(2024, 3, 1), date(2027, 2, 28)),
        ("问：何时开始？答：自2024年9月1日起施行，有效期2年。", date(2024, 9, 1), date(2026, 8, 31)),
        ("以上政策举措自公布之日起实施，有效期至2023年12月31日。", date(2023, 3, 31), date(2023, 12, 31)),
        ("上述政策实施期限截至2023年12月31日。", None, None),
        ("《旧办法》自2023年1月1日起废止。", None, None),
        ("政策期限为2016年至2018年。", date(2016, 1, 1), date(2018, 12, 31)),
        ("该优惠政策从2018年执行，有效期5年（2018-2022年）。", date(2018, 1, 1), date(2022, 12, 31)),
        ("授牌有效期为三年。", None, None),
        ("本办法由市科技局负责解释。", None, None),
    ],
)
def test_terms_of_validity(read, sentence, effective, expires):
    facts = read(f"某市科技局关于印发办法的通知\n某市科技局\n2023年3月31日\n第一条 目的。\n第二条 {sentence}")
    assert (facts.effective_on, facts.expires_on) == (effective, expires)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("具身智能若干意见\n具身智能若干意见 （征求意见稿） 为贯彻落实", Status.DRAFT),
        ("某条例（草案征求意见稿）\n第一条", Status.DRAFT),
        ("某办法（已废止）\n第一条", Status.REPEALED),
        ("某办法\n（本文件已被《新办法》取代）\n第一条", Status.SUPERSEDED),
        ("某办法\n有效性：已失效\n第一条", Status.EXPIRED),
        ("某措施\n健全立法调研、论证、座谈、公开征求意见等制度。", Status.IN_FORCE),
        ("某办法\n第九条 《旧办法》同时废止。", Status.IN_FORCE),
    ],
)
def test_the_status_is_what_the_text_says_of_itself(read, body, status):
    assert read(body).status is status


@pytest.mark.parametrize(
    ("body", "courts"),
    [
        ("白银市招商引资优惠政策三十条\n第一条", True),
        ("推动机器人产业集聚发展\n建设基地，吸引全球机器人产业链企业落地布局。", True),
        ("若干意见\n适用对象为登记注册在本区的企业。吸引优质企业落户。", False),
        ("人才措施\n支持引进高层次人才，协助落户。", False),
        ("园区措施\n对迁入本市的龙头企业给予奖励。本措施适用于国家级和市级示范企业。", False),
        ("园区措施\n对迁入本市的龙头企业给予奖励。本措施适用于各类企业。", True),
        ("园区措施\n对迁入本市的企业给予奖励。本措施适用于工商注册地、统计关系在高新区的企业。", False),
        (
            "产业意见\n对新引进的总部项目给予奖励。对整体迁入的企业、落户本区的机构给予补助。"
            + "街道招商计入考核。" * 2,
            True,
        ),
        ("产业意见\n对新引进的总部项目给予奖励。街道招商计入考核。开展招商推介。", False),
        ("行动方案\n" + "优化服务。" * 2000 + "做好招商。开展招商。招商推介。", False),
        (
            "文旅措施\n一、奖励本地酒店。\n二、加大招商引资力度\n（二）市外引进的旅行社总部，奖励10万元。",
            False,
        ),
        (
            "争优方案\n为此制定本方案。\n一、总体目标 以招商引资和项目建设为抓手。\n二、优化服务\n"
            + "提高办事效率。" * 200
            + "扩大金融机构和企业入驻数量。",
            False,
        ),
        ("文旅措施\n一、奖励酒店。\n（二）继续深化招商引资。对引进的世界500强企业奖励10万元。", False),
    ],
)
def test_newcomers_are_those_who_are_courted_more_than_in_passing(read, body, courts):
    assert read(body).newcomers is courts


@pytest.mark.parametrize(
    ("number", "issuer"),
    [
        ("甘政办发〔2024〕6号", "甘肃省人民政府办公厅"),
        ("渝府发〔2022〕19号", "重庆市人民政府"),
        ("青政办发〔2024〕6号", None),
        ("甘商发〔2024〕6号", None),
    ],
)
def test_the_government_of_a_province_is_told_by_its_number_where_nothing_else_tells_it(read, number, issuer):
    text = f"{number}\n各市、州人民政府：\n现就加快建设冷链物流体系提出如下意见。\n一、对新建冷库给予补助。"
    assert read(text).issuer == issuer
    signed = f"{text}\n酒泉市人民政府\n2024年3月6日"
    assert read(signed).issuer == "酒泉市人民政府"
