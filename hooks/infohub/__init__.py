"""The hub: YAML entries become a multilingual information site.

Rooms, and the direction data flows through them (a room imports only from its left)::

    model <- text <- content <- languages <- site | flyers | exports | editor
"""

__version__ = "0.1.0"
