"""Called on: those whom the opening of a call asks to apply (请区内各企业积极申报, 动员高校、科研院所积极申报)."""

import re
from collections.abc import Iterator

from policymatch.reading.criteria import Passage, PassageRole
from policymatch.reading.measures.units import Layout
from policymatch.reading.roles import SectionRole

_WHO = r"(?:企业|单位|机构|高校|院所|(?:行业|社会|合作|经济|研究)组织|协会|人才|专家|法人)"
_OFFICES = r"(?:[你贵]局|各地|各(?:市|州|县|区|有关|相关)[^，。；]{0,12}?[局委厅门])"
# 请区内各企业|对照要求积极申报; 组织属地符合条件的企业|自愿参与申报
_CALLS_ON = re.compile(
    rf"(?:请|动员|组织|发动|鼓励|欢迎)(?:{_OFFICES})?(?:积极|广泛|认真)?(?:动员|组织|发动|引导)?"
    rf"(?P<who>(?!开展|实施)(?:(?!动员|发动|鼓励|欢迎|请|组织(?!和|、|积极|自愿)|申报(?!条件|要求))[^。；：（《]){{2,60}}?{_WHO})"
    r"(?=(?:对照|按照?|积极|自愿|主动|踊跃|参与|及时)[^。；]{0,24}申报|申报)"
)
# 区内软件业的相关企业|可向我局提交推荐信息
_MAY = re.compile(
    rf"(?:^|[，。；])(?P<who>(?:[本我全]?[省市区县]内?|符合)[^，。；：（《]{{2,40}}?{_WHO})(?=可(?:向|通过|自愿|以)?[^，。；]{{0,12}}(?:提交|申报|申请|报名))"
)
# 区内相关企业：
_GREETED = re.compile(r"^(?:摘要：)?(?P<who>(?:[本我]?[区县市]内)(?:各|相关|有关|符合条件的){1,2}企业)：")


def called_on(layout: Layout) -> Iterator[Passage]:
    """Whom the opening of a call asks to apply, as passages that say whom all that it offers is for."""
    for unit in layout.units:
        if unit.role is not SectionRole.HEAD:
            continue
        told = next((f for words in (_CALLS_ON, _MAY, _GREETED) if (f := words.search(unit.text))), None)
        if told is not None:
            start, end = unit.start + told.start("who"), unit.start + told.end("who")
            low, high = layout.flow.span(start, end)
            yield Passage(role=PassageRole.TARGET, start=low, end=high)
