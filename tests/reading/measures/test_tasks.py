"""What offices and banks are told to do, and what is aimed at, is nothing that an applicant may have."""

import time

import pytest

from policymatch.reading.measures.asides import without_asides
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.purses import is_of_governments
from policymatch.reading.measures.tasks import is_a_task
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs


@pytest.mark.parametrize(
    "task",
    [
        "商业银行要强化贷后管理，严禁向无真实经营的空壳公司投放资金。",
        "审慎核定个体工商户授信额度，防范多头借贷风险。",
        "健全普惠信贷尽职免责办法，明确基层网点的认定标准。",
        "把用能数据列入贷前审查，实行差别定价，对高污染行业形成减排约束。",
        "支持各地加强惠企政策宣讲、优化窗口设置。",
        "各部门做好供需协调，保障物资运输。",
        "将涉农贷款投放纳入驻市银行年度考核评价等考核范围。",
        "推进旧城更新，2031年底前完成老旧小区改造45万平方米。",
        "加快重大工程开工进度，全年固定资产投资增长8%。",
        "研究将工业母机保险纳入区级扶持清单。",
        "及时修订海洋人才政策，做好政策衔接。",
        "支持各地通过淘汰落后产能腾出用地空间。",
        "鼓励沿江有条件的城市设立联办专窗，实现高频事项通办。",
        "指导职业院校健全技师评价办法，开展职业技能等级认定。",
        "各级交通部门要严格落实车辆替代要求，不再批准新增燃油班车。",
        "常态化开展精准招商，组织云推介、云签约等活动。",
    ],
)
def test_tasks_of_offices_and_duties_of_banks_are_no_offers(task):
    assert is_a_task(task)


@pytest.mark.parametrize(
    "offer",
    [
        "支持各区对参展企业给予展位费补贴。",
        "鼓励各地开展专场招聘，保障重点企业用工需求。",
        "严格落实惠企措施，及时退还保证金。",
        "指导行业组织制定绿色产品标准，支持产品出口。",
        "各区做好统筹协调，为企业提供免费培训。",
        "鼓励银行强化产品创新，为小微企业提供信用贷款。",
        "推动企业固定资产投资增长10%以上的，给予20万元奖励。",
        "研究制定差异化的信贷政策，对农户发放小额信用贷款。",
        "2031年建成投产的企业，按设备投资额的10%补助。",
        "对完成节能改造2万平方米的物业企业，给予每平方米20元补贴，防范能耗反弹。",
    ],
)
def test_what_gives_an_applicant_something_is_no_task(offer):
    assert not is_a_task(offer)


def test_a_task_that_was_held_for_an_offer_is_none():
    body = "一、加强管理\n审慎核定授信额度，防范多头借贷风险。\n二、支持企业\n对小微企业给予1%贴息。"
    layout = layout_of(body, paragraphs(body))
    labels = without_asides(layout, [Label.BEGIN] * len(layout.units), [0.9] * len(layout.units))
    begun = [u.text for u, label in zip(layout.units, labels, strict=True) if label is Label.BEGIN]
    assert "审慎核定授信额度，防范多头借贷风险。" not in begun
    assert "对小微企业给予1%贴息。" in begun


def test_money_for_the_districts_that_do_well_is_for_governments():
    assert is_of_governments("对项目储备成效突出的区，优先推荐市级部门给予前期工作经费支持。")
    assert not is_of_governments("对成效突出的企业，给予10万元奖励。")


def test_long_texts_are_told_in_time_that_grows_with_them():
    def seconds(count):
        text = "加强管理，" * count + "防范风险"
        began = time.perf_counter()
        is_a_task(text)
        return time.perf_counter() - began

    assert seconds(20_000) < 50 * max(seconds(2_000), 1e-4)
