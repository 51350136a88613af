"""What is put in force for whoever owes a due or takes a step asks nothing."""

import pytest

from policymatch.domain.condition import leaves_of


@pytest.mark.parametrize(
    "own",
    [
        "延续实施1.5%的失业保险费率政策，执行期限至2031年4月30日。",
        "继续减征“六税两费”。",
        "推行“免申即享”服务，延续实施工伤保险浮动费率。",
        "延续实施阶段性降低失业保险、工伤保险费率政策，实施期限延长至2031年底。",
        "深化高速公路差异化收费。",
        "全面落实增值税留抵退税政策。",
        "继续落实好增值税期末留抵退税政策。",
        "减免残疾人就业保障金政策，延续实施至2033年底。",
        "全面落实调整失业保险费率政策。",
        "按照国家部署，落实阶段性降低工伤、失业等社会保险费率政策。",
        "扩大“抵港直装”、“船边直提”等措施应用范围，提高货物流转效率。",
        "全面推广“拿地即开工”，全面推进“水电气联合报装”。",
    ],
)
def test_a_relief_in_force_for_all_asks_nothing(read, own):
    assert not [leaf for leaf in leaves_of(read(own=own)) if leaf.decides]


@pytest.mark.parametrize(
    "own",
    [
        "延续实施新能源汽车免征购置税政策。",
        "推行二手房交易“带押过户”登记模式。",
        "对困难企业延续实施失业保险费率政策。",
        "对符合条件的企业落实增值税留抵退税政策。",
        "对小型企业减免残疾人就业保障金。",
        "推广“港航快贷”，提高融资效率。",
        "推行“一港通办”改革，实现重点货类的查验与放行合并办理。",
        "加强流动人员服务保障，推行“一点存档”服务。",
        "深化审批制度改革，全面推行证明事项告知承诺制。",
        "推进不动产登记、交易和缴纳税费“一网通办”。",
    ],
)
def test_a_relief_of_some_asks_something_still(read, own):
    assert [leaf for leaf in leaves_of(read(own=own)) if leaf.decides]
