"""Awarded: titles and platforms that no table knows, told by what gave them (对新评定为四星级旅游饭店的).

Every place gives titles of its own; that one was given is said in few ways.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.mixed import told_apart

_GRADE = r"(?:(?:国家|省)?[1-5]?A|国家|省|市|区|县|[甲乙丙丁金银铜]鼎?|[一二三四五2-5]星|[一二三]等?)级"
_TITLE = (
    r"(?:企业园?|单位|机构|组织|工厂|车间|景区|度假区|饭店|酒店|民宿|街区|小镇|名[镇村县宿]|示范[市县区镇村社点]|重点[镇村]"
    r"|(?<=创业|创新|研发|科研)团队|特色[镇村县]|农场|合作社|农家乐|旅行社|(?<=[驰著知]名)商标|(?<=证明|集体)商标|老字号|品牌|名牌(?:产品)?|称号|(?:\d{1,3}|[一二三四五]?[百千]|[二三四五]?十)强|(?<=产权|质量|科技|工业)强企|安全生产标准化(?:达标)?|学校|示范点|示范店|服务商|楼宇|案例|场景|商场|商圈|市场|商店|门店|社区)"
)
# The characters that those begin with: one look tells most places from an award.
_FIRST_OF_AWARDS = "[强团企单机组工车景度饭酒民街小名示重特农合旅商老品称学中实平基指园产孵众星研联集服楼市门社案场安百千十一二三四五0-9]"
_PLATFORM = r"(?:中心|实验室|平台|基地|工作站|工作室|指导站|园区|产业园|孵化器|众创空间|星创天地|研究院|研究所|联合体|集聚区|示范区)"
_GIVEN = (
    r"(?>(?:认[(（])?[评选](?:[)）])?[定选]?为|(?<=成功)申报为|获得?(?:认定|批准|评定)(?:的|为)|(?:验收通过|通过验收)的|获?认定为|[认评]定的|获?认定|命名为|获批(?:为|的)?|(?:被?授予|获得?评?|荣获)(?:为|的)?"
    r"|批准(?:建立|设立|组建)(?:的)?|(?:入选|入围)(?:的(?=国家|全国|[省市区县]))?|列入|纳入|进入|跻身|建成的?|创建(?:为|成)?|创成|通过)"
)
_AWARDED = re.compile(
    rf"(?:新近?|首次|初次|成功|被|已经|已|再次|被[\u4e00-\u9fff、]{{1,8}}(?=[认评]定|评为|命名|授予|列入)|当年|经[^,，。;]{{0,8}}|年度|^对(?:于)?|^凡|^(?=纳入|获评|评为|认定为|入选|列入)){{1,3}}{_GIVEN}"
    rf"(?=[^,，。;:：]{{0,60}}?{_FIRST_OF_AWARDS})(?P<what>(?:[^,，。;:：的()（）“”]|“[^”]{{2,20}}”|(?<=[级类])的|[(（][^()（）]{{1,6}}[)）]){{0,60}}?(?={_FIRST_OF_AWARDS})(?:(?P<title>{_TITLE})|(?P<platform>{_PLATFORM})))"
    rf"(?=称号|资质|荣誉|认定|认证|的|实施|”|[,，。;)）]|[(（](?![^()（）]{{1,8}}[)）][、和及与或])|每|\d(?!\d{{0,3}}[余多]?[家个户名])|等(?=[^,，。;]{{0,24}}(?:荣誉|称号))|给予|[在于](?!内)|当年|销售|采购|购[买置]|$)"
)
_JOINT = re.compile(r"[、和或与]|(?<!普)及|以及")
# 服务型制造示范企业（平台、项目）, 独角兽（含潜在、种子）企业
_BRACKETED_LIST = re.compile(r"[(（](?:含|包括)?(?:[^()（）、]{1,6}、)+[^()（）、]{1,6}[)）]")
_BARE_GRADE = re.compile(rf"^(?:[国省市区县]家?(?=[一二三四五]星))?(?:{_GRADE}|国家|[省市]|(?:国家)?[1-5]A)$")
# 广东省、广州市科技服务业示范机构
_BARE_PLACE = re.compile(r"^(?!.{1,3}[范业园景街集聚发新]区$)[\u4e00-\u9fff]{2,4}[省市区县]$")
# 江苏省五星级、四星级、三星级上云企业: all of them of the place.
_PLACE_AND_GRADE = re.compile(rf"^(?P<place>[\u4e00-\u9fff]{{2,4}}[省市区县])(?:{_GRADE})$")
_HEAD_PLACE = re.compile(r"^[\u4e00-\u9fff]{2,4}?[省市区县](?=.{4})")
_HEAD_GRADE = re.compile(rf"^(?:{_GRADE})(?=.)")
_ASIDE = re.compile(r"[(（](?!套)[^()（）]{1,8}[)）]$")
# 一、二、三星级企业
_BARE_STAR = re.compile(r"(?<![\u4e00-\u9fff])([一二三四五])(?=、[一二三四五、]{0,6}[一二三四五]星级)")
# 省级（AAA级）“守合同重信用”
_GRADE_AGAIN = re.compile(r"[(（][^()（）]{1,6}[)）](?=“)")
_QUOTED = re.compile(r"^“([^“”]*)”$")
# 新认定一批示范企业 is what an office is to do; of 获奖企业 nobody says what they won.
_NO_NAME = re.compile(
    r"^[奖选批准评]的?(?:企业|单位|机构|组织|平台|基地|项目)$|异常|失信|黑名单|负面|(?:直报|申报|管理信息|交易|印章)平台$|交易中心$|^(?:民营|国有|外资|外商投资|中小微?|小微|大型|上市)企业$|^(?:一批|若干|\d+家)|^(?:的|为|本市|我市|[本我]省|(?:技术合同)?(?:认定)?登记|[入在]库)?(?:企业|单位|机构|组织|平台|中心|基地|园区|项目|示范区|场景|案例|装备|产品)$|^(?:[国省市区县]家?级)?工作室$|^(?:科研|研究|服务)(?:机构|院所)$|(?:管理局|卫生组织|监督局|药监局|委员会)$"
)


# 经认定的现代服务业企业, 经认定的会计、律师等专业服务企业: a trade, whoever recognises it.
_A_TRADE = re.compile(
    r"^(?:[\u4e00-\u9fff]{1,8}(?<![事企创就产])业|[^,，。;]{2,40}等[\u4e00-\u9fff]{0,8}"
    r"|[\u4e00-\u9fff]{0,6}(?:投资|基金|租赁|保理|担保|小额贷款|金融|保险|证券|银行)[\u4e00-\u9fff]{0,4})(?:企业|机构|单位)$"
)


# 新进入商贸业、服务业规模以上企业: a size that statistics tell, and no title.
_A_SCALE = re.compile(r"(?:规模|限额)以上")


# 入选国家、四川省“贡嘎计划”: whose the names behind are.
_OF_A_LAND = r"国家|全国|[\u4e00-\u9fff]{2,3}[省市]|[省市]"
_PLACE_OF_ONE = re.compile(r"^[\u4e00-\u9fff]{2,3}(?:省|(?<!城)市)(?=“)")
# 首次进入省级“贡嘎培优”名单, 连续保持在市级“培优”库, 通过“天府名品”认证
_ON_A_LIST = re.compile(
    rf"(?:进入|入选|列入|纳入|保持在|通过|获得?)(?P<what>(?:(?:{_GRADE}|{_OF_A_LAND})(?:[、和或]|以及)?){{0,3}}(?:[(（][^()（）]{{1,6}}[)）])?(?:“[^”]{{2,12}}”[、和或]?){{1,4}})"
    r"(?=名单|名录|榜单?|库|认证|认定|称号|等[^,，。;]{2,16}(?:团队|企业|单位)|的(?:企业|单位|$|[,，]))"
)
# 新认定的省级“未来工厂”给予300万元
_QUOTED_AWARD = re.compile(
    rf"(?:认定|评定|获评|评为|授予)(?:的|为)?(?P<what>(?:{_GRADE}(?:[、和]|以及)?){{1,3}}“(?!优|良|合格|A)[^”]{{2,12}}”)(?=给予|奖励|补助|[,，]|的|$)"
)
# 纳入省高新技术企业培育库的企业
_IN_A_POOL = re.compile(
    r"(?:^|(?<=对)|(?<=[新已])|(?<=首次))(?:进入|入选|列入|纳入)(?P<what>[^,，。;:“”的将、]{4,20}(?:培育|后备|储备)(?:企业)?库)(?=的|、|[且并]|企业|单位|$)"
)
# 应为“贡嘎培优”中小企业培育库入库企业
_OUT_OF_A_POOL = re.compile(
    r"(?:[应须需]为|必须为|^为|属于|须是|[应]是)(?P<what>(?=[^,，。;]{0,30}库[入在]库)(?:“[^”]{2,12}”)?[^,，。;:“”的将、]{2,20}(?:培育|后备|储备)(?:企业)?库[入在]库企业)(?!名单|数)"
)
# 省级“竹编创新基地”: a place where something is done, and no sort of firm.
_IS_A_PLATFORM = re.compile(rf"{_PLATFORM}”$")
# 市级“贡嘎培优”企业
_QUOTED_TITLE = re.compile(
    rf"(?P<what>(?:{_GRADE}(?:[、和]|以及)?){{0,3}}“(?!准?[四五]上|小升规|个转企|两高|双停|僵尸|走出去|[^”]{{0,10}}名单)[^”]{{2,12}}”(?:计划)?(?:示范|试点|重点|培育|入库)?(?:企业|单位|机构))"
    r"(?!家|名单|云|码|专席|专属|专区|热线|诉求|群众|承诺|入驻|满意度|(?:综合)?服务(?!的|[,，]|$))"
)


# 沈阳市专利试点企业, all that an item of a list says: what is held
_NAMED_ALONE = re.compile(
    r"^(?P<what>(?:国家级?|[省市区县]级|[\u4e00-\u9fff]{2,3}[省市区县])[^,，。;的、和及或]{2,12}(?:试点|示范|标杆|优势)企业)[;；]?$"
)
# 通过工信部两化融合管理体系贯标认定的企业
_PASSED = re.compile(
    r"通过(?!(?:[^,，。;]{0,8}[、和])?(?:能源|质量|环境|职业健康|信息安全|食品安全|碳)[^,，。;的]{0,12}管理体系(?!贯标))(?P<what>[^,，。;的]{2,24}(?:贯标|管理体系))(?=认定|认证|评定|评估|的|[,，]|$)"
)


# 受市政府表彰的龙头骨干企业
_COMMENDED = re.compile(
    r"受(?P<what>[^,，。;的受]{1,12}(?:政府|党委|[省市区县]委)(?:授予)?表彰的[^,，。;的]{2,16}(?:企业|单位|机构))(?!家)"
)
# 取得养老机构认定证书的机构: the standing that a certificate is of.
_BY_CERTIFICATE = re.compile(
    r"(?:取得|持有|获得|具有)(?P<what>[\u4e00-\u9fff]{2,14}?(?:企业|机构|单位))(?:认定|资质|资格)?证书(?=的|[,，])"
)
# 被评为国家3A(三星)、4A(四星)级且纳入统计的物流企业: the noun of the standing stands behind what else is asked.
_GRADES_FIRST = re.compile(
    r"(?:被?评定?为|获评)(?P<what>(?P<of>国家)?(?P<grades>[1-5]A(?:\([^()]{1,4}\))?级?(?:[、和或及][1-5]A(?:\([^()]{1,4}\))?级?){0,4}))级?[且并][^,，。;]{2,40}的(?P<who>[\u4e00-\u9fff]{2,8}企业)"
)
_ONE_GRADE = re.compile(r"[1-5]A")


def _graded_first(text: str) -> Iterator[Found]:
    """Grades of a standing of which the noun behind all that is asked tells the name."""
    for found in _GRADES_FIRST.finditer(text):
        each = _ONE_GRADE.findall(found["grades"])
        names = tuple(f"{found['of'] or ''}{grade}级{found['who']}" for grade in each)
        yield Found(Field.TITLES, Op.HAS_ANY, names, *found.span("what"), "awarded")


def _is_of_trades(listed: str, names: Sequence[str]) -> bool:
    return _A_TRADE.match(listed) is not None or all(_A_TRADE.match(name) for name in names)


def find_awarded(text: str) -> Iterator[Found]:
    """Titles and platforms that a text says were given, each list of them at once; titles named in quotes."""
    for pattern, cue in (
        (_QUOTED_TITLE, "named"),
        (_ON_A_LIST, "awarded"),
        (_PASSED, "awarded"),
        (_QUOTED_AWARD, "awarded"),
        (_IN_A_POOL, "awarded"),
        (_OUT_OF_A_POOL, "awarded"),
        (_COMMENDED, "awarded"),
        (_BY_CERTIFICATE, "awarded"),
        (_NAMED_ALONE, "named"),
    ):
        for quoted in pattern.finditer(text):
            names = tuple(dict.fromkeys(_names(quoted["what"].replace("”“", "”、“"))))
            if names:
                field = Field.PLATFORMS if _IS_A_PLATFORM.search(quoted["what"]) else Field.TITLES
                yield Found(field, Op.HAS_ANY, names, *quoted.span("what"), cue)
    yield from _graded_first(text)
    for found in _AWARDED.finditer(text):
        names = tuple(dict.fromkeys(_names(found["what"])))
        if _OF_THE_PLACE.search(found["what"]):
            continue
        if names and not (_A_SCALE.search(found["what"]) or _is_of_trades(found["what"], names)):
            is_title = found["title"] or text.startswith(("称号", "荣誉"), found.end())
            field = Field.TITLES if is_title else Field.PLATFORMS
            # 获评国家典型案例: honoured is what was done, and no standing of whoever did it.
            won = found["title"] == "案例"
            field, cue = (Field.AWARDS, "won") if won else (field, "awarded")
            yield from told_apart(Found(field, Op.HAS_ANY, names, *found.span("what"), cue), text)


# 经评定为特色楼宇, 区级示范场景: what the offer itself recognises, and no standing held.
_OF_THE_PLACE = re.compile(r"^(?!国家|[省市]级|省)[^、]*(?:楼宇|场景)$")
# 新一代信息技术与制造业融合发展试点示范: the two that are to grow together.
_TOGETHER = re.compile(r"(?:融合|结合|对接|协同|合作|互动|联动)")


def _is_one_name(before: str, joint: str, after: str) -> bool:
    """Whether a joint stands within one name: 软件和信息技术服务 is one trade."""
    trade = before.endswith("软件") and after.startswith("信息")
    return trade if joint == "和" else joint == "与" and _TOGETHER.search(after) is not None


def _pieces(listed: str) -> list[str]:
    """The names of a list as they stand; a name in which two things meet (……与……融合发展) stays whole."""
    pieces: list[str] = []
    joint = ""
    for piece in re.split(f"({_JOINT.pattern})", _BRACKETED_LIST.sub("", listed)):
        if _JOINT.fullmatch(piece):
            joint = piece
        elif pieces and _is_one_name(pieces[-1], joint, piece):
            pieces[-1] += joint + piece
        elif piece:
            pieces.append(piece)
    return pieces


# 国家知识产权示范企业、优势企业; 国家级绿色工厂、绿色供应链管理企业; 国家3A、4A级旅游景区
_SORT = re.compile(r"(?:示范|试点|优势|重点|领军|骨干|龙头|培育)(?:企业|单位|机构|园区|基地)$")
_WHOSE = re.compile(r"^(?:国家级?|省级|市级|区级|县级)(?=[\u4e00-\u9fff\d]{2})")
_OF_ITS_OWN = re.compile(
    r"^(?:国家|全国|中国|中华|世界|国际|[省市区县]|[\u4e00-\u9fff]{2,4}[省市区县](?!级)|[\u4e00-\u9fff]{1,3}[部局委厅办]|“|.{1,4}$)"
)


def _of_the_first(pieces: Sequence[str], piece: str) -> str:
    """A name of a list with what the first name says for all of them: whose title it is, and of what."""
    first = pieces[0]
    sort = _SORT.search(first)
    if sort and _SORT.fullmatch(piece):
        return first[: sort.start()] + piece
    whose = _WHOSE.match(first)
    if whose is None or piece is first or _OF_ITS_OWN.match(piece) or _BARE_GRADE.match(first):
        return piece
    return piece if _HEAD_GRADE.match(piece) else whose.group() + piece


def _next_named(behind: Sequence[str], last: str) -> str:
    """The name that a grade which stands alone is one of:
    国家级、省级示范企业、龙头企业 begins with 国家级示范企业.
    """
    named = (piece for piece in behind if not _BARE_GRADE.match(piece))
    return _PLACE_OF_ONE.sub("", _HEAD_GRADE.sub("", next(named, last)).removeprefix("的"))


def _names(listed: str) -> Iterator[str]:
    """The names of a list, a grade that stands alone with the name behind it: 国家级、省级示范企业."""
    pieces = _pieces(_BARE_STAR.sub(r"\1星级", _GRADE_AGAIN.sub("", listed)))
    last = _HEAD_GRADE.sub("", pieces[-1]).removeprefix("的") if pieces else ""
    graded = _PLACE_AND_GRADE.match(pieces[0]) if len(pieces) > 1 else None
    place = graded["place"] if graded else ""
    for at, piece in enumerate(map(partial(_of_the_first, pieces), pieces)):
        if graded and (piece is pieces[0] or _HEAD_GRADE.match(piece + last)):
            name = piece if piece.startswith(place) else place + piece
            name += "" if name.endswith(last) else last
        elif _BARE_GRADE.match(piece):
            name = piece.removesuffix("级") + "级" + _next_named(pieces[at + 1 :], last)
        elif _BARE_PLACE.match(piece):
            name = piece + _HEAD_PLACE.sub("", last)
        else:
            name = piece.replace("级的", "级")
        name = _ASIDE.sub("", name)
        if not _NO_NAME.search(name):
            yield _QUOTED.sub(r"\1", name.removesuffix("称号").removesuffix("荣誉"))
