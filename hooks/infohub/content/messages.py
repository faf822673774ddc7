"""The words of every problem: German first, English beside it. One row a code."""

from __future__ import annotations

import re
from typing import Any

# code: (German message, German hint, English message, English hint)
WORDS: dict[str, tuple[str, str, str, str]] = {
    # The file
    "unreadable": ("Diese Datei lässt sich nicht lesen ({why}).", "", "This file cannot be read ({why}).", ""),
    "no_glyph": (
        "Für {character} ({number}, {name}) hat keine Schrift der Flyer ein Bild. Dieser Flyer wird nicht gemacht.",
        "Bitte das Zeichen durch Wörter ersetzen.",
        "No font of the flyers has a glyph for {character} ({number}, {name}). This flyer is not made.",
        "Please replace the character by words.",
    ),
    "too_wide_for_flyer": (
        "„{what}“ ist zu breit für den Flyer ({format}, {locales}). Er wird nicht gemacht.",
        "Bitte ein kürzeres Wort oder ein größeres Format wählen.",
        "“{what}” is too wide for the flyer ({format}, {locales}). It is not made.",
        "Please choose a shorter word or a larger format.",
    ),
    "too_long_for_flyer": (
        "Der Text passt nicht auf den Flyer ({format}, {locales}), auch nicht in der kleinsten Schrift. Er wird nicht gemacht.",
        "Bitte kürzen, weniger Einträge nehmen oder ein größeres Format wählen.",
        "The text does not fit on the flyer ({format}, {locales}), not even in the smallest letters. It is not made.",
        "Please shorten it, take fewer entries, or choose a larger format.",
    ),
    "too_long_for_panel": (
        "Feld {what} des Faltblatts ist zu voll ({locales}), auch in der kleinsten Schrift. Es wird nicht gemacht.",
        "Bitte Einträge aus diesem Feld nehmen oder kürzen.",
        "Panel {what} of the tri-fold is too full ({locales}), even in the smallest letters. It is not made.",
        "Please take entries out of this panel, or shorten them.",
    ),
    "flyer_not_set": (
        "Der Flyer ({format}, {locales}) ließ sich nicht setzen: {what}",
        "Das ist ein Fehler des Programms, nicht Ihrer Eingabe. Bitte melden.",
        "The flyer ({format}, {locales}) could not be set: {what}",
        "This is a fault of the program, not of your input. Please report it.",
    ),
    "too_large": (
        "Die Datei ist größer als 256 KiB.",
        "Bitte kürzen oder auf mehrere Einträge verteilen.",
        "The file is larger than 256 KiB.",
        "Please shorten it or split it into several entries.",
    ),
    "not_utf8": (
        "Die Datei ist nicht in UTF-8 gespeichert.",
        "Bitte im Editor als „UTF-8“ speichern.",
        "The file is not saved as UTF-8.",
        "Please save it as UTF-8.",
    ),
    "not_a_file": (
        "Das ist keine gewöhnliche Datei.",
        "Bitte löschen und die Datei selbst ablegen.",
        "This is not an ordinary file.",
        "Please delete it and store the file itself.",
    ),
    "unreadable_folder": (
        "Dieser Ordner lässt sich nicht lesen ({why}).",
        "",
        "This folder cannot be read ({why}).",
        "",
    ),
    "too_many_files": (
        "In data/ liegen mehr als {value} Dateien. Es wurde keine gelesen.",
        "Bitte löschen, was keine Einträge und Übersetzungen sind.",
        "There are more than {value} files in data/. None of them was read.",
        "Please delete what are no entries or translations.",
    ),
    "too_much_data": (
        "Die Dateien in data/ sind zusammen größer als {value} MiB. Es wurde keine gelesen.",
        "Bitte löschen, was nicht gebraucht wird.",
        "The files in data/ are larger than {value} MiB together. None of them was read.",
        "Please delete what is not needed.",
    ),
    "more_problems": (
        "Es gibt noch mehr Fehler. Nach {value} wurde nicht weitergelesen.",
        "Bitte zuerst die anderen beheben.",
        "There are more errors. After {value} of them reading was stopped.",
        "Please mend the others first.",
    ),
    "reserved_name": (
        "„{value}“ kann auf Windows-Rechnern keine Datei heißen.",
        "Bitte einen anderen Namen wählen, z. B. „{value}-angebot“.",
        "No file can be called “{value}” on Windows.",
        "Please choose another name, e.g. “{value}-offer”.",
    ),
    "long_name": (
        "Dieser Dateiname ist länger als {limit} Zeichen.",
        "Bitte einen kürzeren wählen.",
        "This file name is longer than {limit} letters.",
        "Please choose a shorter one.",
    ),
    "symlink": (
        "Verknüpfungen (Symlinks) sind in Datendateien nicht erlaubt.",
        "Bitte die Datei selbst ablegen.",
        "Symbolic links are not allowed among data files.",
        "Please store the file itself.",
    ),
    "file_name": (
        "„{value}“ ist keine Kennung.",
        "Dateinamen bestehen aus Kleinbuchstaben, Ziffern und Bindestrichen, z. B. „sprach-cafe.yml“.",
        "“{value}” is not an id.",
        "File names are made of lower-case letters, digits and hyphens, e.g. “sprach-cafe.yml”.",
    ),
    "file_ending": (
        "Datendateien enden auf „.yml“.",
        "Bitte in „{value}“ umbenennen.",
        "Data files end in “.yml”.",
        "Please rename it to “{value}”.",
    ),
    "id_twice": (
        "Diesen Eintrag gibt es zweimal: „{value}“.",
        "Bitte eine der beiden Dateien löschen oder umbenennen.",
        "This entry exists twice: “{value}”.",
        "Please delete or rename one of the two files.",
    ),
    "entry_exists": (
        "Diesen Eintrag gibt es schon.",
        "Bitte die Datei „{value}“ ändern oder eine andere Kennung wählen.",
        "This entry is there already.",
        "Please change the file “{value}”, or choose another id.",
    ),
    "unknown_folder": (
        "Den Ordner „{value}“ kennt die Seite nicht.{suggestion}",
        "Erlaubt sind: {allowed}.",
        "The site does not know the folder “{value}”.{suggestion_en}",
        "Allowed: {allowed}.",
    ),
    "unknown_locale": (
        "Die Sprache „{value}“ steht nicht in mkdocs.yml.",
        "Bitte dort unter „i18n: languages“ eintragen oder den Ordner löschen.",
        "The language “{value}” is not listed in mkdocs.yml.",
        "Please add it there under “i18n: languages” or delete the folder.",
    ),
    # YAML
    "tab": (
        "Hier steht ein Tabulator.",
        "Bitte Leerzeichen zum Einrücken verwenden.",
        "There is a tab here.",
        "Please indent with blanks.",
    ),
    "missing_colon": (
        "Hier fehlt ein Doppelpunkt oder das Leerzeichen danach.",
        "Bitte so schreiben: „title: Mein Titel“.",
        "A colon, or the blank after it, is missing here.",
        "Please write “title: My title”.",
    ),
    "cut_off": (
        "Ab „{value}“ wird der Text nicht gelesen: Hinter einem Leerzeichen beginnt „#“ einen Kommentar.",
        'Bitte den ganzen Text in Anführungszeichen setzen: "Treff #1". Ein Kommentar beginnt mit „# “.',
        "The text from “{value}” on is not read: behind a blank, “#” begins a comment.",
        'Please put the whole text into quotes: "Treff #1". A comment begins with “# ”.',
    ),
    "conflict": (
        "Hier stehen zwei Fassungen der Datei untereinander („{value}“).",
        "Bitte eine Fassung behalten und die Zeilen mit „<<<<<<<“, „=======“ und „>>>>>>>“ löschen.",
        "Two versions of the file stand here, one below the other (“{value}”).",
        "Please keep one and delete the lines with “<<<<<<<”, “=======” and “>>>>>>>”.",
    ),
    "colon_in_text": (
        "In diesem Text steht ein Doppelpunkt mit Leerzeichen; das liest YAML als neues Feld.",
        'Bitte den ganzen Text in Anführungszeichen setzen: title: "Deutsch: Kurs A1".',
        "This text holds a colon followed by a blank, which YAML reads as a new field.",
        'Please put the whole text in quotes: title: "German: course A1".',
    ),
    "unclosed_quote": (
        "Ein Anführungszeichen wird nicht geschlossen.",
        "Bitte am Ende des Textes dasselbe Zeichen noch einmal setzen.",
        "A quotation mark is not closed.",
        "Please repeat the same mark at the end of the text.",
    ),
    "quote_goes_on": (
        "Nach dem schließenden Anführungszeichen geht der Text weiter.",
        "Bitte den ganzen Text in Anführungszeichen setzen oder gar keine verwenden.",
        "The text goes on after the closing quotation mark.",
        "Please quote the whole text, or nothing of it.",
    ),
    "special_start": (
        "Ein Text darf nicht mit „{value}“ beginnen.",
        'Bitte den Text in Anführungszeichen setzen, z. B. "{value} …".',
        "A text must not start with “{value}”.",
        'Please put the text in quotes, e.g. "{value} …".',
    ),
    "escape": (
        "Nach einem Backslash (\\) steht ein Zeichen, das hier nicht passt.",
        "Bitte einfache Anführungszeichen verwenden: 'C:\\Ordner', oder gar keine.",
        "A backslash (\\) is followed by a sign that does not fit.",
        "Please use single quotes: 'C:\\folder', or none.",
    ),
    "indentation": (
        "Die Einrückung passt nicht zu den Zeilen darüber.",
        "Bitte gleich weit einrücken: Felder einer Ebene beginnen in derselben Spalte.",
        "The indentation does not fit the lines above.",
        "Please indent alike: fields of one level start in the same column.",
    ),
    "unclosed_bracket": (
        "Eine Klammer wird nicht geschlossen.",
        "Bitte die schließende Klammer ergänzen: [a, b].",
        "A bracket is not closed.",
        "Please add the closing bracket: [a, b].",
    ),
    "yaml": (
        "Das ist kein gültiges YAML ({why}).",
        "Bitte mit einem anderen Eintrag vergleichen.",
        "This is not valid YAML ({why}).",
        "Please compare with another entry.",
    ),
    "empty_file": (
        "Die Datei ist leer.",
        "Bitte den Eintrag schreiben oder die Datei löschen.",
        "The file is empty.",
        "Please write the entry or delete the file.",
    ),
    "not_fields": (
        "Hier werden Felder erwartet, eines je Zeile.",
        "Bitte so schreiben: „title: Mein Titel“.",
        "Fields are expected here, one a line.",
        "Please write “title: My title”.",
    ),
    "duplicate_key": (
        "Das Feld „{value}“ steht zweimal da.",
        "Bitte eines davon löschen.",
        "The field “{value}” stands here twice.",
        "Please delete one of them.",
    ),
    "alias": (
        "Verweise und Marken (*, &) sind in Datendateien nicht erlaubt.",
        "Bitte den Text ausschreiben oder in Anführungszeichen setzen.",
        "Aliases and anchors (*, &) are not allowed in data files.",
        "Please write the text out, or put it in quotes.",
    ),
    "tag": (
        "Typangaben (!) sind in Datendateien nicht erlaubt.",
        "Bitte löschen oder den Text in Anführungszeichen setzen.",
        "Tags (!) are not allowed in data files.",
        "Please delete it, or put the text in quotes.",
    ),
    "merge_key": (
        "„<<“ ist in Datendateien nicht erlaubt.",
        "Bitte die Felder ausschreiben.",
        "“<<” is not allowed in data files.",
        "Please write the fields out.",
    ),
    "second_document": (
        "Eine Datei enthält genau einen Eintrag; hier beginnt ein zweiter („---“).",
        "Bitte eine eigene Datei anlegen.",
        "A file holds exactly one entry; a second one begins here (“---”).",
        "Please create a file of its own.",
    ),
    "too_deep": (
        "Die Felder sind tiefer als 20 Ebenen verschachtelt.",
        "Bitte mit einem anderen Eintrag vergleichen.",
        "Fields are nested deeper than 20 levels.",
        "Please compare with another entry.",
    ),
    "too_many": (
        "Die Datei enthält mehr als 10 000 Angaben.",
        "Bitte auf mehrere Einträge verteilen.",
        "The file holds more than 10,000 values.",
        "Please split it into several entries.",
    ),
    "key_not_text": (
        "Ein Feldname ist ein einfaches Wort.",
        "Bitte so schreiben: „title: …“.",
        "A field name is a plain word.",
        "Please write “title: …”.",
    ),
    # Mails
    "mail_too_large": (
        "Diese Nachricht ist zu groß.",
        "Bitte nur den Text des Formulars in eine Datei kopieren.",
        "This message is too large.",
        "Please copy only the form's text into a file.",
    ),
    "mail_without_text": (
        "In dieser Nachricht steht kein einfacher Text.",
        "Bitte den Text des Formulars in eine Datei mit der Endung „.txt“ kopieren.",
        "This message holds no plain text.",
        "Please copy the form's text into a file that ends in “.txt”.",
    ),
    "mail_without_kind": (
        "Die Nachricht sagt nicht, was sie meldet.",
        "Bitte als erste Zeile ergänzen: „Art (kind): …“. Erlaubt sind: {allowed}.",
        "The message does not say what it is about.",
        "Please begin it with “Art (kind): …”. Allowed: {allowed}.",
    ),
    "mail_of_no_kind": (
        "„{value}“ lässt sich nicht per Nachricht melden.",
        "Erlaubt sind: {allowed}.",
        "“{value}” cannot be reported by a message.",
        "Allowed: {allowed}.",
    ),
    "mail_of_other_kind": (
        "Die Nachricht meldet „{value}“, der Befehl nennt „{found}“.",
        "Bitte die Art im Befehl weglassen oder „{value}“ schreiben.",
        "The message is about “{value}”, the command says “{found}”.",
        "Please leave the kind out of the command, or write “{value}”.",
    ),
    "mail_without_id": (
        "Aus „{value}“ lässt sich keine Kennung machen.",
        "Bitte eine mit „--id“ nennen, z. B. „--id sprach-cafe“.",
        "No id can be made of “{value}”.",
        "Please name one with “--id”, e.g. “--id sprach-cafe”.",
    ),
    # Fields
    "unknown_field": (
        "Das Feld „{value}“ gibt es hier nicht.{suggestion}",
        "Erlaubt sind: {allowed}.",
        "There is no field “{value}” here.{suggestion_en}",
        "Allowed: {allowed}.",
    ),
    "missing_field": (
        "Das Feld „{value}“ fehlt.",
        "Bitte ergänzen: „{value}: …“.",
        "The field “{value}” is missing.",
        "Please add “{value}: …”.",
    ),
    "empty": (
        "Hier fehlt der Text.",
        "Bitte ausfüllen oder die Zeile löschen.",
        "The text is missing here.",
        "Please fill it in or delete the line.",
    ),
    "placeholder": (
        "Hier steht noch „{value}“ aus der Vorlage.",
        "Bitte durch Ihre Angabe ersetzen.",
        "“{value}” of the template still stands here.",
        "Please replace it by what is meant.",
    ),
    "not_a_text": (
        "Hier wird ein einzelner Text erwartet.",
        "Bitte keine Liste und keine Unterfelder schreiben.",
        "A single text is expected here.",
        "Please write no list and no fields.",
    ),
    "not_a_list": (
        "Hier wird eine Liste erwartet.",
        "Bitte jeden Punkt in eine eigene Zeile schreiben, mit „- “ davor.",
        "A list is expected here.",
        "Please put each item on a line of its own, with “- ” before it.",
    ),
    "not_an_object": ("Hier werden Unterfelder erwartet.", "Erlaubt sind: {allowed}.", "Fields are expected here.", "Allowed: {allowed}."),
    "list_too_short": (
        "Hier wird mindestens ein Eintrag erwartet.",
        "Bitte einen Punkt mit „- “ ergänzen.",
        "At least one item is expected here.",
        "Please add an item with “- ”.",
    ),
    "list_too_long": (
        "Hier sind höchstens {max_length} Punkte möglich.",
        "Bitte kürzen oder auf zwei Einträge verteilen.",
        "At most {max_length} items are possible here.",
        "Please shorten it or split it into two entries.",
    ),
    "not_a_number": (
        "„{value}“ ist keine ganze Zahl.",
        "Bitte nur Ziffern schreiben, z. B. 600.",
        "“{value}” is not a whole number.",
        "Please write digits only, e.g. 600.",
    ),
    "not_an_amount": (
        "„{value}“ ist kein Betrag.",
        "Bitte mit Punkt und ohne Währung schreiben, z. B. 2.29.",
        "“{value}” is not an amount.",
        "Please write it with a dot and without currency, e.g. 2.29.",
    ),
    "not_degrees": (
        "„{value}“ ist kein Winkel zwischen -{limit} und {limit}.",
        "Bitte in Grad mit Punkt schreiben, z. B. 51.7553.",
        "“{value}” is not an angle between -{limit} and {limit}.",
        "Please write degrees with a dot, e.g. 51.7553.",
    ),
    "not_yes_or_no": (
        "„{value}“ ist weder ja noch nein.",
        "Bitte „yes“ oder „no“ schreiben.",
        "“{value}” is neither yes nor no.",
        "Please write “yes” or “no”.",
    ),
    "not_yes_no_unknown": (
        "„{value}“ ist weder ja noch nein.",
        "Bitte „yes“, „no“ oder „unknown“ schreiben.",
        "“{value}” is neither yes nor no.",
        "Please write “yes”, “no” or “unknown”.",
    ),
    "not_a_choice": (
        "„{value}“ ist hier nicht möglich.{suggestion}",
        "Erlaubt sind: {allowed}.",
        "“{value}” is not possible here.{suggestion_en}",
        "Allowed: {allowed}.",
    ),
    "not_a_level": (
        "„{value}“ ist kein Sprachniveau.",
        "Bitte eines von {allowed} schreiben.",
        "“{value}” is not a language level.",
        "Please write one of {allowed}.",
    ),
    "far_date": (
        "„{value}“ liegt zu weit weg.",
        "Erlaubt sind die Jahre {first} bis {last}.",
        "“{value}” is too far away.",
        "Allowed are the years {first} to {last}.",
    ),
    "not_a_date": (
        "„{value}“ ist kein Datum.",
        "Bitte JJJJ-MM-TT schreiben, z. B. 2026-11-24.",
        "“{value}” is not a date.",
        "Please write YYYY-MM-DD, e.g. 2026-11-24.",
    ),
    "not_a_partial_date": (
        "„{value}“ ist kein Datum.",
        "Bitte Jahr, Monat oder Tag schreiben, z. B. 2026, 2026-11 oder 2026-11-24.",
        "“{value}” is not a date.",
        "Please write a year, month or day, e.g. 2026, 2026-11 or 2026-11-24.",
    ),
    "not_a_moment": (
        "„{value}“ ist kein Zeitpunkt.",
        "Bitte so schreiben: 2026-08-31 oder 2026-08-31 13:00.",
        "“{value}” is not a date or time.",
        "Please write 2026-08-31 or 2026-08-31 13:00.",
    ),
    "not_a_time": (
        "„{value}“ ist keine Uhrzeit.",
        "Bitte HH:MM schreiben, z. B. 10:30.",
        "“{value}” is not a time.",
        "Please write HH:MM, e.g. 10:30.",
    ),
    "not_weekdays": (
        "„{value}“ sind keine Wochentage.",
        "Bitte Mo, Di, Mi, Do, Fr, Sa, So verwenden, z. B. „Mo-Fr“ oder „Mo, Do“.",
        "“{value}” are not weekdays.",
        "Please use Mo, Di, Mi, Do, Fr, Sa, So, e.g. “Mo-Fr” or “Mo, Do”.",
    ),
    "weekdays_backwards": (
        "„{value}“ läuft rückwärts.",
        "Bitte mit dem früheren Tag beginnen, z. B. „{last}-{first}“.",
        "“{value}” runs backwards.",
        "Please begin with the earlier day, e.g. “{last}-{first}”.",
    ),
    "not_a_recurrence": (
        "„{value}“ ist keine Wiederholung.",
        "Bitte als RRULE schreiben, z. B. „FREQ=WEEKLY;BYDAY=TH“.",
        "“{value}” is not a recurrence.",
        "Please write an RRULE, e.g. “FREQ=WEEKLY;BYDAY=TH”.",
    ),
    "not_a_phone": (
        "„{value}“ ist keine Telefonnummer.",
        "Bitte mit Vorwahl und nur mit Ziffern, Leerzeichen und + ( ) / - schreiben, z. B. 02521 29-0.",
        "“{value}” is not a phone number.",
        "Please write it with its area code and only digits, blanks and + ( ) / -, e.g. 02521 29-0.",
    ),
    "not_an_email": (
        "„{value}“ ist keine E-Mail-Adresse.",
        "Bitte so schreiben: name@beispiel.de.",
        "“{value}” is not an e-mail address.",
        "Please write name@example.org.",
    ),
    "not_a_url": (
        "„{value}“ ist keine Internetadresse.",
        "Bitte vollständig schreiben: https://www.beispiel.de.",
        "“{value}” is not a web address.",
        "Please write it in full: https://www.example.org.",
    ),
    "not_a_language": (
        "„{value}“ ist kein Sprachkürzel.",
        "Bitte zwei oder drei Buchstaben nach ISO 639 schreiben, z. B. ar, uk, tr.",
        "“{value}” is not a language code.",
        "Please write two or three letters of ISO 639, e.g. ar, uk, tr.",
    ),
    "not_a_postcode": (
        "„{value}“ ist keine Postleitzahl.",
        "Bitte fünf Ziffern schreiben, z. B. 59269.",
        "“{value}” is not a postcode.",
        "Please write five digits, e.g. 59269.",
    ),
    "not_an_id": (
        "„{value}“ ist keine Kennung.",
        "Bitte den Dateinamen ohne „.yml“ und ohne Ordner schreiben, z. B. „muetterzentrum“.",
        "“{value}” is not an id.",
        "Please write the file name without “.yml” and without its folder, e.g. “muetterzentrum”.",
    ),
    "not_a_reference": (
        "„{value}“ verweist auf keinen Eintrag.",
        "Bitte Ordner und Kennung schreiben, z. B. „faqs/kaution“.",
        "“{value}” does not point at an entry.",
        "Please write folder and id, e.g. “faqs/kaution”.",
    ),
    "not_a_picture": (
        "„{value}“ ist kein Pfad zu einem Bild unter docs/.",
        "Bitte so schreiben: „assets/logo.svg“ (auch .png, .jpg und .webp).",
        "“{value}” is not the path of a picture below docs/.",
        "Please write “assets/logo.svg” (.png, .jpg and .webp, too).",
    ),
    "no_picture": (
        "Das Bild „{value}“ liegt nicht unter docs/.",
        "Bitte dort ablegen oder das Feld löschen.",
        "The picture “{value}” is not below docs/.",
        "Please put it there or delete the field.",
    ),
    "text_too_long": (
        "Dieser Text ist länger als {value} Zeichen.",
        "Bitte kürzen.",
        "This text is longer than {value} characters.",
        "Please shorten it.",
    ),
    "not_an_icon": (
        "Das Bild „{value}“ gibt es nicht.{suggestion}",
        "Die Namen stehen in hooks/infohub/pictograms.",
        "There is no picture “{value}”.{suggestion_en}",
        "The names are listed in hooks/infohub/pictograms.",
    ),
    "ends_before_start": (
        "„{value}“ liegt vor dem Anfang („{other}: {other_value}“).",
        "Bitte beide Angaben prüfen.",
        "“{value}” lies before the start (“{other}: {other_value}”).",
        "Please check both.",
    ),
    "max_below_min": (
        "„{value}“ ist kleiner als „{other}: {other_value}“.",
        "Bitte beide Angaben prüfen.",
        "“{value}” is less than “{other}: {other_value}”.",
        "Please check both.",
    ),
    "session_twice": (
        "Die Kennung „{value}“ steht bei zwei Kursen.",
        "Bitte jedem Kurs eine eigene Kennung geben.",
        "Two sessions have the id “{value}”.",
        "Please give each session its own id.",
    ),
    "entries_or_panels": (
        "Ein Flyer braucht genau eines von beiden: „entries“ oder „panels“.",
        "Bitte unter „entries“ die Einträge nennen oder unter „panels“ die Felder eines Faltblatts.",
        "A flyer needs exactly one of “entries” and “panels”.",
        "Please name the entries under “entries”, or the panels of a tri-fold under “panels”.",
    ),
    "poster_of_panels": (
        "Ein Plakat („{value}“) hat keine Felder.",
        "Bitte „entries“ statt „panels“ schreiben oder das Plakat unter „formats“ löschen.",
        "A poster (“{value}”) has no panels.",
        "Please write “entries” instead of “panels”, or delete the poster under “formats”.",
    ),
    "poster_locales": (
        "Auf ein Plakat („{value}“) passen höchstens sechs Sprachen, Deutsch mitgezählt.",
        "Bitte Sprachen löschen oder auf zwei Flyer verteilen.",
        "A poster (“{value}”) has room for at most six languages, German included.",
        "Please delete some, or split them between two flyers.",
    ),
    "only_in_translation": (
        "„{value}“ steht nur in Übersetzungen.",
        "Bitte hier löschen.",
        "“{value}” stands in translations only.",
        "Please delete it here.",
    ),
    # Text
    "markup": (
        "HTML ist in Texten nicht erlaubt („{value}“).",
        "Bitte nur Text und Markdown schreiben; Links so: [Text](https://…).",
        "HTML is not allowed in texts (“{value}”).",
        "Please write text and Markdown only; links like [text](https://…).",
    ),
    "hidden_character": (
        "Hier steht ein unsichtbares Zeichen ({value}).",
        "Bitte löschen; es kann Text verbergen oder umdrehen.",
        "There is an invisible character here ({value}).",
        "Please delete it; it can hide or reverse text.",
    ),
    "link_target": (
        "Das Ziel „{value}“ ist als Link nicht erlaubt.",
        "Erlaubt sind https://…, mailto:…, tel:… und Einträge wie „faqs/kaution“.",
        "The link target “{value}” is not allowed.",
        "Allowed: https://…, mailto:…, tel:… and entries such as “faqs/kaution”.",
    ),
    "heading_one": (
        "Überschriften beginnen mit „## “.",
        "„# “ ist der Titel der Seite.",
        "Headings begin with “## ”.",
        "“# ” is the title of the page.",
    ),
    "image": (
        "Bilder sind in Texten nicht erlaubt.",
        "Bitte das Bild weglassen und beschreiben, was wichtig ist.",
        "Images are not allowed in texts.",
        "Please leave it out and describe what matters.",
    ),
    "code": (
        "Das liest Markdown als Programmtext (Einrückung mit vier Leerzeichen oder `…`).",
        "Bitte nicht einrücken und keine Gravis-Zeichen verwenden.",
        "Markdown reads this as code (indented by four blanks, or `…`).",
        "Please do not indent it and use no backticks.",
    ),
    "quote": (
        "Zitate mit „>“ sind nicht erlaubt.",
        "Bitte als Absatz schreiben.",
        "Quotes with “>” are not allowed.",
        "Please write a paragraph.",
    ),
    "rule": (
        "Trennlinien sind nicht erlaubt.",
        "Bitte eine Überschrift mit „## “ verwenden.",
        "Rules are not allowed.",
        "Please use a heading with “## ”.",
    ),
    "footnote": (
        "Fußnoten sind nicht erlaubt.",
        "Bitte in den Text schreiben.",
        "Footnotes are not allowed.",
        "Please put it into the text.",
    ),
    "text_too_deep": (
        "Dieser Text ist zu tief verschachtelt.",
        "Bitte höchstens drei Ebenen von Listen verwenden.",
        "This text is nested too deeply.",
        "Please use at most three levels of lists.",
    ),
    "number_at_start": (
        "„{value}“ am Anfang eines Punktes liest Markdown als neue Nummerierung.",
        "Bitte einen Backslash vor den Punkt setzen, z. B. „1\\. Mai“.",
        "“{value}” at the start of an item is read as a new numbered list.",
        "Please put a backslash before the dot, e.g. “1\\. May”.",
    ),
    "block_in_line": (
        "In diesem Feld sind nur Text, **fett** und Links erlaubt.",
        "Listen und Überschriften gehören in „body“; ein Zeichen am Anfang wie „-“ bitte weglassen.",
        "This field takes only text, **bold** and links.",
        "Lists and headings belong into “body”; please leave out a leading sign such as “-”.",
    ),
    # References and translations
    "no_such_entry": (
        "„{value}“ gibt es nicht.{suggestion}",
        "Bitte die Kennung prüfen oder den Eintrag anlegen.",
        "There is no “{value}”.{suggestion_en}",
        "Please check the id or create the entry.",
    ),
    "no_page": (
        "„{value}“ ist ein Flyer und hat keine eigene Seite.",
        "Bitte einen anderen Eintrag nennen, z. B. „faqs/kaution“.",
        "“{value}” is a flyer and has no page of its own.",
        "Please name another entry, e.g. “faqs/kaution”.",
    ),
    "no_such_locale": (
        "Die Sprache „{value}“ steht nicht in mkdocs.yml.{suggestion}",
        "Erlaubt sind: {allowed}.",
        "The language “{value}” is not listed in mkdocs.yml.{suggestion_en}",
        "Allowed: {allowed}.",
    ),
    "chain_too_long": (
        "Über „{value}“ stehen mehr als {limit} Einträge übereinander.",
        "Bitte einen höheren als Ziel angeben.",
        "More than {limit} entries stand one above the other over “{value}”.",
        "Please name a higher one as the target.",
    ),
    "own_parent": (
        "Ein Eintrag kann nicht unter sich selbst stehen ({value}).",
        "Bitte ein anderes Ziel angeben oder das Feld löschen.",
        "An entry cannot stand below itself ({value}).",
        "Please name another target or delete the field.",
    ),
    "no_german": (
        "Zu dieser Übersetzung fehlt der deutsche Eintrag „{value}“.{suggestion}",
        "Bitte die Datei umbenennen oder löschen.",
        "The German entry “{value}” of this translation is missing.{suggestion_en}",
        "Please rename or delete the file.",
    ),
    "not_translated": (
        "„{value}“ wird nicht übersetzt; es steht einmal im deutschen Eintrag.",
        "Bitte hier löschen.",
        "“{value}” is not translated; it stands once in the German entry.",
        "Please delete it here.",
    ),
    "german_lacks": (
        "Im deutschen Eintrag gibt es „{value}“ nicht.",
        "Bitte dort zuerst ergänzen oder hier löschen.",
        "The German entry has no “{value}”.",
        "Please add it there first or delete it here.",
    ),
    "structure_differs": (
        "Der Aufbau weicht vom deutschen Text ab (Absätze, Listen oder Überschriften).",
        "Der Text wird deshalb nicht neben dem deutschen gezeigt. Bitte Absatz für Absatz angleichen.",
        "The structure differs from the German text (paragraphs, lists or headings).",
        "It is therefore not shown beside the German. Please align it paragraph by paragraph.",
    ),
    "snapshot_unknown": (
        "„{value}“ ist kein Textfeld dieses Eintrags.",
        "Bitte unter „translated_from“ löschen.",
        "“{value}” is not a text field of this entry.",
        "Please delete it under “translated_from”.",
    ),
    "review_without_name": (
        "„status: reviewed“ braucht „{value}“.",
        "Bitte ergänzen, wer wann geprüft hat.",
        "“status: reviewed” needs “{value}”.",
        "Please add who reviewed it and when.",
    ),
    # What comes back from a translator
    "message_twice": (
        "Der Text „{value}“ steht zweimal in der Datei; keiner von beiden wird übernommen.",
        "Bitte einen davon löschen.",
        "The text “{value}” stands twice in the file; neither is taken.",
        "Please delete one of them.",
    ),
    "message_unknown": (
        "Einen Text „{value}“ gibt es nicht (mehr).{suggestion}",
        "Er wird nicht übernommen. Bitte die Datei neu ausgeben lassen: infohub translations export.",
        "There is no text “{value}” (any more).{suggestion_en}",
        "It is not taken. Please have the file made afresh: infohub translations export.",
    ),
    "message_emptied": (
        "Hier fehlt die Übersetzung, die es schon gibt. Sie bleibt, wie sie ist.",
        "Soll sie weg, bitte das Feld in der Datei der Übersetzung löschen.",
        "The translation that exists is missing here. It stays as it is.",
        "To remove it, please delete the field in the translation's file.",
    ),
    "message_german_changed": (
        "Das Deutsche hat sich inzwischen geändert, jetzt: „{value}“. Die Übersetzung wird nicht übernommen.",
        "Bitte die Datei neu ausgeben lassen und diesen Text noch einmal ansehen.",
        "The German has changed meanwhile, now: “{value}”. The translation is not taken.",
        "Please have the file made afresh and look at this text again.",
    ),
    "message_unfinished": (
        "Geändert, aber noch als unfertig markiert (fuzzy). Nicht übernommen.",
        "Bitte die Markierung entfernen, wenn die Übersetzung fertig ist.",
        "Changed, but still marked as unfinished (fuzzy). Not taken.",
        "Please remove the mark when the translation is done.",
    ),
    "message_links": (
        "Die Übersetzung hat andere Links als das Deutsche: {value}.",
        "Bitte jeden Link stehen lassen und nur die Wörter in den eckigen Klammern übersetzen.",
        "The translation has other links than the German: {value}.",
        "Please keep every link, and translate only the words in the square brackets.",
    ),
    "message_structure": (
        "Der Aufbau weicht vom deutschen Text ab (Absätze, Listen, Überschriften oder die Zahl der Punkte).",
        "Bitte Absatz für Absatz und Punkt für Punkt angleichen.",
        "The structure differs from the German text (paragraphs, lists, headings, or the number of items).",
        "Please align it paragraph by paragraph and item by item.",
    ),
    "not_translated_yet": (
        "Diese Übersetzung gibt es noch nicht.",
        "Bitte zuerst übersetzen.",
        "This translation does not exist yet.",
        "Please translate first.",
    ),
    "review_of_outdated": (
        "Noch veraltet: {value}. Die Übersetzung wird nicht als geprüft vermerkt.",
        "Bitte neu übersetzen oder, wenn sie noch stimmt: infohub translations accept {ref} --locale {locale}.",
        "Still outdated: {value}. The translation is not marked as reviewed.",
        "Please translate anew or, if it is still right: infohub translations accept {ref} --locale {locale}.",
    ),
    # Time
    "review_due": (
        "Dieser Eintrag sollte bis {value} geprüft werden.",
        "Bitte prüfen und „last_reviewed“ und „review_by“ erneuern.",
        "This entry was due for review by {value}.",
        "Please review it and renew “last_reviewed” and “review_by”.",
    ),
    # Hand-written pages
    "docs_link": (
        "Der Link „{value}“ führt zu keinem Eintrag.{suggestion}",
        "Bitte so schreiben: [Kaution](faqs/kaution).",
        "The link “{value}” leads to no entry.{suggestion_en}",
        "Please write [Kaution](faqs/kaution).",
    ),
    "docs_absolute": (
        "Der Link „{value}“ beginnt mit „/“ und führt immer zur deutschen Seite.",
        "Bitte einen Eintrag wie „faqs/kaution“ oder eine Seite wie „ueber.md“ verlinken.",
        "The link “{value}” begins with “/” and always leads to the German page.",
        "Please link an entry such as “faqs/kaution” or a page such as “ueber.md”.",
    ),
    "docs_file": (
        "Diese Datei darf nicht in docs/ liegen.",
        "Erlaubt sind Seiten (.md) und Bilder ({allowed}).",
        "This file must not lie in docs/.",
        "Allowed are pages (.md) and pictures ({allowed}).",
    ),
    "docs_name": (
        "Dieser Dateiname ist nicht erlaubt.",
        "Bitte nur Buchstaben von a bis z, Ziffern, Bindestriche und Punkte verwenden, z. B. „ueber.ar.md“.",
        "This file name is not allowed.",
        "Please use letters from a to z, digits, hyphens and dots only, e.g. “ueber.ar.md”.",
    ),
    "docs_too_large": (
        "Diese Datei ist größer als {value} KiB.",
        "Bitte kürzen oder verkleinern.",
        "This file is larger than {value} KiB.",
        "Please shorten or shrink it.",
    ),
    "docs_busy": (
        "Auf dieser Seite steht zu oft „{value}“.",
        "Bitte auf mehrere Seiten verteilen.",
        "There is too much “{value}” on this page.",
        "Please split it into several pages.",
    ),
    "docs_many": (
        "In docs/ liegen mehr als {value} Dateien.",
        "Bitte löschen, was keine Seiten und Bilder sind.",
        "There are more than {value} files in docs/.",
        "Please delete what are no pages or pictures.",
    ),
    "docs_head": (
        "Oben in der Seite sind nur „title“ und „description“ erlaubt, zwischen zwei Zeilen „---“.",
        "Bitte mit einer anderen Seite vergleichen.",
        "At the top of a page only “title” and “description” are allowed, between two lines of “---”.",
        "Please compare with another page.",
    ),
    "docs_attribute": (
        "„{value}“ ist auf Seiten nicht erlaubt.",
        "In geschweiften Klammern dürfen nur Namen stehen, z. B. {{.wichtig}}.",
        "“{value}” is not allowed on pages.",
        "Braces may hold names only, e.g. {{.important}}.",
    ),
    "docs_picture": (
        "Das Bild „{value}“ käme von anderswo.",
        "Bitte die Bilddatei unter docs/assets/ ablegen und so schreiben: ![Logo](assets/logo.svg).",
        "The picture “{value}” would come from somewhere else.",
        "Please put the picture below docs/assets/ and write ![Logo](assets/logo.svg).",
    ),
    "docs_svg": (
        "Dieses Bild enthält mehr als eine Zeichnung ({value}).",
        "Bitte als „einfaches SVG“ ohne Skripte, Links und eingebettete Dateien speichern, oder als PNG.",
        "This picture holds more than a drawing ({value}).",
        "Please save it as “plain SVG” without scripts, links and embedded files, or as PNG.",
    ),
    "no_settings": (
        "Die Datei mit den Einstellungen fehlt.",
        "Bitte data/hub.yml anlegen.",
        "The settings file is missing.",
        "Please create data/hub.yml.",
    ),
}

