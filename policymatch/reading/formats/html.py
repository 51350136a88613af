"""Government pages: the document alone, without the page around it."""

import re
from collections.abc import Mapping
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from policymatch.domain.errors import DocumentEmpty
from policymatch.reading.formats.encoding import declared_encoding, decode
from policymatch.reading.formats.html_lines import lines_of_node
from policymatch.reading.formats.html_links import file_links
from policymatch.reading.formats.html_text import NO_TEXT, refuse_endless
from policymatch.reading.formats.html_tree import Node, Weights
from policymatch.reading.formats.limits import Limits
from policymatch.reading.formats.record import with_title
from policymatch.reading.formats.written import CELL_BREAK, Written
from policymatch.reading.metadata.labels import Label, label_values
from policymatch.reading.metadata.title import found_title
from policymatch.reading.normalise import clean_text, squash

_CONTAINERS = ", ".join(
    [
        *(
            "#UCAP-CONTENT",
            "#zoom",
            "#Zoom",
            ".TRS_Editor",
            ".trs_editor_view",
            ".TRS_UEDITOR",
            ".pages_content",
        ),
        *(
            ".article-content",
            ".article_content",
            ".wz_content",
            ".xxgk-content",
            ".info-content",
            ".con_text",
        ),
        *(".detail-content", ".news_content", "#articleContent", "#article_content", "#content_text"),
        *("article", "#article", ".article", ".zwxxgk_content", ".ewb-article-info"),
    ]
)
_TITLES = ("meta[name=ArticleTitle]", "h1", ".article-title", ".article_title", "#title", ".title", "title")
_BESIDE_TEXT = (
    "发布日期|发布时间|发文时间|更新时间|信息来源|文章来源|来源|稿源|浏览次数|浏览量|访问量|阅读次数|点击数|点击量|点击率",
    "阅读量|作者|责任编辑|编辑|审核|上一篇|下一篇|相关附件|相关链接|相关文档|相关解读|相关政策|视力保护色|保护视力色",
    "字体大小|字体|字号|分享到|分享|索引号|当前位置|您的位置|您现在的位置|所在位置|扫一扫|信息时效期",
)
_NOISE = re.compile(
    rf"(?:{'|'.join(_BESIDE_TEXT)})[：:\]】].{{0,80}}"
    r"|(?:首页|当前位置|您).{0,10}[>＞»].{0,80}|[\[【]?字[体号][：:].{0,20}"
    r"|[\[【]?(?:打印|关闭|收藏|纠错|返回顶部|返回|大|中|小){1,6}(?:本页|窗口|此页|页面)?[\]】]?"
    r"|扫一扫.{0,30}|分享到.{0,20}|.{0,12}(?:浏览次数|阅读次数|点击次数|访问次数|浏览量)[：:]?.{0,12}"
)
_SITE = re.compile(
    r"\s{0,4}[-_|—－–]{1,3}\s{0,4}[^-_|—－–\s]{0,24}"
    r"(?:网|政府|门户|委员会|局|厅|部|信息公开|公开栏|平台|通知公告|政策文件|规范性文件)\s*$"
)
_FEWEST_CHARACTERS = 80
_MAIN_SHARE = 0.3
_DESCENT_SHARE = 0.85


def read_html(path: Path, _limits: Limits) -> Written:
    """The text of an .html file: its title, then the lines of the document.

    Menus, page heads and lines such as 发布日期 浏览次数 are left out; what they tell of issuer,
    number, day and validity is kept beside the text.

    Raises DocumentDamaged for bytes or nesting beyond reading, DocumentEmpty where no text is left.
    """
    content = path.read_bytes()
    text = decode(content, declared=declared_encoding(content))
    refuse_endless(text)
    page = LexborHTMLParser(text.replace("\0", ""))
    title = _title(page)
    for node in page.css(NO_TEXT):
        node.decompose()
    links = file_links(page)
    root = page.body or page.root
    weights = Weights(root) if root is not None else None
    main = _main_part(page, root, weights) if weights else None
    lines = [line for line in _clean(main, weights) if not _NOISE.fullmatch(squash(line))]
    if not lines:
        raise DocumentEmpty(
            zh=f"{path.name} 中没有正文（可能由脚本生成）。请保存正文后重试。",
            en=f"{path.name} holds no text (made by scripts?): save the text itself",
        )
    title = title or found_title(lines)
    labels = label_values([part for line in _clean(root, None) for part in line.split(CELL_BREAK)])
    return _written(title, "\n".join(lines), labels).model_copy(update={"links": links})


def _written(title: str, text: str, labels: Mapping[Label, str]) -> Written:
    return Written(
        body=with_title(title, text),
        title=title,
        issuer=labels.get(Label.ISSUER),
        document_number=labels.get(Label.NUMBER),
        issued_on=labels.get(Label.ISSUED_ON),
        published_on=labels.get(Label.PUBLISHED_ON),
        validity=labels.get(Label.STATUS),
    )


def _clean(node: Node, weights: Weights | None) -> list[str]:
    if node is None:
        return []
    return [line for line in clean_text("\n".join(lines_of_node(node, weights))).split("\n") if line]


def _title(page: LexborHTMLParser) -> str:
    """The title that the page marks: of the article, of its first heading, of the window."""
    for selector in _TITLES:
        node = page.css_first(selector)
        if node is None:
            continue
        text = node.attributes.get("content") or "" if node.tag == "meta" else node.text()
        title = " ".join(clean_text(text).split())
        title = _SITE.sub("", title) if node.tag == "title" else title
        if len(title) >= 6:
            return title
    return ""


def _main_part(page: LexborHTMLParser, root: Node, weights: Weights) -> Node:
    """The part with the document: a container that sites use, else the lowest that holds nearly all text."""
    whole = weights.plain(root)
    known = max(page.css(_CONTAINERS), key=weights.plain, default=None)
    if known is not None and weights.plain(known) >= max(_FEWEST_CHARACTERS, _MAIN_SHARE * whole):
        return known
    node = root
    while True:
        heaviest = max(_children(node), key=weights.plain, default=None)
        if heaviest is None or weights.plain(heaviest) < _DESCENT_SHARE * whole or heaviest.child is None:
            return node
        node = heaviest


def _children(node: Node) -> list[Node]:
    found, child = [], node.child
    while child is not None:
        found.append(child)
        child = child.next
    return found
