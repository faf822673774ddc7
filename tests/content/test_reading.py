"""A file is read as it is written: no implicit types, no surprises, and never an exception."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from content.bad_input import CASES, CONTACT, COURSE, EVENT, OFFER
from infohub.content import yaml_text
from infohub.content.reading import field_name, nearest, read_entry
from infohub.model import KINDS, Entry, kind_by_name
from infohub.model.values import HIDDEN


def read(kind: str, text: str | bytes, name: str = "x") -> Entry:
    raw = text if isinstance(text, bytes) else text.encode()
    entry, problems = read_entry(raw, f"data/{kind}s/{name}.yml", kind_by_name[kind])
    assert [problem.text() for problem in problems] == []
    assert entry is not None
    return entry


def test_an_entry_knows_where_it_came_from() -> None:
    entry = read("offer", OFFER, "sprach-cafe")
    assert (entry.ref, entry.file, entry.links) == ("offers/sprach-cafe", "data/offers/sprach-cafe.yml", ())


def test_a_file_without_faults_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where its values stand costs another reading, and only faults ask for it."""
    readings = []
    parse = yaml_text.parse
    monkeypatch.setattr(yaml_text, "parse", lambda *given, **named: readings.append(given) or parse(*given, **named))
    read("offer", OFFER)
    assert len(readings) == 1


# What YAML would make of it: a number in base 60, false, an octal number, infinity, nothing, a date, true …
AS_WRITTEN = [
    "10:30",
    "NO",
    "No",
    "off",
    "yes",
    "01067",
    "0252129",
    "0x1F",
    "0o17",
    "1e3",
    "1_000",
    ".inf",
    "~",
    "null",
    "2026-11-24",
    "2026-11-24 10:30:00",
    "3.10",
    "+49",
    "=",
    "190:20:30",
]


@pytest.mark.parametrize("text", AS_WRITTEN)
def test_a_text_stays_what_is_written(text: str) -> None:
    offer = read("offer", f"{OFFER}for_whom: {text}\nkeywords: [{text}, a]\n").data
    assert (offer.for_whom, offer.keywords) == (text, (text, "a"))  # type: ignore[attr-defined]


def test_facts_become_typed_values() -> None:
    contact: Any = read(
        "contact",
        CONTACT
        + """\
postcode: 01067
street: 7
city: NO
phones:
  - number: 0252129
  - number: 116117
    kind: hotline
latitude: 51.7553
opening_hours:
  - days: Mo-Mi, Fr
    from: 10:30
    to: 24:00
    on_holidays: ja
by_appointment: NO
interpreting: unbekannt
step_free: nein
in_network: true
languages: [no, de]
""",
    ).data
    assert (contact.postcode, contact.street, contact.city) == ("01067", "7", "NO")
    assert [(phone.number, phone.kind) for phone in contact.phones] == [("0252129", "phone"), ("116117", "hotline")]
    assert contact.latitude == 51.7553
    (row,) = contact.opening_hours
    assert (row.days, row.from_, row.to, row.on_holidays) == ((0, 1, 2, 4), "10:30", "24:00", True)
    assert (contact.by_appointment, contact.interpreting, contact.step_free, contact.in_network) == (False, "unknown", "no", True)
    assert contact.languages == ("no", "de")  # Norwegian
    assert contact.last_reviewed == date(2026, 11, 24)


def test_dates_amounts_and_moments_become_typed_values() -> None:
    event: Any = read("event", f"{EVENT}starts: 2026-08-31 13:00\nends: 2026-09-01\ncost: {{kind: fee, amount: 2.50}}\n").data
    assert (event.starts, event.ends) == (datetime(2026, 8, 31, 13), date(2026, 9, 1))
    assert (event.cost.amount, str(event.cost.amount)) == (Decimal("2.5"), "2.50")


@pytest.mark.parametrize(
    ("word", "value"), [("ja", True), ("nein", False), ("true", True), ("false", False), ("yes", True), ("no", False), ("'ja'", True)]
)
def test_yes_and_no_in_german_and_english(word: str, value: bool) -> None:
    offer: Any = read("offer", f"{OFFER}published: {word}\nchildcare: {word}\n").data
    assert (offer.published, offer.childcare) == (value, "yes" if value else "no")


