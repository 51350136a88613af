"""Rewarded: what those did whom an offer gives to, by the clause that turns to them (对建成渔港的船厂，给予……)."""

import re

from policymatch.reading.titles.flaws import flaws_of
from policymatch.reading.titles.phrases import TOWARDS, cut_down, plain

_PARTY = re.compile(
    r"^[^，。；的\d]{0,14}(?:企业|机构|单位|政府|管委会|人员|个人|团队|(?:运动|教练)员|运动队|公司|院所|院校|高校|学校|医院|部门|协会|商会"
    r"|业主|法人|合作社|农户|家庭|学生|主体|组织|经营者|举办者|联盟|项目|作品|产品)$"
)
# 对新建成冷库的渔业合作社，给予……
_CLAUSE = re.compile(
    rf"(?:^|(?<=[，。；]))(?:[^，。；对]{{0,6}}(?:政府|财政))?(?:{TOWARDS}|凡)(?P<what>[^，。；]{{4,200}})的(?P<who>[^，。；的]{{2,16}}?)"
    r"(?=，|按规定|[可由]|给予|予以|一次性|分别|每[家个年人])"
)
_SUM = re.compile(r"(?:投资|投入|实际投资额?)?\d[\d.]{0,6}[万亿]?元(?:及)?(?:以上)?")
_LEVELS = re.compile(
    r"(?:国家级?|全国|全?[省市县区]级?)(?:[、和及或](?:国家级?|全国|全?[省市县区]级?)){1,3}(?=[^，、]{4})"
)
_ASIDE = re.compile(r"（[^）]{0,160}）")
_NEW = re.compile(r"^(?:当年|年度|上年度|年内|新|首次|成功|在)+")
_DEED = re.compile(
    r"^(?:创建|新建|扩建|建设|建成|建立|搭建|购置|购买|引进|引荐|推荐|通过|取得|获得|获评|获批|入选|举办|承办|组织|参加|参与|参展|开展|实施|完成|设立|租用"
    r"|研发|开发|吸纳|招用|招收|培育|培养|推广|改造|更新|应用|承担|承接|牵头|主导|制定|输送|介绍|销售|收购|招商|实现)[^，的]{3,}"
)
# 在渔港消防工作中作出突出成绩
_MERIT = re.compile(
    r"^在?(?P<what>[^，的在]{4,18}?)(?:过程|活动)?(?:中|方面|上)?(?:作出|做出|取得|有)(?P<merit>(?:突出|重大|显著|重要|较大|一定)?(?:贡献|成绩|成效|实绩))(?:突出|显著)?$"
)
_NO_DEED = re.compile(r"符合|条件|内容|仅|良好|突出|成绩|显著|达到|超过|批准|上述|[大好强高多快优难困低]$")
# 示范渔企, 领军团队, 新入规渔企: who they are tells what for.
_TOLD = re.compile(r"示范|优势|领军|瞪羚|独角兽|专精特新|龙头|标杆|新(?!能源|材料|型)|优胜|获奖|先进|上述")
_LONGEST, _LONGEST_WITH = 18, 22
_VERB = 2
_ASIDE_WEIGHT = 2.0


def is_party(words: str) -> bool:
    """Whether words name somebody who can be given something.

    >>> is_party("渔业企业"), is_party("渔船保险")
    (True, False)
    """
    return _PARTY.match(words) is not None


def deed_for(who: str, own: str) -> str:
    """What those did whom an offer turns to as `who`, in few words; empty where it says nothing of them.

    >>> deed_for("县级政府", "对新创建渔业名县、渔业强县、远洋渔业示范县的县级政府，给予奖励。")
    '创建渔业名县等'
    >>> deed_for("渔业企业", "对投资90万元以上建设智能冷库的渔业企业，给予支持。")
    '建设智能冷库'
    >>> deed_for("渔业企业", "对信用良好的渔业企业，给予支持。")
    ''
    """
    if not _PARTY.match(who) or _TOLD.search(who):
        return ""
    clauses = (found for found in _CLAUSE.finditer(plain(own)) if found["who"] == who)
    return next((_short(found["what"]) for found in clauses), "")


