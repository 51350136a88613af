"""Titles: what a reader sees first of a measure."""

import pytest

from policymatch.domain.measure import MeasureKind
from policymatch.reading.extract.model import packaged_titles
from policymatch.reading.titles import Told, titles_of
from policymatch.reading.titles.giving import with_gift
from policymatch.reading.titles.phrases import plain


def title_of(own, kind=MeasureKind.AWARD, **rest):
    return titles_of([Told(own, kind, **rest)])[0]


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (
            Told(
                "事务所近三年首次成为全国20强的，给予一次性奖励150万元。",
                MeasureKind.AWARD,
                headings=("5.鼓励税务师事务所做大做强。",),
            ),
            "税务师事务所做大做强奖励",
        ),
        (Told("对新授权的高价值发明专利，每件资助1500元。", MeasureKind.GRANT), "高价值发明专利授权资助"),
        (
            Told("对获得国家科学技术奖一等奖的单位，给予100万元奖励。", MeasureKind.AWARD),
            "国家科学技术奖一等奖奖励",
        ),
        (Told("对迁入本区的独角兽企业，给予一次性奖励。", MeasureKind.AWARD), "独角兽企业迁入奖励"),
        (
            Told("分别给予市级、区级名师工作室9万元、3万元资助。", MeasureKind.GRANT),
            "市级、区级名师工作室资助",
        ),
        (Told("技改补助资金按下列公式计算：投入乘以系数。", MeasureKind.GRANT), "技改补助"),
        (
            Told(
                "凡符合以上条件的企业，均可享受算力合同额一定比例的算力券补贴。",
                MeasureKind.VOUCHER,
                headings=("1．支持内容：",),
                document="北京市人工智能算力券实施方案",
                only=True,
            ),
            "人工智能算力券",
        ),
        (
            Told(
                "无异议的，颁发“北京市科技企业孵化器认定证书”。",
                MeasureKind.TITLE,
                document="北京市科技企业孵化器认定",
            ),
            "北京市科技企业孵化器认定",
        ),
        (
            Told(
                "前海涉税服务机构减按15%的税率征收企业所得税。",
                MeasureKind.TAX,
                headings=("3.支持涉税服务机构。",),
            ),
            "涉税服务机构企业所得税优惠",
        ),
    ],
)
def test_a_title_says_what_is_given_for_what(told, title):
    assert titles_of([told]) == [title]


def test_a_heading_that_tells_only_what_is_given_is_told_for_whom():
    own = "对从银行获得贷款的文化企业，给予不超过40%的贷款贴息支持。"
    assert title_of(own, MeasureKind.INTEREST_SUBSIDY, headings=("（1）贷款贴息。",)) == "文化企业贷款贴息"


def test_measures_under_one_heading_are_told_apart_by_their_own_words():
    heading = ("2.鼓励税务师事务所落户。",)
    told = [
        Told("对新设立的税务师事务所，给予15万元奖励。", MeasureKind.AWARD, above=heading),
        Told("对新迁入的分支机构，给予50万元奖励。", MeasureKind.AWARD, above=heading),
    ]
    assert titles_of(told) == ["税务师事务所设立奖励", "分支机构迁入奖励"]


def test_a_step_of_a_procedure_or_half_a_clause_names_no_measure():
    own = "公示期为5个工作日，公示无异议的，授予“北京市技能大师工作室”称号和铭牌。"
    assert title_of(own, MeasureKind.TITLE) == "北京市技能大师工作室认定"


def test_a_name_in_quotation_marks_is_said_once_and_never_cut():
    own = "对租用云主机的企业，发放“云主机券”，最高抵扣10万元。"
    assert title_of(own, MeasureKind.VOUCHER, headings=("5.“云主机券”。",)) == "“云主机券”"
    own = "推行“材料一次交齐、窗口统一受理、结果快递送达、全程留痕可查”等便民服务。"
    assert title_of(own, MeasureKind.SERVICE).count("“") == title_of(own, MeasureKind.SERVICE).count("”")


@pytest.mark.parametrize(
    ("own", "kind", "title"),
    [
        ("对接港澳检测机构服务。", MeasureKind.SERVICE, "对接港澳检测机构服务"),
        ("及时公布船闸检修计划。", MeasureKind.SERVICE, "及时公布船闸检修计划"),
        ("落实好渔船报废补助政策。", MeasureKind.SERVICE, "渔船报废补助政策服务"),
        ("对并购贷款的纺织企业，给予贴息。", MeasureKind.INTEREST_SUBSIDY, "并购贷款的纺织企业贴息"),
    ],
)
def test_no_word_is_cut_in_two(own, kind, title):
    assert title_of(own, kind) == title


@pytest.mark.parametrize(
    ("heading", "kind", "title"),
    [
        ("（三）推行船舶证书告知承诺制。", MeasureKind.SERVICE, "推行船舶证书告知承诺制"),
        ("（四）优化渔港报验流程。", MeasureKind.SERVICE, "渔港报验流程优化"),
        ("（五）严格执行渔船收费清单。", MeasureKind.OTHER, "严格执行渔船收费清单"),
    ],
)
def test_an_act_or_an_arrangement_needs_no_word_for_what_is_given(heading, kind, title):
    own = "让船东少跑路、办得快，渔港各站点一律照此办理。"
    assert title_of(own, kind, headings=(heading,)) == title


