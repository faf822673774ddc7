"""What an entry is: kinds, fields and value types. Knows no YAML, no HTML, no language but the schema's German."""

from infohub.model.entry import EntryModel
from infohub.model.fields import Reference, Text, reference_fields, text_fields
from infohub.model.hub import Hub
from infohub.model.kinds import KINDS, Entry, Kind, kind_by_folder, kind_by_name

__all__ = [
    "KINDS",
    "Entry",
    "EntryModel",
    "Hub",
    "Kind",
    "Reference",
    "Text",
    "kind_by_folder",
    "kind_by_name",
    "reference_fields",
    "text_fields",
]
