"""Topics: what a text speaks of in either language, what is broader, what figures and needs tell."""

import re

from hypothesis import given
from hypothesis import strategies as st

from policymatch.domain.fields import Need
from policymatch.domain.profile import Band, FirmProfile
from policymatch.matching.rank.topics import World, packaged_topics

TOPICS = packaged_topics()


BEGUN = {
    word: re.compile(rf"(?:(?<![a-z0-9])|(?=[^a-z0-9])){re.escape(word.lower())}")
    for topic in TOPICS.topics
    for word in topic.en
}


def names(found):
    return set(TOPICS.names(found))


def test_both_languages_speak_of_the_same_topics():
    assert {"hydrogen", "patent"} <= names(TOPICS.found_in("氢能专利"))
    assert {"hydrogen", "patent"} <= names(TOPICS.found_in("We hold patents on hydrogen storage"))


@given(words=st.lists(st.sampled_from(sorted(w for topic in TOPICS.topics for w in (*topic.zh, *topic.en)))))
def test_a_topic_is_found_by_each_of_its_words_wherever_it_stands(words):
    text = "，".join(words).upper()
    padded = f" {text.lower()} "
    plain = [
        any(word.lower() in padded for word in topic.zh)
        or any(BEGUN[word].search(padded) for word in topic.en)
        for topic in TOPICS.topics
    ]
    assert TOPICS.found_in(text).tolist() == plain


def test_an_english_word_is_found_where_it_begins_not_within_another():
    """`rent` in current, `shop` in workshop, `arts` in parts."""
    assert not TOPICS.found_in("Current workshops make parts").any()
    assert {"rent", "retail"} <= names(TOPICS.found_in("The rent of a shop"))
    assert "ai" in names(TOPICS.found_in("AI for farms"))
    assert "chip" in names(TOPICS.found_in("国产chip设计"))


def test_a_firm_of_a_trade_is_near_the_broader_trades():
    widened = TOPICS.widened(TOPICS.found_in("电解槽"))
    place = [topic.name for topic in TOPICS.topics].index("energy")
    assert 0 < widened[place] < 1


def test_english_words_get_a_chinese_gloss_and_chinese_ones_none():
    assert "机器人" in TOPICS.gloss("robot arms")
    assert TOPICS.gloss("机器人手臂") == ()


def test_an_english_gloss_is_of_words_not_of_letters_within_them():
    """`mall` in small, `arts` in parts, `sport` in transport, `rent` in different, `cement` in replacement."""
    assert TOPICS.gloss("A small team with different replacement parts, made for transport") == ()
    assert {"零售", "体育", "房租"} <= set(TOPICS.gloss("Sports shop in a mall, high rents"))
    assert "人工智能" in TOPICS.gloss("Medical AI (AI for short)")


def test_figures_speak_when_they_are_above_zero():
    told = names(TOPICS.told_by(FirmProfile(pct_patents=3, standards=0, invention_patents=Band(min=2))))
    assert {"patent_abroad", "patent"} <= told
    assert "standard" not in told


def test_needs_ask_for_topics():
    assert {"talent", "hukou"} <= names(TOPICS.asked_by((Need.TALENT,)))
    assert not TOPICS.asked_by(None).any()


def test_every_topic_belongs_to_one_world_and_has_a_name_of_its_own():
    assert sum(TOPICS.of_world(world).sum() for world in World) == len(TOPICS)
    assert len({(topic.world, topic.name) for topic in TOPICS.topics}) == len(TOPICS)
