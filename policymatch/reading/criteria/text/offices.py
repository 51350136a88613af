"""Offices: what they do, and what they settle among themselves; neither asks anything of an applicant."""

import re

# 各镇引进的项目计入招商任务; 税收由镇与开发区按比例分成;
# 由各乡镇参照执行; 由县政府成立验收组: of no applicant.
_BELOW = r"(?:乡镇|镇街|镇乡|街道|[县市区](?:政府|级)?|部门|单位|地方|园区|开发区|管委会)"
_AMONG_THEM = re.compile(
    rf"^(?:对)?各?(?:{_BELOW}|镇)[^。;]{{2,50}}(?:计算?为|计入|纳入)[^,，。;]{{0,14}}(?:任务|考核|目标)"
    rf"|由各(?:{_BELOW}|镇)[^,，。;]{{0,10}}参照[^。;]{{0,24}}(?:执行|实施|落实)"
    rf"|由(?:{_BELOW}|镇)[^,，。;]{{0,12}}与[^,，。;]{{2,14}}(?:政府|区|镇|乡镇|街道|园区|管委会|部门)[^。;]{{0,30}}(?:分配|分成|分享|分担)"
    r"|由[^,，。;]{0,8}(?:政府|[局委办]|管委会)[^,，。;]{0,4}(?:成立|组建|组织)[^,，。;]{0,24}(?:验收组|工作组|领导小组|专班)"
    r"|计(?:算为|入)[^,，。;]{0,12}(?:招商引?资?|考核|目标)任务"
)


# 各市商务主管部门于每年9月底前将项目汇总上报: what an office does.
_OFFICE_DOES = re.compile(
    r"^^(?:由)?(?:各[市区县级地州]{1,2}|[省市区县])[^,，。;]{0,14}(?:主管部门|部门|[局厅委])(?:[、和及会同][^,，。;]{2,14}(?:部门|[局厅委]))*"
    r"(?:应当?|负责|于|会同|对|将|按|自|根据|组织|每年)[^。;]{0,80}(?:上报|汇总|审核|公示|评审|下达|拨付|兑现|负责)"
)


def is_left_to_offices(text: str) -> bool:
    """Whether a sentence tells what an office does, or what offices settle among themselves.

    >>> is_left_to_offices("各市商务主管部门于每年9月底前将符合条件的项目汇总上报省商务厅")
    True
    >>> is_left_to_offices("各乡镇引进的项目,由各乡镇参照本办法执行"), is_left_to_offices("项目投产后由企业与乡镇签订协议")
    (True, False)
    >>> is_left_to_offices("申报单位须在本区注册")
    False
    """
    return _OFFICE_DOES.match(text) is not None or _AMONG_THEM.search(text) is not None


# 县级以上人民政府应当, 市工业和信息化部门会同有关部门; 技术市场应当建立: who is to do what is told behind it.
_TOGETHER = r"(?:会同|联合)[^,，。;]{0,20}?部门"
_IS_TO = re.compile(
    # 或者通过购买服务的方式: the other way of an office.
    r"^或者?(?=(?:通过|采取|采用)[^,，。;]{2,30}(?:方式|途径|形式|渠道)$)"
    r"|^(?!经(?![济信贸])|对|在|获|通过|符合|已|按照?|根据)(?:"
    r"[^,，。;]{0,60}?(?:政府|部门|机关|管委会|采购人|采购代理机构|(?<=[\u4e00-\u9fff])[局厅])(?:及其?[^,，。;]{0,10}(?:部门|单位|机构))?"
    rf"(?:(?:应当?|要(?!求)|负责)(?:{_TOGETHER})?|{_TOGETHER}|可以?(?=通过|采取|根据|安排))"
    r"|[^,，。;的]{0,24}(?:市场|机构|主体|平台|园区|开发区)(?:\([^()]{1,8}\))?应当?"
    r"(?=建立|设立|建设|提供|重点为|为(?![^,，。;]{0,12}企业$)|向|降低|减免|开放|优化|通过[^,，。;]{2,30}(?:方式|途径|形式|渠道)))"
    r"(?:依法|按照职责|积极|主动|进一步){0,2}"
)


def without_office(text: str) -> str:
    """A part of a sentence without the office that is to do what the part tells.

    >>> without_office("县级以上人民政府应当建立担保体系"), without_office("市工信部门会同有关部门依法落实减免政策")
    ('建立担保体系', '落实减免政策')
    >>> without_office("经市级部门认定的企业应当按期报告"), without_office("申报企业应当完成登记")
    ('经市级部门认定的企业应当按期报告', '申报企业应当完成登记')
    """
    return _IS_TO.sub("", text)


# 各区县出资不少于200万元, 分级设立应急资金, 运用质押融资等模式; 预留20%以上面向中小企业采购: of their own means.
_SETS_ASIDE = re.compile(
    r"各(?:区|县|市|州|园|镇)[^,，。;企对]{0,8}出资(?:不[少低]于)?\d|(?:分级|统一|联合)设立[^,，。;企]{2,24}(?:资金|基金)$"
    r"|运用[^,，。;]{2,24}等(?:模式|方式|手段|工具)$"
    r"|(?:其中)?预留[^,，。;]{2,40}(?:面向[^,，。;的]{2,12}采购|(?:比例|份额)不[少低]于\d[\d.]{0,4}[%％])$"
)


def sets_aside(text: str) -> bool:
    """Whether a part of an offer tells what offices and buyers put in, keep for some or work by.

    >>> sets_aside("各区县出资不少于200万元"), sets_aside("各股东出资不少于200万元")
    (True, False)
    """
    return _SETS_ASIDE.match(text) is not None
