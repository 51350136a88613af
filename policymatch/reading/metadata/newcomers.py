"""Whether a document courts firms from elsewhere, and which of its chapters do where others are for its own."""

import re
from collections.abc import Iterator

from policymatch.domain.quote import squash
from policymatch.reading.seeking import Unspaced

_IN_TITLE = re.compile(r"招商|引资|投资促进|(?:企业|项目|总部)(?:引进|落户|迁入)|引进.{0,12}(?:企业|项目)")
# 创新小镇优惠政策: what a zone promises beyond others, to those who come among them.
_OF_A_ZONE = re.compile(r"(?:园区?|小镇|基地|商务区|开发区|高新区|保税区|试验区|新区)[^，。；]{0,6}优惠政策")
_INVITING = re.compile(
    r"吸引[^。，；]{0,16}企业(?!家)[^。，；]{0,8}(?:落地|落户|布局|集聚|投资)"
    r"|对?[^。，；]{0,4}迁入(?:本|我)(?:市|省|区|县)[^。，；]{0,20}企业"
    r"|吸引[^。，；]{0,16}企业到(?:本|我)(?:市|省|区|县)"
    r"|(?:支持|鼓励|吸引|引导|欢迎)[^。，；]{0,16}(?:企业|机构|项目)[^。，；]{0,2}(?:来|到|赴)[\u4e00-\u9fff]{1,6}(?:创新)?(?:创业|兴业|投资|落户)"
    # 对市外入驻园区的机构, given something from the first year on
    r"|对[^。，；,;]{0,8}[省市区县]外(?:新)?(?:整体)?(?:引进|迁入|入驻|落户)"
    # 面向全国公开征集作品
    r"|面向全国(?:长期|公开|常态化)?(?:征集|招募|招引|遴选)"
)
# 支持领军人才来某区创业: one chapter of many courts people, and says nothing of the firms of the others.
_INVITING_PEOPLE = re.compile(
    r"(?:支持|鼓励|吸引|引导|欢迎)[^。，；]{0,16}(?:人才|团队|创业者)[^。，；]{0,2}(?:来|到|赴)[\u4e00-\u9fff]{1,6}(?:创新)?(?:创业|兴业|投资|落户)"
)
# 鼓励乡镇开展招商引资, 招商引资任务: what offices are told to do bids nobody come.
_COURTING = re.compile(r"(?<!乡镇开展)(?<!街道开展)(?<!部门开展)招商(?!银行|证券|局|引资(?:任务|考核|责任))")
# 招商电话: whom a leaflet wants to hear from.
_WANTS_TO_HEAR = re.compile(r"招商(?:咨询|联系|服务)?(?:电话|热线|专线)")
_OWN_FIRMS_ONLY = re.compile(
    r"适用(?:对象|范围|于)[^。]{0,40}(?:注册|登记)[^。]{0,12}(?:在|于)?(?:本|我)(?:市|省|区|县)"
    r"|(?:注册|登记)[^。]{0,8}在(?:本|我)(?:市|省|区|县)[^。]{0,30}(?:适用)"
    # 本措施适用于国家级和区级示范企业: who holds a standing of the place sits there.
    r"|适用(?:对象|范围|于)[^。，；]{0,12}[省市区县]级[^。，；]{0,16}企业"
    # 本办法适用于工商注册地、统计关系在高新区的企业
    r"|适用(?:对象|范围|于)[^。，；]{0,40}(?:注册|登记)[^。，；]{0,24}在(?:高新|经开|开发|保税|新|园)区"
)
# 对新引进的总部项目, 整体迁入我县的企业: newcomers among those to whom something is given.
_NEWCOMER = re.compile(
    r"(?:新)?引进的?[^。，；]{0,12}(?:项目|企业|总部|机构)|落户(?:本|我|到)|迁[入回]|整体搬迁"
)
# 重点产业新建项目: beside newcomers and courtings, what is paid for new projects is paid to whoever brings them.
_NEW_PROJECT = re.compile(r"新(?:上|建|引进|落户|签约)的?[^。，；,;]{0,10}项目")
_SETTLING = re.compile(r"新(?:设立?|引进|落户|迁入|入驻)|迁入|入驻|落户")
# 四、加大文旅企业招商引资力度, over 市外引进的企业……: a chapter of its own for those who are to come.
_CHAPTER = re.compile(
    r"(?:^|[。；])(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}章)[^。；，：（]{0,16}招商引资[^。；，：（]{0,8}"
)
_NEXT_CHAPTER = re.compile(r"[。；](?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}章)")
_COMING = re.compile(
    r"[市区县省]外(?:整体)?(?:引进|迁入)|引进[^，。；]{0,16}(?:500强|百强)|(?:企业|总部)[^，。；]{0,4}(?:入驻|落户)"
)
# Set on 68 annotated documents and checked on 640 others: what plans say in passing stays below.
_FEWEST_COURTINGS = 3
_CHARACTERS_A_COURTING = 830
_CHARACTERS_AN_INVITATION = 2500
_COURTINGS_BESIDE, _FEWEST_NEWCOMERS, _CHARACTERS_A_NEWCOMER = 2, 3, 600
_FEWEST_NEW_PROJECTS, _CHARACTERS_A_NEW_PROJECT = 3, 300


