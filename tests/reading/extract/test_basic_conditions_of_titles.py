"""What an act on several titles asks of all who apply, before each title's own list, is asked for every title."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of

ACT = (
    "海川市渔业创业载体管理办法\n第一条 为引导渔业创业载体发展，制定本办法。\n"
    "第二条 {who}应当具备以下基本条件：\n（一）为独立法人；\n（二）近3年内未发生重大安全事故和严重失信行为。\n"
    "第三条 申请认定市级孵化器，还应当同时具备以下条件：\n（一）场地面积不低于3000平方米；\n（二）在孵企业不少于20家。\n"
    "第四条 申请市级众创空间备案，还应当同时具备以下条件：\n（一）场地面积不低于300平方米；\n（二）入驻团队不少于10家。\n"
    "第五条 在孵企业占70%以上，且拥有公共服务平台的，可以申请认定为市级专业孵化器。专业孵化器场地面积不低于2000平方米。\n"
    "第六条 对新认定的市级孵化器，给予30万元补助。\n"
    "第七条 在孵企业是指从事新技术研发，成立时间不超过24个月的科技型中小企业。\n"
)


@pytest.mark.parametrize(
    "who", ["申请认定、备案市级创业载体的运营单位，", "申请认定市级创业载体的单位，", "申请单位"]
)
def test_the_basic_conditions_are_asked_for_every_title(measures_of, who):
    titles = [m for m in measures_of(ACT.format(who=who)) if m.kind == "title"]
    assert [m.title for m in titles] == ["市级孵化器认定", "市级众创空间备案", "市级专业孵化器认定"]
    for title in titles:
        asked = {leaf.field.value for leaf in leaves_of(title.condition) if isinstance(leaf, Criterion)}
        assert {"independent_legal_person", "clean_record"} <= asked
        # Nobody holds what he applies for, and those housed there are no applicants.
        assert not {"platforms", "age_months", "titles"} & asked
