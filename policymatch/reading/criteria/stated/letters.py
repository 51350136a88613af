"""Letters: one letter that stands for a document's own place (在莞注册, 来鹿工作, 在穗企业)."""

import re
from collections.abc import Iterator, Sequence

from policymatch.domain.regions import own_region
from policymatch.terms import Terms

_PEOPLE_THERE = r"(?:创业|就业|台湾|港澳|外籍|留学|高校|青年|大学生|人才|毕业生)[^,，。;企单]{0,8}(?:青年|学生|毕业生|人才|人员|项目)"
_LETTER = re.compile(
    r"(?<=[在来驻留赴])(?P<letter>[\u4e00-\u9fff])(?=(?:依法)?(?:注册|登记)|具[有备](?:独立)?(?:企业)?法人资格|纳税|缴纳|设立|落户|投资|工作|企业|(?:初创|新设|央属|骨干|龙头|总部|各类|外资|民营|高新技术)[^,，。;]{0,12}企业"
    rf"|发展|经营|创业|就业|全职|创办|开办|领办|创立|实训|实习|任职|有工作单位|{_PEOPLE_THERE})"
)
_COMES = re.compile(r"设立|投资|发展")
_NO_LETTER = "城市区县镇省京本我新"


def own_letters(text: str, terms: Terms, region: str | None) -> Iterator[tuple[str, int, int]]:
    """The codes of places that a document of `region` calls by a letter, and where it does."""
    own = [code for kind in ("district", "city", "province") if (code := own_region(kind, region))]
    for found in _LETTER.finditer(text):
        letter = found["letter"]
        code = _called_by(letter, own, terms)
        # 在沪设立公司: where something is to come, not who is there.
        comes = (
            code is not None and letter not in terms.regions.name_of(code) and _COMES.match(text, found.end())
        )
        if code and letter not in _NO_LETTER and not comes:
            yield code, found.start(), found.end()


def _called_by(letter: str, own: Sequence[str], terms: Terms) -> str | None:
    """The place that has a letter of its own (渝 of 重庆, in a document of 渝北 too), else in its name (莞 of 东莞)."""
    meant = [code for code in own if letter in terms.regions.letters_of(code)]
    named = [code for code in meant if letter in terms.regions.name_of(code)]
    return next((code for code in meant if code not in named), next(iter(named), None))
