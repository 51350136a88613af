"""Rules between supports that cite some items, and those told inside one."""

from policymatch.matching.barring.exclusivity import exclusive_with

SUPPORTS = (
    "溪口县支持渔业加工若干措施\n一、冷库建设补助。对新建冷库的企业，按建设投资额的10%给予补助，最高60万元。\n"
    "二、渔船更新补助。对更新渔船的企业，按购置费的20%给予补助，最高40万元。\n"
    "三、品牌奖励。对获评省级名牌的渔业企业奖励8万元，获评国家级名牌的奖励15万元。{inside}\n"
    "四、展销补助。对参加水产展销会的企业，按展位费的50%给予补助，最高3万元。\n五、{rule}\n"
)


def barred(measures):
    return {
        m.clause: {other.clause for other in measures if other.id in exclusive_with(m, measures)}
        for m in measures
    }


def test_a_rule_that_cites_two_items_bars_these_two_alone(measures_of):
    measures = measures_of(SUPPORTS.format(inside="", rule="上述第一项、第四项不得同时享受。"))
    assert barred(measures) == {"一、": {"四、"}, "二、": set(), "三、": set(), "四、": {"一、"}}


def test_articles_cited_as_those_of_the_act_bar_these_alone_too(measures_of):
    measures = measures_of(SUPPORTS.format(inside="", rule="本措施第二条与第四条不得重复享受。"))
    assert barred(measures) == {"一、": set(), "二、": {"四、"}, "三、": set(), "四、": {"二、"}}


def test_a_rule_that_sets_items_against_all_others_binds_more_than_it_cites(measures_of):
    rule = "享受第一条、第二条的不得重复享受其他条款。"
    assert all(m.exclusive for m in measures_of(SUPPORTS.format(inside="", rule=rule)))


def test_a_rule_that_spares_an_item_binds_all_but_that(measures_of):
    rule = "除第三条外，同一企业不得重复享受本措施。"
    measures = measures_of(SUPPORTS.format(inside="", rule=rule))
    assert [m.clause for m in measures if m.exclusive] == ["一、", "二、", "四、"]


def test_a_sentence_inside_one_item_binds_that_item_alone(measures_of):
    measures = measures_of(
        SUPPORTS.format(inside="同一企业先后获评的，按就高不重复原则奖励。", rule="本措施由县渔业局解释。")
    )
    assert [m.clause for m in measures if m.exclusive] == ["三、"]


def test_a_sentence_inside_one_item_that_speaks_of_the_act_binds_all(measures_of):
    inside = "同一企业符合本措施多项政策的，按就高不重复原则享受。"
    measures = measures_of(SUPPORTS.format(inside=inside, rule="本措施由县渔业局解释。"))
    assert all(m.exclusive for m in measures)
