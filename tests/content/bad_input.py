"""Bad input as volunteers write it, and the line that tells them so: the table of the design, section 5, and more.

Each case is a file (or two) added to the small project of tests/project.py. Its problems are printed exactly so: in
German, and once for every code in English. The bases end with their sixth line (topics, words and settings earlier),
so what a case adds begins there.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Link:
    """A symbolic link instead of a file."""

    target: str


@dataclass(frozen=True)
class Case:
    """name: what is wrong. code: of all its problems. files: path -> content; None takes the file away."""

    name: str
    code: str
    files: dict[str, str | bytes | Link | None]
    german: str
    english: str = ""


OFFER = "title: Chor\nsummary: Singen.\nproviders: [verein]\nsources:\n  - title: Verein\nlast_reviewed: 2026-11-24\n"
CONTACT = "title: Amt\nsummary: Ein Amt.\nsector: town\nsources:\n  - title: Verein\nlast_reviewed: 2026-11-24\n"
COURSE = "title: Kurs\nsummary: Deutsch.\ncourse_type: women\nsources:\n  - title: Verein\nlast_reviewed: 2026-11-24\n"
EVENT = "title: Fest\nsummary: Feiern.\norganisers: [verein]\nsources:\n  - title: Verein\nlast_reviewed: 2026-11-24\n"
TOPIC = "title: Umzug\nsummary: Umziehen.\n"
FLYER = "title: Blatt\nsummary: Zum Drucken.\nformats: [a4]\nentries:\n  - faqs/kaution\n  - contacts/verein\n"
TERM = "title: Frist\nsummary: Bis dann.\n"
HUB = "name: Hub\nsummary: Auskunft.\ntown: Musterstadt\ncounty: Kreis Muster\n"
EN = "title: Deposit\n"

# Every field of an offer, title and summary first.
OFFER_FIELDS = (
    "title, summary, cost, cost_note, cost_free_for, closed, exceptions, by_appointment, hours_note, street, "
    "postcode, city, latitude, longitude, place_note, body, topics, audience, keywords, sources, last_reviewed, "
    "review_by, valid_from, valid_until, alert, alert_until, confirmed, published, related, providers, when, "
    "for_whom, age_from, age_to, german_needed, languages, childcare, women_only, step_free, registration, "
    "registration_url"
)

CASES = [
    # YAML as it goes wrong by hand
    Case(
        "a tab indents",
        "tab",
        {"data/offers/chor.yml": OFFER + "cost:\n\tkind: free\n"},
        "data/offers/chor.yml:8:1: Hier steht ein Tabulator. Bitte Leerzeichen zum Einrücken verwenden.",
        "data/offers/chor.yml:8:1: There is a tab here. Please indent with blanks.",
    ),
    Case(
        "a # begins a comment in the middle of a text",
        "cut_off",
        {
            "data/offers/chor.yml": OFFER.replace("title: Chor", "title: Treff #1")
            + 'keywords:\n  - "a #b"\n  - c # ein Kommentar\nbody: |\n  Treff #1\n'
        },
        "data/offers/chor.yml:1:14: Ab „#1“ wird der Text nicht gelesen: Hinter einem Leerzeichen beginnt „#“ einen Kommentar. "
        'Bitte den ganzen Text in Anführungszeichen setzen: "Treff #1". Ein Kommentar beginnt mit „# “.',
        "data/offers/chor.yml:1:14: The text from “#1” on is not read: behind a blank, “#” begins a comment. "
        'Please put the whole text into quotes: "Treff #1". A comment begins with “# ”.',
    ),
    Case(
        "git left both versions",
        "conflict",
        {"data/offers/chor.yml": OFFER.replace("title: Chor", "<<<<<<< HEAD\ntitle: Chor\n=======\ntitle: Chöre\n>>>>>>> andere")},
        "data/offers/chor.yml:1:1: Hier stehen zwei Fassungen der Datei untereinander („<<<<<<<“). "
        "Bitte eine Fassung behalten und die Zeilen mit „<<<<<<<“, „=======“ und „>>>>>>>“ löschen.",
        "data/offers/chor.yml:1:1: Two versions of the file stand here, one below the other (“<<<<<<<”). "
        "Please keep one and delete the lines with “<<<<<<<”, “=======” and “>>>>>>>”.",
    ),
    Case(
        "a tab indents a list",
        "tab",
        {"data/offers/chor.yml": OFFER + "topics:\n\t- wohnen\n"},
        "data/offers/chor.yml:8:1: Hier steht ein Tabulator. Bitte Leerzeichen zum Einrücken verwenden.",
    ),
    Case(
        "a tab indents the second line of a row",
        "tab",
        {"data/offers/chor.yml": OFFER + "when:\n  - days: Mo\n\tfrom: 10:00\n"},
        "data/offers/chor.yml:9:1: Hier steht ein Tabulator. Bitte Leerzeichen zum Einrücken verwenden.",
    ),
    Case(
        "no colon",
        "missing_colon",
        {"data/offers/chor.yml": OFFER + "for_whom Alle\nage_from: 3\n"},
        "data/offers/chor.yml:7:1: Hier fehlt ein Doppelpunkt oder das Leerzeichen danach. Bitte so schreiben: „title: Mein Titel“.",
        "data/offers/chor.yml:7:1: A colon, or the blank after it, is missing here. Please write “title: My title”.",
    ),
    Case(
        "no colon in the first line",
        "missing_colon",
        {"data/offers/chor.yml": "title Chor\nsummary: Singen.\n"},
        "data/offers/chor.yml:1:1: Hier fehlt ein Doppelpunkt oder das Leerzeichen danach. Bitte so schreiben: „title: Mein Titel“.",
    ),
    Case(
        "no colon in the last line",
        "missing_colon",
        {"data/offers/chor.yml": OFFER + "for_whom Alle\n"},
        "data/offers/chor.yml:7:1: Hier fehlt ein Doppelpunkt oder das Leerzeichen danach. Bitte so schreiben: „title: Mein Titel“.",
    ),
    Case(
        "no blank after the colon",
        "missing_colon",
        {"data/offers/chor.yml": OFFER + "for_whom:Alle\nage_from: 3\n"},
        "data/offers/chor.yml:7:1: Hier fehlt ein Doppelpunkt oder das Leerzeichen danach. Bitte so schreiben: „title: Mein Titel“.",
    ),
    Case(
        "no blank after the colon in the first line",
        "missing_colon",
        {"data/offers/chor.yml": "title:Chor\nsummary: Singen.\n"},
        "data/offers/chor.yml:1:1: Hier fehlt ein Doppelpunkt oder das Leerzeichen danach. Bitte so schreiben: „title: Mein Titel“.",
    ),
    Case(
        "a colon in a text",
        "colon_in_text",
        {"data/offers/chor.yml": OFFER + "for_whom: Alle: Groß und Klein\n"},
        "data/offers/chor.yml:7:15: In diesem Text steht ein Doppelpunkt mit Leerzeichen; das liest YAML als neues Feld. "
        'Bitte den ganzen Text in Anführungszeichen setzen: title: "Deutsch: Kurs A1".',
        "data/offers/chor.yml:7:15: This text holds a colon followed by a blank, which YAML reads as a new field. Please "
        'put the whole text in quotes: title: "German: course A1".',
    ),
    Case(
        "a double quote stays open",
        "unclosed_quote",
        {"data/offers/chor.yml": OFFER + 'for_whom: "Alle\nage_from: 3\n'},
        "data/offers/chor.yml:7:11: Ein Anführungszeichen wird nicht geschlossen. Bitte am Ende des Textes dasselbe "
        "Zeichen noch einmal setzen.",
        "data/offers/chor.yml:7:11: A quotation mark is not closed. Please repeat the same mark at the end of the text.",
    ),
    Case(
        "a single quote stays open",
        "unclosed_quote",
        {"data/offers/chor.yml": OFFER + "for_whom: 'Alle\nage_from: 3\n"},
        "data/offers/chor.yml:7:11: Ein Anführungszeichen wird nicht geschlossen. Bitte am Ende des Textes dasselbe "
        "Zeichen noch einmal setzen.",
    ),
    Case(
        "a text goes on after its quote",
        "quote_goes_on",
        {"data/offers/chor.yml": OFFER + 'for_whom: "Alle" Menschen\n'},
        "data/offers/chor.yml:7:18: Nach dem schließenden Anführungszeichen geht der Text weiter. Bitte den ganzen Text "
        "in Anführungszeichen setzen oder gar keine verwenden.",
        "data/offers/chor.yml:7:18: The text goes on after the closing quotation mark. Please quote the whole text, or nothing of it.",
    ),
    Case(
        "an at sign begins a text",
        "special_start",
        {"data/offers/chor.yml": OFFER + "for_whom: @alle\n"},
        'data/offers/chor.yml:7:11: Ein Text darf nicht mit „@“ beginnen. Bitte den Text in Anführungszeichen setzen, z. B. "@ …".',
        'data/offers/chor.yml:7:11: A text must not start with “@”. Please put the text in quotes, e.g. "@ …".',
    ),
    Case(
        "a per cent sign begins a text",
        "special_start",
        {"data/offers/chor.yml": OFFER + "for_whom: % Rabatt\n"},
        'data/offers/chor.yml:7:11: Ein Text darf nicht mit „%“ beginnen. Bitte den Text in Anführungszeichen setzen, z. B. "% …".',
    ),
    Case(
        "a per cent sign begins the file",
        "special_start",
        {"data/offers/chor.yml": "%title: Chor\n"},
        'data/offers/chor.yml:1:1: Ein Text darf nicht mit „%“ beginnen. Bitte den Text in Anführungszeichen setzen, z. B. "% …".',
    ),
    Case(
        "a backtick begins a text",
        "special_start",
        {"data/offers/chor.yml": OFFER + "for_whom: `alle`\n"},
        'data/offers/chor.yml:7:11: Ein Text darf nicht mit „`“ beginnen. Bitte den Text in Anführungszeichen setzen, z. B. "` …".',
    ),
    Case(
        "a dash begins a text",
        "special_start",
        {"data/offers/chor.yml": OFFER + "for_whom: - alle\n"},
        'data/offers/chor.yml:7:11: Ein Text darf nicht mit „-“ beginnen. Bitte den Text in Anführungszeichen setzen, z. B. "- …".',
    ),
    Case(
        "a backslash in double quotes",
        "escape",
        {"data/offers/chor.yml": OFFER + 'for_whom: "C:\\Ordner"\n'},
        "data/offers/chor.yml:7:14: Nach einem Backslash (\\) steht ein Zeichen, das hier nicht passt. Bitte einfache "
        "Anführungszeichen verwenden: 'C:\\Ordner', oder gar keine.",
        "data/offers/chor.yml:7:14: A backslash (\\) is followed by a sign that does not fit. Please use single quotes: "
        "'C:\\folder', or none.",
    ),
    Case(
        "a field is indented",
        "indentation",
        {"data/offers/chor.yml": OFFER + " for_whom: Alle\n"},
        "data/offers/chor.yml:7:2: Die Einrückung passt nicht zu den Zeilen darüber. Bitte gleich weit einrücken: Felder "
        "einer Ebene beginnen in derselben Spalte.",
        "data/offers/chor.yml:7:2: The indentation does not fit the lines above. Please indent alike: fields of one level "
        "start in the same column.",
    ),
    Case(
        "a field of a row is indented too far",
        "indentation",
        {"data/offers/chor.yml": OFFER + "when:\n  - days: Mo\n     from: 10:00\n"},
        "data/offers/chor.yml:9:6: Die Einrückung passt nicht zu den Zeilen darüber. Bitte gleich weit einrücken: Felder "
        "einer Ebene beginnen in derselben Spalte.",
    ),
    Case(
        "a field of an object is indented too little",
        "indentation",
        {"data/offers/chor.yml": OFFER + "cost:\n  kind: free\n amount: 3\n"},
        "data/offers/chor.yml:9:2: Die Einrückung passt nicht zu den Zeilen darüber. Bitte gleich weit einrücken: Felder "
        "einer Ebene beginnen in derselben Spalte.",
    ),
    Case(
        "a bracket stays open",
        "unclosed_bracket",
        {"data/offers/chor.yml": OFFER + "topics: [wohnen\nage_from: 3\n"},
        "data/offers/chor.yml:7:9: Eine Klammer wird nicht geschlossen. Bitte die schließende Klammer ergänzen: [a, b].",
        "data/offers/chor.yml:7:9: A bracket is not closed. Please add the closing bracket: [a, b].",
    ),
    Case(
        "a brace stays open",
        "unclosed_bracket",
        {"data/offers/chor.yml": OFFER + "cost: {kind: free\nage_from: 3\n"},
        "data/offers/chor.yml:7:7: Eine Klammer wird nicht geschlossen. Bitte die schließende Klammer ergänzen: [a, b].",
    ),
    Case(
        "a comma begins a text",
        "yaml",
        {"data/offers/chor.yml": OFFER + "for_whom: , alle\n"},
        "data/offers/chor.yml:7:11: Das ist kein gültiges YAML (did not find expected node content). Bitte mit einem "
        "anderen Eintrag vergleichen.",
        "data/offers/chor.yml:7:11: This is not valid YAML (did not find expected node content). Please compare with another entry.",
    ),
    Case(
        "nothing in the file",
        "empty_file",
        {"data/offers/chor.yml": ""},
        "data/offers/chor.yml: Die Datei ist leer. Bitte den Eintrag schreiben oder die Datei löschen.",
        "data/offers/chor.yml: The file is empty. Please write the entry or delete the file.",
    ),
    Case(
        "only a comment",
        "empty_file",
        {"data/offers/chor.yml": "# später\n"},
        "data/offers/chor.yml: Die Datei ist leer. Bitte den Eintrag schreiben oder die Datei löschen.",
    ),
    Case(
        "a list instead of fields",
        "not_fields",
        {"data/offers/chor.yml": "- Chor\n- Singen\n"},
        "data/offers/chor.yml:1:1: Hier werden Felder erwartet, eines je Zeile. Bitte so schreiben: „title: Mein Titel“.",
        "data/offers/chor.yml:1:1: Fields are expected here, one a line. Please write “title: My title”.",
    ),
    Case(
        "a sentence instead of fields",
        "not_fields",
        {"data/offers/chor.yml": "Wir singen.\n"},
        "data/offers/chor.yml:1:1: Hier werden Felder erwartet, eines je Zeile. Bitte so schreiben: „title: Mein Titel“.",
    ),
    # What data files must not hold
    Case(
        "a field stands twice",
        "duplicate_key",
        {"data/offers/chor.yml": OFFER + "title: Noch ein Chor\n"},
        "data/offers/chor.yml:7:1: Das Feld „title“ steht zweimal da. Bitte eines davon löschen. (Siehe auch data/offers/chor.yml:1:1)",
        "data/offers/chor.yml:7:1: The field “title” stands here twice. Please delete one of them. (See also data/offers/chor.yml:1:1)",
    ),
    Case(
        "a field of an object stands twice",
        "duplicate_key",
        {"data/offers/chor.yml": OFFER + "cost:\n  kind: free\n  kind: fee\n"},
        "data/offers/chor.yml:9:3: Das Feld „kind“ steht zweimal da. Bitte eines davon löschen. (Siehe auch data/offers/chor.yml:8:3)",
    ),
    Case(
        "an anchor",
        "alias",
        {"data/offers/chor.yml": OFFER + "for_whom: &alle Alle\n"},
        "data/offers/chor.yml:7:11: Verweise und Marken (*, &) sind in Datendateien nicht erlaubt. Bitte den Text "
        "ausschreiben oder in Anführungszeichen setzen.",
        "data/offers/chor.yml:7:11: Aliases and anchors (*, &) are not allowed in data files. Please write the text out, "
        "or put it in quotes.",
    ),
    Case(
        "an alias",
        "alias",
        {"data/offers/chor.yml": OFFER + "for_whom: *alle\n"},
        "data/offers/chor.yml:7:11: Verweise und Marken (*, &) sind in Datendateien nicht erlaubt. Bitte den Text "
        "ausschreiben oder in Anführungszeichen setzen.",
    ),
    Case(
        "an alias as a field",
        "alias",
        {"data/offers/chor.yml": OFFER + "*alle : Alle\n"},
        "data/offers/chor.yml:7:1: Verweise und Marken (*, &) sind in Datendateien nicht erlaubt. Bitte den Text ausschreiben "
        "oder in Anführungszeichen setzen.",
    ),
    Case(
        "bold at the start of a text",
        "alias",
        {"data/offers/chor.yml": OFFER + "for_whom: **Alle** Menschen\n"},
        "data/offers/chor.yml:7:12: Verweise und Marken (*, &) sind in Datendateien nicht erlaubt. Bitte den Text "
        "ausschreiben oder in Anführungszeichen setzen.",
    ),
    Case(
        "a tag",
        "tag",
        {"data/offers/chor.yml": OFFER + "for_whom: !!python/object/apply:os.system [ls]\n"},
        "data/offers/chor.yml:7:11: Typangaben (!) sind in Datendateien nicht erlaubt. Bitte löschen oder den Text in "
        "Anführungszeichen setzen.",
        "data/offers/chor.yml:7:11: Tags (!) are not allowed in data files. Please delete it, or put the text in quotes.",
    ),
    Case(
        "an exclamation mark begins a text",
        "tag",
        {"data/offers/chor.yml": OFFER + "for_whom: !wichtig Alle\n"},
        "data/offers/chor.yml:7:11: Typangaben (!) sind in Datendateien nicht erlaubt. Bitte löschen oder den Text in "
        "Anführungszeichen setzen.",
    ),
    Case(
        "a merge key",
        "merge_key",
        {"data/offers/chor.yml": OFFER + "<<: {for_whom: Alle}\n"},
        "data/offers/chor.yml:7:1: „<<“ ist in Datendateien nicht erlaubt. Bitte die Felder ausschreiben.",
        "data/offers/chor.yml:7:1: “<<” is not allowed in data files. Please write the fields out.",
    ),
    Case(
        "a second document",
        "second_document",
        {"data/offers/chor.yml": OFFER + "---\ntitle: Noch einer\n"},
        "data/offers/chor.yml:7:1: Eine Datei enthält genau einen Eintrag; hier beginnt ein zweiter („---“). Bitte eine "
        "eigene Datei anlegen.",
        "data/offers/chor.yml:7:1: A file holds exactly one entry; a second one begins here (“---”). Please create a file of its own.",
    ),
    Case(
        "UTF-16 with a mark",
        "not_utf8",
        {"data/offers/chor.yml": OFFER.encode("utf-16")},
        "data/offers/chor.yml: Die Datei ist nicht in UTF-8 gespeichert. Bitte im Editor als „UTF-8“ speichern.",
        "data/offers/chor.yml: The file is not saved as UTF-8. Please save it as UTF-8.",
    ),
    Case(
        "UTF-16 without a mark",
        "not_utf8",
        {"data/offers/chor.yml": OFFER.encode("utf-16-le")},
        "data/offers/chor.yml: Die Datei ist nicht in UTF-8 gespeichert. Bitte im Editor als „UTF-8“ speichern.",
    ),
    Case(
        "Latin-1",
        "not_utf8",
        {"data/offers/chor.yml": OFFER.replace("Chor", "Chöre").encode("latin-1")},
        "data/offers/chor.yml: Die Datei ist nicht in UTF-8 gespeichert. Bitte im Editor als „UTF-8“ speichern.",
    ),
    Case(
        "more than 256 KiB",
        "too_large",
        {"data/offers/chor.yml": OFFER + "#" * (256 * 1024 + 1 - len(OFFER))},
        "data/offers/chor.yml: Die Datei ist größer als 256 KiB. Bitte kürzen oder auf mehrere Einträge verteilen.",
        "data/offers/chor.yml: The file is larger than 256 KiB. Please shorten it or split it into several entries.",
    ),
    Case(
        "21 levels",
        "too_deep",
        {"data/offers/chor.yml": OFFER + "topics: " + "[" * 21 + "]" * 21},
        "data/offers/chor.yml:7:28: Die Felder sind tiefer als 20 Ebenen verschachtelt. Bitte mit einem anderen Eintrag vergleichen.",
        "data/offers/chor.yml:7:28: Fields are nested deeper than 20 levels. Please compare with another entry.",
    ),
    Case(
        "more than 10 000 values",
        "too_many",
        {"data/offers/chor.yml": OFFER + "keywords: [" + "a, " * 10_000 + "a]\n"},
        "data/offers/chor.yml:7:29961: Die Datei enthält mehr als 10 000 Angaben. Bitte auf mehrere Einträge verteilen.",
        "data/offers/chor.yml:7:29961: The file holds more than 10,000 values. Please split it into several entries.",
    ),
    Case(
        "a list as a key",
        "key_not_text",
        {"data/offers/chor.yml": OFFER + "[a, b]: c\n"},
        "data/offers/chor.yml:7:1: Ein Feldname ist ein einfaches Wort. Bitte so schreiben: „title: …“.",
        "data/offers/chor.yml:7:1: A field name is a plain word. Please write “title: …”.",
    ),
    Case(
        "an object as a key",
        "key_not_text",
        {"data/offers/chor.yml": OFFER + "{a: b}: c\n"},
        "data/offers/chor.yml:7:1: Ein Feldname ist ein einfaches Wort. Bitte so schreiben: „title: …“.",
    ),
    # Fields
    Case(
        "an unknown field",
        "unknown_field",
        {"data/offers/chor.yml": OFFER + "untertitel: Wir singen\n"},
        f"data/offers/chor.yml:7:1: untertitel: Das Feld „untertitel“ gibt es hier nicht. Erlaubt sind: {OFFER_FIELDS}.",
        f"data/offers/chor.yml:7:1: untertitel: There is no field “untertitel” here. Allowed: {OFFER_FIELDS}.",
    ),
    Case(
        "a misspelt field",
        "unknown_field",
        {"data/offers/chor.yml": OFFER + "tittle: Chor\n"},
        f"data/offers/chor.yml:7:1: tittle: Das Feld „tittle“ gibt es hier nicht. Meinten Sie „title“? Erlaubt sind: {OFFER_FIELDS}.",
    ),
    Case(
        "a blank pasted from elsewhere before a field",
        "unknown_field",
        {"data/offers/chor.yml": OFFER + "\u00a0body: Chor\n"},
        "data/offers/chor.yml:7:1: \\u00a0body: Das Feld „\\u00a0body“ gibt es hier nicht. Meinten Sie „body“? Erlaubt "
        f"sind: {OFFER_FIELDS}.",
    ),
    Case(
        "a misspelt field of a row",
        "unknown_field",
        {"data/offers/chor.yml": OFFER + "when:\n  - days: Mo\n    form: 10:00\n    from: 10:00\n    to: 11:00\n"},
        "data/offers/chor.yml:9:5: when[1].form: Das Feld „form“ gibt es hier nicht. Meinten Sie „from“? Erlaubt sind: "
        "days, from, to, weeks, by, valid_from, valid_until, on_holidays, in_school_holidays.",
    ),
    Case(
        "a misspelt field without a value",
        "unknown_field",
        {"data/offers/chor.yml": OFFER + "for_whon:\n"},
        "data/offers/chor.yml:7:1: for_whon: Das Feld „for_whon“ gibt es hier nicht. Meinten Sie „for_whom“? Erlaubt "
        f"sind: {OFFER_FIELDS}.",
    ),
    Case(
        "a comma in an amount makes two fields",
        "unknown_field",
        {"data/offers/chor.yml": OFFER + "cost: {kind: fee, amount: 2,50 €}\n"},
        "data/offers/chor.yml:7:29: cost.50 €: Das Feld „50 €“ gibt es hier nicht. Erlaubt sind: kind, amount, currency, per.",
    ),
    Case(
        "no title",
        "missing_field",
        {"data/offers/chor.yml": OFFER.replace("title: Chor\n", "")},
        "data/offers/chor.yml:1:1: title: Das Feld „title“ fehlt. Bitte ergänzen: „title: …“.",
        "data/offers/chor.yml:1:1: title: The field “title” is missing. Please add “title: …”.",
    ),
    Case(
        "a title without words",
        "missing_field",
        {
            "data/offers/chor.yml": OFFER.replace("title: Chor", "title:"),
        },
        "data/offers/chor.yml:1:7: title: Das Feld „title“ fehlt. Bitte ergänzen: „title: …“.",
    ),
    Case(
        "no source",
        "missing_field",
        {"data/offers/chor.yml": OFFER.replace("sources:\n  - title: Verein\n", "")},
        "data/offers/chor.yml:1:1: sources: Das Feld „sources“ fehlt. Bitte ergänzen: „sources: …“.",
    ),
    Case(
        "a row without its days",
        "missing_field",
        {"data/offers/chor.yml": OFFER + "when:\n  - from: 10:00\n    to: 11:00\n"},
        "data/offers/chor.yml:8:5: when[1].days: Das Feld „days“ fehlt. Bitte ergänzen: „days: …“.",
    ),
    Case(
        "a title of blanks",
        "empty",
        {
            "data/offers/chor.yml": OFFER.replace("title: Chor", "title: ' '"),
        },
        "data/offers/chor.yml:1:8: title: Hier fehlt der Text. Bitte ausfüllen oder die Zeile löschen.",
        "data/offers/chor.yml:1:8: title: The text is missing here. Please fill it in or delete the line.",
    ),
    Case(
        "an item without words",
        "empty",
        {"data/offers/chor.yml": OFFER + "keywords:\n  - Lied\n  -\n"},
        "data/offers/chor.yml:9:4: keywords[2]: Hier fehlt der Text. Bitte ausfüllen oder die Zeile löschen.",
    ),
    Case(
        "a list as a title",
        "not_a_text",
        {
            "data/offers/chor.yml": OFFER.replace("title: Chor", "title: [Chor]"),
        },
        "data/offers/chor.yml:1:8: title: Hier wird ein einzelner Text erwartet. Bitte keine Liste und keine Unterfelder schreiben.",
        "data/offers/chor.yml:1:8: title: A single text is expected here. Please write no list and no fields.",
    ),
    Case(
        "a word instead of a list",
        "not_a_list",
        {"data/offers/chor.yml": OFFER + "topics: wohnen\n"},
        "data/offers/chor.yml:7:9: topics: Hier wird eine Liste erwartet. Bitte jeden Punkt in eine eigene Zeile "
        "schreiben, mit „- “ davor.",
        "data/offers/chor.yml:7:9: topics: A list is expected here. Please put each item on a line of its own, with “- ” before it.",
    ),
    Case(
        "a word instead of fields",
        "not_an_object",
        {"data/offers/chor.yml": OFFER + "cost: kostenlos\n"},
        "data/offers/chor.yml:7:7: cost: Hier werden Unterfelder erwartet. Erlaubt sind: kind, amount, currency, per.",
        "data/offers/chor.yml:7:7: cost: Fields are expected here. Allowed: kind, amount, currency, per.",
    ),
    Case(
        "a number instead of a phone",
        "not_an_object",
        {"data/contacts/amt.yml": CONTACT + "phones: [112]\n"},
        "data/contacts/amt.yml:7:10: phones[1]: Hier werden Unterfelder erwartet. Erlaubt sind: number, kind.",
    ),
    Case(
        "a source without its field names",
        "not_an_object",
        {"data/offers/chor.yml": OFFER.replace("- title: Verein", "- Verein")},
        "data/offers/chor.yml:5:5: sources[1]: Hier werden Unterfelder erwartet. Erlaubt sind: title, date, url.",
    ),
    Case(
        "an empty list of providers",
        "list_too_short",
        {"data/offers/chor.yml": OFFER.replace("[verein]", "[]")},
        "data/offers/chor.yml:3:12: providers: Hier wird mindestens ein Eintrag erwartet. Bitte einen Punkt mit „- “ ergänzen.",
        "data/offers/chor.yml:3:12: providers: At least one item is expected here. Please add an item with “- ”.",
    ),
    Case(
        "a field for translations only",
        "only_in_translation",
        {"data/terms/frist.yml": TERM + "equivalent: deadline\n"},
        "data/terms/frist.yml:3:1: equivalent: „equivalent“ steht nur in Übersetzungen. Bitte hier löschen.",
        "data/terms/frist.yml:3:1: equivalent: “equivalent” stands in translations only. Please delete it here.",
    ),
    # Values
    Case(
        "a template is not filled in",
        "placeholder",
        {"data/offers/chor.yml": OFFER + "registration: Rufen Sie BITTE AUSFÜLLEN an.\n"},
        "data/offers/chor.yml:7:15: registration: Hier steht noch „BITTE AUSFÜLLEN“ aus der Vorlage. Bitte durch Ihre Angabe ersetzen.",
        "data/offers/chor.yml:7:15: registration: “BITTE AUSFÜLLEN” of the template still stands here. Please replace it by what is meant.",
    ),
    Case(
        "an age in words",
        "not_a_number",
        {"data/offers/chor.yml": OFFER + "age_from: drei\n"},
        "data/offers/chor.yml:7:11: age_from: „drei“ ist keine ganze Zahl. Bitte nur Ziffern schreiben, z. B. 600.",
        "data/offers/chor.yml:7:11: age_from: “drei” is not a whole number. Please write digits only, e.g. 600.",
    ),
    Case(
        "an amount with a comma",
        "not_an_amount",
        {"data/offers/chor.yml": OFFER + "cost:\n  kind: fee\n  amount: 2,50\n"},
        "data/offers/chor.yml:9:11: cost.amount: „2,50“ ist kein Betrag. Bitte mit Punkt und ohne Währung schreiben, z. B. 2.29.",
        "data/offers/chor.yml:9:11: cost.amount: “2,50” is not an amount. Please write it with a dot and without currency, e.g. 2.29.",
    ),
    Case(
        "degrees beyond the pole",
        "not_degrees",
        {"data/offers/chor.yml": OFFER + "latitude: 95.1\n"},
        "data/offers/chor.yml:7:11: latitude: „95.1“ ist kein Winkel zwischen -90 und 90. Bitte in Grad mit Punkt "
        "schreiben, z. B. 51.7553.",
        "data/offers/chor.yml:7:11: latitude: “95.1” is not an angle between -90 and 90. Please write degrees with a dot, e.g. 51.7553.",
    ),
    Case(
        "degrees with a comma",
        "not_degrees",
        {"data/offers/chor.yml": OFFER + "longitude: 8,04\n"},
        "data/offers/chor.yml:7:12: longitude: „8,04“ ist kein Winkel zwischen -180 und 180. Bitte in Grad mit Punkt "
        "schreiben, z. B. 51.7553.",
    ),
    Case(
        "neither yes nor no",
        "not_yes_or_no",
        {"data/offers/chor.yml": OFFER + "published: vielleicht\n"},
        "data/offers/chor.yml:7:12: published: „vielleicht“ ist weder ja noch nein. Bitte „yes“ oder „no“ schreiben.",
        "data/offers/chor.yml:7:12: published: “vielleicht” is neither yes nor no. Please write “yes” or “no”.",
    ),
    Case(
        "neither yes, no nor unknown",
        "not_yes_no_unknown",
        {"data/offers/chor.yml": OFFER + "childcare: manchmal\n"},
        "data/offers/chor.yml:7:12: childcare: „manchmal“ ist weder ja noch nein. Bitte „yes“, „no“ oder „unknown“ schreiben.",
        "data/offers/chor.yml:7:12: childcare: “manchmal” is neither yes nor no. Please write “yes”, “no” or “unknown”.",
    ),
    Case(
        "a word that is not on the list",
        "not_a_choice",
        {"data/offers/chor.yml": OFFER + "audience: [frauen]\n"},
        "data/offers/chor.yml:7:12: audience[1]: „frauen“ ist hier nicht möglich. Erlaubt sind: everyone, women, men, "
        "children, youth, parents, seniors, volunteers, landlords.",
        "data/offers/chor.yml:7:12: audience[1]: “frauen” is not possible here. Allowed: everyone, women, men, children, "
        "youth, parents, seniors, volunteers, landlords.",
    ),
    Case(
        "a misspelt word of the list",
        "not_a_choice",
        {"data/offers/chor.yml": OFFER + "audience: [everyone, womem]\n"},
        "data/offers/chor.yml:7:22: audience[2]: „womem“ ist hier nicht möglich. Meinten Sie „women“? Erlaubt sind: "
        "everyone, women, men, children, youth, parents, seniors, volunteers, landlords.",
    ),
    Case(
        "a level that does not exist",
        "not_a_level",
        {"data/offers/chor.yml": OFFER + "german_needed: B7\n"},
        "data/offers/chor.yml:7:16: german_needed: „B7“ ist kein Sprachniveau. Bitte eines von none, pre-A1, A1, A2, "
        "B1, B2, C1, C2, unknown schreiben.",
        "data/offers/chor.yml:7:16: german_needed: “B7” is not a language level. Please write one of none, pre-A1, "
        "A1, A2, B1, B2, C1, C2, unknown.",
    ),
    Case(
        "a German date",
        "not_a_date",
        {"data/offers/chor.yml": OFFER + "valid_from: 24.11.2026\n"},
        "data/offers/chor.yml:7:13: valid_from: „24.11.2026“ ist kein Datum. Bitte JJJJ-MM-TT schreiben, z. B. 2026-11-24.",
        "data/offers/chor.yml:7:13: valid_from: “24.11.2026” is not a date. Please write YYYY-MM-DD, e.g. 2026-11-24.",
    ),
    Case(
        "a day that does not exist",
        "not_a_date",
        {"data/offers/chor.yml": OFFER + "valid_from: 2026-02-30\n"},
        "data/offers/chor.yml:7:13: valid_from: „2026-02-30“ ist kein Datum. Bitte JJJJ-MM-TT schreiben, z. B. 2026-11-24.",
    ),
    Case(
        "a date of a source as in a letter",
        "not_a_partial_date",
        {
            "data/offers/chor.yml": OFFER.replace("- title: Verein", "- title: Verein\n    date: 11/2026"),
        },
        "data/offers/chor.yml:6:11: sources[1].date: „11/2026“ ist kein Datum. Bitte Jahr, Monat oder Tag schreiben, z. "
        "B. 2026, 2026-11 oder 2026-11-24.",
        "data/offers/chor.yml:6:11: sources[1].date: “11/2026” is not a date. Please write a year, month or day, e.g. "
        "2026, 2026-11 or 2026-11-24.",
    ),
    Case(
        "a German date of an event",
        "not_a_moment",
        {"data/events/fest.yml": EVENT + "starts: 31.8.2026\n"},
        "data/events/fest.yml:7:9: starts: „31.8.2026“ ist kein Zeitpunkt. Bitte so schreiben: 2026-08-31 oder 2026-08-31 13:00.",
        "data/events/fest.yml:7:9: starts: “31.8.2026” is not a date or time. Please write 2026-08-31 or 2026-08-31 13:00.",
    ),
    Case(
        "a time that does not exist",
        "not_a_time",
        {
            "data/offers/chor.yml": OFFER
            + "when:\n  - days: Mo\n    from: 10:00\n    to: 11:00\n  - days: Di\n    from: 25:70\n    to: 11:00\n",
        },
        "data/offers/chor.yml:12:11: when[2].from: „25:70“ ist keine Uhrzeit. Bitte HH:MM schreiben, z. B. 10:30.",
        "data/offers/chor.yml:12:11: when[2].from: “25:70” is not a time. Please write HH:MM, e.g. 10:30.",
    ),
    Case(
        "a time of one digit",
        "not_a_time",
        {"data/offers/chor.yml": OFFER + "when:\n  - days: Mo\n    from: 9:00\n    to: 11:00\n"},
        "data/offers/chor.yml:9:11: when[1].from: „9:00“ ist keine Uhrzeit. Bitte HH:MM schreiben, z. B. 10:30.",
    ),
    Case(
        "a misspelt weekday",
        "not_weekdays",
        {"data/offers/chor.yml": OFFER + "when:\n  - days: Mo-Fir\n    from: 10:00\n    to: 11:00\n"},
        "data/offers/chor.yml:8:11: when[1].days: „Mo-Fir“ sind keine Wochentage. Bitte Mo, Di, Mi, Do, Fr, Sa, So "
        "verwenden, z. B. „Mo-Fr“ oder „Mo, Do“.",
        "data/offers/chor.yml:8:11: when[1].days: “Mo-Fir” are not weekdays. Please use Mo, Di, Mi, Do, Fr, Sa, So, e.g. "
        "“Mo-Fr” or “Mo, Do”.",
    ),
    Case(
        "an English weekday",
        "not_weekdays",
        {"data/offers/chor.yml": OFFER + "when:\n  - days: Tu\n    from: 10:00\n    to: 11:00\n"},
        "data/offers/chor.yml:8:11: when[1].days: „Tu“ sind keine Wochentage. Bitte Mo, Di, Mi, Do, Fr, Sa, So verwenden, "
        "z. B. „Mo-Fr“ oder „Mo, Do“.",
    ),
    Case(
        "weekdays backwards",
        "weekdays_backwards",
        {"data/offers/chor.yml": OFFER + "when:\n  - days: Fr-Mo\n    from: 10:00\n    to: 11:00\n"},
        "data/offers/chor.yml:8:11: when[1].days: „Fr-Mo“ läuft rückwärts. Bitte mit dem früheren Tag beginnen, z. B. „Mo-Fr“.",
        "data/offers/chor.yml:8:11: when[1].days: “Fr-Mo” runs backwards. Please begin with the earlier day, e.g. “Mo-Fr”.",
    ),
    Case(
        "a recurrence in words",
        "not_a_recurrence",
        {"data/events/fest.yml": EVENT + "starts: 2026-08-31\nrepeat: jede Woche\n"},
        "data/events/fest.yml:8:9: repeat: „jede Woche“ ist keine Wiederholung. Bitte als RRULE schreiben, z. B. „FREQ=WEEKLY;BYDAY=TH“.",
        "data/events/fest.yml:8:9: repeat: “jede Woche” is not a recurrence. Please write an RRULE, e.g. “FREQ=WEEKLY;BYDAY=TH”.",
    ),
    Case(
        "a recurrence without end or step",
        "not_a_recurrence",
        {"data/events/fest.yml": EVENT + "starts: 2026-08-31\nrepeat: FREQ=DAILY;INTERVAL=0\n"},
        "data/events/fest.yml:8:9: repeat: „FREQ=DAILY;INTERVAL=0“ ist keine Wiederholung. Bitte als RRULE schreiben, z. "
        "B. „FREQ=WEEKLY;BYDAY=TH“.",
    ),
    Case(
        "letters in a phone number",
        "not_a_phone",
        {"data/contacts/amt.yml": CONTACT + "phones:\n  - number: 0252-ABC\n"},
        "data/contacts/amt.yml:8:13: phones[1].number: „0252-ABC“ ist keine Telefonnummer. Bitte mit Vorwahl und nur mit "
        "Ziffern, Leerzeichen und + ( ) / - schreiben, z. B. 02521 29-0.",
        "data/contacts/amt.yml:8:13: phones[1].number: “0252-ABC” is not a phone number. Please write it with its area "
        "code and only digits, blanks and + ( ) / -, e.g. 02521 29-0.",
    ),
    Case(
        "a phone number without its area code",
        "not_a_phone",
        {"data/contacts/amt.yml": CONTACT + "phones:\n  - number: 29-0\n"},
        "data/contacts/amt.yml:8:13: phones[1].number: „29-0“ ist keine Telefonnummer. Bitte mit Vorwahl und nur mit "
        "Ziffern, Leerzeichen und + ( ) / - schreiben, z. B. 02521 29-0.",
    ),
    Case(
        "an address without the at sign",
        "not_an_email",
        {"data/contacts/amt.yml": CONTACT + "email: info(at)beispiel.de\n"},
        "data/contacts/amt.yml:7:8: email: „info(at)beispiel.de“ ist keine E-Mail-Adresse. Bitte so schreiben: name@beispiel.de.",
        "data/contacts/amt.yml:7:8: email: “info(at)beispiel.de” is not an e-mail address. Please write name@example.org.",
    ),
    Case(
        "a web address without https",
        "not_a_url",
        {"data/contacts/amt.yml": CONTACT + "website: www.beispiel.de\n"},
        "data/contacts/amt.yml:7:10: website: „www.beispiel.de“ ist keine Internetadresse. Bitte vollständig schreiben: "
        "https://www.beispiel.de.",
        "data/contacts/amt.yml:7:10: website: “www.beispiel.de” is not a web address. Please write it in full: https://www.example.org.",
    ),
    Case(
        "a web address that runs a script",
        "not_a_url",
        {"data/contacts/amt.yml": CONTACT + "website: javascript:alert(1)\n"},
        "data/contacts/amt.yml:7:10: website: „javascript:alert(1)“ ist keine Internetadresse. Bitte vollständig "
        "schreiben: https://www.beispiel.de.",
    ),
    Case(
        "a language in words",
        "not_a_language",
        {"data/contacts/amt.yml": CONTACT + "languages: [de, arabisch]\n"},
        "data/contacts/amt.yml:7:17: languages[2]: „arabisch“ ist kein Sprachkürzel. Bitte zwei oder drei Buchstaben nach "
        "ISO 639 schreiben, z. B. ar, uk, tr.",
        "data/contacts/amt.yml:7:17: languages[2]: “arabisch” is not a language code. Please write two or three letters "
        "of ISO 639, e.g. ar, uk, tr.",
    ),
    Case(
        "a postcode of four digits",
        "not_a_postcode",
        {"data/contacts/amt.yml": CONTACT + "postcode: 5926\n"},
        "data/contacts/amt.yml:7:11: postcode: „5926“ ist keine Postleitzahl. Bitte fünf Ziffern schreiben, z. B. 59269.",
        "data/contacts/amt.yml:7:11: postcode: “5926” is not a postcode. Please write five digits, e.g. 59269.",
    ),
    Case(
        "an id with a capital letter",
        "not_an_id",
        {"data/offers/chor.yml": OFFER + "topics: [Wohnen]\n"},
        "data/offers/chor.yml:7:10: topics[1]: „Wohnen“ ist keine Kennung. Bitte den Dateinamen ohne „.yml“ und ohne "
        "Ordner schreiben, z. B. „muetterzentrum“.",
        "data/offers/chor.yml:7:10: topics[1]: “Wohnen” is not an id. Please write the file name without “.yml” and "
        "without its folder, e.g. “muetterzentrum”.",
    ),
    Case(
        "a reference without its folder",
        "not_a_reference",
        {"data/offers/chor.yml": OFFER + "related: [kaution]\n"},
        "data/offers/chor.yml:7:11: related[1]: „kaution“ verweist auf keinen Eintrag. Bitte Ordner und Kennung "
        "schreiben, z. B. „faqs/kaution“.",
        "data/offers/chor.yml:7:11: related[1]: “kaution” does not point at an entry. Please write folder and id, e.g. “faqs/kaution”.",
    ),
    Case(
        "a picture that does not exist",
        "not_an_icon",
        {"data/topics/umzug.yml": TOPIC + "icon: hom\n"},
        "data/topics/umzug.yml:3:7: icon: Das Bild „hom“ gibt es nicht. Meinten Sie „home“? Die Namen stehen in hooks/infohub/pictograms.",
        "data/topics/umzug.yml:3:7: icon: There is no picture “hom”. Did you mean “home”? The names are listed in "
        "hooks/infohub/pictograms.",
    ),
    Case(
        "a state by its old letters",
        "not_a_choice",
        {"data/hub.yml": HUB + "state: NRW\npublisher: verein\n"},
        "data/hub.yml:5:8: state: „NRW“ ist hier nicht möglich. Meinten Sie „NW“? Erlaubt sind: BB, BE, BW, BY, HB, HE, "
        "HH, MV, NI, NW, RP, SH, SL, SN, ST, TH.",
    ),
    Case(
        "an end before the start",
        "ends_before_start",
        {"data/offers/chor.yml": OFFER + "valid_until: 2026-01-01\nvalid_from: 2026-02-01\n"},
        "data/offers/chor.yml:7:14: valid_until: „2026-01-01“ liegt vor dem Anfang („valid_from: 2026-02-01“). Bitte "
        "beide Angaben prüfen. (Siehe auch data/offers/chor.yml:8:1)",
        "data/offers/chor.yml:7:14: valid_until: “2026-01-01” lies before the start (“valid_from: 2026-02-01”). Please "
        "check both. (See also data/offers/chor.yml:8:1)",
    ),
    Case(
        "a row that ends before it starts",
        "ends_before_start",
        {"data/offers/chor.yml": OFFER + "when:\n  - days: Mo\n    from: 10:00\n    to: 09:00\n"},
        "data/offers/chor.yml:10:9: when[1].to: „09:00“ liegt vor dem Anfang („from: 10:00“). Bitte beide Angaben prüfen. "
        "(Siehe auch data/offers/chor.yml:9:5)",
    ),
    Case(
        "an event that ends before it starts",
        "ends_before_start",
        {"data/events/fest.yml": EVENT + "starts: 2026-08-31 13:00\nends: 2026-08-31 12:00\n"},
        "data/events/fest.yml:8:7: ends: „2026-08-31 12:00“ liegt vor dem Anfang („starts: 2026-08-31 13:00“). Bitte "
        "beide Angaben prüfen. (Siehe auch data/events/fest.yml:7:1)",
    ),
    Case(
        "an age below the lowest",
        "max_below_min",
        {"data/offers/chor.yml": OFFER + "age_from: 10\nage_to: 5\n"},
        "data/offers/chor.yml:8:9: age_to: „5“ ist kleiner als „age_from: 10“. Bitte beide Angaben prüfen. (Siehe auch "
        "data/offers/chor.yml:7:1)",
        "data/offers/chor.yml:8:9: age_to: “5” is less than “age_from: 10”. Please check both. (See also data/offers/chor.yml:7:1)",
    ),
    Case(
        "fewer lessons than the fewest",
        "max_below_min",
        {"data/courses/kurs.yml": COURSE + "lessons_language: {min: 700, max: 600}\n"},
        "data/courses/kurs.yml:7:35: lessons_language.max: „600“ ist kleiner als „min: 700“. Bitte beide Angaben prüfen. "
        "(Siehe auch data/courses/kurs.yml:7:20)",
    ),
    Case(
        "two sessions with one id",
        "session_twice",
        {
            "data/courses/kurs.yml": COURSE
            + "sessions:\n  - id: a\n    provider: verein\n    starts: 2027-01-01\n"
            + "  - id: a\n    provider: verein\n    starts: 2027-02-01\n",
        },
        "data/courses/kurs.yml:8:3: sessions: Die Kennung „a“ steht bei zwei Kursen. Bitte jedem Kurs eine eigene Kennung geben.",
        "data/courses/kurs.yml:8:3: sessions: Two sessions have the id “a”. Please give each session its own id.",
    ),
    # Text
    Case(
        "HTML",
        "markup",
        {"data/offers/chor.yml": OFFER + "for_whom: Für <b>alle\n"},
        "data/offers/chor.yml:7:15: for_whom: HTML ist in Texten nicht erlaubt („<b>“). Bitte nur Text und Markdown "
        "schreiben; Links so: [Text](https://…).",
        "data/offers/chor.yml:7:15: for_whom: HTML is not allowed in texts (“<b>”). Please write text and Markdown only; "
        "links like [text](https://…).",
    ),
    Case(
        "HTML in a plain text",
        "markup",
        {"data/offers/chor.yml": OFFER + "keywords: [Lied, <i>Lied]\n"},
        "data/offers/chor.yml:7:18: keywords[2]: HTML ist in Texten nicht erlaubt („<i>Lied“). Bitte nur Text und "
        "Markdown schreiben; Links so: [Text](https://…).",
    ),
    Case(
        "a script in a body",
        "markup",
        {"data/offers/chor.yml": OFFER + "body: |\n  Wir singen.\n\n  Immer. <script>\n"},
        "data/offers/chor.yml:10:10: body: HTML ist in Texten nicht erlaubt („<script>“). Bitte nur Text und Markdown "
        "schreiben; Links so: [Text](https://…).",
    ),
    Case(
        "a folded text tells its first line only",
        "markup",
        {"data/offers/chor.yml": OFFER + "for_whom: >\n  Für\n  <b>alle\n"},
        "data/offers/chor.yml:7:11: for_whom: HTML ist in Texten nicht erlaubt („<b>“). Bitte nur Text und Markdown "
        "schreiben; Links so: [Text](https://…).",
    ),
    Case(
        "a hidden character U+202E",
        "hidden_character",
        {"data/offers/chor.yml": OFFER + "for_whom: Al\u202ele\n"},
        "data/offers/chor.yml:7:13: Hier steht ein unsichtbares Zeichen (U+202E). Bitte löschen; es kann Text verbergen oder umdrehen.",
        "data/offers/chor.yml:7:13: There is an invisible character here (U+202E). Please delete it; it can hide or reverse text.",
    ),
    Case(
        "a hidden character U+2066",
        "hidden_character",
        {"data/offers/chor.yml": OFFER + "for_whom: Al\u2066le\n"},
        "data/offers/chor.yml:7:13: Hier steht ein unsichtbares Zeichen (U+2066). Bitte löschen; es kann Text verbergen oder umdrehen.",
    ),
    Case(
        "a hidden character U+061C",
        "hidden_character",
        {"data/offers/chor.yml": OFFER + "for_whom: Al\u061cle\n"},
        "data/offers/chor.yml:7:13: Hier steht ein unsichtbares Zeichen (U+061C). Bitte löschen; es kann Text verbergen oder umdrehen.",
    ),
    Case(
        "a hidden character U+200B",
        "hidden_character",
        {"data/offers/chor.yml": OFFER + "for_whom: Al\u200ble\n"},
        "data/offers/chor.yml:7:13: Hier steht ein unsichtbares Zeichen (U+200B). Bitte löschen; es kann Text verbergen oder umdrehen.",
    ),
    Case(
        "a hidden character U+2060",
        "hidden_character",
        {"data/offers/chor.yml": OFFER + "for_whom: Al\u2060le\n"},
        "data/offers/chor.yml:7:13: Hier steht ein unsichtbares Zeichen (U+2060). Bitte löschen; es kann Text verbergen oder umdrehen.",
    ),
    Case(
        "a hidden character U+2064",
        "hidden_character",
        {"data/offers/chor.yml": OFFER + "for_whom: Al\u2064le\n"},
        "data/offers/chor.yml:7:13: Hier steht ein unsichtbares Zeichen (U+2064). Bitte löschen; es kann Text verbergen oder umdrehen.",
    ),
    Case(
        "a hidden character U+FEFF",
        "hidden_character",
        {"data/offers/chor.yml": OFFER + "for_whom: Al\ufeffle\n"},
        "data/offers/chor.yml:7:13: Hier steht ein unsichtbares Zeichen (U+FEFF). Bitte löschen; es kann Text verbergen oder umdrehen.",
    ),
    Case(
        "a hidden character U+E0041",
        "hidden_character",
        {"data/offers/chor.yml": OFFER + "for_whom: Al\U000e0041le\n"},
        "data/offers/chor.yml:7:13: Hier steht ein unsichtbares Zeichen (U+E0041). Bitte löschen; es kann Text verbergen oder umdrehen.",
    ),
    Case(
        "a hidden character in quotes, spelled",
        "hidden_character",
        {"data/offers/chor.yml": OFFER + 'for_whom: "Al\\u202ele"\n'},
        "data/offers/chor.yml:7:11: for_whom: Hier steht ein unsichtbares Zeichen (U+202E). Bitte löschen; es kann Text "
        "verbergen oder umdrehen.",
    ),
    Case(
        "a hidden character as an entity",
        "hidden_character",
        {"data/offers/chor.yml": OFFER + "body: |\n  Wir singen &#8238; laut.\n"},
        "data/offers/chor.yml:8:14: body: Hier steht ein unsichtbares Zeichen (U+202E). Bitte löschen; es kann Text "
        "verbergen oder umdrehen.",
    ),
    Case(
        "a control character",
        "hidden_character",
        {"data/offers/chor.yml": OFFER + "for_whom: Al\x1b[31mle\n"},
        "data/offers/chor.yml:7:13: Hier steht ein unsichtbares Zeichen (U+001B). Bitte löschen; es kann Text verbergen oder umdrehen.",
    ),
    Case(
        "a link that runs a script",
        "link_target",
        {"data/offers/chor.yml": OFFER + "for_whom: '[hier](javascript:alert(1))'\n"},
        "data/offers/chor.yml:7:12: for_whom: Das Ziel „javascript:alert(1)“ ist als Link nicht erlaubt. Erlaubt sind "
        "https://…, mailto:…, tel:… und Einträge wie „faqs/kaution“.",
        "data/offers/chor.yml:7:12: for_whom: The link target “javascript:alert(1)” is not allowed. Allowed: https://…, "
        "mailto:…, tel:… and entries such as “faqs/kaution”.",
    ),
    Case(
        "a link that holds data",
        "link_target",
        {"data/offers/chor.yml": OFFER + "for_whom: '[hier](data:text/html,x)'\n"},
        "data/offers/chor.yml:7:12: for_whom: Das Ziel „data:text/html,x“ ist als Link nicht erlaubt. Erlaubt sind "
        "https://…, mailto:…, tel:… und Einträge wie „faqs/kaution“.",
    ),
    Case(
        "a link to a page by its address",
        "link_target",
        {"data/offers/chor.yml": OFFER + "body: |\n  Siehe [hier](/fragen/kaution/).\n"},
        "data/offers/chor.yml:8:9: body: Das Ziel „/fragen/kaution/“ ist als Link nicht erlaubt. Erlaubt sind https://…, "
        "mailto:…, tel:… und Einträge wie „faqs/kaution“.",
    ),
    Case(
        "a heading of level 1",
        "heading_one",
        {"data/offers/chor.yml": OFFER + "body: |\n  # Chor\n"},
        "data/offers/chor.yml:8:3: body: Überschriften beginnen mit „## “. „# “ ist der Titel der Seite.",
        "data/offers/chor.yml:8:3: body: Headings begin with “## ”. “# ” is the title of the page.",
    ),
    Case(
        "an image",
        "image",
        {"data/offers/chor.yml": OFFER + "body: |\n  Das sind wir: ![Chor](https://a.de/b.png)\n"},
        "data/offers/chor.yml:8:17: body: Bilder sind in Texten nicht erlaubt. Bitte das Bild weglassen und beschreiben, was wichtig ist.",
        "data/offers/chor.yml:8:17: body: Images are not allowed in texts. Please leave it out and describe what matters.",
    ),
    Case(
        "code",
        "code",
        {"data/offers/chor.yml": OFFER + "body: |\n  Wir `singen`.\n"},
        "data/offers/chor.yml:8:7: body: Das liest Markdown als Programmtext (Einrückung mit vier Leerzeichen oder `…`). "
        "Bitte nicht einrücken und keine Gravis-Zeichen verwenden.",
        "data/offers/chor.yml:8:7: body: Markdown reads this as code (indented by four blanks, or `…`). Please do not "
        "indent it and use no backticks.",
    ),
    Case(
        "four blanks",
        "code",
        {"data/offers/chor.yml": OFFER + "body: |\n  Wir singen:\n\n      Lieder\n"},
        "data/offers/chor.yml:10:11: body: Das liest Markdown als Programmtext (Einrückung mit vier Leerzeichen oder "
        "`…`). Bitte nicht einrücken und keine Gravis-Zeichen verwenden.",
    ),
    Case(
        "a quote",
        "quote",
        {"data/offers/chor.yml": OFFER + "body: |\n  > Singen macht froh.\n"},
        "data/offers/chor.yml:8:3: body: Zitate mit „>“ sind nicht erlaubt. Bitte als Absatz schreiben.",
        "data/offers/chor.yml:8:3: body: Quotes with “>” are not allowed. Please write a paragraph.",
    ),
    Case(
        "a rule",
        "rule",
        {"data/offers/chor.yml": OFFER + "body: |\n  Wir singen.\n\n  ---\n\n  Immer.\n"},
        "data/offers/chor.yml:10:3: body: Trennlinien sind nicht erlaubt. Bitte eine Überschrift mit „## “ verwenden.",
        "data/offers/chor.yml:10:3: body: Rules are not allowed. Please use a heading with “## ”.",
    ),
    Case(
        "a footnote",
        "footnote",
        {"data/offers/chor.yml": OFFER + "body: |\n  Wir singen.[^1]\n\n  [^1]: Meistens.\n"},
        "data/offers/chor.yml:10:3: body: Fußnoten sind nicht erlaubt. Bitte in den Text schreiben.",
        "data/offers/chor.yml:10:3: body: Footnotes are not allowed. Please put it into the text.",
    ),
    Case(
        "lists in lists in lists",
        "text_too_deep",
        {"data/offers/chor.yml": OFFER + "body: |\n" + "".join("  " + "  " * level + "- a\n" for level in range(11))},
        "data/offers/chor.yml:18:43: body: Dieser Text ist zu tief verschachtelt. Bitte höchstens drei Ebenen von Listen verwenden.",
        "data/offers/chor.yml:18:43: body: This text is nested too deeply. Please use at most three levels of lists.",
    ),
    Case(
        "a number at the start of an item",
        "number_at_start",
        {"data/offers/chor.yml": OFFER + "body: |\n  - 1. Mai\n"},
        "data/offers/chor.yml:8:5: body: „1. Mai“ am Anfang eines Punktes liest Markdown als neue Nummerierung. Bitte "
        "einen Backslash vor den Punkt setzen, z. B. „1\\. Mai“.",
        "data/offers/chor.yml:8:5: body: “1. Mai” at the start of an item is read as a new numbered list. Please put a "
        "backslash before the dot, e.g. “1\\. May”.",
    ),
    Case(
        "a list in a line",
        "block_in_line",
        {"data/offers/chor.yml": OFFER + 'for_whom: "- alle"\n'},
        "data/offers/chor.yml:7:12: for_whom: In diesem Feld sind nur Text, **fett** und Links erlaubt. Listen und "
        "Überschriften gehören in „body“; ein Zeichen am Anfang wie „-“ bitte weglassen.",
        "data/offers/chor.yml:7:12: for_whom: This field takes only text, **bold** and links. Lists and headings belong "
        "into “body”; please leave out a leading sign such as “-”.",
    ),
    # References
    Case(
        "a contact that does not exist",
        "no_such_entry",
        {"data/offers/chor.yml": OFFER + "confirmed:\n  by: verien\n  date: 2026-11-24\n"},
        "data/offers/chor.yml:8:7: confirmed.by: „contacts/verien“ gibt es nicht. Meinten Sie „contacts/verein“? Bitte "
        "die Kennung prüfen oder den Eintrag anlegen.",
        "data/offers/chor.yml:8:7: confirmed.by: There is no “contacts/verien”. Did you mean “contacts/verein”? Please "
        "check the id or create the entry.",
    ),
    Case(
        "a reference with a letter wrong",
        "no_such_entry",
        {"data/offers/chor.yml": OFFER + "related: [faqs/kautoin]\n"},
        "data/offers/chor.yml:7:11: related[1]: „faqs/kautoin“ gibt es nicht. Meinten Sie „faqs/kaution“? Bitte die "
        "Kennung prüfen oder den Eintrag anlegen.",
    ),
    Case(
        "a reference to another folder",
        "no_such_entry",
        {"data/offers/chor.yml": OFFER + "related: [terms/kaution]\n"},
        "data/offers/chor.yml:7:11: related[1]: „terms/kaution“ gibt es nicht. Meinten Sie „faqs/kaution“? Bitte die "
        "Kennung prüfen oder den Eintrag anlegen.",
    ),
    Case(
        "a reference to nothing like it",
        "no_such_entry",
        {"data/offers/chor.yml": OFFER + "topics: [x]\n"},
        "data/offers/chor.yml:7:10: topics[1]: „topics/x“ gibt es nicht. Bitte die Kennung prüfen oder den Eintrag anlegen.",
    ),
    Case(
        "a link in a body",
        "no_such_entry",
        {"data/offers/chor.yml": OFFER + "body: |\n  Wir singen.\n  Siehe [Kaution](faqs/kautoin).\n"},
        "data/offers/chor.yml:9:19: body: „faqs/kautoin“ gibt es nicht. Meinten Sie „faqs/kaution“? Bitte die Kennung "
        "prüfen oder den Eintrag anlegen.",
    ),
    Case(
        "a link with its address below",
        "no_such_entry",
        {"data/offers/chor.yml": OFFER + "body: |\n  Siehe [Kaution][1].\n\n  [1]: faqs/kautoin\n"},
        "data/offers/chor.yml:10:8: body: „faqs/kautoin“ gibt es nicht. Meinten Sie „faqs/kaution“? Bitte die Kennung "
        "prüfen oder den Eintrag anlegen.",
    ),
    Case(
        "a link in a line",
        "no_such_entry",
        {"data/offers/chor.yml": OFFER + "for_whom: Siehe [Kaution](faqs/kautoin)\n"},
        "data/offers/chor.yml:7:11: for_whom: „faqs/kautoin“ gibt es nicht. Meinten Sie „faqs/kaution“? Bitte die Kennung "
        "prüfen oder den Eintrag anlegen.",
    ),
    Case(
        "a publisher that does not exist",
        "no_such_entry",
        {"data/hub.yml": HUB + "state: NW\npublisher: verien\n"},
        "data/hub.yml:6:12: publisher: „contacts/verien“ gibt es nicht. Meinten Sie „contacts/verein“? Bitte die Kennung "
        "prüfen oder den Eintrag anlegen.",
    ),
    Case(
        "a link of a translation",
        "no_such_entry",
        {"data/faqs/en/kaution.yml": EN + "body: |\n  See [this](faqs/kautoin).\n\n  - one\n  - two\n"},
        "data/faqs/en/kaution.yml:3:14: body: „faqs/kautoin“ gibt es nicht. Meinten Sie „faqs/kaution“? Bitte die Kennung "
        "prüfen oder den Eintrag anlegen.",
    ),
    Case(
        "a reviewer that does not exist",
        "no_such_entry",
        {"data/faqs/en/kaution.yml": EN + "status: reviewed\nreviewed_by: verien\nreviewed_on: 2026-11-24\n"},
        "data/faqs/en/kaution.yml:3:14: reviewed_by: „contacts/verien“ gibt es nicht. Meinten Sie „contacts/verein“? "
        "Bitte die Kennung prüfen oder den Eintrag anlegen.",
    ),
    Case(
        "a contact that is part of itself",
        "own_parent",
        {"data/contacts/amt.yml": CONTACT + "part_of: amt\n"},
        "data/contacts/amt.yml:7:10: part_of: Ein Eintrag kann nicht unter sich selbst stehen (amt). Bitte ein anderes "
        "Ziel angeben oder das Feld löschen.",
        "data/contacts/amt.yml:7:10: part_of: An entry cannot stand below itself (amt). Please name another target or delete the field.",
    ),
    Case(
        "topics in a circle",
        "own_parent",
        {
            "data/topics/umzug.yml": TOPIC + "icon: home\nparent: wohnen\n",
            "data/topics/wohnen.yml": "title: Wohnen\nsummary: Alles zur Wohnung.\nicon: home\nparent: umzug\n",
        },
        "data/topics/umzug.yml:4:9: parent: Ein Eintrag kann nicht unter sich selbst stehen (umzug). Bitte ein anderes "
        "Ziel angeben oder das Feld löschen.\n"
        "data/topics/wohnen.yml:4:9: parent: Ein Eintrag kann nicht unter sich selbst stehen (wohnen). Bitte ein anderes "
        "Ziel angeben oder das Feld löschen.",
    ),
    # Flyers
    Case(
        "a flyer of nothing",
        "entries_or_panels",
        {"data/flyers/blatt.yml": FLYER[: FLYER.index("entries")]},
        "data/flyers/blatt.yml:1:1: panels: Ein Flyer braucht genau eines von beiden: „entries“ oder „panels“. Bitte unter "
        "„entries“ die Einträge nennen oder unter „panels“ die Felder eines Faltblatts.",
        "data/flyers/blatt.yml:1:1: panels: A flyer needs exactly one of “entries” and “panels”. Please name the entries "
        "under “entries”, or the panels of a tri-fold under “panels”.",
    ),
    Case(
        "a flyer of entries and panels",
        "entries_or_panels",
        {"data/flyers/blatt.yml": FLYER + "panels:\n  - entries: [faqs/kaution]\n"},
        "data/flyers/blatt.yml:8:3: panels: Ein Flyer braucht genau eines von beiden: „entries“ oder „panels“. Bitte unter "
        "„entries“ die Einträge nennen oder unter „panels“ die Felder eines Faltblatts.",
    ),
    Case(
        "a panel of nothing",
        "list_too_short",
        {"data/flyers/blatt.yml": FLYER[: FLYER.index("entries")] + "panels:\n  - topic: wohnen\n    entries: []\n"},
        "data/flyers/blatt.yml:6:14: panels[1].entries: Hier wird mindestens ein Eintrag erwartet. Bitte einen Punkt mit „- “ ergänzen.",
    ),
    Case(
        "a panel for the sender",
        "list_too_long",
        {"data/flyers/blatt.yml": FLYER[: FLYER.index("entries")] + "panels:\n" + "  - entries: [faqs/kaution]\n" * 6},
        "data/flyers/blatt.yml:5:3: panels: Hier sind höchstens 5 Punkte möglich. Bitte kürzen oder auf zwei Einträge verteilen.",
        "data/flyers/blatt.yml:5:3: panels: At most 5 items are possible here. Please shorten it or split it into two entries.",
    ),
    Case(
        "a poster of panels",
        "poster_of_panels",
        {"data/flyers/blatt.yml": "title: Blatt\nsummary: Zum Drucken.\nformats: [poster-a3]\npanels:\n  - entries: [faqs/kaution]\n"},
        "data/flyers/blatt.yml:5:3: panels: Ein Plakat („poster-a3“) hat keine Felder. Bitte „entries“ statt „panels“ schreiben "
        "oder das Plakat unter „formats“ löschen. (Siehe auch data/flyers/blatt.yml:3:1)",
        "data/flyers/blatt.yml:5:3: panels: A poster (“poster-a3”) has no panels. Please write “entries” instead of “panels”, "
        "or delete the poster under “formats”. (See also data/flyers/blatt.yml:3:1)",
    ),
    Case(
        "seven languages on a poster",
        "poster_locales",
        {"data/flyers/blatt.yml": FLYER.replace("[a4]", "[a4, poster-a4]") + "locales: [en, ar, uk, tr, fa, ru]\n"},
        "data/flyers/blatt.yml:7:10: locales: Auf ein Plakat („poster-a4“) passen höchstens sechs Sprachen, Deutsch mitgezählt. "
        "Bitte Sprachen löschen oder auf zwei Flyer verteilen. (Siehe auch data/flyers/blatt.yml:3:1)",
        "data/flyers/blatt.yml:7:10: locales: A poster (“poster-a4”) has room for at most six languages, German included. "
        "Please delete some, or split them between two flyers. (See also data/flyers/blatt.yml:3:1)",
    ),
    Case(
        "a flyer in a language that is not listed",
        "no_such_locale",
        {"data/flyers/blatt.yml": FLYER + "locales: [de, ar, ukr]\n"},
        "data/flyers/blatt.yml:7:19: locales[3]: Die Sprache „ukr“ steht nicht in mkdocs.yml. Meinten Sie „uk“? Erlaubt sind: "
        "de, ar, en, uk.",
        "data/flyers/blatt.yml:7:19: locales[3]: The language “ukr” is not listed in mkdocs.yml. Did you mean “uk”? Allowed: "
        "de, ar, en, uk.",
    ),
    Case(
        "a flyer on a flyer",
        "no_page",
        {"data/flyers/blatt.yml": FLYER, "data/flyers/mappe.yml": FLYER.replace("faqs/kaution", "flyers/blatt")},
        "data/flyers/mappe.yml:5:5: entries[1]: „flyers/blatt“ ist ein Flyer und hat keine eigene Seite. Bitte einen anderen "
        "Eintrag nennen, z. B. „faqs/kaution“.",
        "data/flyers/mappe.yml:5:5: entries[1]: “flyers/blatt” is a flyer and has no page of its own. Please name another "
        "entry, e.g. “faqs/kaution”.",
    ),
    Case(
        "a flyer on a panel",
        "no_page",
        {
            "data/flyers/blatt.yml": FLYER,
            "data/flyers/mappe.yml": FLYER[: FLYER.index("entries")] + "panels:\n  - entries: [faqs/kaution, flyers/blatt]\n",
        },
        "data/flyers/mappe.yml:5:29: panels[1].entries[2]: „flyers/blatt“ ist ein Flyer und hat keine eigene Seite. Bitte einen "
        "anderen Eintrag nennen, z. B. „faqs/kaution“.",
    ),
    Case(
        "a flyer among what is related",
        "no_page",
        {"data/flyers/blatt.yml": FLYER, "data/offers/chor.yml": OFFER + "related: [flyers/blatt]\n"},
        "data/offers/chor.yml:7:11: related[1]: „flyers/blatt“ ist ein Flyer und hat keine eigene Seite. Bitte einen anderen "
        "Eintrag nennen, z. B. „faqs/kaution“.",
    ),
    Case(
        "a flyer among what is asked most",
        "no_page",
        {"data/flyers/blatt.yml": FLYER, "data/hub.yml": HUB + "state: NW\npublisher: verein\nmost_asked: [flyers/blatt]\n"},
        "data/hub.yml:7:14: most_asked[1]: „flyers/blatt“ ist ein Flyer und hat keine eigene Seite. Bitte einen anderen Eintrag "
        "nennen, z. B. „faqs/kaution“.",
    ),
    Case(
        "a link to a flyer",
        "no_page",
        {"data/flyers/blatt.yml": FLYER, "data/offers/chor.yml": OFFER + "body: |\n  Drucken Sie [das Blatt](flyers/blatt).\n"},
        "data/offers/chor.yml:8:27: body: „flyers/blatt“ ist ein Flyer und hat keine eigene Seite. Bitte einen anderen Eintrag "
        "nennen, z. B. „faqs/kaution“.",
    ),
    Case(
        "a link of a translation to a flyer",
        "no_page",
        {
            "data/flyers/blatt.yml": FLYER,
            "data/faqs/en/kaution.yml": EN + "body: |\n  Print [this](flyers/blatt).\n\n  - one\n  - two\n",
        },
        "data/faqs/en/kaution.yml:3:16: body: „flyers/blatt“ ist ein Flyer und hat keine eigene Seite. Bitte einen anderen "
        "Eintrag nennen, z. B. „faqs/kaution“.",
    ),
    Case(
        "a page links to a flyer",
        "no_page",
        {"data/flyers/blatt.yml": FLYER, "docs/mieten.md": "Siehe [Blatt](flyers/blatt) und [alle](flyers/).\n"},
        "docs/mieten.md:1:7: „flyers/blatt“ ist ein Flyer und hat keine eigene Seite. Bitte einen anderen Eintrag nennen, z. B. "
        "„faqs/kaution“.",
    ),
    # Files
    Case(
        "a file name with a capital letter",
        "file_name",
        {"data/offers/Chor.yml": OFFER},
        "data/offers/Chor.yml: „Chor“ ist keine Kennung. Dateinamen bestehen aus Kleinbuchstaben, Ziffern und "
        "Bindestrichen, z. B. „sprach-cafe.yml“.",
        "data/offers/Chor.yml: “Chor” is not an id. File names are made of lower-case letters, digits and hyphens, e.g. “sprach-cafe.yml”.",
    ),
    Case(
        "a file name with an umlaut",
        "file_name",
        {"data/offers/chöre.yml": OFFER},
        "data/offers/chöre.yml: „chöre“ ist keine Kennung. Dateinamen bestehen aus Kleinbuchstaben, Ziffern und "
        "Bindestrichen, z. B. „sprach-cafe.yml“.",
    ),
    Case(
        "the other ending of YAML",
        "file_ending",
        {"data/offers/chor.yaml": OFFER},
        "data/offers/chor.yaml: Datendateien enden auf „.yml“. Bitte in „chor.yml“ umbenennen.",
        "data/offers/chor.yaml: Data files end in “.yml”. Please rename it to “chor.yml”.",
    ),
    Case(
        "no ending",
        "file_ending",
        {"data/offers/chor": OFFER},
        "data/offers/chor: Datendateien enden auf „.yml“. Bitte in „chor.yml“ umbenennen.",
    ),
    Case(
        "one entry with both endings",
        "id_twice",
        {"data/offers/chor.yml": OFFER, "data/offers/chor.yaml": OFFER},
        "data/offers/chor.yaml: Diesen Eintrag gibt es zweimal: „chor“. Bitte eine der beiden Dateien löschen oder "
        "umbenennen. (Siehe auch data/offers/chor.yml)",
        "data/offers/chor.yaml: This entry exists twice: “chor”. Please delete or rename one of the two files. (See also "
        "data/offers/chor.yml)",
    ),
    Case(
        "a misspelt folder",
        "unknown_folder",
        {"data/ofers/chor.yml": OFFER},
        "data/ofers: Den Ordner „ofers“ kennt die Seite nicht. Meinten Sie „offers“? Erlaubt sind: contacts, courses, "
        "events, faqs, flyers, offers, terms, topics.",
        "data/ofers: The site does not know the folder “ofers”. Did you mean “offers”? Allowed: contacts, courses, "
        "events, faqs, flyers, offers, terms, topics.",
    ),
    Case(
        "a file beside the folders",
        "unknown_folder",
        {"data/chor.yml": OFFER},
        "data/chor.yml: Den Ordner „chor.yml“ kennt die Seite nicht. Erlaubt sind: hub.yml, contacts, courses, events, "
        "faqs, flyers, offers, terms, topics.",
    ),
    Case(
        "a language that is not listed",
        "unknown_locale",
        {"data/faqs/fr/kaution.yml": "title: Caution\n"},
        "data/faqs/fr/kaution.yml: Die Sprache „fr“ steht nicht in mkdocs.yml. Bitte dort unter „i18n: languages“ "
        "eintragen oder den Ordner löschen.",
        "data/faqs/fr/kaution.yml: The language “fr” is not listed in mkdocs.yml. Please add it there under “i18n: "
        "languages” or delete the folder.",
    ),
    Case(
        "settings in a language that is not listed",
        "unknown_locale",
        {"data/hub.fr.yml": "name: Hub\n"},
        "data/hub.fr.yml: Die Sprache „fr“ steht nicht in mkdocs.yml. Bitte dort unter „i18n: languages“ eintragen oder "
        "den Ordner löschen.",
    ),
    Case(
        "a symbolic link",
        "symlink",
        {"data/offers/chor.yml": Link("../contacts/verein.yml")},
        "data/offers/chor.yml: Verknüpfungen (Symlinks) sind in Datendateien nicht erlaubt. Bitte die Datei selbst ablegen.",
        "data/offers/chor.yml: Symbolic links are not allowed among data files. Please store the file itself.",
    ),
    Case(
        "a symbolic link to a folder",
        "symlink",
        {"data/offers": Link("/etc")},
        "data/offers: Verknüpfungen (Symlinks) sind in Datendateien nicht erlaubt. Bitte die Datei selbst ablegen.",
    ),
    Case(
        "no settings",
        "no_settings",
        {"data/hub.yml": None},
        "data/hub.yml: Die Datei mit den Einstellungen fehlt. Bitte data/hub.yml anlegen.",
        "data/hub.yml: The settings file is missing. Please create data/hub.yml.",
    ),
    # Translations
    Case(
        "a translation of nothing",
        "no_german",
        {"data/faqs/en/kautoin.yml": "title: Deposit\n"},
        "data/faqs/en/kautoin.yml: Zu dieser Übersetzung fehlt der deutsche Eintrag „faqs/kautoin“. Meinten Sie "
        "„faqs/kaution“? Bitte die Datei umbenennen oder löschen.",
        "data/faqs/en/kautoin.yml: The German entry “faqs/kautoin” of this translation is missing. Did you mean "
        "“faqs/kaution”? Please rename or delete the file.",
    ),
    Case(
        "a fact in a translation",
        "not_translated",
        {"data/faqs/en/kaution.yml": EN + "contacts: [verein]\n"},
        "data/faqs/en/kaution.yml:2:1: contacts: „contacts“ wird nicht übersetzt; es steht einmal im deutschen Eintrag. "
        "Bitte hier löschen.",
        "data/faqs/en/kaution.yml:2:1: contacts: “contacts” is not translated; it stands once in the German entry. Please delete it here.",
    ),
    Case(
        "the word of a term in a translation",
        "not_translated",
        {"data/terms/frist.yml": TERM, "data/terms/en/frist.yml": "title: Deadline\n"},
        "data/terms/en/frist.yml:1:1: title: „title“ wird nicht übersetzt; es steht einmal im deutschen Eintrag. Bitte hier löschen.",
    ),
    Case(
        "a text the German does not have",
        "german_lacks",
        {"data/faqs/en/kaution.yml": EN + "alert: Closed\n"},
        "data/faqs/en/kaution.yml:2:1: alert: Im deutschen Eintrag gibt es „alert“ nicht. Bitte dort zuerst ergänzen oder hier löschen.",
        "data/faqs/en/kaution.yml:2:1: alert: The German entry has no “alert”. Please add it there first or delete it here.",
    ),
    Case(
        "a misspelt field in a translation",
        "unknown_field",
        {"data/faqs/en/kaution.yml": "titel: Deposit\n"},
        "data/faqs/en/kaution.yml:1:1: titel: Das Feld „titel“ gibt es hier nicht. Meinten Sie „title“? Erlaubt sind: "
        "status, made_by, reviewed_by, reviewed_on, translated_from, title, summary, body, keywords, alert, "
        "answer_in_short, steps, do, dont.",
    ),
    Case(
        "paragraphs the German does not have",
        "structure_differs",
        {"data/faqs/en/kaution.yml": EN + "body: One paragraph only.\n"},
        "data/faqs/en/kaution.yml:2:1: Warnung: body: Der Aufbau weicht vom deutschen Text ab (Absätze, Listen oder "
        "Überschriften). Der Text wird deshalb nicht neben dem deutschen gezeigt. Bitte Absatz für Absatz angleichen.",
        "data/faqs/en/kaution.yml:2:1: warning: body: The structure differs from the German text (paragraphs, lists or "
        "headings). It is therefore not shown beside the German. Please align it paragraph by paragraph.",
    ),
    Case(
        "a step too few",
        "structure_differs",
        {"data/faqs/en/kaution.yml": EN + "steps: [Ask]\n"},
        "data/faqs/en/kaution.yml:2:1: Warnung: steps: Der Aufbau weicht vom deutschen Text ab (Absätze, Listen oder "
        "Überschriften). Der Text wird deshalb nicht neben dem deutschen gezeigt. Bitte Absatz für Absatz angleichen.",
    ),
    Case(
        "a snapshot of a fact",
        "snapshot_unknown",
        {"data/faqs/en/kaution.yml": EN + "translated_from:\n  contacts: verein\n"},
        "data/faqs/en/kaution.yml:3:3: translated_from.contacts: „contacts“ ist kein Textfeld dieses Eintrags. Bitte "
        "unter „translated_from“ löschen.",
        "data/faqs/en/kaution.yml:3:3: translated_from.contacts: “contacts” is not a text field of this entry. Please "
        "delete it under “translated_from”.",
    ),
    Case(
        "a snapshot without fields",
        "not_an_object",
        {"data/faqs/en/kaution.yml": EN + "translated_from: Kaution\n"},
        "data/faqs/en/kaution.yml:2:18: translated_from: Hier werden Unterfelder erwartet. Erlaubt sind: title, summary, "
        "body, keywords, alert, answer_in_short, steps, do, dont.",
    ),
    Case(
        "a review by nobody",
        "review_without_name",
        {"data/faqs/en/kaution.yml": EN + "status: reviewed\nreviewed_on: 2026-11-24\n"},
        "data/faqs/en/kaution.yml:2:9: status: „status: reviewed“ braucht „reviewed_by“. Bitte ergänzen, wer wann geprüft hat.",
        "data/faqs/en/kaution.yml:2:9: status: “status: reviewed” needs “reviewed_by”. Please add who reviewed it and when.",
    ),
    Case(
        "a review without a date",
        "review_without_name",
        {"data/faqs/en/kaution.yml": EN + "status: reviewed\nreviewed_by: verein\n"},
        "data/faqs/en/kaution.yml:2:9: status: „status: reviewed“ braucht „reviewed_on“. Bitte ergänzen, wer wann geprüft hat.",
    ),
    Case(
        "a text as steps",
        "not_a_list",
        {"data/faqs/en/kaution.yml": EN + "steps: Ask\n"},
        "data/faqs/en/kaution.yml:2:8: steps: Hier wird eine Liste erwartet. Bitte jeden Punkt in eine eigene Zeile "
        "schreiben, mit „- “ davor.",
    ),
    Case(
        "a colon in a step",
        "not_a_text",
        {"data/faqs/en/kaution.yml": EN + "steps:\n  - Ask: now\n  - Pay\n"},
        "data/faqs/en/kaution.yml:3:5: steps[1]: Hier wird ein einzelner Text erwartet. Bitte keine Liste und keine Unterfelder schreiben.",
    ),
    Case(
        "a translation of blanks",
        "empty",
        {"data/faqs/en/kaution.yml": "title: ' '\n"},
        "data/faqs/en/kaution.yml:1:8: title: Hier fehlt der Text. Bitte ausfüllen oder die Zeile löschen.",
    ),
    # Time, and hand-written pages
    Case(
        "past its review",
        "review_due",
        {"data/offers/chor.yml": OFFER + "review_by: 2026-11-23\n"},
        "data/offers/chor.yml:7:12: Warnung: review_by: Dieser Eintrag sollte bis 2026-11-23 geprüft werden. Bitte prüfen "
        "und „last_reviewed“ und „review_by“ erneuern.",
        "data/offers/chor.yml:7:12: warning: review_by: This entry was due for review by 2026-11-23. Please review it and "
        "renew “last_reviewed” and “review_by”.",
    ),
    Case(
        "a page links to no entry",
        "docs_link",
        {"docs/mieten.md": "# Mieten\n\nSiehe [Kaution](faqs/kautoin).\n"},
        "docs/mieten.md:3:7: Der Link „faqs/kautoin“ führt zu keinem Eintrag. Meinten Sie „faqs/kaution“? Bitte so "
        "schreiben: [Kaution](faqs/kaution).",
        "docs/mieten.md:3:7: The link “faqs/kautoin” leads to no entry. Did you mean “faqs/kaution”? Please write [Kaution](faqs/kaution).",
    ),
    Case(
        "a page links to no list",
        "docs_link",
        {"docs/mieten.md": "Siehe [Fragen](frage/).\n"},
        "docs/mieten.md:1:7: Der Link „frage/“ führt zu keinem Eintrag. Bitte so schreiben: [Kaution](faqs/kaution).",
    ),
    Case(
        "a page links to an address of the site",
        "docs_absolute",
        {"docs/mieten.md": "Siehe [Fragen](/fragen/).\n"},
        "docs/mieten.md:1:7: Der Link „/fragen/“ beginnt mit „/“ und führt immer zur deutschen Seite. Bitte einen Eintrag "
        "wie „faqs/kaution“ oder eine Seite wie „ueber.md“ verlinken.",
        "docs/mieten.md:1:7: The link “/fragen/” begins with “/” and always leads to the German page. Please link an "
        "entry such as “faqs/kaution” or a page such as “ueber.md”.",
    ),
]
