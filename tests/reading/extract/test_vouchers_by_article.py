"""A voucher that an act tells of article by article: one measure, with how much each has and what share it pays."""

from policymatch.domain.condition import OpaqueCriterion, leaves_of


def sums(measure):
    return [(benefit.rate, benefit.cap_yuan) for benefit in measure.benefits]


def test_the_yearly_sums_and_shares_of_later_articles_are_those_of_the_voucher(measures_of):
    body = (
        "海川市渔业创新券管理办法\n第一章 总则\n第一条 为降低渔业企业创新成本，制定本办法。\n第二章 申领\n"
        "第二条 渔业创新券面向小微渔业企业和创业团队发放，用于购买检验检测等服务，采取电子券形式。\n"
        "第三条 申领创新券的企业，职工总数不超过200人。每家企业年度申领额度不超过8万元，"
        "其中高新技术企业不超过16万元。单次兑付比例不超过合同实际支付金额的40%。\n"
        "第四条 创业团队人数不少于3人，每个团队年度申领额度不超过4万元，兑付比例不超过合同实际支付金额的60%。\n"
    )
    (found,) = measures_of(body)
    assert sums(found) == [(None, 8e4), (None, 1.6e5), (0.4, None), (None, 4e4), (0.6, None)]
    left_open = [leaf.quote.text for leaf in leaves_of(found.condition) if isinstance(leaf, OpaqueCriterion)]
    assert left_open
    assert not any("额度" in quote or "比例" in quote for quote in left_open)


def test_articles_that_only_tell_how_much_a_voucher_is_are_no_vouchers_of_their_own(measures_of):
    body = (
        "海川市渔业科技创新券实施细则\n第一条 支持对象为在本市注册的渔业中小微企业。\n"
        "第二条 渔业中小微企业可申领创新券，用于支付检验检测、技术咨询等科技服务费用。\n"
        "第三条 同一企业每年度申领创新券总额不超过20万元。\n"
        "第四条 创新券按服务合同实际支付金额的30%进行兑付，单笔最高5万元。\n"
    )
    (found,) = measures_of(body)
    assert sums(found) == [(None, 2e5), (0.3, 5e4)]


def test_another_voucher_in_an_article_of_its_own_is_one_more(measures_of):
    body = (
        "海川市渔业服务券办法\n第一条 渔业企业可申领检测券，按检测费用的30%抵扣，每年最高3万元。\n"
        "第二条 渔业企业可申领翻译券，按翻译费用的20%抵扣，每年最高2万元。\n"
    )
    assert [sums(found) for found in measures_of(body)] == [[(0.3, 3e4)], [(0.2, 2e4)]]
