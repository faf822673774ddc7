"""The same made-up town as a Hugo site: same entries, same words, the same frame, facts, cards and lists."""

from __future__ import annotations

from pathlib import Path

import yaml

from bench.content import LOCALES, put
from infohub.model import KINDS

FRAME = """<!doctype html>
<html lang="{{ .Site.Language.Lang }}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{{ .Title }} – {{ .Site.Title }}</title>
<meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}">
<link rel="icon" href="{{ "assets/favicon.svg" | relURL }}" type="image/svg+xml">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#0c4a52">
<link rel="stylesheet" href="{{ "assets/hub.css" | relURL }}">
</head>
<body class="section-{{ .Section }}">
<a class="skip" href="#content">Skip to the content</a>
<header class="top">
<div class="bar wide">
<a class="brand" href="{{ "/" | relLangURL }}"><span class="mark" aria-hidden="true">FILLER</span><span>{{ .Site.Title }}</span></a>
<details class="pick menu">
<summary>FILLER<span>Menu</span></summary>
<ul>{{ $here := .Section }}
{{ range slice NAV }}<li><a href="{{ printf "/%s/" . | relLangURL }}"{{ if eq . $here }} aria-current="true"{{ end }}>FILLER<span>{{ . }}</span></a></li>
{{ end }}</ul>
</details>
<a class="sos" href="{{ "/contacts/#emergency" | relLangURL }}">FILLER<span>Emergency</span></a>
<details class="pick languages">
<summary>FILLER<span>{{ .Site.Language.Lang }}</span><span class="only-read">– choose another language</span></summary>
<ul>
{{ range .AllTranslations }}<li><a href="{{ .RelPermalink }}" lang="{{ .Language.Lang }}" dir="ltr" hreflang="{{ .Language.Lang }}">{{ .Language.Lang }}</a></li>
{{ end }}</ul>
</details>
</div>
<nav class="sections wide" aria-label="Sections">
<ul>
{{ range slice NAV }}<li><a href="{{ printf "/%s/" . | relLangURL }}"{{ if eq . $here }} aria-current="true"{{ end }}>{{ . }}</a></li>
{{ end }}</ul>
</nav>
</header>
<main id="content" tabindex="-1">{{ block "main" . }}{{ end }}</main>
<footer class="foot">
<div class="wide">
<p>Published by Lindenau. For orientation; this is no legal advice.</p>
<ul>
<li><a href="{{ "/ueber/" | relLangURL }}">About</a></li><li><a href="{{ "/mitmachen/" | relLangURL }}">Join in</a></li>
<li><a href="{{ "/impressum/" | relLangURL }}">Imprint</a></li><li><a href="{{ "/datenschutz/" | relLangURL }}">Privacy</a></li>
</ul>
</div>
</footer>
</body>
</html>
"""
FACTS = """<dl class="facts">{{ range $k, $v := .Params.facts }}
<div><dt>FILLER{{ $k }}</dt><dd>{{ $v }}</dd></div>{{ end }}
</dl>"""
CARD = """<li class="card"><h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3><span class="german" lang="de" dir="ltr">{{ .Params.german }}</span><p>{{ .Description }}</p></li>
"""
SINGLE = (
    """{{ define "main" }}<article class="entry wide">
<nav class="crumbs" aria-label="You are here"><ul>
<li><a href="../">{{ .Section }}</a></li>
{{ range .Params.topics }}{{ with site.GetPage (printf "/topics/%s" .) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}
</ul></nav>
<header class="head">
<h1>{{ .Title }}</h1>
<p class="german" lang="de" dir="ltr">{{ .Params.german }}</p>
<p class="lead">{{ .Description }}</p>
</header>
<div class="notice quiet">FILLER<div><p>Draft: translated by a machine, not reviewed yet. <a href="#" hreflang="de">Read it in German</a></p></div></div>
<div class="columns">
{{ if .Params.facts }}<aside class="side first" aria-label="In short"><section class="panel"><h2>In short</h2>
"""
    + FACTS
    + """</section>
{{ if .Params.week }}<section class="panel hours"><h2>FILLER Opening hours</h2><table class="week"><caption class="only-read">Hours by weekday</caption>
<tbody>{{ range .Params.week }}<tr><th scope="row">{{ .day }}</th><td>{{ with .time }}<span class="span"><bdi dir="ltr">{{ . }}</bdi></span>{{ else }}<span class="shut">closed</span>{{ end }}</td></tr>
{{ end }}</tbody></table></section>{{ end }}</aside>{{ end }}
<div class="main">{{ with .Params.answer }}<p class="answer">{{ . }}</p>{{ end }}
<div class="text"><div class="prose">{{ .Content }}</div></div>
{{ range .Params.groups }}<section><h2>FILLER{{ .heading }}</h2>
<ul class="cards">{{ range .refs }}{{ with site.GetPage (printf "/%s" .) }}"""
    + CARD
    + """{{ end }}{{ end }}</ul></section>{{ end }}
</div>
{{ if .Params.contacts }}<aside class="side then" aria-label="Help"><section class="panel"><h2>FILLER Who helps</h2><ul class="cards contacts">
{{ range .Params.contacts }}{{ with site.GetPage (printf "/contacts/%s" .) }}<li class="card contact"><h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3><span class="german" lang="de" dir="ltr">{{ .Params.german }}</span><p>{{ .Description }}</p>
"""
    + FACTS
    + """</li>{{ end }}{{ end }}</ul></section></aside>{{ end }}
</div>
<footer class="origin">
<p>Compared with its sources on 1 November 2026.</p>
<details><summary>Sources</summary><ul class="sources" lang="de" dir="ltr"><li>Amtsblatt (Mai 2026)</li></ul></details>
</footer>
</article>{{ end }}
"""
)
LIST = (
    """{{ define "main" }}<div class="list wide"><header class="head"><h1>{{ .Title }}</h1></header>
<ul class="cards">{{ range .Pages }}"""
    + CARD
    + """{{ end }}</ul></div>{{ end }}
"""
)
ICON = '<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="M5 4h4l2 5l-2.5 1.5a11 11 0 0 0 5 5l1.5 -2.5l5 2v4a2 2 0 0 1 -2 2a16 16 0 0 1 -15 -15a2 2 0 0 1 2 -2"/></svg>'


