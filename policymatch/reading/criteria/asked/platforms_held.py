"""Platforms held: whether a platform that a sentence names is one that the applicant must have."""

import re

from policymatch.reading.criteria.asked.mentions import Mention
from policymatch.reading.criteria.asked.spoken_of import has_come_through, is_spoken_of, is_where_one_is
from policymatch.reading.criteria.text.passages import PassageRole

_HOLDS = re.compile(
    r"(?:经认定的|获得批准的|批准设立的|获批的?|认定的?|确定的|成功申报|认定为[^,，]{0,12}|评为[^,，]{0,8}|^对(?!接)(?:于)?[^,，]{0,16}|引进或新获批的[^,，]{0,6})$"
)
# 拥有省级以上研发机构, 建有企业技术中心
OWNS = re.compile(
    # 应有专门研发机构
    r"(?:^有|(?<=[应须需且当,，])有|拥有|建有|设有|具有|建立|共建|组建|已建成?|建成|获批|认定的?|认定为|成功(?:申报|创建))(?:国家|[省市区县部]|级|以上|企业|自有|有效|健全|完善|独立|专门|相应|内设|经认定|[、和或及的])*$"
)
# 国家级众创空间给予50万元, 获得工业设计中心的企业, 新设立的博士后工作站: it is what the receiver is or has.
_LEVELS = r"(?:国家级|[省市区]级|[、和及]){0,8}"
_RECEIVES = re.compile(
    rf"^(?:(?:给予|奖励)(?:新?认定的|获批的)?{_LEVELS}\|(?:分别|一次性|每[家个])?(?:最高)?\d"
    rf"|(?:面?向|为){_LEVELS}\|(?:免费)?(?:提供|发放)(?![^,，。;]{{0,16}}的)|(?:对)?{_LEVELS}\|(?:$|(?:分别|一次性|各|每[家个]){{0,2}}(?:给予|予以|奖励|补助|补贴|资助))"
    r"|针?对[^,，。;]{4,60}的\|(?:$|(?:分别|一次性)?(?:给予|奖励|补助|资助|每年|按))"
    rf"|(?:对)?经(?:认定|备案|批准)的{_LEVELS}\|(?:$|(?:分别|一次性)?(?:给予|奖励|补助))"
    rf"|(?:{_LEVELS}(?:及?以上)?)\|(?:20\d\d年|上一?年度?)?(?:年度)?(?:绩效)?(?:考核|评价|评估)"
    rf"|(?![^|]{{0,40}}(?:建设|创建|打造|申报|支持|鼓励|入驻|在))[^,，。;|]{{2,30}}(?:优秀|良好|合格|[A-C]类|[A-C]级)的{_LEVELS}\|(?:$|(?:分别|一次性)?(?:给予|奖励|补助))"
    # 企业性质的新型研发机构, 事业单位性质的研发机构; 新型研发机构转化成果的: what does something itself
    rf"|(?:对)?(?:符合条件的)?[^,，。;|的]{{2,12}}性质的{_LEVELS}\|(?:$|(?:分别|一次性)?(?:给予|奖励|补助))|\|(?:年度|当年|上一?年度?)?(?:转化|采购|购置|承担|引进)(?!平台|中心)[^,，。;]{{2,40}}$"
    # 新型研发机构经省科技厅评估命名的
    rf"|(?:对)?{_LEVELS}\|经[^,，。;]{{2,14}}(?:评估|认定|备案|评审|评定|考核)(?:命名|认定|备案|通过|授牌)?的$"
    # 将管理规范的众创空间纳入登记范围
    r"|将[^,，。;|]{2,60}[的、]\|[^,，。;]{0,24}[纳列]入[^,，。;]{2,30}(?:范围|名单|名录|清单)"
    rf"|[^,，。;]{{0,8}}(?:获得|新设立的|新批准的?|新获批的?|新备案的?|新认定的?)(?:国家|[省市区])?(?:级)?{_LEVELS}"
    r"\|(?:$|的(?:企业|单位|机构|$|(?:给予|奖励|补助))|(?:分别|一次性)?(?:给予|奖励|补助)))"
)
# 经认定的孵化基地成功孵化的创业团队: where they were, and nothing that they have.
_CAME_OUT_OF_IT = re.compile(
    r"(?:成功|新)?(?:孵化|培育)的[^,，。;企机单]{0,6}(?:团队|个人|创业者|项目)(?=$|[,，(])"
)
# 纳入市级示范平台的
_ON_A_LIST = re.compile(r"(?:纳入|列入|入选)$")
# 对新建概念验证、中试平台的: it is what the money builds.
_TO_BE_BUILT = re.compile(r"(?:新建|搭建|筹建|组建)(?!的)[^,，。;的]{0,14}$")
# 可以申请认定为市级专业孵化器: what one may come to be.
# 申请认定、备案市级孵化载体的单位: so do those who apply for it.
_YET_TO_BE = re.compile(
    r"可(?:以|自愿)?(?:申请|申报)(?:认定|评定|备案)(?:为|成为)[^,，。;]{0,12}$|^(?:申请|申报)(?:认定|评定|备案|入库)?(?:[、和及](?:认定|评定|备案|入库)?)?(?:[省市区县]级)?$"
)
# 对通过省融资平台发放的贷款: it is the way that something takes; 通过……认定的 has been through it.
_WAY = re.compile(r"(?:通过|依托|利用|借助|经由?)$")
_THROUGH_IT = re.compile(r"[”“]?(?:认定|验收|评审|评估|备案|考核)")


