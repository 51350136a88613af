"""Government pages: the document alone, without the page around it."""

import re
from collections.abc import Mapping
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from policymatch.domain.errors import DocumentEmpty
from policymatch.domain.quote import squash
from policymatch.reading.formats.encoding import declared_encoding, decode
from policymatch.reading.formats.html_lines import lines_of_node
from policymatch.reading.formats.html_links import file_links
from policymatch.reading.formats.html_text import NO_TEXT, drop_hidden, refuse_endless
from policymatch.reading.formats.html_tree import Node, Weights
from policymatch.reading.formats.limits import Limits
from policymatch.reading.formats.record import with_title
from policymatch.reading.formats.written import CELL_BREAK, Written
from policymatch.reading.metadata.labels import FactLabel, label_values
from policymatch.reading.metadata.title import found_title
from policymatch.reading.normalise import clean_text

# What sites call the parts round a document.
_ROUND_TEXT = ", ".join(
    [
        *(".footer", "#footer", ".foot", "#foot", ".copyright", "#copyright", ".share", "#share"),
        *(".related", ".relate", ".breadcrumb", ".crumbs", ".bdsharebuttonbox"),
    ]
)
# The editors in which offices write: what stands in one is the document, however short.
_EDITORS = "#UCAP-CONTENT, #zoom, #Zoom, .TRS_Editor, .trs_editor_view, .TRS_UEDITOR"
_EDITOR_NAMES = frozenset(name.strip(" #.") for name in _EDITORS.split(","))
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
    # 【打印本页】【关闭窗口】, [打印] [关闭]
    r"|(?:[\[【（]?(?:打印|关闭|收藏|纠错|返回顶部|返回|大|中|小){1,6}(?:本页|窗口|此页|页面)?[\]】）]?[|｜]?){1,4}"
    r"|扫一扫.{0,30}|分享到.{0,20}|.{0,12}(?:浏览次数|阅读次数|点击次数|访问次数|浏览量)[：:]?.{0,12}"
    # 主办：……承办：……
    r"|主办(?:单位)?[：:].{2,40}承办(?:单位)?[：:].{2,60}|技术支持(?:单位)?[：:].{2,30}|责编[：:].{0,20}"
    r"|您是第.{1,12}位访[客问者].{0,4}|时间[：:]20\d\d-\d{1,2}-\d{1,2}.{0,10}(?:点击|浏览|阅读).{0,20}"
    r"|(?:相关解读|语音播报|朗读|附件下载|点击下载附件|公开方式)[：:]?(?:主动公开)?"
    # what Word leaves in a page
    r"|Normal0.{0,20}磅.{0,200}"
)
_SITE = re.compile(
    r"\s{0,4}[-_|—－–]{1,3}\s{0,4}[^-_|—－–\s]{0,24}"
    r"(?:网|政府|门户|委员会|局|厅|部|信息公开|公开栏|平台|通知公告|政策文件|规范性文件)\s*$"
)
# 网站标识码……, ……ICP备……号, in a line of some length at most
_FOOT = re.compile(r"ICP[备证]|公网安备|网站标识码|版权所有|[Cc]opyright|©|网站地图")
_LONGEST_FOOT = 180
# 云岭市人民政府门户网站, 政府信息公开目录
_SITE_NAME = re.compile(r"(?:门户|网站?|人民政府|信息公开(?:目录|专栏|平台)?)$")
_PARTS = re.compile(r"[-_|—－–]{1,3}")
_FEWEST_OF_TITLE = 6
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
    drop_hidden(page)
    _drop_round_text(page)
    root = page.body or page.root
    weights = Weights(root) if root is not None else None
    main = _main_part(page, root, weights) if weights else None
    lines = [line for line in _clean(main, weights) if not _is_noise(squash(line))]
    if not lines:
        raise DocumentEmpty(
            zh=f"{path.name} 中没有正文（可能由脚本生成）。请保存正文后重试。",
            en=f"{path.name} holds no text (made by scripts?): save the text itself",
        )
    title = title or found_title(lines)
    labels = label_values([part for line in _clean(root, None) for part in line.split(CELL_BREAK)])
    return _written(title, "\n".join(lines), labels).model_copy(update={"links": links})


def _is_noise(flat: str) -> bool:
    is_foot = len(flat) <= _LONGEST_FOOT and _FOOT.search(flat) is not None
    return is_foot or _NOISE.fullmatch(flat) is not None


def _written(title: str, text: str, labels: Mapping[FactLabel, str]) -> Written:
    return Written(
        body=with_title(title, text),
        title=title,
        issuer=labels.get(FactLabel.ISSUER),
        document_number=labels.get(FactLabel.NUMBER),
        issued_on=labels.get(FactLabel.ISSUED_ON),
        published_on=labels.get(FactLabel.PUBLISHED_ON),
        validity=labels.get(FactLabel.STATUS),
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
        title = _own_part(title, page) if node.tag == "title" else title
        if len(title) >= _FEWEST_OF_TITLE and not _SITE_NAME.search(title):
            return title
    return ""


def _own_part(title: str, page: LexborHTMLParser) -> str:
    """The part of a window's title that stands on the page alone, else the title without its last part."""
    text = page.body.text(separator="\n") if page.body is not None else ""
    standing = {squash(line) for line in text.splitlines()}
    parts = [part.strip() for part in _PARTS.split(title)]
    own = (
        p for p in parts if len(p) >= _FEWEST_OF_TITLE and squash(p) in standing and not _SITE_NAME.search(p)
    )
    return next(own, _SITE.sub("", title))


def _main_part(page: LexborHTMLParser, root: Node, weights: Weights) -> Node:
    """The part with the document: a container that sites use, else the lowest that holds nearly all text."""
    whole = weights.plain(root)
    editors = [node for node in page.css(_EDITORS) if not _is_within(node, _EDITOR_NAMES)]
    if len(editors) == 1 and "。" in editors[0].text():
        return editors[0]
    known = max(page.css(_CONTAINERS), key=weights.plain, default=None)
    if known is not None and weights.plain(known) >= max(_FEWEST_CHARACTERS, _MAIN_SHARE * whole):
        return known
    node = root
    while True:
        heaviest = max(_children(node), key=weights.plain, default=None)
        if heaviest is None or weights.plain(heaviest) < _DESCENT_SHARE * whole or heaviest.child is None:
            return node
        node = heaviest


def _drop_round_text(page: LexborHTMLParser) -> None:
    """Takes away what sites call footer, share or related, unless most of the page stands in it."""
    whole = len(page.body.text()) if page.body is not None else 0
    for node in page.css(_ROUND_TEXT):
        if len(node.text()) < _MAIN_SHARE * whole:
            node.decompose()


def _is_within(node: Node, names: frozenset[str]) -> bool:
    """Whether a node stands in another one with an id or a class of these."""
    above = node.parent
    while above is not None:
        told = f"{above.attributes.get('id') or ''} {above.attributes.get('class') or ''}".split()
        if names.intersection(told):
            return True
        above = above.parent
    return False


def _children(node: Node) -> list[Node]:
    found, child = [], node.child
    while child is not None:
        found.append(child)
        child = child.next
    return found