@pytest.mark.parametrize(
    ("own", "kind"),
    [
        ("基金投资水产种业企业，且不为第一大股东，可按股权投资方式支持。", MeasureKind.EQUITY),
        ("具有示范性，对水产种业企业给予贷款贴息。", MeasureKind.INTEREST_SUBSIDY),
        ("若仍有剩余，对水产种业企业给予补助。", MeasureKind.GRANT),
        ("结合本地实际，对水产种业企业给予补助。", MeasureKind.GRANT),
        ("采取后补助方式，对水产种业企业给予补助。", MeasureKind.GRANT),
    ],
)
def test_a_condition_or_a_way_of_paying_names_no_measure(own, kind):
    assert "水产种业企业" in title_of(own, kind)


@pytest.mark.parametrize(
    ("own", "title"),
    [
        ("对渔港旧码头、冷库仓房及港区内加冰设施改造项目，给予补助。", "渔港旧码头等改造项目补助"),
        ("支持渔民合作社和加工企业参与全国渔业博览会、海洋装备展、水产品订货会等境外展览。", "境外展览支持"),
    ],
)
def test_a_list_too_long_is_told_by_its_first_and_by_its_kind(own, title):
    assert title_of(own, MeasureKind.GRANT).endswith(title)


@pytest.mark.parametrize(
    ("own", "kind", "title"),
    [
        ("对合作社渔船更新贷款，给予贴息。", MeasureKind.INTEREST_SUBSIDY, "合作社渔船更新贷款贴息"),
        ("对新认定的水产良种场，给予奖励。", MeasureKind.AWARD, "水产良种场认定奖励"),
        ("对渔民参加的船员培训，给予技能培训补贴。", MeasureKind.GRANT, "渔民参加的船员培训补贴"),
    ],
)
def test_a_title_of_money_ends_with_money(own, kind, title):
    assert title_of(own, kind) == title


def test_what_is_given_comes_before_its_aim():
    own = "取消渔船年检纸质材料，降低船东办事成本。"
    assert title_of(own, MeasureKind.SERVICE) == "取消渔船年检纸质材料"


def test_a_list_is_not_cut_inside_a_bracket():
    own = "对水产种质资源保护场（区、圃）、育苗基地、亲本扩繁车间等重点项目，给予支持。"
    title = title_of(own, MeasureKind.GRANT)
    assert title.count("（") == title.count("）")


def test_a_premise_is_left_out_of_a_long_title():
    own = "鼓励企业在符合海域规划、权属不变、满足安全要求的前提下，利用闲置码头建设海鲜冷链仓库。"
    assert "前提" not in title_of(own, MeasureKind.OTHER)
    assert "冷链仓库" in title_of(own, MeasureKind.OTHER)


def test_a_topic_that_begins_with_the_market_loses_no_half_of_it():
    told = Told(
        "按规定执行。", MeasureKind.GRANT, document="关于激发市场活力支持休闲渔业的若干措施", only=True
    )
    assert "激发市场活力" in titles_of([told])[0]


def test_what_is_strengthened_is_told_and_not_the_strength():
    own = "加大对休闲渔业的资金支持力度。"
    assert title_of(own, MeasureKind.GRANT) == "休闲渔业支持"


def test_the_heading_before_a_clause_in_one_line_is_passed_over():
    own = "六、发展休闲渔业（九）对星级渔家乐，给予5万元奖励。"
    assert title_of(own) == "星级渔家乐奖励"


def test_an_office_is_no_part_of_a_title_nor_is_what_it_does():
    own = "各级渔业主管部门要公开船位查询数据。"
    assert title_of(own, MeasureKind.SERVICE) == "公开船位查询数据"


def test_half_a_bracket_before_a_sentence_is_passed_over():
    own = "市渔业局，各渔港公司）（18）渔船证书随到随办。"
    assert title_of(own, MeasureKind.SERVICE) == "渔船证书随到随办服务"


def test_a_figure_closes_no_title():
    assert title_of("冷链车辆最高30万元；", MeasureKind.GRANT) == "冷链车辆支持"
    assert title_of("建设渔民书屋12个，给予补助。", MeasureKind.GRANT) == "建设渔民书屋补助"


def test_any_text_has_a_title():
    assert title_of("按有关规定执行。", MeasureKind.OTHER, document="关于印发《若干措施》的通知")
    assert title_of("一、", MeasureKind.OTHER)


@pytest.mark.parametrize(
    ("name", "gift", "title"),
    [
        ("小微企业税收优惠政策", "优惠", "小微企业税收优惠"),
        ("继续实施技能提升补贴政策", "补贴", "技能提升补贴"),
        ("省级外资专项奖励资金", "奖励", "省级外资专项奖励资金"),
        ("建立精品项目库并给予扶持", "扶持", "建立精品项目库并给予扶持"),
        ("开展培训", "培训", "开展培训"),
        ("重点企业技术改造", "补助", "重点企业技术改造补助"),
    ],
)
def test_a_gift_that_a_name_tells_is_not_told_twice(name, gift, title):
    assert with_gift(name, gift) == title


def test_of_two_offers_under_one_name_the_first_keeps_it():
    name = "软件企业租金补贴"
    first = Told("按实际租金50%补贴，最高150万元。", MeasureKind.RENT, row=name)
    again = Told("从业人员达到100人的，补贴70%。", MeasureKind.RENT, row=name)
    titles = titles_of([first, again])
    assert titles[0] == name
    assert titles[1] != name


def test_no_title_is_an_applicant_cut_out_of_its_sentence():
    (title,) = titles_of([Told("云服务支持单个企业最高80万元。", MeasureKind.GRANT)], packaged_titles())
    assert title == "云服务支持"


def test_a_clause_number_of_two_steps_is_no_word_of_a_title_and_a_sum_is_no_clause_number():
    assert plain("3.2 人才公寓租赁") == "人才公寓租赁"
    assert plain("3.2.1 设备共享") == "设备共享"
    assert plain("2.5万元补助") == "2.5万元补助"
