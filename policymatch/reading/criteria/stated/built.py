"""Built: the size of those for whom offices build what serves them (搭建中小企业招聘服务平台，为企业提供……)."""

import re
from collections.abc import Iterator

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field, SizeClass
from policymatch.reading.criteria.stated.found import Found

_BUILT_FOR = re.compile(
    r"^(?:搭建|打造|建立|建设|组建|开通)[^,，。;、的]{0,12}?(?P<who>中小微企业|小微企业|(?<!大)中小企业)[^,，。;、的]{0,12}(?:平台|专区|专窗)[,，]"
    r"(?:[^。;]{2,40}[,，])?(?:免费)?(?:为|向)(?:广大|各类)?企业(?:免费)?提供"
)
_SIZES = {
    "中小微企业": (SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM),
    "小微企业": (SizeClass.MICRO, SizeClass.SMALL),
    "中小企业": (SizeClass.SMALL, SizeClass.MEDIUM),
}


def find_sizes_built_for(text: str) -> Iterator[Found]:
    """The size of firm that what offices build is named after, where firms are then served by it.

    >>> [f.value for f in find_sizes_built_for("搭建小微企业招聘服务平台,为企业提供代招服务")]
    [(<SizeClass.MICRO: 'micro'>, <SizeClass.SMALL: 'small'>)]
    >>> list(find_sizes_built_for("支持第三方搭建中小企业服务平台,为企业提供服务"))
    []
    """
    if found := _BUILT_FOR.match(text):
        yield Found(Field.SIZE_CLASS, Op.IN, _SIZES[found["who"]], *found.span("who"), "built")
