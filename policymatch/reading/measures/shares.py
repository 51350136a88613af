"""Shares: the parts of an offer that give each of several classes of applicants a sum of its own.

最高限额为综合服务企业20万元、生产型企业10万元: either class applies for its own, and asks for what it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from policymatch.reading.measures.other_shares import pair_of

_BODY = r"(?:企业|机构|单位|公司|组织|团队|平台|商店|商圈|商场|门店|园区|基地|孵化器|合作社|农场|医院|学校|高校|院所)"
NOBODY = r"(?!每|单|同一|该|上述|以上|其他?[的企单]|申[报请]|各|本|所有|相关|符合|[按根依])"
"""That a name does not begin with words that stand for whoever applies, as an expression."""
_HOW = r"(?:按照?[^，。；]{2,24}?|每[年家个]|单个项目|分别|一次性|最高|最多|奖励|支持|资助|补助|补贴|给予|资金|金额|额度|限额|比例|为|不超过|，){0,8}"
# 其中零售企业按照实际投资的50%, 给予新设机构不超过30万元, 限额为服务企业20万元
_SHARE = re.compile(
    rf"(?:^|(?<=[，。；、：为予\n]))(?=[^企机单公组团平商门园基孵合农医学高院]{{0,34}}+[企机单公组团平商门园基孵合农医学高院])(?:其中，?|对于?|择优|给予){{0,2}}(?:符合条件的)?"
    rf"(?P<who>{NOBODY}[^，。；：\d\n为对]{{1,20}}?{_BODY}){_HOW}\d[\d.]{{0,8}}\s?(?:[万亿]元|元|[%％])"
)
_STOPS = re.compile(r"[。；\n]")
# Grades of one support: 省级……, 瞪羚企业……, 首次认定的……, 小微企业……, 一等奖企业……, 评价优秀的…….
_RUNG = re.compile(
    r"国家|省|[市区县]级|全国|雏鹰|瞪羚|独角兽|小巨人|专精特新|单项冠军|创新型|高新|领军|龙头|培育|认定|评定|获|首次|新增|复核|通过|上年|当年|第[一二三]|入选|进入|[A-E]级|示范|试点|标杆|链主|规模以上|规上|限上|百强|上市|挂牌|依托|牵头|参与|[大中小微]型|中小|小微"
    r"|[特一二三]等|[金银铜优秀]奖|[冠亚季]军|优秀|良好|合格|[一二三四五甲乙丙]类|[一二三四五]?星级?"
)
# 中小外贸企业 is a class of traders beside others that are no matter of size.
_BY_SIZE_ALONE = re.compile(rf"^(?:[大中小微]型?|中小微|中小|小微|、|和|及){{1,4}}{_BODY}")
_SIZES = re.compile(r"[大中小微]型|中小微?|小微")
_FEWEST = 2


@dataclass(frozen=True)
class Share:
    """A part [start, end) of a text that gives a class of applicants, or a
    kind of their projects, its own; its name stands at [named, named_end).
    """

    start: int
    end: int
    named: int
    named_end: int
    who: str
    is_project: bool = False

    @property
    def called(self) -> str:
        """The name by which the class, or the kind of project, is told of."""
        return f"{self.who}项目" if self.is_project else self.who

    def behind(self, at: int) -> "Share":
        """The same share where its text begins at `at` of another."""
        named = (self.named + at, self.named_end + at)
        return Share(self.start + at, self.end + at, *named, self.who, self.is_project)


def shares_of(text: str) -> tuple[Share, ...]:
    """The parts of a text that each give another class of
    applicants something; none where there are not several.

    >>> [share.who for share in shares_of("最高限额为服务企业20万元、生产企业10万元。")]
    ['服务企业', '生产企业']
    >>> shares_of("省级示范企业奖励20万元、市级示范企业奖励10万元。")
    ()
    """
    found = list(_SHARE.finditer(text))
    if len({one["who"] for one in found}) < max(_FEWEST, len(found)) or _are_grades(
        [one["who"] for one in found]
    ):
        pair = pair_of(text)
        return tuple(Share(*one) for one in pair) if pair else ()
    return tuple(_ended(text, found))


def all_shares(text: str) -> tuple[Share, ...]:
    """The parts of a text that name a class of applicants and its sum, be the classes grades or not.

    >>> [share.who for share in all_shares("省级示范企业奖励20万元、市级示范企业奖励10万元。")]
    ['省级示范企业', '市级示范企业']
    """
    return tuple(_ended(text, list(_SHARE.finditer(text))))


def sentence_end(text: str, at: int) -> int:
    """Where the sentence that goes on at `at` of a text ends."""
    stop = _STOPS.search(text, at)
    return stop.end() if stop else len(text)


def _ended(text: str, found: Sequence[re.Match[str]]) -> Iterator[Share]:
    """Each share, up to the next one or to the end of its sentence."""
    starts = [one.start() for one in found]
    for one, (start, following) in zip(found, pairwise([*starts, len(text)]), strict=True):
        end = min(following, sentence_end(text, one.end()))
        yield Share(start, end, *one.span("who"), one["who"])


def _are_grades(names: Sequence[str]) -> bool:
    """Whether names of applicants differ by a level, a standing or a size, and not by what they are."""
    if all(_BY_SIZE_ALONE.fullmatch(name) for name in names):
        return True
    rungs = [set(_RUNG.findall(_SIZES.sub("", name))) for name in names]
    return any(one != rungs[0] for one in rungs)
