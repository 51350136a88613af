"""Lists of the sorts of firm that any offer may go to, and demands on those who apply for one sort of project."""

from policymatch.domain.condition import AnyOf, leaves_of

BODY = (
    "沈阳市支持服务企业开拓市场若干措施\n一、支持内容\n"
    "1．展位费：最高支持比例为40%，每个项目最高支持限额6万元。\n"
    "2．信息系统改造：最高支持比例为40%，每个项目最高支持限额为综合物流企业15万元、“双特色”企业8万元。\n"
    "3．企业培训：培训会务费最高支持比例为40%，每个项目最高支持限额4万元。\n"
    "二、申报条件\n1．在本市办理工商注册。\n2．企业分类：\n"
    "（1）“双特色”企业：还应拥有境内注册商标。\n"
    "（2）综合物流企业：还应取得仓储等级证书。\n"
    "（3）老字号物流企业：还应建有陈列馆。\n"
    "3．申请集体项目的项目组织单位应符合下列条件：\n（1）组织企业培训且内容以物流实务为主。\n（2）具有专职讲师。\n"
)


def quotes(measure):
    return [leaf.quote.text for leaf in leaves_of(measure.condition)]


def test_sorts_that_one_offer_gives_sums_of_their_own_stay_sorts_of_the_others(measures_of):
    fair = measures_of(BODY)[0]
    (ways,) = (node for node in fair.condition.all if isinstance(node, AnyOf))
    told = "".join(leaf.quote.text for leaf in leaves_of(ways))
    assert all(words in told for words in ("注册商标", "仓储等级证书", "陈列馆"))


def test_what_one_sort_of_project_must_meet_is_asked_of_the_offer_that_it_names_alone(measures_of):
    fair, *_, training = measures_of(BODY)
    assert not any("讲师" in text or "物流实务" in text for text in quotes(fair))
    assert any("讲师" in text for text in quotes(training))


def test_the_text_of_the_last_sort_stays_its_own_where_nothing_follows(measures_of):
    sorts = (
        "沈阳市支持服务企业开拓市场若干措施\n一、支持内容\n1．展位费：最高支持比例为40%，每个项目最高支持限额6万元。\n"
        "二、申报条件\n1．在本市办理工商注册。\n2．企业分类：\n（1）连锁物流企业\n应在三个以上城市设有网点。\n"
        "（2）老字号物流企业\n取得老字号证书且在有效期内。\n"
    )
    (fair,) = measures_of(sorts)
    (ways,) = (node for node in fair.condition.all if isinstance(node, AnyOf))
    assert any("老字号证书" in leaf.quote.text for leaf in leaves_of(ways))


def test_an_item_within_a_line_that_opens_with_a_sort_is_asked_of_that_sort(measures_of) -> None:
    body = """某市渔业惠企清单
一、渔业技术转化支持
支持内容：对吸纳渔业成果的企业，按实际支付额的8%给予补助，最高40万元。对促成交易的渔业服务机构，按成交额的2%给予奖励，最高15万元。
申报条件：1.合同须经认定登记；2.服务机构须配备专职经理人4名以上。
"""
    buyers, agencies = measures_of(body)
    assert "专职经理人4名以上" not in str(buyers.condition)
    assert "合同须经认定登记" in str(buyers.condition)
    assert "专职经理人4名以上" in str(agencies.condition)


def test_what_a_class_of_projects_is_asked_by_its_name_is_not_asked_of_the_others(measures_of) -> None:
    body = """关于组织申报2036年度渔业科技专项的通知
一、申报条件
（一）共性条件
1.申报单位须为独立法人单位。
（二）专项条件
1.渔具攻关类项目：上年度营业收入不低于3000万元。
2.渔业基础类项目：项目负责人须具有副高级以上职称。
3.渔港示范类项目：申报企业须为高新技术企业。
二、支持方式
（一）渔具攻关类项目，每项给予不超过180万元支持。
（二）渔业基础类项目，每项给予20万元支持。
（三）渔港示范类项目，每项给予不超过60万元支持。
"""
    tackle, basic, shown = (str(measure.condition) for measure in measures_of(body))
    assert "申报企业须为高新技术企业" in shown
    assert "高新技术企业" not in tackle + basic
    assert "3000万元" in tackle
    assert all("独立法人" in one for one in (tackle, basic, shown))
