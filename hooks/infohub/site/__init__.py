"""Entries + locale -> pages. The only room that may know MkDocs."""
