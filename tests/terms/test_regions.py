"""Places by name, by code, in running text, and by their bureaus."""

import pytest

from policymatch.domain.verdict import State
from policymatch.domain.wording import Language
from policymatch.terms.load import load_terms
from policymatch.terms.packaged import packaged_folder
from policymatch.terms.regions import RegionLevel
from policymatch.terms.tables import read_rows

REGIONS = load_terms().regions
SHARED = load_terms().shared_places


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("沈阳", "210100"),
        ("沈阳市", "210100"),
        ("辽宁", "210000"),
        ("浑南区", "210112"),
        ("浑南", "210112"),
        ("辽宁省沈阳市浑南区", "210112"),
        ("上海徐汇", "310104"),
        ("湖北武汉市东湖高新区", "420171"),
        ("内蒙古", "150000"),
        ("广西", "450000"),
        ("新疆生产建设兵团", "650000"),
        ("前海", "440305"),
        ("中关村", "110000"),
        ("北京经济技术开发区", "110115"),
        ("滨海新区", "120116"),
        ("临港新片区", "310172"),
        ("横琴", "440402"),
        ("白银高新区", "620402"),
        ("吉林", "220000"),
        ("吉林市", "220200"),
        ("吉林柳河", "220524"),
        ("海南", "460000"),
        ("北京朝阳", "110105"),
        ("辽宁朝阳", "211300"),
        ("沈阳和平", "210102"),
        ("全国", "000000"),
        ("210112", "210112"),
        ("Shenyang", "210100"),
        ("Hunnan District, Shenyang", "210112"),
        ("500112", "500112"),
        ("Xixian New Area", "610071"),
        ("East Lake High-tech Zone, Wuhan", "420171"),
        ("陕西省西咸新区", "610071"),
    ],
)
def test_a_place_is_known_by_its_names(name: str, code: str) -> None:
    assert REGIONS.code_of(name) == code


@pytest.mark.parametrize(
    "name", ["朝阳", "通州", "鼓楼区", "和平区", "新城", "高新区", "某地", "", "999999", "北京市沈阳市"]
)
def test_what_is_no_place_or_several_is_not_guessed(name: str) -> None:
    assert REGIONS.code_of(name) is None


@pytest.mark.parametrize(
    ("issuer", "code"),
    [
        ("国务院", "000000"),
        ("中共中央办公厅国务院办公厅", "000000"),
        ("国家发展改革委等部门", "000000"),
        ("工业和信息化部", "000000"),
        ("财政部、海关总署、税务总局", "000000"),
        ("国家艺术基金", "000000"),
        ("中国人民银行", "000000"),
        ("国家税务总局深圳市税务局", "440300"),
        ("中国人民银行沈阳分行", "210100"),
        ("北京市科学技术委员会、中关村科技园区管理委员会", "110000"),
        ("北京市科委", "110000"),
        ("上海市徐汇区科委", "310104"),
        ("湖北省商务厅、武汉海关", "420000"),
        ("中共延安市委延安市人民政府", "610600"),
        ("沈抚示范区管委会", "210400"),
        ("武汉东湖新技术开发区管理委员会", "420100"),
        ("成都高新区科技局", "510100"),
        ("深圳市前海深港现代服务业合作区管理局", "440305"),
        ("广西壮族自治区人民政府办公厅", "450000"),
        ("义乌政府门户网站", "330782"),
    ],
)
def test_an_issuer_belongs_to_a_place(issuer: str, code: str) -> None:
    assert REGIONS.of_issuer(issuer) == code


@pytest.mark.parametrize("issuer", ["省农业农村厅", "市科技局", "某某公司", ""])
def test_an_issuer_that_names_no_place_has_none(issuer: str) -> None:
    assert REGIONS.of_issuer(issuer) is None


def test_names_that_mean_several_places_are_told_apart_by_what_stands_before_them() -> None:
    found = [(m.code, m.name) for m in REGIONS.find("江苏省南京市鼓楼区、北京市海淀区、朝阳区")]
    assert found == [
        ("320000", "江苏省"),
        ("320100", "南京市"),
        ("320106", "鼓楼区"),
        ("110000", "北京市"),
        ("110108", "海淀区"),
        ("110105", "朝阳区"),
    ]


def test_names_that_mean_several_places_are_told_apart_by_the_place_of_the_document() -> None:
    assert REGIONS.find("注册在朝阳区") == []
    assert [m.code for m in REGIONS.find("注册在朝阳区", within="110000")] == ["110105"]
    assert [m.code for m in REGIONS.find("迁入白银", within="620400")] == ["620400"]


@pytest.mark.parametrize(
    "text",
    [
        "朝阳产业",
        "科技创新县域",
        "和平发展",
        "办事指南通过",
        "均衡水平",
        "现代滨海城市",
        "穿越城区",
        "城北区域",
        "提高企业效益",
        "本市、本省、本区",
    ],
)
def test_ordinary_words_are_no_places(text: str) -> None:
    assert REGIONS.find(text) == []