def test_an_empty_value_counts_as_absent() -> None:
    """A template with lines not filled in yet is no fault."""
    empty = "for_whom:\ntopics:\nage_from: ''\ncost:\n  kind: free\n  amount:\nwhen:\n# days:\nkeywords: []\n"
    assert read("offer", OFFER + empty).data == read("offer", f"{OFFER}cost:\n  kind: free\n").data


def test_a_byte_order_mark_at_the_start_is_accepted() -> None:
    """Windows writes one."""
    assert read("offer", b"\xef\xbb\xbf" + OFFER.encode()) == read("offer", OFFER)


@pytest.mark.parametrize(
    "written",
    [OFFER.replace("\n", "\r\n"), f"---\n{OFFER}...\n", f"# Kommentar\n\n{OFFER}", OFFER.replace("title: Chor", "? title\n: Chor")],
)
def test_other_ways_to_write_the_same(written: str) -> None:
    assert read("offer", written) == read("offer", OFFER)


def test_texts_are_trimmed_and_lines_joined() -> None:
    offer: Any = read(
        "offer",
        OFFER.replace("Singen.", "|\n  Wir\n  singen.\n")
        + "for_whom: >\n  Für\n  alle\n\nbody: |\n  Ein\n  Absatz.\n\n  - eins\n\nalert: ' zu '\n",
    ).data
    assert (offer.summary, offer.for_whom, offer.alert) == ("Wir singen.", "Für alle", "zu")
    assert offer.body == "Ein\nAbsatz.\n\n- eins"


def test_links_in_all_texts_are_collected_once() -> None:
    entry = read(
        "course",
        COURSE + "access: '[Amt](contacts/amt)'\nbody: |\n  [a](faqs/a) [b](https://b.de) [c][1] [a](faqs/a)\n\n  [1]: terms/c\n",
    )
    assert entry.links == ("faqs/a", "terms/c", "contacts/amt")


def test_a_field_is_named_as_people_count() -> None:
    assert field_name(()) == ""
    assert field_name(("title",)) == "title"
    assert field_name(("when", 1, "from")) == "when[2].from"
    assert field_name(("sessions", 0, "when", 2, "days")) == "sessions[1].when[3].days"


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("tittle", "title"),
        ("form", "from"),
        ("", ""),
        ("xyz", ""),
        ("TITLE", ""),
        ("titel", "title"),
        ("fromm", "from"),
        ("sumary", "summary"),
        ("sumamry", "summary"),
        ("sunday", ""),
    ],
)
def test_only_what_is_close_is_suggested(word: str, near: str) -> None:
    assert nearest(word, ["title", "from", "summary"]) == near


# Places in a text ----------------------------------------------------------------------------------

PLACES = [
    # As exactly as the way it is written allows: to the letter in a literal block and on one line, …
    ("body: |\n  ä\n\n  b <i>", "10:5"),
    ("body: |-\n  b <i>", "8:5"),
    ("body: |\n\n\n  b <i>", "10:5"),
    ("body: ä <i>", "7:9"),
    ('body: "ä <i>"', "7:10"),
    ("keywords: [a, b <i>]", "7:17"),
    # … to the start of the text where lines are joined or letters spelled.
    ("body: >\n  a\n  b <i>", "7:7"),
    ('body: "a \\u003ci>"', "7:7"),
    ("body: a\n  b <i>", "7:7"),
]


@pytest.mark.parametrize(("field", "place"), PLACES)
def test_a_fault_in_a_text_has_its_place(field: str, place: str) -> None:
    _, problems = read_entry(f"{OFFER}{field}\n".encode(), "f", kind_by_name["offer"])
    assert [f"{problem.place.line}:{problem.place.column}" for problem in problems] == [place]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_however_they_end(end: str) -> None:
    _, problems = read_entry(f"{OFFER}age_from: drei\nbody: <i>\n".replace("\n", end).encode(), "f", kind_by_name["offer"])
    assert [(problem.place.line, problem.place.column) for problem in problems] == [(7, 11), (8, 7)]


# Any file at all -----------------------------------------------------------------------------------