def write(folder: Path, town: Path, languages: int) -> None:
    """A Hugo site below ``folder`` from the project below ``town``."""
    nav = " ".join(f'"{kind.folder}"' for kind in KINDS if kind.pages)
    for name, layout in (("baseof", FRAME), ("single", SINGLE), ("list", LIST), ("index", LIST.replace(".Pages", ".Site.Sections"))):
        target = folder / "layouts" / (f"{name}.html" if name == "index" else f"_default/{name}.html")
        put(target, layout.replace("FILLER", ICON).replace("NAV", nav))
    codes = {code: {"contentDir": f"content/{code}", "weight": number + 1} for number, code in enumerate(LOCALES[:languages])}
    config = {"baseURL": "https://hub.example/", "title": "Lindenau", "defaultContentLanguage": "de", "languages": codes}
    config |= {"disableKinds": ["taxonomy", "term", "RSS"]}
    put(folder / "hugo.yaml", yaml.safe_dump(config))
    load = lambda path: yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader"))  # noqa: B009, E731
    entries = {f"{path.parent.name}/{path.stem}": load(path) for path in sorted((town / "data").glob("*/*.yml"))}
    into = backlinks(entries)
    for ref, german in entries.items():
        kind, name = ref.split("/")
        for code in LOCALES[:languages]:
            over = german if code == "de" else load(town / "data" / kind / code / f"{name}.yml")
            put(folder / "content" / code / f"{ref}.md", page(german, over, into.get(ref, {})))


def backlinks(entries: dict[str, dict]) -> dict[str, dict[str, list[str]]]:
    """What an entry's page gathers: entries that name it, by their folder. Worked out here, so that Hugo need not search."""
    into: dict[str, dict[str, list[str]]] = {}
    for ref, entry in entries.items():
        targets = [f"topics/{one}" for one in entry.get("topics", [])] + entry.get("related", [])
        targets += [f"contacts/{one}" for field in ("contacts", "providers", "organisers") for one in entry.get(field, [])]
        for target in targets:
            into.setdefault(target, {}).setdefault(ref.partition("/")[0], []).append(ref)
    return into


DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")


def page(german: dict, over: dict, into: dict[str, list[str]]) -> str:
    facts = {
        name: str(german[name])
        for name in ("street", "city", "email", "cost", "level_to", "starts", "access", "course_type")
        if name in german
    }
    facts |= {"phone": german["phones"][0]["number"]} if "phones" in german else {}
    head = {"title": over.get("title") or german["title"], "description": over["summary"], "german": german["title"], "facts": facts}
    head |= {"topics": german.get("topics", []), "answer": over.get("answer_in_short", "")}
    groups = [{"heading": folder, "refs": refs} for folder, refs in into.items()]
    head["groups"] = [*groups, {"heading": "See also", "refs": german.get("related", [])}] if groups or german.get("related") else []
    head["contacts"] = german.get("contacts") or german.get("providers") or german.get("organisers") or []
    rows = german.get("opening_hours") or []
    head["week"] = [{"day": day, "time": "09:00–12:00" if at < 5 else ""} for at, day in enumerate(DAYS)] if rows else []
    return f"---\n{yaml.dump(head, Dumper=getattr(yaml, 'CSafeDumper'), allow_unicode=True)}---\n{over['body']}\n"  # noqa: B009
