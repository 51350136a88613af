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
        "健全内部考评，压缩信贷审批层级，让基层网点多跑腿。",
        "引导村镇银行适当提高对养殖户贷款的不良容忍度。",
        "及时修订海洋人才政策，做好政策衔接。",
        "支持各地通过淘汰落后产能腾出用地空间。",
        "鼓励沿江有条件的城市设立联办专窗，实现高频事项通办。",
        "指导职业院校健全技师评价办法，开展职业技能等级认定。",
        "各级交通部门要严格落实车辆替代要求，不再批准新增燃油班车。",
        "常态化开展精准招商，组织云推介、云签约等活动。",
        "用好科技再贷款，持续引导辖内法人银行增加对种业企业的信贷投放。",
        "加强对渔港经济的信贷支持，强化中长期资金投入，着力破解渔业企业融资难题。",
        "加大用海支持力度，研究制定渔业人才引进、品牌培育等政策。",
        "健全检企联络制度，依法保护民营企业合法权益。",
        "落实公平竞争审查规定，对各类市场主体一视同仁。",
        "公安、海关等部门要为货车通行办理备案提供便利。",
        "开展“政企茶叙”等交流活动，邀请企业负责人反映诉求。",
        "减少环节，及时足额兑现各级惠企奖补资金，让企业放心。",
        "支持重点企业，及时兑现各类奖补资金，加强跟踪服务。",
        "信用担保公司切实做好减费让利，用好用活财政专项资金，助力企业发展。",
        "对申请培训补贴的企业、学员，要建立实名制管理信息系统。",
        "支持银行创新产品和服务，提高小微企业首贷率和信用贷款比例。",
        "新谋划储备中长期贷款、设备更新贷款财政贴息等项目320个。",
        "建立敢贷愿贷机制，继续开展涉农信贷政策导向效果评估，引导银行机构加大中长期贷款投放。",
        "办好行业年会，建立商协会、民营企业等各方沟通机制，凝聚发展合力。",
        "优化梯度培育机制，2031年高新技术企业净增超过600家，培育创新型中小企业3000家、瞪羚企业80家。",
        "省农业农村等部门应当在产业规划、技术推广等方面，为革命老区县（市）提供指导和服务。",
        "主动对接海外侨商，组织招商队伍赴东南亚开展招商推介活动，大力引进行业龙头企业。",
    ],
)
def test_tasks_of_offices_and_duties_of_banks_are_no_offers(task):
    assert is_a_task(task)


@pytest.mark.parametrize(
    "offer",
    [
        "支持各区对参展企业给予展位费补贴。",
        "当年新增入驻企业20家以上的孵化器，奖励10万元。",
        "开展企业上市培育服务，每年培育上市后备企业30家并提供辅导。",
        "鼓励各地开展专场招聘，保障重点企业用工需求。",
        "严格落实惠企措施，及时退还保证金。",
        "指导行业组织制定绿色产品标准，支持产品出口。",
        "对入库企业给予5万元奖励，及时足额兑现各类奖补资金。",
        "支持银行创新产品，提高小微企业贷款额度。",
        "对参训企业，建立培训档案，给予培训补贴。",
        "各区做好统筹协调，为企业提供免费培训。",
        "鼓励银行强化产品创新，为小微企业提供信用贷款。",
        "推动企业固定资产投资增长10%以上的，给予20万元奖励。",
        "研究制定差异化的信贷政策，对农户发放小额信用贷款。",
        "引导银行为种业企业提供信用贷款，增加信贷投放。",
        "各主管部门要对受灾企业减免租金，简化审批手续。",
        "开展政企交流活动，为参会企业提供免费法律咨询。",
        "压缩贷款审批时间，对养殖户给予贷款贴息。",
        "2031年建成投产的企业，按设备投资额的10%补助。",
        "对完成节能改造2万平方米的物业企业，给予每平方米20元补贴，防范能耗反弹。",
    ],
)
def test_what_gives_an_applicant_something_is_no_task(offer):
    assert not is_a_task(offer)


@pytest.mark.parametrize(
    "task",
    [
        "加快走出去步伐，出台支持茶叶企业海外布展的政策，助力企业开拓市场。",
        "政府制定涉企政策时，应邀请企业代表参与，民营企业比例不低于三成。",
        "提高信用担保比重，2029年度信用担保不低于业务总额的15%。",
        "推出轨道交通标杆项目8个以上。",
        "2029年，全县发放创业贷款3亿元，扶持企业12家，扶持创业700人。",
        "鼓励外卖、快递企业设置跑单奖励，为骑手购买保险。",
        "鼓励各地大力招引龙头企业，采取土地指标奖励等方式，激励市县新开工一批重大项目。",
        "改进仓储用地供应管理，由出让为主向租赁为主转变。",
        "在开发区全面推行新增工业用地“标准地”改革。",
        "完善拆迁补偿方式，优化商品房备案制度。",
    ],
)
def test_goals_rules_to_come_and_what_others_give_are_tasks(task):
    assert is_a_task(task)


@pytest.mark.parametrize(
    "offer",
    [
        "出台海外布展政策，对茶叶企业给予展位费补贴。",
        "出台服务瞪羚企业的措施，为成长快的瞪羚企业提供上市辅导服务。",
        "推出科技贷项目8个以上，对企业贷款给予贴息。",
        "支持企业设立研发中心，奖励20万元。",
        "采取奖励等方式，激励市县企业增产。",
        "提高中小企业预付款比例，不低于合同金额的30%。",
    ],
)
def test_an_offer_with_words_of_a_goal_is_no_task(offer):
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
        began = time.process_time()
        is_a_task(text)
        return time.process_time() - began

    assert seconds(20_000) < 50 * max(seconds(2_000), 1e-4)
