"""What buyers, banks, hospitals and offices must or may not do gives no firm anything, and is no offer."""

import pytest

from policymatch.reading.measures.duties import is_a_duty
from tests.reading.measures.test_own_work import GIFT, texts_of_offers


@pytest.mark.parametrize(
    "duty",
    [
        "采购人应当自验收合格后10日内向供应商支付货款。",
        "第七条 采购人确需追加同类货物的，可以与供应商签订补充合同。",
        "尚无网上渠道的，鼓励采购人向供应商寄送采购文件。",
        "合作银行应与担保公司合理分担风险，承担的比例不低于30%。",
        "控制口腔医院高档病房规模，占比不超过8%。",
        "对不良贷款率高于平均水平的县，原则上不再新增网点。",
        "主动剥离与主业无关的担保业务，严守风险底线。",
        "支持县茶业协会积极向上争取茶园补短板资金。",
        "税务、财政等部门应当及时公布与茶企有关的优惠政策，指导和帮助茶企享受。",
        "商务部门将茶企吸纳就业情况作为示范商户评选的重要参考。",
        "卫生部门把公立医院节水成效纳入对所属医院的考核指标。",
        "稳步提升新增贷款中茶企贷款占比。",
    ],
)
def test_a_duty_is_no_offer(duty):
    assert duty not in "".join(texts_of_offers(f"{GIFT}\n{duty}\n"))
    assert is_a_duty(duty)


@pytest.mark.parametrize(
    "offer",
    [
        "采购人应当专门面向中小企业采购50万元以下的货物。",
        "银行应对茶企降低利率，并按2%给予贴息。",
        "对控制能耗成效突出、占比不超过8%的企业给予奖励。",
        "支持企业剥离物流业务，给予5万元补助。",
        "积极向上争取资金，对参展企业给予补助。",
        "将茶企纳入考核合格名单，享受优先通关。",
        "提高茶企贷款贴息比例。",
    ],
)
def test_what_gives_something_is_no_duty(offer):
    assert not is_a_duty(offer)
