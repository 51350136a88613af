"""One gift told class by class behind a colon, and clauses behind a semicolon that pay for another deed or party."""

import pytest

from policymatch.domain.condition import Criterion, NoneOf, leaves_of

HEAD = "沈阳市浑南区扶持企业发展办法\n一、支持企业发展\n"
GRADED = (
    "对首次获评的企业，按以下标准给予一次性奖励：雏鹰企业3万元；省瞪羚企业15万元；独角兽企业70万元。"
    "由低层级晋升高层级的，按差额予以补足；有效期满后通过复核的，按首次标准的20%予以奖励，雏鹰企业除外。"
)


def titles(measure):
    leaves = (x for x in leaves_of(measure.condition) if isinstance(x, Criterion))
    return [x.value for x in leaves if x.field == "titles"]


def test_a_gift_told_title_by_title_is_one_offer_with_all_its_sums(measures_of):
    (measure,) = measures_of(f"{HEAD}{GRADED}")
    assert [b.amount_yuan for b in measure.benefits] == [30000, 150000, 700000, None]
    assert measure.benefits[-1].rate == 0.2


def test_it_is_for_whoever_holds_one_of_the_titles(measures_of):
    (measure,) = measures_of(f"{HEAD}{GRADED}")
    assert titles(measure) == [("eaglet", "gazelle", "unicorn")]
    assert not any(isinstance(node, NoneOf) for node in measure.condition.all)


def test_a_title_left_out_of_a_gift_that_lists_none_is_barred(measures_of):
    (measure,) = measures_of(f"{HEAD}对通过复核的企业，按上年标准的20%予以奖励，雏鹰企业除外。")
    assert any(isinstance(node, NoneOf) for node in measure.condition.all)


@pytest.mark.parametrize(
    "text",
    [
        "企业获得船级认证的，每张证书给予3万元奖励；参与制定行业标准并排名前五的，每项最高不超过8万元。",
        "企业新录用毕业生的，按每人900元给予补贴；培训机构培训后签约就业的，按每人300元支持机构。",
        "独角兽企业迁入本区且产值达到3000万元的，给予60万元奖励；对市外独角兽企业在本区设立的控股子公司，产值达到900万元的，减半执行。",
    ],
)
def test_another_deed_or_another_party_behind_a_semicolon_is_an_offer_of_its_own(measures_of, text):
    assert len(measures_of(f"{HEAD}{text}")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "企业获得国际认证的，每张证书给予3万元奖励；获得国内认证的，每张证书给予1万元奖励。",
        "企业投保出口险的，按保费的40%给予补贴；单个企业每年不超过20万元。",
    ],
)
def test_the_next_class_or_the_cap_of_one_deed_is_not(measures_of, text):
    assert len(measures_of(f"{HEAD}{text}")) == 1
