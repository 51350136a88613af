"""By number: the government that a document's number names (甘政办发〔2024〕6号), where nothing else tells who issued it."""

import re

# Those alone that no city within has for its own: 青政发 is of a province and of a city.
_PROVINCES = {
    "京": "北京市", "津": "天津市", "冀": "河北省", "晋": "山西省", "辽": "辽宁省", "黑": "黑龙江省",
    "沪": "上海市", "皖": "安徽省", "闽": "福建省", "鲁": "山东省", "豫": "河南省", "鄂": "湖北省",
    "湘": "湖南省", "粤": "广东省", "桂": "广西壮族自治区", "琼": "海南省", "渝": "重庆市", "黔": "贵州省",
    "云": "云南省", "陕": "陕西省", "甘": "甘肃省", "浙": "浙江省",
}  # fmt: skip
_OF_A_GOVERNMENT = re.compile(
    rf"(?P<province>[{''.join(_PROVINCES)}])(?:政|府)(?P<office>办|厅)?(?:发|规|函|字|秘|通)?〔"
)


def issuer_by_number(number: str | None) -> str | None:
    """The government of a province, or its office, that numbered a document; None for numbers of others.

    >>> issuer_by_number("甘政办发〔2024〕6号"), issuer_by_number("皖政〔2023〕41号")
    ('甘肃省人民政府办公厅', '安徽省人民政府')
    >>> issuer_by_number("甘科发〔2024〕6号") is None
    True
    """
    found = _OF_A_GOVERNMENT.match(number or "")
    return f"{_PROVINCES[found['province']]}人民政府{'办公厅' if found['office'] else ''}" if found else None