# 国家级、省级科技企业孵化器和国家备案众创空间: whom it is for, and nothing else.
_GRADED = re.compile(
    r"^(?:[^,，。;的]{0,30}[、和及或与])?(?:(?:(?:国家|[省市区县])级?(?:及?以上)?|国家备案的?|备案的?|经(?:认定|备案)的|新?认定的)[、和及或与]?){0,4}"
)
_AND_NO_MORE = re.compile(
    r"^(?:[、和及或与][^,，。;的]{2,40})?(?:的?(?:运营|建设|管理|依托)(?:主体|单位|机构|企业))?(?:(?:已)?满?[一二两三四五1-5]个?年(?:及?以上)?)?[;；。]?$"
)


def _is_all_that_is_named(mention: Mention) -> bool:
    """Whether words name platforms, and nothing that they should do or have."""
    return _GRADED.fullmatch(mention.before) is not None and _AND_NO_MORE.fullmatch(mention.after) is not None


# 申报主体为注册在本市的科技企业孵化器, 仅限新型研发机构申报, 获得省重点实验室认定
_IS_SUCH = re.compile(
    rf"(?:主体[应须]?[为是]|[应须]为|属于|(?:注册|登记|设立|资格|有效期内|运营|备案|认定)[^,，。;的]{{0,8}}的)(?:市级|省级|国家级|{_LEVELS}){{0,2}}$"
)
_ALONE = re.compile(r"(?:仅限于?|只限于?|限)[^,，。;的]{0,8}$")
_APPLIES = re.compile(r"(?:牵头|独立)?(?:申报|申请)(?=$|[,，。;])")


def _is_the_applicant(mention: Mention) -> bool:
    """Whether a listed demand says that the applicant is a platform, or has been recognised as one."""
    if _ALONE.search(mention.before):
        return _APPLIES.match(mention.after) is not None
    ends = re.match(r"$|[,，。;；]", mention.after) is not None
    return (ends and _IS_SUCH.search(mention.before) is not None) or has_come_through(mention)


def platform_is_asked(mention: Mention) -> bool:
    """Whether a platform is one that the applicant must have."""
    if mention.found.cue == "awarded":
        return True
    if is_where_one_is(mention) or _YET_TO_BE.search(mention.before) or _CAME_OUT_OF_IT.match(mention.after):
        return False
    if _TO_BE_BUILT.search(mention.before) or (
        _WAY.search(mention.before) and not _THROUGH_IT.match(mention.after)
    ):
        return False
    listed = _ON_A_LIST.search(mention.before) is not None and mention.after.startswith("的")
    if listed or (mention.role is not PassageRole.OWN and _is_all_that_is_named(mention)):
        return True
    if mention.role is PassageRole.OWN and _RECEIVES.match(f"{mention.before}|{mention.after}"):
        return True
    holds = _HOLDS if mention.role is PassageRole.OWN else OWNS
    held = holds.search(mention.before) is not None and not is_spoken_of(mention)
    is_one = has_come_through if mention.role is PassageRole.OWN else _is_the_applicant
    return held or is_one(mention)
