"""Words set between Chinese quotation marks, inner marks made single."""

from policymatch.domain.quote import squash

_INNER = str.maketrans("“”", "‘’")


def quoted(words: str) -> str:
    """Words between marks, white space of the layout taken out.

    >>> quoted("在“新三板”挂牌"), quoted("政务 服务网")
    ('“在‘新三板’挂牌”', '“政务 服务网”')
    """
    return f"“{' '.join(words.split()).translate(_INNER)}”"


def quoted_run(words: str) -> str:
    """Words between marks, all white space taken out: Chinese text that a layout broke into lines.

    >>> quoted_run("登录沈阳市 政务服务网")
    '“登录沈阳市政务服务网”'
    """
    return quoted(squash(words))
