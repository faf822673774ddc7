"""Entries + locale -> what a reader is told: texts, facts, hours, contacts. Pages and flyers are drawn from it.

A value is ``Markup``: words with a handful of inline tags (a, bdi, span, address, br, strong, em, small), every letter escaped.
"""