def _short(what: str) -> str:
    """A deed without sums, levels, asides and that it is new; empty where it is no deed."""
    bare = _NEW.sub("", _LEVELS.sub("", _SUM.sub("", _ASIDE.sub("", what))))
    if found := _MERIT.match(bare):
        return found["what"]
    if _NO_DEED.search(bare) or not _DEED.match(bare):
        return ""
    words = cut_down(bare.replace(f"、{bare[:_VERB]}", "、"), _LONGEST)
    return words if 4 <= len(words) <= _LONGEST and not flaws_of(words.removesuffix("等")) else ""


# 在渔港消防工作中作出突出成绩的单位和个人
_MERITED = re.compile(rf"{_MERIT.pattern.removesuffix('$')}的(?P<who>[^，的]{{2,10}})$")


def with_rewarded(name: str, own: str) -> str:
    """A receiver with what it did; what it did alone where both would be too long, the name itself where it tells more."""
    if found := _MERITED.match(name):
        return found["what"] + found["merit"] + found["who"]
    deed = deed_for(name, own)
    if not deed:
        return name
    return name + deed if len(name + deed) <= _LONGEST_WITH else deed


def deed_told(own: str) -> str:
    """What an offer says that those did whom it gives to, whoever they are; empty where it says nothing of them."""
    return next((deed for found in _CLAUSE.finditer(plain(own)) if (deed := _short(found["what"]))), "")


# 按规定对举报人给予奖励, 给予出资人一定的奖励, 用于奖励举办者
_REWARDS = (
    re.compile(
        r"对(?P<who>[^，。；对]{2,24}?)(?:按[^，。；]{2,12}?)?(?:给予|予以)(?:通报)?(?:表[彰扬]|奖励)"
    ),
    re.compile(r"给予(?P<who>[^，。；\d给予]{2,10}?)(?:一定的?|适当的?|相应的?|一次性)奖励"),
    re.compile(r"用于奖励(?P<who>[^，。；\d]{2,8})(?=[，。；])"),
)


_ANYBODY = re.compile(r"^(?:单位|个人|企业|机构|组织|集体|[和或与、]){1,6}$")


def rewarded_in(own: str) -> str:
    """Whom an offer says that it rewards; empty where it names nobody.

    >>> rewarded_in("若有剩余，可给予出资人一定的奖励。"), rewarded_in("给予一次性奖励。")
    ('出资人', '')
    """
    found = next((found for rule in _REWARDS if (found := rule.search(own))), None)
    who = cut_down(found["who"]) if found else ""
    return "" if _ANYBODY.match(who) else who


def rewards_other(topic: str, own: str) -> bool:
    """Whether an offer rewards somebody of whom the topic of its document says nothing.

    >>> rewards_other("渔具使用监督", "按规定对举报人给予奖励。"), rewards_other("渔港创建", "对创建渔港的给予奖励。")
    (True, False)
    """
    who = rewarded_in(own)
    return len(who) > 1 and not any(who[i : i + 2] in topic for i in range(len(who) - 1))


# 引导渔企加强管理，对通过体系认证的企业奖励90万元: an aim, and then what is rewarded.
_AIM = re.compile(
    r"(?:企业|主体|机构|单位)(?:加强|加快|提升|提高|强化|做[大强优]|规范|健全|扩大|开展)[^，]{2,8}$"
)


def tells_aside(words: str, own: str) -> float:
    """What a name loses that tells an aim, where the offer then turns to those who did something for it."""
    return _ASIDE_WEIGHT * bool(_AIM.search(words) and re.search(rf"，{TOWARDS}[^，。；]{{4,60}}的", own))
