"""The German is plain: short sentences and short words, by a measure; and Leichte Sprache keeps its rules.

The measure is the first Wiener Sachtextformel (Bamberger and Vanecek, 1984): roughly the school year in which a text
can be read, from 4 (very easy) to 15. Texts for readers at B1 stay below 8½.
"""

from __future__ import annotations

import re

import pytest
import textstat

from beckum.said import MIDDLE_DOT, bare, hub, many, name, translated
from infohub.model import text_fields

EASY = 8.5
SHORTEST = 50  # words: of fewer a single name decides
LONGEST_SENTENCE = 20  # words
# The end of a sentence: after a word, after „B1.“ and „2026.“; and a colon.
END = re.compile(r"(?:(?<=[a-zäöüß)“A-Z%][.?!])|(?<=[A-C][12][.])|(?<=[0-9]{4}[.]))\s+(?=[A-ZÄÖÜ„0-9])|(?<=:)\s")
TITLES = {"title", "keywords", "forms", "equivalent"}

# Leichte Sprache, DIN SPEC 33429.
LONGEST_SIMPLE_SENTENCE = 12
LONGEST_SIMPLE_WORD = 18  # letters without a middle dot
SUBORDINATE = re.compile(r"\b(?:weil|obwohl|sodass|nachdem|bevor|falls|indem|sofern|damit Sie|dass)\b")
ABBREVIATION = re.compile(r"\b(?:z\. ?B\.|d\. ?h\.|usw\.|bzw\.|ca\.|evtl\.|inkl\.)")


def german(ref: str) -> list[str]:
    """Every sentence of an entry; headings and items end like one."""
    entry = hub().entries[ref].data
    texts = [getattr(entry, field) for field in text_fields(type(entry)) if field not in TITLES]
    return [sentence for text in texts if text for sentence in sentences(bare(text))]


def sentences(text: str) -> list[str]:
    """Parted at the end of a line and after a full stop that ends a sentence: not in „1. Juli“, „Abs. 1“ or „e. V.“."""
    lines = (line.strip(" -|") for line in text.splitlines())
    parts = [part for line in lines for part in END.split(line)]
    return [part for part in parts if re.search(r"\w", part)]


def words(sentence: str) -> list[str]:
    return re.findall(r"[^\s–]*\w[^\s–]*", sentence)


REFS = sorted(ref for ref, entry in hub().entries.items() if entry.data.published)


@pytest.mark.parametrize("ref", REFS)
def test_german_can_be_read_at_b1(ref: str) -> None:
    said = german(ref)
    assert [sentence for sentence in said if len(words(sentence)) > LONGEST_SENTENCE] == []
    if sum(len(words(sentence)) for sentence in said) < SHORTEST:
        return
    text = " ".join(sentence if sentence[-1] in ".?!" else f"{sentence}." for sentence in said)
    textstat.set_lang("de")
    assert textstat.wiener_sachtextformel(text, 1) <= EASY


def simple() -> list[tuple[str, str]]:
    return [
        (name(text), sentence)
        for text in translated("de-LS")
        if text.field not in TITLES
        for one in many(text.translation or "")
        for sentence in sentences(bare(one))
    ]


def test_leichte_sprache_has_very_short_sentences() -> None:
    assert [(where, one) for where, one in simple() if len(words(one)) > LONGEST_SIMPLE_SENTENCE] == []


def test_leichte_sprache_has_no_subordinate_clauses_and_no_abbreviations() -> None:
    assert [(where, one) for where, one in simple() if SUBORDINATE.search(one) or ABBREVIATION.search(one)] == []


def test_leichte_sprache_parts_long_words() -> None:
    wrong = {
        word
        for _, one in simple()
        for word in re.findall(rf"[A-Za-zÄÖÜäöüß{MIDDLE_DOT}\u00ad]+", one)
        if len(word) > LONGEST_SIMPLE_WORD and MIDDLE_DOT not in word
    }
    assert wrong == set()
