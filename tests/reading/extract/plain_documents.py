"""Documents of plain structures with known meaning: what each offer asks is known before it is read."""

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import NamedTuple

from tests.reading.criteria.plain import APPLICANTS, DEMANDS, Told, drawn, numbered

_SHARED = ("region", "independent_legal_person", "clean_record")
OWN = [d for d in DEMANDS if d.field not in _SHARED]
HERE = Told("在本区注册", "region", "440300")
LEGAL = Told("具有独立法人资格", "independent_legal_person", False)
TOPICS = ("技术改造", "数字化转型", "成果转化", "市场开拓", "标准制定", "上云用云", "品牌建设", "检验检测")
HAN = "一二三四五六七八九十"


class Offered(NamedTuple):
    """The words that state an offer, and what is asked for it."""

    anchor: str
    asked: tuple[Told, ...]


class Written(NamedTuple):
    """A document and its offers."""

    body: str
    offers: tuple[Offered, ...]


def _offer(random: Random, topic: str, who: Told, own: Sequence[Told]) -> Offered:
    demands = "、".join(d.text for d in own)
    words = random.choice(
        (
            f"对{demands}的{who.text}，给予20万元一次性奖励。",
            f"支持{who.text}开展{topic}，{'，'.join(d.text for d in own)}的，给予最高30万元补助。",
            f"对开展{topic}且{demands}的{who.text}，按实际投入的20%给予补助，最高不超过50万元。",
        )
    )
    return Offered(words, (who, *own))


def _offers(random: Random, count: int, used: Sequence[Told] = ()) -> Iterator[tuple[str, Offered]]:
    free = [d for d in OWN if d.field not in {one.field for one in used}]
    for topic in random.sample(TOPICS, count):
        yield topic, _offer(random, topic, random.choice(APPLICANTS), drawn(random, free, 1))


def _with(offered: Offered, *shared: Told) -> Offered:
    return Offered(offered.anchor, (*offered.asked, *shared))


def _act(random: Random, closing: Callable[[Sequence[Told]], str]) -> Written:
    """An act of articles, with what is asked of all in one of them."""
    common = [HERE, LEGAL, *drawn(random, OWN, 1)]
    offers = list(_offers(random, 3, common))
    lines = ["沈阳市浑南区促进科技创新若干措施", "第一条 为促进企业高质量发展，制定本措施。"]
    lines += [f"第{HAN[at]}条 支持{topic}。{one.anchor}" for at, (topic, one) in enumerate(offers, 1)]
    lines += [f"第{HAN[4]}条 {closing(common)}", f"第{HAN[5]}条 本措施自印发之日起施行，有效期3年。"]
    return Written("\n".join(lines), tuple(_with(one, *common) for _, one in offers))


def act_with_a_list(random: Random) -> Written:
    """What is asked of all on lines of its own."""
    style = random.choice((0, 1))
    return _act(
        random,
        lambda asked: "申请本措施支持的企业应同时具备以下条件：\n" + numbered([d.text for d in asked], style),
    )


def act_with_a_sentence(random: Random) -> Written:
    """What is asked of all in one sentence."""
    return _act(random, lambda asked: "申报本措施的企业应" + "，".join(d.text for d in asked) + "。")


def sections(random: Random) -> Written:
    """Whom it supports, what it gives, how to apply, each under a heading."""
    common = [HERE, *drawn(random, OWN, 1)]
    offers = list(_offers(random, 3, common))
    given = [f"（{HAN[at]}）{topic}补助。{one.anchor}" for at, (topic, one) in enumerate(offers)]
    whom = "支持对象：" + "、".join(d.text for d in common) + "的企业。"
    body = ["沈阳市浑南区支持企业发展政策", "一、支持对象", whom, "二、支持内容", *given, "三、申报程序"]
    body += ["企业按照通知要求提交申报材料，经主管部门审核公示后拨付资金。"]
    return Written("\n".join(body), tuple(_with(one, *common) for _, one in offers))