PIECES = (
    "title: ",
    "summary: ",
    "sources:\n",
    "  - title: x\n",
    "last_reviewed: 2026-11-24\n",
    "providers: [verein]\n",
    "body: |\n",
    "when:\n  - days: Mo\n",
    "cost: {kind: free",
    "a",
    "ä",
    "1",
    ":",
    ": ",
    "- ",
    "  ",
    "\n",
    "\n\n",
    "\t",
    "#",
    " #",
    '"',
    "'",
    "\\",
    "|",
    ">",
    "&a ",
    "*a",
    "!!x ",
    "<<: ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "? ",
    "%",
    "@",
    "`",
    "---\n",
    "...\n",
    "<b>",
    "[x](faqs/y)",
    "[x](javascript:y)",
    "\u202e",
    "\ufeff",
    "\x00",
    "\r",
    "\x85",
    "\u2028",
    "😀",
)
ANY_TEXT = st.text() | st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.sampled_from(PIECES).map(OFFER.__add__)
ANY_BYTES = st.binary() | ANY_TEXT.map(str.encode)


@pytest.mark.property
@given(ANY_BYTES, st.sampled_from(KINDS))
@example((OFFER + "body: a <b>\n").replace("\n", "\x85").encode(), kind_by_name["offer"])  # lines to YAML, none to Python
@example((OFFER + "body: a <b>\n").replace("\n", "\u2028").encode(), kind_by_name["offer"])
def test_any_file_is_an_entry_or_has_problems(raw: bytes, kind: Any) -> None:
    entry, problems = read_entry(raw, "data/x/y.yml", kind)
    assert (entry is None) == bool(problems)
    lines = len(re.split("\r\n|[\r\n\x85\u2028\u2029]", raw.decode("utf-8", "replace"))) + 1
    for problem in problems:
        assert 0 <= problem.place.line <= lines
        assert len(problem.text("de").splitlines()) == len(problem.text("en").splitlines()) == 1


@pytest.mark.property
@given(st.sampled_from([case for case in CASES if isinstance(case.files.get("data/offers/chor.yml"), str)]), st.data())
def test_a_mistake_of_one_letter_is_an_entry_or_has_problems(case: Any, data: Any) -> None:
    text = case.files["data/offers/chor.yml"]
    at = data.draw(st.integers(0, len(text)))
    changed = text[:at] + data.draw(st.sampled_from(PIECES)) + text[at + data.draw(st.integers(0, 2)) :]
    entry, problems = read_entry(changed.encode(), "data/offers/chor.yml", kind_by_name["offer"])
    assert (entry is None) == bool(problems)


LETTERS = st.characters(codec="utf-8").filter(lambda letter: not HIDDEN.match(letter))
PLAIN = st.text(LETTERS, min_size=1).filter(lambda text: "<" not in text and text.strip())
# Without signs of Markdown, which would be checked as such.
SPOKEN = st.text(st.characters(categories=["L", "M", "N"]) | st.sampled_from("  \n,;?%€„“\u00a0"), min_size=1).filter(str.strip)
WORDS = st.text(st.characters(categories=["L", "M"]), min_size=1)
BODY = st.lists(st.lists(WORDS, min_size=1).map(" ".join), min_size=1).map("\n\n".join)


def joined(text: str) -> str:
    return re.sub("[ \t\r\n]+", " ", text).strip()


@pytest.mark.property
@given(
    title=PLAIN,
    summary=PLAIN,
    keywords=st.lists(PLAIN, max_size=3),
    for_whom=SPOKEN,
    body=BODY,
    street=PLAIN,
    options=st.fixed_dictionaries(
        {
            "default_style": st.sampled_from([None, '"', "'", "|", ">"]),
            "default_flow_style": st.sampled_from([True, False, None]),
            "width": st.sampled_from([20, 80, 10_000]),
            "indent": st.sampled_from([2, 4]),
            "allow_unicode": st.booleans(),
            "sort_keys": st.booleans(),
            "explicit_start": st.booleans(),
        }
    ),
)
def test_what_a_yaml_writer_writes_is_read_back(
    title: str, summary: str, keywords: list[str], for_whom: str, body: str, street: str, options: dict[str, Any]
) -> None:
    written = yaml.safe_dump(
        {
            "title": title,
            "summary": summary,
            "providers": ["verein"],
            "sources": [{"title": street}],
            "last_reviewed": "2026-11-24",
            "keywords": keywords,
            "for_whom": for_whom,
            "body": body,
            "street": street,
        },
        **options,
    )
    assume(yaml.safe_load(written)["title"] == title)  # the writer's own faults are not ours
    offer: Any = read("offer", written).data
    assert (offer.title, offer.summary, offer.keywords) == (joined(title), joined(summary), tuple(map(joined, keywords)))
    assert (offer.for_whom, offer.body, offer.street, offer.sources[0].title) == (joined(for_whom), body, joined(street), joined(street))
