"""Who refers to whom: what a page may show of others, and which pages an edit therefore touches."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from infohub.views.graph import Graph
from small_hub import entry, library

VEREIN = entry("contacts/verein")


def graph(*entries) -> Graph:
    return Graph.of(library(*entries).entries)


def test_both_directions_are_known_with_the_field() -> None:
    one = graph(VEREIN, entry("topics/wohnen"), entry("offers/chor", topics=["wohnen"], related=["topics/wohnen"]))
    assert one.out["offers/chor"] == ("topics/wohnen", "contacts/verein")
    assert one.into["topics/wohnen"] == [("offers/chor", "topics"), ("offers/chor", "related")]
    assert one.into["contacts/verein"] == [("offers/chor", "providers")]
    assert one.out["topics/wohnen"] == ()


def test_references_inside_objects_belong_to_the_field_they_stand_in() -> None:
    course = entry(
        "courses/kurs",
        sessions=[{"id": "a", "provider": "verein", "starts": "2027-01-11"}, {"id": "b", "provider": "verein", "starts": "2027-02-11"}],
        confirmed={"by": "stadt", "date": "2026-11-10"},
    )
    one = graph(VEREIN, entry("contacts/stadt"), course)
    assert one.pointing_at("contacts/verein", "sessions") == ["courses/kurs"]
    assert one.pointing_at("contacts/stadt", "confirmed") == ["courses/kurs"]
    assert one.out["courses/kurs"] == ("contacts/stadt", "contacts/verein")


def test_those_who_point_here_stand_once_and_in_order() -> None:
    one = graph(
        VEREIN,
        entry("offers/b", providers=["verein", "verein"]),
        entry("offers/a"),
        entry("faqs/c", contacts=["verein"]),
        entry("events/d"),
    )
    assert one.pointing_at("contacts/verein", "providers", "contacts") == ["faqs/c", "offers/a", "offers/b"]
    assert one.pointing_at("contacts/verein", "organisers") == ["events/d"]
    assert one.pointing_at("contacts/niemand", "providers") == []
    assert one.neighbours("contacts/verein") == {"faqs/c", "offers/a", "offers/b", "events/d"}


def test_links_in_texts_are_no_references() -> None:
    # They show nothing of their target: only whether it is there, which is looked at elsewhere.
    one = graph(entry("faqs/a", body="Siehe [b](faqs/b)."), entry("faqs/b"))
    assert one.neighbours("faqs/b") == set()


def test_what_stands_on_a_flyer_is_shown_by_no_page() -> None:
    one = graph(VEREIN, entry("flyers/blatt", entries=["contacts/verein"], topics=["wohnen"]), entry("topics/wohnen"))
    assert one.neighbours("contacts/verein") == one.neighbours("topics/wohnen") == one.neighbours("flyers/blatt") == set()


def chain(*more):
    """An association reached through an office reached through the town; a question names the association."""
    return graph(
        entry("contacts/stadt", phones=[{"number": "02521 29-0"}]),
        entry("contacts/amt", reached_through="stadt", part_of="stadt"),
        entry("contacts/verein", reached_through="amt"),
        entry("faqs/frage", contacts=["verein"]),
        *more,
    )


def test_contact_data_is_borrowed_over_several_steps() -> None:
    assert chain().borrowers(["contacts/stadt"]) == {"contacts/stadt", "contacts/amt", "contacts/verein"}
    assert chain().borrowers(["contacts/verein"]) == {"contacts/verein"}
    assert chain().borrowers([]) == set()


def test_what_shows_borrowed_data_is_touched_with_its_lender() -> None:
    assert chain().touched_by(["contacts/stadt"]) == {"contacts/stadt", "contacts/amt", "contacts/verein", "faqs/frage"}
    # Those beside a neighbour are not: an office's page shows nothing of what its visitors' pages show.
    assert chain(entry("topics/t"), entry("faqs/andere", topics=["t"])).touched_by(["faqs/andere"]) == {"faqs/andere", "topics/t"}
    assert chain().touched_by([]) == set()


def test_a_circle_of_lenders_comes_to_an_end() -> None:
    one = graph(entry("contacts/a", reached_through="b"), entry("contacts/b", reached_through="a"))
    assert one.borrowers(["contacts/a"]) == {"contacts/a", "contacts/b"}


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20), st.sets(st.integers(0, 7)))
def test_what_is_touched_grows_with_what_is_changed_and_holds_it(pairs: list[tuple[int, int]], changed: set[int]) -> None:
    entries = [
        entry(
            f"contacts/c{one}",
            related=[f"contacts/c{b}" for a, b in pairs if a == one],
            reached_through=next((f"c{b}" for a, b in pairs if a == one), "c0"),
        )
        for one in range(8)
    ]
    whole = graph(*entries)
    refs = {f"contacts/c{one}" for one in changed}
    found = whole.touched_by(refs)
    assert refs <= whole.borrowers(refs) <= found
    assert found == set().union(*(whole.touched_by([ref]) for ref in refs))
    assert all((b in whole.neighbours(a)) == (a in whole.neighbours(b)) for a in whole.out for b in whole.out)
