"""Applicants: how big the applicant must be, who owns it, its legal form, scale and listing."""

import re
from collections.abc import Iterator

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field, Ownership, SizeClass
from policymatch.reading.criteria.stated.found import Found

_OWNERS = {
    Ownership.FOREIGN: re.compile(
        r"外商投资(?:企业|性公司)?|(?<![内中])(?<![资有营办]、)外资(?:企业|研发中心|研发机构|总部|跨国|项目|机构|(?:法人)?(?:金融机构|银行|保险(?:公司|机构)|证券公司|医疗机构|医院))|(?<![内中])(?<![资有营办]、)外资[^,，。;、的]{1,12}企业|外商(?:独资|设立)"
    ),
    Ownership.JOINT: re.compile(r"中外合[资作][^,，。;、]{0,12}(?:企业|机构|公司)"),
    Ownership.PRIVATE: re.compile(
        # 民营和中小微企业 are private firms beside small ones: the owner is told by 民营 alone.
        r"民营(?=(?:[和、及与]|以及)(?:小微|中小微?)企业)"
        r"|民营[^,，。;、的]{0,4}企业(?!家|账款|欠款|货款|款项|工程款|律师|服务平台|服务中心|(?:招聘|服务)(?:月|周|日))|民营中小微?企业|民营(?:市场|经营|经济)主体|非公有制企业|私营企业|(?<![、和与及])(?:民营(?:医疗(?:卫生)?机构|医院|诊所|养老(?:服务)?机构|学校|幼儿园|院校)|民[营办](?:高校|高等(?:学校|院校)))(?![^,，。;、]{0,20}(?:人员|医师|医生|教师|人才|职工|学生|执业|任职|从业|工作|举办者|投资者|出资人))|企业性质(?:应)?为(?:民营|私营)"
        r"|民间(?:投资|资本)(?=者|项目|投资|新建|存量|(?:积极)?参与|建设|利用|举办|组建|技术改造|可以)"
    ),
    Ownership.STATE: re.compile(
        r"国有(?:独资|控股|文化|物流|外贸|粮食|农垦|林业|旅游|商贸|工业|建筑|金融)?企业|国有企事业单位|(?<!跨)(?<!中)国企(?!业)|市管企业|央企|中央企业"
    ),
}
# 央企所属企业向中央企业集团提交: how those of a group hand in says nothing of who may apply.
_HANDS_IN = re.compile(r"(?:所属|下属)?(?:企业|单位)?(?:可|应)?(?:向|从|由|通过)[^,，。;、]{0,10}集团")
# 国有企业投资项目、社会投资项目: whoever puts up the money.
_AND_ANYBODY = re.compile(
    r"(?:[及和、]国有控股(?:企业)?)?投资的?(?:建设)?项目(?:[、和及与或]|以及)(?:社会|民间)(?:资本)?投资"
)
# 新落户的内资总部企业; 内资和外资企业 are all.
_NATIVE = re.compile(r"(?<![、和及与或])内资(?![、和及与或]|外资)[^,，。;、的]{0,14}(?:企业|机构|公司|项目)")
# 申报主体须为非外资的用人单位
_NOT_FOREIGN = re.compile(r"非外资(?:的|企业|单位|机构|控股)")
# 小微和民营企业: small firms beside private ones; the size is told by 小微 alone.
_BESIDE_PRIVATE = r"(?=(?:[、和及与或]|以及)民营(?:[^,，。;、的]{0,4}企业|经济))"
_SIZES: tuple[tuple[re.Pattern[str], tuple[SizeClass, ...]], ...] = (
    (
        re.compile(
            r"(?<![加扩壮做放])大中小微(?:各类)?企业|大型(?:企业)?[、和及与]中型(?:企业)?(?:[、和及与]|以及)(?:小微|小型微型|小型(?:企业)?[、和及与]微型)企业"
        ),
        tuple(SizeClass),
    ),
    (
        re.compile(r"(?<![加扩壮做放])大中小企业"),
        (SizeClass.SMALL, SizeClass.MEDIUM, SizeClass.LARGE),
    ),
    # 符合《中小企业划型标准规定》的制造业企业: whatever size below large.
    (
        re.compile(
            r"符合(?:国家)?(?:《中小企业划型标准规定》|中小企业划型标准(?:规定)?)(?![^,，。;]{0,24}(?:中小|小微|小型|微型|中型))"
        ),
        (SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM),
    ),
    (
        re.compile(
            r"中小微(?:民营|外贸|科技)?企业|中小微|中型(?:企业)?、小型(?:企业)?(?:[、和及或]|以及)微型企业|中、小、微型?企业|中型(?:企业)?[、和及与或](?:小微|小型微型)企业"
        ),
        (SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM),
    ),
    (re.compile(rf"(?<!中)小微{_BESIDE_PRIVATE}"), (SizeClass.MICRO, SizeClass.SMALL)),
    (re.compile(rf"(?<!大)中小{_BESIDE_PRIVATE}"), (SizeClass.SMALL, SizeClass.MEDIUM)),
    (
        re.compile(
            r"小微(?:[^,，。;、]{0,4})?企业(?!主)|小微(?:市场|经营)主体|小型微型企业|小型(?:企业)?[、和或及]微型企业|小微型企业"
        ),
        (SizeClass.MICRO, SizeClass.SMALL),
    ),
    (
        re.compile(
            r"(?:(?<!大)|(?<=[加扩壮做放]大))(?:中小型?(?:民营|外贸|文化|科技|农业|工业|制造业|服务业|商贸)?企业|中小民营企业)|中型(?:企业)?[、和及与或]小型企业"
        ),
        (SizeClass.SMALL, SizeClass.MEDIUM),
    ),
    (
        re.compile(
            r"大中型(?:工业|骨干|科技)?企业|大型(?:企业)?[、和及与或]中型企业|中型(?:及|规模)?以上(?:工业)?企业"
        ),
        (SizeClass.MEDIUM, SizeClass.LARGE),
    ),
    (re.compile(r"(?<![大])中型企业"), (SizeClass.MEDIUM,)),
    (re.compile(r"(?<![中])小型企业"), (SizeClass.SMALL,)),
    (re.compile(r"(?<![小])微型企业"), (SizeClass.MICRO,)),
    (re.compile(r"(?<!中央)大型(?:[^,，。;、]{0,4})?企业"), (SizeClass.LARGE,)),
)
_NOT_A_FIRM = re.compile(
    r"主管部门|(?:公共|融资|信用|综合|人力资源|专利|对接|线上|梯度|培育|服务|示范){1,3}平台|协会|促进会|创业创新|创业基地|服务机构|服务中心|促进法|发展专项|特色产业集群|股份转让|划型(?!标准(?:[,，。;]|$))|名录|局|划分"
)
# 实体经济和小微企业: firms of any size stand before those of one.
_BEHIND_ALL = re.compile(r"(?:实体经济|实体企业|市场主体|经营主体)(?:[、和及与]|以及)$")
_NEAR = 8
_LEGAL_PERSON = re.compile(
    r"(?<!非)独立(?:的)?(?:企业)?法人|法人资[格质]|(?<!项目)法人单位|企业法人(?!公共信用|电子|登记|代表|及|和|、|无)|法人企业|独立(?:核算|经营)的法人|法人机构"
    # 具有独立承担民事行为能力的单位: what 民法典 calls a legal person by; of people it says that they are of age.
    r"|独立(?:承担|享有|行使)?(?:相应)?民事行为能力(?![^,，。;]{0,6}(?:自然人|个人|公民|人员))"
)
_ABOVE_SCALE = re.compile(
    r"(?<!限额及)(?<!未达到)(?<!未达)(?<!未纳入)(?<!未列入)(?<!不属于)(?<!不在)(?<!不是)(?<!非)规模以上(?!标准以下|工业(?:企业)?平均)|(?<!转)(?<!转入)(?<!非)限额以上(?!标准)|(?<!非)[“]?限上[”]?(?=商贸|企业|单位|批发|零售|住宿|餐饮)|(?<!退)(?<!非)规上(?!工业(?:企业)?平均)|上规企业|(?<!接近)(?<!接近“)四上”?企业(?!规模|培育)|(?<!收)(?<!投)入规(?!模|范|定|律|划|培育|储备)|[“首次]进规|(?:小)?升规(?!”?(?:稳规|和稳规|重点|中小|企业){0,4}(?:培育|清单|后备|潜力|指导|辅导|储备|服务|入库))|达规纳统|上规(?=入统|纳统)|(?<=首次)上规|(?<=月度)上规|上规的|纳规|纳限|(?<!未)达到(?:规模|限额)以上(?:企业)?标准"
)
# 引导企业升规, 培育规上企业; 引导规上企业加大投入 is for them.
_ABOVE_SCALE_OF_OTHERS = re.compile(
    r"(?:带动|培育(?!的)|辅导|挖掘)[^,，。;]{0,8}$|(?:推动|引导)[^,，。;]{1,8}$"
)
# 规模以下科技型中小企业; what grows out of it (规模以下转规模以上) is above scale.
_BELOW_SCALE = re.compile(
    r"(?:规模|限额)以下(?![^,，。;、]{0,6}(?:转|升|首次))|(?<![“”])(?:规下|限下(?=企业|单位|商贸|批发|零售|住宿|餐饮))(?![^,，。;、]{0,4}(?:转|升))"
    # 不在规模以上统计范围内, 不属于规模以上企业的
    r"|(?:未(?:达到?|纳入|列入)|不属于|不在|不是)规模以上|非(?:规模以上|规上|限额以上|限上)"
)
_UNLISTED = re.compile(r"(?<!除)(?:非上市|未上市|尚未上市|未在[^,，。;]{2,40}上市)")
_LISTED = re.compile(
    r"(?<!非)(?<!未)(?<!拟)(?<!准)(?<!后备)(?<!拟上市企业[及和、])(?<!拟上市公司[及和、])上市(?:公司|企业)|(?<![产药商]品)(?<!车型)已上市(?=的(?:企业|公司|$|[,，。;；])|[,，。;；]|$)|首次公开发行|境内外上市|主板(?:(?!拟|辅导|后备|申报)[^,，。;]){0,16}上市(?!后备|辅导|培育)|(?:首次|成功|已)[^,，。;拟]{0,6}(?:科创板|创业板|[北上深港]交所|证券交易所)[^,，。;拟]{0,8}上市|(?<![拟划备未])(?:在|于)[^,，。;拟]{0,8}(?:中小板|创业板|科创板|[北上深港]交所|证券交易所)[^,，。;拟]{0,12}上市(?!后备|辅导|培育|申[请报]|的?条件)|(?<!拟)(?:境内外?|境外|国内外?)?首发上市(?!后备|辅导|培育)|(?:成功|实现|完成)上市(?!后备|辅导|培育|进程|[^,，。;的]{0,10}阶段)|(?<!拟)(?:在|于)(?:境内外|境外|国内外|海外|香港)(?:\([^()拟]{1,10}\))?[^,，。;拟企]{0,8}上市(?!后备|辅导|培育)"
)


