"""The same made-up town as a Hugo site: same entries, same words, a frame of the same size, lists and related cards."""

from __future__ import annotations

from pathlib import Path

import yaml

from bench.content import LOCALES, put
from infohub.model import KINDS

FRAME = """<!doctype html>
<html lang="{{ .Site.Language.Lang }}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>{{ .Title }} – {{ .Site.Title }}</title><meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}"><link rel="stylesheet" href="{{ "assets/hub.css" | relURL }}"></head>
<body><a class="skip" href="#content">Skip</a>
<header class="top"><div class="bar wide"><a class="brand" href="{{ "/" | relLangURL }}">FILLER{{ .Site.Title }}</a>
<details class="pick"><summary>FILLER{{ .Site.Language.Lang }}</summary><ul>
{{ range .AllTranslations }}<li><a href="{{ .RelPermalink }}" hreflang="{{ .Language.Lang }}">{{ .Language.Lang }}</a></li>
{{ end }}</ul></details></div>
<nav class="sections wide"><ul>{{ $here := .Section }}{{ range slice NAV }}<li><a href="{{ printf "/%s/" . | relLangURL }}"{{ if eq . $here }} aria-current="true"{{ end }}>FILLER{{ . }}</a></li>
{{ end }}</ul></nav></header>
<main id="content">{{ block "main" . }}{{ end }}</main>
<footer class="foot"><p>Published by Lindenau. For orientation; this is no legal advice.</p></footer></body></html>
"""
SINGLE = """{{ define "main" }}<article class="entry wide"><nav class="crumbs"><ul><li><a href="../">{{ .Section }}</a></li>
{{ range .Params.topics }}{{ with site.GetPage (printf "/topics/%s" .) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}</ul></nav>
<header class="head"><h1>{{ .Title }}</h1><p class="german" lang="de">{{ .Params.german }}</p><p class="lead">{{ .Description }}</p></header>
<div class="notice">FILLER<p>Draft: translated by a machine, not reviewed yet.</p></div>
<div class="columns"><div class="main">{{ with .Params.answer }}<p class="answer">{{ . }}</p>{{ end }}<section class="text">{{ .Content }}</section>
<section class="related"><h2>FILLER See also</h2><ul class="cards">{{ range .Params.related }}{{ with site.GetPage (printf "/%s" .) }}<li class="card"><h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3><span lang="de">{{ .Params.german }}</span><p>{{ .Description }}</p></li>{{ end }}{{ end }}</ul></section></div>
<aside class="side"><section class="panel"><h2>In short</h2><dl class="facts">{{ range $k, $v := .Params.facts }}<div><dt>FILLER{{ $k }}</dt><dd>{{ $v }}</dd></div>{{ end }}</dl></section>
{{ range .Params.contacts }}{{ with site.GetPage (printf "/contacts/%s" .) }}<div class="card"><h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3><p>{{ .Description }}</p><dl>{{ range $k, $v := .Params.facts }}<div><dt>FILLER{{ $k }}</dt><dd>{{ $v }}</dd></div>{{ end }}</dl></div>{{ end }}{{ end }}</aside></div>
<footer class="origin"><p>Compared with its sources on 2026-11-01.</p><details><summary>Sources</summary><ul><li>Amtsblatt (2026-05)</li></ul></details></footer></article>{{ end }}
"""
LIST = """{{ define "main" }}<div class="list wide"><h1>{{ .Title }}</h1><ul class="cards">{{ range .Pages }}<li class="card"><h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3><span lang="de">{{ .Params.german }}</span><p>{{ .Description }}</p></li>
{{ end }}</ul></div>{{ end }}
"""
ICON = '<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="M5 4h4l2 5l-2.5 1.5a11 11 0 0 0 5 5l1.5 -2.5l5 2v4a2 2 0 0 1 -2 2a16 16 0 0 1 -15 -15a2 2 0 0 1 2 -2"/></svg>'


def write(folder: Path, town: Path, languages: int) -> None:
    """A Hugo site below ``folder`` from the project below ``town``."""
    nav = " ".join(f'"{kind.folder}"' for kind in KINDS)
    for name, layout in (("baseof", FRAME), ("single", SINGLE), ("list", LIST), ("index", LIST.replace(".Pages", ".Site.Sections"))):
        target = folder / "layouts" / (f"{name}.html" if name == "index" else f"_default/{name}.html")
        put(target, layout.replace("FILLER", ICON).replace("NAV", nav))
    codes = {code: {"contentDir": f"content/{code}", "weight": number + 1} for number, code in enumerate(LOCALES[:languages])}
    config = {"baseURL": "https://hub.example/", "title": "Lindenau", "defaultContentLanguage": "de", "languages": codes}
    config |= {"disableKinds": ["taxonomy", "term", "RSS"]}
    put(folder / "hugo.yaml", yaml.safe_dump(config))
    load = lambda path: yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader"))  # noqa: B009, E731
    for path in sorted((town / "data").glob("*/*.yml")):
        german = load(path)
        for code in LOCALES[:languages]:
            over = german if code == "de" else load(path.parent / code / path.name)
            put(folder / "content" / code / path.parent.name / f"{path.stem}.md", page(german, over))


def page(german: dict, over: dict) -> str:
    facts = {name: str(german[name]) for name in ("street", "city", "email", "cost", "level_to", "starts") if name in german}
    head = {"title": over.get("title") or german["title"], "description": over["summary"], "german": german["title"], "facts": facts}
    head |= {"topics": german.get("topics", []), "related": german.get("related", []), "answer": over.get("answer_in_short", "")}
    head["contacts"] = german.get("contacts") or german.get("providers") or german.get("organisers") or []
    return f"---\n{yaml.dump(head, Dumper=getattr(yaml, 'CSafeDumper'), allow_unicode=True)}---\n{over['body']}\n"  # noqa: B009
