"""A made-up town of any size: N entries x L languages with bodies of about 120 words, always the same for one seed."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

import yaml

from infohub.model import KINDS

ROOT = Path(__file__).parent.parent.parent
LOCALES = ("de", "en", "ar", "uk", "fa", "ru", "tr", "ro", "pl", "fr", "es", "it")
WORDS = {
    "latin": [
        "kurs",
        "stadt",
        "haus",
        "miete",
        "brief",
        "amt",
        "frage",
        "antwort",
        "woche",
        "tag",
        "gruppe",
        "treffen",
        "lernen",
        "deutsch",
        "helfen",
        "familie",
        "kind",
        "arbeit",
        "geld",
        "termin",
    ],
    "ar": [
        "دورة",
        "مدينة",
        "بيت",
        "إيجار",
        "رسالة",
        "دائرة",
        "سؤال",
        "جواب",
        "أسبوع",
        "يوم",
        "مجموعة",
        "لقاء",
        "تعلم",
        "مساعدة",
        "عائلة",
        "طفل",
        "عمل",
        "مال",
        "موعد",
        "لغة",
    ],
    "uk": [
        "курс",
        "місто",
        "дім",
        "оренда",
        "лист",
        "відомство",
        "питання",
        "відповідь",
        "тиждень",
        "день",
        "група",
        "зустріч",
        "навчання",
        "допомога",
        "родина",
        "дитина",
        "робота",
        "гроші",
    ],
}
SHARES = (("faqs", 0.34), ("offers", 0.22), ("contacts", 0.16), ("courses", 0.05), ("events", 0.05), ("terms", 0.16), ("topics", 0.02))
_TO_AN_ENTRY = re.compile(rf"\]\((?:{'|'.join(kind.folder for kind in KINDS)})/")


def words_of(code: str) -> list[str]:
    return WORDS["ar"] if code in ("ar", "fa") else WORDS["uk"] if code in ("uk", "ru") else WORDS["latin"]


def sentence(dice: random.Random, code: str, length: int) -> str:
    return " ".join(dice.choice(words_of(code)) for _ in range(length)).capitalize()


def body(dice: random.Random, code: str, link: str) -> str:
    """About 120 words: headings, paragraphs, a list, emphasis and a link."""
    s = lambda n: sentence(dice, code, n)  # noqa: E731 - a short name for a short thing
    return (
        f"## {s(3)}\n\n{s(14)}. **{s(3)}** {s(12)}. [{s(2)}]({link}) {s(9)}.\n\n- {s(6)}\n- {s(7)}\n- {s(5)}\n\n"
        f"## {s(4)}\n\n{s(16)}. {s(15)}.\n\n{s(12)}. *{s(2)}* {s(10)}."
    )


def references(entries: int) -> list[str]:
    """``folder/id`` of every entry."""
    made = [f"topics/t{number}" for number in range(max(4, int(entries * 0.02)))]
    for folder, share in SHARES[:-1]:
        made += [f"{folder}/{folder[0]}{number}" for number in range(max(1, int(entries * share)))]
    return made[:entries] + [f"faqs/x{number}" for number in range(entries - len(made))]


def fields(ref: str, every: dict[str, list[str]], dice: random.Random) -> dict:
    """Facts and German texts of one entry."""
    folder = ref.partition("/")[0]
    pick = lambda kind: dice.choice(every[kind]).partition("/")[2]  # noqa: E731
    entry: dict = {
        "title": sentence(dice, "de", 4),
        "summary": sentence(dice, "de", 12) + ".",
        "body": body(dice, "de", dice.choice(every["faqs"])),
        "sources": [{"title": "Amtsblatt", "date": "2026-05"}],
        "last_reviewed": "2026-11-01",
    }
    if folder != "topics":
        entry["topics"] = [pick("topics")]
        entry["related"] = sorted({dice.choice(every["faqs"]), dice.choice(every["terms"])} - {ref})
    if folder == "topics":
        entry |= {"icon": "home", "order": dice.randrange(90)}
    elif folder == "contacts":
        entry |= {"sector": "association", "street": "Am Bach 5", "postcode": "12345", "city": "Lindenau", "email": "post@example.org"}
        entry |= {"phones": [{"number": "0221 4710 123"}], "opening_hours": [{"days": "Mo-Fr", "from": "09:00", "to": "12:00"}]}
    elif folder == "offers":
        entry |= {"providers": [pick("contacts")], "when": [{"days": "Di", "from": "15:00", "to": "17:00"}], "cost": {"kind": "free"}}
    elif folder == "courses":
        entry |= {"course_type": "integration", "level_to": "B1", "providers": [pick("contacts")], "access": sentence(dice, "de", 8)}
    elif folder == "faqs":
        entry |= {
            "answer_in_short": sentence(dice, "de", 12),
            "contacts": [pick("contacts")],
            "legal_basis": [{"law": "BGB", "section": "551"}],
        }
    elif folder == "events":
        entry |= {"organisers": [pick("contacts")], "starts": f"2027-{dice.randrange(1, 13):02}-10 15:00"}
    return entry


TEXTS = ("title", "summary", "body", "access", "answer_in_short")


def write(folder: Path, entries: int, languages: int, seed: int = 1) -> None:
    """A whole project below ``folder``, sharing hooks and overrides with this one."""
    dice = random.Random(seed)
    refs = references(entries)
    every: dict[str, list[str]] = {}
    for ref in refs:
        every.setdefault(ref.partition("/")[0], []).append(ref)
    dump = lambda value: yaml.dump(value, Dumper=getattr(yaml, "CSafeDumper"), allow_unicode=True, sort_keys=False, width=1000)  # noqa: B009, E731
    data = folder / "data"
    for ref in refs:
        german = fields(ref, every, dice)
        put(data / f"{ref}.yml", dump(german))
        kind, name = ref.split("/")
        for code in LOCALES[1:languages]:
            link = german["body"].partition("](")[2].partition(")")[0]
            texts = {"title": sentence(dice, code, 4), "summary": sentence(dice, code, 12), "body": body(dice, code, link)}
            texts |= {field: sentence(dice, code, 9) for field in ("access", "answer_in_short") if field in german}
            if kind == "terms":
                texts["equivalent"] = texts.pop("title")
            snapshot = {field: german[field] for field in TEXTS if field in german and field in texts}
            put(data / kind / code / f"{name}.yml", dump({"status": "draft", **texts, "translated_from": snapshot}))
    hub = {"name": "Lindenau", "summary": "Auskunft.", "town": "Lindenau", "county": "Kreis Musterland", "state": "NW"}
    hub |= {"publisher": every["contacts"][0].partition("/")[2], "most_asked": every["faqs"][:6], "emergency": []}
    put(data / "hub.yml", dump(hub))
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=shutil.ignore_patterns("assets"))
    for page in (folder / "docs").glob("*.md"):  # links to Beckum's entries mean nothing here
        page.write_text(_TO_AN_ENTRY.sub("](https://example.org/", page.read_text("utf-8")), "utf-8")
    put(folder / "mkdocs.yml", settings(languages))


def settings(languages: int) -> str:
    """mkdocs.yml of the made-up town."""
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    config["theme"]["custom_dir"] = str(ROOT / "overrides")
    config["hooks"] = [str(ROOT / "hooks" / "hub.py")]
    config.setdefault("extra", {})["flyers"] = config["extra"]["search"] = False  # measured apart
    config["plugins"][0]["i18n"]["languages"] = [
        {"locale": code, "name": code, **({"default": True} if code == "de" else {})} for code in LOCALES[:languages]
    ]
    config["watch"] = []
    return yaml.safe_dump(config, allow_unicode=True)


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