def find_applicants(text: str) -> Iterator[Found]:
    """Ownership, size, legal form, scale and listing that a text asks of the applicant."""
    for owner, pattern in _OWNERS.items():
        found = pattern.search(text)
        of_all = found and (_HANDS_IN.match(text, found.end()) or _AND_ANYBODY.match(text, found.end()))
        if found and not of_all:
            yield Found(Field.OWNERSHIP, Op.IN, (owner,), *found.span())
    if native := _NATIVE.search(text) or _NOT_FOREIGN.search(text):
        yield Found(Field.OWNERSHIP, Op.NOT_IN, (Ownership.FOREIGN,), *native.span())
    yield from find_sizes(text)
    for field, pattern, value in (
        (Field.INDEPENDENT_LEGAL_PERSON, _LEGAL_PERSON, True),
        (Field.ABOVE_SCALE, _BELOW_SCALE, False),
        (Field.ABOVE_SCALE, _ABOVE_SCALE, True),
        (Field.LISTED, _UNLISTED, False),
        (Field.LISTED, _LISTED, True),
    ):
        found = pattern.search(text)
        if value and field is Field.LISTED and _UNLISTED.search(text):
            continue
        if found and not (
            field is Field.ABOVE_SCALE and _ABOVE_SCALE_OF_OTHERS.search(text[: found.start()])
        ):
            yield Found(field, Op.EQUAL, value, *found.span())


def find_sizes(text: str) -> Iterator[Found]:
    """The size of firm that a text names, the widest first;
    at most one, but where several each open a part of it.
    """
    named = [one for at, part in _parts_of(text) if (one := _size_in(part, at)) and one.start == at]
    if len({one.value for one in named}) > 1:
        yield from named
    elif (one := _size_in(text, 0)) is not None:
        yield one


_PART = re.compile(r"[^,，;；]+")


def _parts_of(text: str) -> Iterator[tuple[int, str]]:
    yield from ((part.start(), part.group()) for part in _PART.finditer(text))


def _size_in(text: str, at: int) -> Found | None:
    """The widest size that a text beginning at `at` names; None where it names none."""
    for pattern, sizes in _SIZES:
        for found in pattern.finditer(text):
            if not (
                _NOT_A_FIRM.match(text, found.end())
                or _BEHIND_ALL.search(text, max(0, found.start() - _NEAR), found.start())
            ):
                return Found(Field.SIZE_CLASS, Op.IN, sizes, at + found.start(), at + found.end())
    return None
