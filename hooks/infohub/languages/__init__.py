"""Entries meet a language: locales, translation overlays and their state, formats, UI messages."""