# Control and direction characters, halves of letters (file names may hold them), and the sign by which the runner of
# GitHub Actions knows a command anywhere in a line. json.dumps has dealt with the first of them itself.
_IN_JSON = "\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\U000e0000-\U000e007f"
_UNSEEN = re.compile(rf"[\x00-\x1f{_IN_JSON}]|(?<=##)\[")
_UNSEEN_IN_JSON = re.compile(rf"[{_IN_JSON}]|(?<=##)\[")


def _spelled(match: re.Match[str]) -> str:
    units = match.group().encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def harmless(text: str) -> str:
    """A text as it may be printed on a terminal or in a log: on one line, and nothing unseen in it."""
    return _UNSEEN.sub(_spelled, text)


_BLANKS = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def harmless_name(name: str) -> str:
    """A field's name with those blanks spelled out that look like a plain one: pasted, they make it an unknown field."""
    return _BLANKS.sub(_spelled, harmless(name))


def harmless_json(text: str) -> str:
    """The same for JSON, which still says the same."""
    return _UNSEEN_IN_JSON.sub(_spelled, text)


def _shown(value: Any) -> str:
    """A value as it may be printed: one line, no control or direction characters, at most 60 letters."""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    text = harmless(" ".join(str(value).split()))
    return text if len(text) <= 60 else f"{text[:59]}…"


def words(code: str, values: dict[str, Any], lang: str) -> tuple[str, str]:
    """Message and hint of a problem in ``de`` or ``en``."""
    german, german_hint, english, english_hint = WORDS[code]
    shown = {name: _shown(value) for name, value in values.items()}
    near = shown.get("near", "")
    shown["suggestion"] = f" Meinten Sie „{near}“?" if near else ""
    shown["suggestion_en"] = f" Did you mean “{near}”?" if near else ""
    message, hint = (german, german_hint) if lang == "de" else (english, english_hint)
    return message.format(**shown), hint.format(**shown)
