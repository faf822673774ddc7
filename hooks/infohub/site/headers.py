"""Headers a server should send, as files the common ones read by themselves: what a page may load, and how long it is kept."""

from __future__ import annotations

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


def header_files() -> dict[str, str]:
    """Name -> text: ``_headers`` (Netlify, Cloudflare Pages and others) and ``.htaccess`` (Apache)."""
    lines = "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())
    kept = "".join(f"\n{path}\n  Cache-Control: public, max-age=31536000, immutable\n" for path in KEPT)
    plain = f"/*\n{lines}{kept}"
    apache = "".join(f'  Header always set {name} "{value}"\n' for name, value in HEADERS.items())
    return {"_headers": plain, ".htaccess": f"<IfModule mod_headers.c>\n{apache}</IfModule>\n"}