def test_the_address_of_a_site_names_no_place() -> None:
    assert REGIONS.find("见 http://kw.beijing.gov.cn") == []
    assert [m.code for m in REGIONS.find("a firm in Beijing.")] == ["110000"]


def test_spans_point_into_the_text_as_it_stands() -> None:
    text = "注册在沈\n阳 市浑南 区的企业"
    assert [text[m.start : m.end] for m in REGIONS.find(text)] == ["沈\n阳 市", "浑南 区"]


def test_a_corridor_covers_several_cities() -> None:
    (mention,) = REGIONS.find("光谷科创大走廊")
    assert mention.codes == ("420100", "420700", "420200", "421100", "421200")


def test_levels_follow_the_code() -> None:
    levels = [REGIONS.level_of(code) for code in ("000000", "210000", "210100", "210112", "110105")]
    assert levels == [
        RegionLevel.NATIONAL,
        RegionLevel.PROVINCE,
        RegionLevel.CITY,
        RegionLevel.DISTRICT,
        RegionLevel.DISTRICT,
    ]


def test_places_have_names_in_both_languages() -> None:
    assert REGIONS.name_of("210112") == "浑南区"
    assert REGIONS.name_of("210112", Language.EN) == "Hunnan District"
    assert REGIONS.full_name_of("210112") == "辽宁省沈阳市浑南区"
    assert REGIONS.full_name_of("210112", Language.EN) == "Hunnan District, Shenyang, Liaoning"
    assert REGIONS.name_of("210122") == "辽中区"
    assert REGIONS.name_of("999999") == "999999"


def test_a_name_that_each_of_several_cities_goes_by_is_read_in_its_own_province() -> None:
    told = "本省行政区域内(不含计划单列市)"
    assert [m.code for m in REGIONS.find(told, "210000")] == ["210200"]
    assert [m.code for m in REGIONS.find(told, "370600")] == ["370200"]
    assert REGIONS.find(told, "420000") == REGIONS.find(told) == []


def test_a_zone_with_a_general_name_is_read_in_documents_of_its_city_alone() -> None:
    told = "注册在临港地区的企业"
    assert [m.codes for m in REGIONS.find(told, "310000")] == [("310172",)]
    assert REGIONS.find(told, "330200") == REGIONS.find(told) == []


def test_every_place_of_the_table_is_reached_by_its_full_name_in_both_languages() -> None:
    codes = [row.text("code") for row in read_rows(packaged_folder("corpus") / "terms" / "regions.csv")]
    told = {code: [REGIONS.full_name_of(code, language) for language in Language] for code in codes}
    lost = [(code, name) for code, names in told.items() for name in names if REGIONS.code_of(name) != code]
    assert len(codes) > 3200
    assert lost == []


def test_no_district_in_force_stands_for_another() -> None:
    codes = [row.text("code") for row in read_rows(packaged_folder("corpus") / "terms" / "regions.csv")]
    assert [code for code in codes if REGIONS.in_force(code) != code] == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("重庆市江北区", "500105"),
        ("重庆江北", "500105"),
        ("Jiangbei District, Chongqing", "500105"),
        ("宁波市江北区", "330205"),
        ("重庆市渝北区", "500112"),
        ("Yubei, Chongqing", "500112"),
        ("重庆市两江新区", "500157"),
    ],
)
def test_districts_that_were_joined_into_another_are_still_told_apart(name: str, code: str) -> None:
    assert REGIONS.code_of(name) == code


def test_a_district_of_the_same_name_is_sought_under_the_issuer_first() -> None:
    told = "对在江北区注册的软件企业"
    found = {
        within: [m.code for m in REGIONS.find(told, within)] for within in ("500105", "500112", "330200")
    }
    assert found == {"500105": ["500105"], "500112": ["500105"], "330200": ["330205"]}
    assert REGIONS.find(told) == []
    assert REGIONS.code_of("江北区") is None
    assert REGIONS.meant_by("江北区") == ("330205", "500105")


def test_a_zone_in_several_districts_goes_by_its_own_name() -> None:
    for name in ("东湖高新区", "武汉市东湖高新区", "光谷", "Wuhan East Lake High-tech Zone"):
        code = REGIONS.code_of(name)
        assert code is not None
        assert REGIONS.full_name_of(code) == "武汉东湖新技术开发区"
        assert REGIONS.full_name_of(code, Language.EN) == "Wuhan East Lake High-tech Zone"


def test_every_zone_with_a_code_of_its_own_has_names_and_districts_of_the_table() -> None:
    zones = [code for code in SHARED.districts if SHARED.is_zone(code)]
    assert len(zones) > 10
    assert [code for code in zones if not REGIONS.name_of(code, Language.EN).isascii()] == []
    assert [part for parts in SHARED.districts.values() for part in parts if part not in REGIONS] == []


def test_a_district_that_was_made_of_others_overlaps_them_and_is_no_zone() -> None:
    assert not SHARED.is_zone("500157")
    assert SHARED.around(["500157"]) == "500157"
    states = [SHARED.state(code, "500157") for code in ("500157", "500105", "500112", "500103")]
    assert states == [State.MET, State.UNKNOWN, State.UNKNOWN, State.UNMET]