def cards(random: Random) -> Written:
    """One card after another, each with its labels."""
    lines, offers = ["沈阳市浑南区惠企政策服务指南"], []
    for topic in random.sample(TOPICS, 3):
        who, own = random.choice(APPLICANTS), drawn(random, OWN, 2)
        anchor = f"支持标准：按照{topic}投入的20%给予补助，最高不超过10万元。"
        lines += [f"政策名称：{topic}补助", f"支持对象：在本区注册的{who.text}"]
        lines += ["申报条件：", numbered([d.text for d in own], 1), anchor, "申报时间：常年受理"]
        offers.append(Offered(anchor, (HERE, who, *own)))
    return Written("\n".join(lines), tuple(offers))


def articles_that_ask(random: Random) -> Written:
    """Each article asks in a paragraph of its own."""
    lines, offers = ["沈阳市浑南区支持科技创新政策", "第一条 为促进创新，制定本政策。"], []
    for at, (topic, one) in enumerate(_offers(random, 3), 1):
        more = drawn(random, [d for d in OWN if d.field not in {a.field for a in one.asked}], 1)
        lead = random.choice(("申请本条支持的企业应", "申报企业须", "申请本项补助的企业应同时满足："))
        lines += [f"第{HAN[at]}条 {topic}补助。{one.anchor}", f"{lead}{more[0].text}。"]
        offers.append(_with(one, *more))
    return Written("\n".join([*lines, "第五条 本政策由区科技局负责解释。"]), tuple(offers))


def leads_of_items(random: Random) -> Written:
    """An article says whom its items are for."""
    lines, offers = (
        ["沈阳市浑南区促进产业发展政策", "第一条 本政策适用于在本区注册、具有独立法人资格的企业。"],
        [],
    )
    topics = random.sample(TOPICS, 4)
    for at in (1, 2):
        who, led = random.choice(APPLICANTS), drawn(random, OWN, 1)
        lines.append(f"第{HAN[at]}条 对{led[0].text}的{who.text}，给予以下支持：")
        for item, topic in enumerate(topics[2 * at - 2 : 2 * at]):
            anchor = f"按{topic}投入的20%给予补助，最高10万元"
            lines.append(f"（{HAN[item]}）{topic}支持。{anchor}。")
            offers.append(Offered(anchor, (HERE, LEGAL, who, *led)))
    return Written("\n".join(lines), tuple(offers))


def classes(random: Random) -> Written:
    """A call of two classes that each ask more."""
    names = random.choice((("A类项目", "B类项目"), ("重点项目", "一般项目")))
    common, *own = drawn(random, OWN, 3)
    anchors = [f"{name}。每项支持不超过{sum_}万元。" for name, sum_ in zip(names, (100, 50), strict=True)]
    lines = ["关于组织申报沈阳市浑南区重点研发计划项目的通知", "一、支持重点"]
    lines += [f"（{HAN[at]}）{anchor}" for at, anchor in enumerate(anchors)]
    lines += ["二、申报条件", f"（一）申报单位应在本区注册，具有独立法人资格，{common.text}。"]
    lines += [f"（{HAN[at]}）申报{names[at - 1]}的，还应{own[at - 1].text}。" for at in (1, 2)]
    lines += ["三、申报材料", "1．项目申报书；2．营业执照复印件。"]
    offers = (Offered(a, (HERE, LEGAL, common, one)) for a, one in zip(anchors, own, strict=True))
    return Written("\n".join(lines), tuple(offers))


def answers(random: Random) -> Written:
    """Questions that are answered, the first of them for all."""
    common = drawn(random, OWN, 1)
    lines = ["《沈阳市浑南区科技创新政策》问答", "问：哪些企业可以享受本政策？"]
    lines.append(f"答：在本区注册、具有独立法人资格、{common[0].text}的企业可以享受。")
    offers = list(_offers(random, 3, common))
    for topic, one in offers:
        lines += [f"问：{topic}有哪些支持？", f"答：{one.anchor}"]
    return Written("\n".join(lines), tuple(_with(one, HERE, LEGAL, *common) for _, one in offers))


LAYOUTS: tuple[Callable[[Random], Written], ...] = (
    act_with_a_list,
    act_with_a_sentence,
    sections,
    cards,
    articles_that_ask,
    leads_of_items,
    classes,
    answers,
)


def wrapped(body: str, width: int) -> str:
    """A text in lines of one width, as a page of a PDF has it."""
    rows = (line[at : at + width] for line in body.split("\n") for at in range(0, len(line), width))
    return "\n".join(rows)
