"""Do references lead somewhere, and what was meant if not."""

from __future__ import annotations

import pytest

from content.bad_input import CONTACT, OFFER
from infohub.content.references import near_entry, targets
from project import Project

KNOWN = (
    "contacts/muetterzentrum",
    "contacts/polizei",
    "contacts/arab-kulturverein",
    "contacts/frauen-am-ort",
    "contacts/beratung-frauen",
    "faqs/kaution",
    "faqs/kuendigung",
    "faqs/mieterhoehung",
    "terms/kuendigung",
    "topics/wohnen",
)


@pytest.mark.parametrize(
    ("target", "near"),
    [
        ("contacts/mütterzentrum", "contacts/muetterzentrum"),
        ("contacts/polizie", "contacts/polizei"),
        ("faqs/kautoin", "faqs/kaution"),
        ("faq/kaution", "faqs/kaution"),
        ("terms/kaution", "faqs/kaution"),
        ("faqs/kundigung", "faqs/kuendigung"),  # the same folder first
        ("terms/wohnen", "topics/wohnen"),
        # Whole words of an id, …
        ("contacts/muetterzentrum-beckum", "contacts/muetterzentrum"),
        ("contacts/kulturverein", "contacts/arab-kulturverein"),
        ("polizei", "contacts/polizei"),
        ("polizie", "contacts/polizei"),
        ("faqs/miete", ""),  # … not a part of one, …
        ("contacts/frauen", ""),  # … nor what two have.
        # A wrong hint is worse than none.
        ("contacts/musterverein", ""),
        # Ids that share nothing but their folder are not close.
        ("contacts/x", ""),
        ("topics/umzug", ""),
        ("", ""),
    ],
)
def test_the_nearest_entry_is_suggested(target: str, near: str) -> None:
    assert near_entry(target, KNOWN) == near


def test_targets_of_an_entry_are_its_fields_and_its_links_each_once(project: Project) -> None:
    project.write("data/offers/chor.yml", OFFER + "topics: [wohnen]\nfor_whom: '[x](faqs/kaution) [y](contacts/verein)'\n")
    library, _ = project.load()
    assert targets(library.entries["offers/chor"]) == ("topics/wohnen", "contacts/verein", "faqs/kaution")


def test_a_reference_to_an_unpublished_entry_is_legal(project: Project) -> None:
    project.write("data/contacts/amt.yml", CONTACT + "published: no\n")
    project.write("data/offers/chor.yml", OFFER + "related: [contacts/amt]\nfor_whom: '[x](contacts/amt)'\n")
    assert project.lines() == []


def test_a_reference_to_a_broken_file_is_no_second_problem(project: Project) -> None:
    project.write("data/contacts/amt.yml", CONTACT + "email: x\n")
    project.write("data/offers/chor.yml", OFFER + "related: [contacts/amt]\nfor_whom: '[x](contacts/amt)'\n")
    assert [line.split(": ")[0] for line in project.lines()] == ["data/contacts/amt.yml:7:8"]


@pytest.mark.parametrize("length", [1, 2, 3])
@pytest.mark.parametrize("field", ["part_of", "reached_through"])
def test_a_circle_of_any_length_is_found(project: Project, field: str, length: int) -> None:
    for number in range(length):
        project.write(f"data/contacts/amt-{number}.yml", f"{CONTACT}{field}: amt-{(number + 1) % length}\n")
    assert [problem.code for problem in project.problems()] == ["own_parent"] * length


def test_who_leads_into_a_circle_is_not_in_it(project: Project) -> None:
    project.write("data/contacts/amt.yml", CONTACT + "part_of: amt\n")
    project.write("data/contacts/zweig.yml", CONTACT + "part_of: amt\n")
    assert [problem.place.file for problem in project.problems()] == ["data/contacts/amt.yml"]


def test_a_chain_is_no_circle(project: Project) -> None:
    project.write("data/contacts/stadt.yml", CONTACT)
    project.write("data/contacts/amt.yml", CONTACT + "part_of: stadt\nreached_through: stadt\n")
    project.write("data/contacts/zweig.yml", CONTACT + "part_of: amt\nreached_through: amt\n")
    assert project.lines() == []


LINKS = [
    ("[x](faqs/kautoin)", "8:7"),
    ('[x](faqs/kautoin "Titel")', "8:7"),
    ("[x](<faqs/kautoin>)", "8:8"),
    ("[x][1]\n\n  [1]: faqs/kautoin", "10:8"),
    ("ä [x](faqs/kaution) [x](faqs/kautoin)", "8:27"),
]


@pytest.mark.parametrize(("text", "place"), LINKS)
def test_a_dead_link_has_its_place_however_it_is_written(project: Project, text: str, place: str) -> None:
    project.write("data/offers/chor.yml", f"{OFFER}body: |\n  {text}\n")
    assert [line.partition(": ")[0] for line in project.lines()] == [f"data/offers/chor.yml:{place}"]
