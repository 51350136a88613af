"""Steps of recognition: stars and grades of one name, rungs of which one is enough, and better rates for some."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, OpaqueCriterion, leaves_of
from tests.reading.criteria.leaves import untested


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "对获评一、二、三星级的企业，分别给予10、20、30万元奖励。",
            ("一星级企业", "二星级企业", "三星级企业"),
        ),
        (
            "对获评三、四、五星级的企业，分别给予5万元、10万元、20万元奖励。",
            ("三星级企业", "四星级企业", "五星级企业"),
        ),
        (
            "对被认定为省四星级、五星级小微企业园的，分别给予30万元、60万元奖励。",
            ("省四星级小微企业园", "五星级小微企业园"),
        ),
    ],
)
def test_every_star_of_a_list_goes_with_the_name_behind_it(read, text, names):
    (title,) = read(own=text).all
    assert (str(title.field), title.value) == ("titles", names)


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        (
            "对新评定为国家5A级旅游景区的，奖励400万元；新评定为五星级旅游饭店的，奖励80万元。",
            ["国家5A级旅游景区", "五星级旅游饭店"],
        ),
        (
            "对新评定为四星级旅游饭店的，奖励60万元；新评定为省级旅游度假区的，奖励200万元。",
            ["四星级旅游饭店", "省级旅游度假区"],
        ),
        (
            "对首次入选中国500强的企业，给予20万元奖励；进入中国50强的，给予60万元奖励。",
            ["中国500强", "enterprise", "进入中国50强的"],
        ),
        (
            "对当年完成股份制改造的企业，奖励60万元；当年成功上市的，奖励400万元。",
            ["enterprise", "对当年完成股份制改造的企业", True],
        ),
    ],
)
def test_of_rungs_with_a_gift_each_one_is_enough(read, text, ways):
    (either,) = read(own=text).all
    assert isinstance(either, AnyOf)
    told = [x.value if isinstance(x, Criterion) else x.quote.text for x in leaves_of(either)]
    assert [x[0] if isinstance(x, tuple) else x for x in told] == ways


def test_a_prize_whose_name_no_field_tells_is_a_rung_too(read):
    (either,) = read(own="对授予省长质量奖的，奖励100万元；授予市长质量奖的，奖励50万元。").all
    assert isinstance(either, AnyOf)
    assert len(either.any) == 2


def test_of_the_stages_of_a_listing_one_is_enough(read):
    text = (
        "对拟上市企业分阶段给予奖励：完成股改的奖励60万元；通过辅导验收的奖励120万元；成功上市的奖励400万元。"
    )
    assert not {"通过辅导验收的", "成功上市的"} & {
        node.quote.text for node in read(own=text).all if isinstance(node, OpaqueCriterion)
    }


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (
            "企业使用创新券购买服务的，按30%兑付，最高15万元；高新技术企业的兑付比例为40%。",
            "titles",
        ),
        (
            "企业购买服务的按30%予以兑付，高新技术企业、科技型中小企业兑付比例提高到40%，最高15万元。",
            "titles",
        ),
        (
            "对新设立的金融机构给予最高200万元奖励，其中银行、证券、保险类法人机构最高600万元。",
            "independent_legal_person",
        ),
    ],
)
def test_a_better_rate_for_some_asks_nobody_to_be_one_of_them(asked_fields, text, field):
    assert field not in asked_fields(own=text)


@pytest.mark.parametrize(
    ("text", "some"),
    [
        ("企业使用创新券购买服务的，按30%兑付，最高15万元；高新技术企业的兑付比例为40%。", "高新技术企业"),
        ("企业购买服务的按30%予以兑付，高新技术企业、科技型中小企业兑付比例提高到40%。", "高新技术企业"),
        (
            "对银行发放的科技型中小企业贷款损失，按本金的40%给予补偿；其中知识产权质押贷款按照60%给予补偿。",
            "知识产权质押贷款",
        ),
        (
            "对企业智能化改造项目按设备投资额的8%补助，最高60万元，其中国家级专精特新“小巨人”企业最高120万元。",
            "小巨人",
        ),
        (
            "对新建充电桩的企业，按每千瓦300元给予补助，其中单桩功率达到160千瓦以上的上浮20%。",
            "160千瓦",
        ),
        ("对企业购买保险的，按保费的30%给予补贴，其中首台套保险按50%给予补贴。", "首台套"),
        (
            "对新设立的金融机构给予最高200万元奖励，其中银行、证券、保险类法人机构最高600万元。",
            "法人机构",
        ),
        ("对企业研发费用按6%给予补助，规模以上工业企业补助比例为9%。", "规模以上"),
    ],
)
def test_what_only_some_have_more_of_decides_of_nobody(read, text, some):
    assert not any(some in quote for quote in untested(read(own=text)))


def test_a_half_for_those_who_only_took_part_is_another_way(read):
    condition = read(own="对主导制定国家标准的企业，每项奖励50万元；参与制定的，减半奖励。")
    (either,) = (node for node in condition.all if isinstance(node, AnyOf))
    assert [str(getattr(leaf, "field", "")) for leaf in leaves_of(either)] == ["standards", "entity_type", ""]


@pytest.mark.parametrize(
    "text",
    [
        "对设备原值3000万元以上、服务客户30家以上的中试线，给予不超过90万元支持。对已经投入使用、服务客户稳定的中试线，给予不超过30万元支持。",
        "经海牙体系申请的外观设计，在德国或者法国获得注册的，每件资助不超过1万元；在其他国家获得注册的，每件资助不超过4000元。",
        "（1）上一年度推广成效显著，带动作用明显的企业，给予不超过80万元支持。（2）对上一年度首次开展推广且取得成效的产品，给予不超过40万元支持。",
    ],
)
def test_of_sorts_of_one_noun_and_of_places_and_numbers_with_a_sum_each_one_is_enough(read, text):
    decide = [node for node in read(own=text).all if any(leaf.decides for leaf in leaves_of(node))]
    assert len(decide) == 1
    assert isinstance(decide[0], AnyOf)
    assert len(decide[0].any) == 2


def test_a_yearly_cap_of_the_supports_above_it_is_asked_of_nobody(read):
    text = "对获得软件著作权登记的企业，每件资助300元。申请人年度获得上述资助的总金额不超过6万元。"
    assert not any("总金额" in leaf.quote.text for leaf in leaves_of(read(own=text)))
