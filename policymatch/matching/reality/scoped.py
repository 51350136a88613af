"""Scoped: sentences that tell the way to some articles of a document alone (申请第七条项目，可登录……申报)."""

import re

_HAN = "一二三四五六七八九十百"
_CITED = rf"第[{_HAN}\d]{{1,5}}条(?:第?[（(][{_HAN}\d]{{1,3}}[)）]项?)?"
# 申请本办法第七条、第八条第（一）项资助项目，
_FOR_ARTICLES = re.compile(
    rf"(?:申[请报领]|享受|办理)(?:本[\u4e00-\u9fff]{{2,4}})?(?P<list>{_CITED}(?:[、和及]{_CITED}){{0,8}})[^，,。；]{{0,12}}[，,]"
)
_EACH = re.compile(rf"第(?P<article>[{_HAN}\d]{{1,5}})条(?:第?[（(](?P<item>[{_HAN}\d]{{1,3}})[)）])?")
_OPENS_ARTICLE = re.compile(rf"(?:^|\n)\s{{0,4}}第([{_HAN}\d]{{1,5}})条")
_OPENS_ITEM = re.compile(rf"(?:^|\n)\s{{0,4}}[（(]([{_HAN}\d]{{1,3}})[)）]")
_LONGEST = 200


def is_for_other_articles(body: str, at: int, start: int) -> bool:
    """Whether the sentence around `at` is for articles in which what begins at `start` does not stand.

    >>> act = "第一条 奖励甲。第三条 申请第五条奖励的，可登录系统申报。"
    >>> is_for_other_articles(act, act.index("登录"), act.index("奖励甲"))
    True
    """
    opens = max(body.rfind(stop, max(0, at - _LONGEST), at) for stop in "。；\n")
    named = _FOR_ARTICLES.search(body, max(0, opens), at)
    if named is None:
        return False
    article = _last(_OPENS_ARTICLE, body, 0, start + _NUMBER)
    if article is None:
        return False
    item = _last(_OPENS_ITEM, body, article.start(), start + _NUMBER)
    return not any(
        told["article"] == article[1] and (told["item"] is None or (item and told["item"] == item[1]))
        for told in _EACH.finditer(named["list"])
    )


# A measure may begin with the number of its clause.
_NUMBER = 8


def _last(pattern: re.Pattern[str], body: str, start: int, end: int) -> re.Match[str] | None:
    return max(pattern.finditer(body, start, end), key=lambda found: found.start(), default=None)
