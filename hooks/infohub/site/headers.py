"""Headers a server should send, as files the common ones read by themselves: what a page may load, and how long it is kept."""

from __future__ import annotations

from collections.abc import Mapping

from infohub.site.form import FORM
from infohub.site.frame import POLICY

# Beside the policy of the page itself: who may frame it can be said in a header only (CSP 3, section 6.4.2).
HEADERS = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


# What pages ask for by its version, so that it may be kept for good.
KEPT = ("/assets/hub.css", "/assets/stand.css", "/assets/js/*")
_FRAMES = "frame-ancestors 'none'"


def header_files(form: str = "") -> dict[str, str]:
    """Name -> text: ``_headers`` (Netlify, Cloudflare Pages and others) and ``.htaccess`` (Apache).

    form: policy of the form's page, which has lines of its own; empty where there is none.
    """
    # Of two rules of ``_headers`` that fit an address, both policies hold: with a form, the one of all addresses says
    # only what no page can say of itself. An ``.htaccess`` further down takes the place of the one above.
    general = {**HEADERS, "Content-Security-Policy": _FRAMES} if form else HEADERS
    lines = "".join(f"  {name}: {value}\n" for name, value in general.items())
    own = f"\n/{FORM}*\n  Content-Security-Policy: {form}; {_FRAMES}\n" if form else ""
    kept = "".join(f"\n{path}\n  Cache-Control: public, max-age=31536000, immutable\n" for path in KEPT)
    files = {"_headers": f"/*\n{lines}{own}{kept}", ".htaccess": _apache(HEADERS)}
    return {**files, f"{FORM}.htaccess": _apache({"Content-Security-Policy": f"{form}; {_FRAMES}"})} if form else files


def _apache(headers: Mapping[str, str]) -> str:
    lines = "".join(f'  Header always set {name} "{value}"\n' for name, value in headers.items())
    return f"<IfModule mod_headers.c>\n{lines}</IfModule>\n"
