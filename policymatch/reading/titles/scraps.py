"""Scraps: words cut out of an aim, of a purse or of a sum, which name nothing that is given."""

import re

_SCRAP = re.compile(
    # 学习……重要思想; 有鱼类行为难测等特点; 变“等客”为“迎客”
    r"(?:思想|精神|总体要求|等特点|等特征)$|^变“[^”]{1,8}”为|^以[^，]{2,40}为(?:牵引|抓手|目标|导向|引领|契机|突破口|主线|枢纽|载体)$"
    # 申报|人所在企业; 区级财政按规定足额
    r"|^人所在|^(?:各级|[省市区县]{1,2}级?)财政(?:按|及时|足额)"
    # A share of a cost, with 等 behind it.
    r"|\d[%％]等$"
    # 在渔业许可、冷链备案等|领域; 要纳入, 如允许; 聚焦主要渔港: how, when and where it is done.
    r"|^在[^，]{2,40}(?:等|等领域|基础上|过程中|的?同时|之后)$|^(?:要|如|若|则)应?(?=纳入|允许|需|确)|^聚焦|^[^，]{2,10}部门在(?![线岗编])|部门牵头$|^通过[^，]{2,40}方式$|合同期满$|^除[^，]{2,30}外$|^履行[^，]{2,10}手续后|^(?:事项|领域|环节|方面)(?:推行|实行|开展)|^因(?!地制宜)[^，]{4,}(?:经营|困难|影响)$"
    # 两年建设期满验收合格后拨付剩余资金; 分两期拨付: when it is paid out.
    r"|(?:拨付|兑付|支付|发放)(?:剩余|其余|余下)[^，]{0,8}$|^分[一二两三四五\d]{1,2}[年期批次]?(?:等额)?(?:拨付|兑付|发放|支付)"
    # 市渔业局每三年组织一次绩效评估: what an office does.
    r"|^[省市区县][^，的]{1,8}(?:局|委|厅|办|部门|委员会)(?:每[^，]{1,6}|定期|负责){0,2}(?:组织|开展|对)"
    # 市级|补贴: whose money it is.
    r"|^(?:新形势下|当前和今后)|^(?:国家|省|市|区|县)级$|^在[^，的]{2,8}(?:地区|区域|范围内)$"
)


def is_scrap(words: str) -> bool:
    """Whether words name an aim, an applicant or a purse, and nothing that is given.

    >>> is_scrap("重要思想"), is_scrap("人所在企业"), is_scrap("云服务补贴")
    (True, True, False)
    """
    return _SCRAP.search(words) is not None


_GIVES_A_SUM = re.compile(r"\d[\d.]{0,8}(?:[万亿]?元|%)")
_HALF_OF_IT = re.compile(r"；[^；。\d]{0,30}?减半")


def is_of_half_the_gift(words: str, own: str) -> bool:
    """Whether words of an offer stand in its last clauses alone, which give others half of what it gives.

    >>> told = "对获得渔业质量奖的企业，给予60万元奖励；对提名奖减半奖励。"
    >>> is_of_half_the_gift("提名奖", told), is_of_half_the_gift("渔业质量奖", told)
    (True, False)
    >>> is_of_half_the_gift("渔船检验费", "对渔业企业减半收取渔船检验费。")
    False
    """
    half = _HALF_OF_IT.search(own)
    if half is None or not words or words in own[: half.start()]:
        return False
    return words in own[half.start() :] and _GIVES_A_SUM.search(own, 0, half.start()) is not None