def courts_newcomers(title: str, body: str) -> bool:
    """Whether a document is made to bring in firms from elsewhere 招商引资.

    By its title; by a telephone for investors; or by text that speaks of courting investors, or of newcomers beside it, or invites firms to come,
    more than in passing, unless it says that it holds for firms registered here. A chapter of its own for
    those who come speaks for itself alone (`chapters_for_newcomers`).

    >>> courts_newcomers("招商引资三十条", ""), courts_newcomers("专利奖办法", "引进高层次人才")
    (True, False)
    """
    flat = squash(body)
    if _IN_TITLE.search(title) or (_OF_A_ZONE.search(title) and _SETTLING.search(flat)):
        return True
    if _OWN_FIRMS_ONLY.search(flat):
        return False
    if _WANTS_TO_HEAR.search(flat):
        return True
    courtings = len(_COURTING.findall(flat))
    if courtings >= _FEWEST_COURTINGS and courtings * _CHARACTERS_A_COURTING >= len(flat):
        return True
    told = courtings + len(_NEWCOMER.findall(flat))
    beside = courtings >= _COURTINGS_BESIDE and told >= courtings + _FEWEST_NEWCOMERS
    if beside and told * _CHARACTERS_A_NEWCOMER >= len(flat):
        return True
    return _pays_new_projects(flat, courtings, told) or _invites(flat)


def _pays_new_projects(flat: str, courtings: int, told: int) -> bool:
    """Whether a text that courts, and of `told` courtings and newcomers, speaks of new projects all along."""
    projects = len(_NEW_PROJECT.findall(flat))
    courts = courtings > 0 and told >= courtings + _FEWEST_NEWCOMERS
    enough = (told + projects) * _CHARACTERS_A_NEW_PROJECT >= len(flat)
    return courts and projects >= _FEWEST_NEW_PROJECTS and enough


def _invites(flat: str) -> bool:
    """Whether a text bids firms, or people who are to found some, come to the place more than in passing."""
    firms, people = len(_INVITING.findall(flat)), len(_INVITING_PEOPLE.findall(flat))
    spoken_of = firms * _CHARACTERS_AN_INVITATION + people * _CHARACTERS_A_COURTING
    return firms + people > 0 and spoken_of >= len(flat)


def chapters_for_newcomers(body: str) -> Iterator[tuple[int, int]]:
    r"""Where in a body a chapter on courting investors gives something to those who come.

    >>> body = "一、奖励本市门店。\n二、加大招商引资力度\n市外引进的总部，奖励10万元。\n三、加强服务。"
    >>> [body[start:end] for start, end in chapters_for_newcomers(body)]
    ['二、加大招商引资力度\n市外引进的总部，奖励10万元。']
    """
    unspaced = Unspaced(body)
    for chapter in _CHAPTER.finditer(unspaced.text):
        after = _NEXT_CHAPTER.search(unspaced.text, chapter.end())
        end = after.start() + 1 if after else len(unspaced.text)
        if _COMING.search(unspaced.text, chapter.start(), end):
            yield unspaced.span(chapter.start() + (chapter[0][0] in "。；"), end)
