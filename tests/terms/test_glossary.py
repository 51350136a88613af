"""The glossary: English words of firms in the words of support documents."""

import pytest

from policymatch.domain.errors import TermsError
from policymatch.terms import load_terms, packaged_folder
from policymatch.terms.english_forms import forms_of, level
from policymatch.terms.glossary import MOST_WORDS, Glossary
from policymatch.terms.tables import Entry, read_table

GLOSSARY = load_terms().glossary
TABLE = packaged_folder("corpus") / "terms" / "glossary.toml"


def entry(chinese: str, *english: str, does: tuple[str, ...] = ()) -> Entry:
    return Entry("trade", "2026-11", "invented", {"english": english, "does": does, "chinese": (chinese,)})


@pytest.mark.parametrize(
    ("description", "words"),
    [
        ("Maker of LiDARs for tractors", {"激光雷达", "农机装备"}),
        ("Two young pharmacists making generic drugs", {"仿制药"}),
        ("We plan to hire eight fresh graduates next spring.", {"吸纳高校毕业生就业"}),
        ("A cheese dairy. It exports through overseas warehouses in Spain.", {"奶业", "出口", "海外仓"}),
        ("Rolling-stock workshop; bought six new grinding machines", {"轨道交通", "设备购置"}),
        ("They are moving the whole order book to the cloud", {"企业上云"}),
        ("The Shenyang branch of a wholly foreign-owned insurer", {"分支机构", "外商独资企业", "保险机构"}),
        ("Bakes bread; seeks a loan guarantee", {"融资担保"}),
        ("Ran its third clinical trial of a vaccine", {"临床试验", "疫苗"}),
    ],
)
def test_an_english_description_is_told_in_the_words_of_documents(description, words):
    assert words <= set(GLOSSARY.gloss(description))


def test_a_longer_phrase_takes_its_words_from_shorter_ones():
    glossary = Glossary([entry("机器学习", "machine learning"), entry("机械", "machine")])
    assert glossary.gloss("Machine learning for looms") == ("机器学习",)
    assert glossary.gloss("Machines that are learning") == ("机械",)


def test_the_words_of_longer_phrases_come_first():
    glossary = Glossary([entry("软件", "software"), entry("第三代半导体", "wide bandgap device")])
    assert glossary.gloss("software for wide-bandgap devices") == ("第三代半导体", "软件")


def test_a_phrase_does_not_go_across_a_sign():
    glossary = Glossary([entry("机器学习", "machine learning")])
    assert glossary.gloss("We sell a machine. Learning takes a day.") == ()
    assert glossary.gloss("machine, learning") == ()


def test_between_a_verb_and_its_object_three_words_may_stand_and_no_sign():
    glossary = Glossary([entry("租赁厂房", does=("rent workshop",))])
    assert glossary.gloss("renting a second larger workshop") == ("租赁厂房",)
    assert glossary.gloss("rents one more and much larger workshop") == ()
    assert glossary.gloss("We rent, and own a workshop") == ()


def test_the_last_word_of_a_text_is_no_longer_phrase():
    glossary = Glossary([entry("租金", does=("rent",)), entry("厂房", does=("rent workshop",))])
    assert glossary.gloss("solar roofs for rent") == ("租金",)


def test_a_new_product_is_no_news_and_seed_money_no_seed():
    assert GLOSSARY.gloss("a new thing") == ()
    assert "种业" not in GLOSSARY.gloss("We look for seed money")


def test_words_are_found_whole():
    glossary = Glossary([entry("房租", "rent"), entry("船舶", "ship")])
    assert glossary.gloss("a currently leading partnership") == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("factory", "factories"),
        ("process", "processes"),
        ("glass", "glasses"),
        ("lens", "lens"),
        ("fibre", "fibers"),
        ("digitisation", "digitization"),
    ],
)
def test_numbers_and_spellings_of_a_word_are_one(one, other):
    assert level(one) == level(other)


@pytest.mark.parametrize("word", ["gas", "bus", "ios", "status", "analysis"])
def test_what_only_looks_like_a_plural_stays(word):
    assert level(word) == word


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("lease", ("lease", "leasing", "leased")),
        ("certify", ("certify", "certifying", "certified")),
        ("ship", ("ship", "shipping", "shipped")),
        ("build", ("build", "building", "built")),
        ("export", ("export", "exporting", "exported")),
    ],
)
def test_a_verb_is_found_in_its_forms(verb, forms):
    assert forms_of(verb) == forms


def test_at_most_forty_words_are_added():
    names = [name for value in read_table(TABLE) for name in value.words("english")]
    assert len(GLOSSARY.gloss(". ".join(names))) == MOST_WORDS


def test_nothing_is_added_twice_nor_where_the_text_says_it():
    assert GLOSSARY.gloss("Robots, more robots and industrial robots").count("机器人") == 1
    assert GLOSSARY.gloss("机器人 robots") == ()


def test_a_chinese_text_names_nothing_in_english():
    assert GLOSSARY.gloss("研制关节模组，拟新建生产线") == ()


def test_one_phrase_with_two_meanings_is_refused():
    with pytest.raises(TermsError, match="centre"):
        Glossary([entry("中心", "data centre"), entry("机房", "data centers")])


def test_every_entry_has_one_to_three_words_and_lower_case_names():
    values = read_table(TABLE)
    assert 600 <= len(values) <= 900
    for value in values:
        names = (*value.words("english"), *value.words("does"))
        assert names
        assert all(name == name.lower().strip() and name.isascii() for name in names), names
        assert 1 <= len(value.words("chinese")) <= 3


def test_every_phrase_of_the_table_is_found():
    for value in read_table(TABLE):
        for name in (*value.words("english"), *value.words("does")):
            assert set(value.words("chinese")) <= set(GLOSSARY.gloss(f"we {name}")), name
