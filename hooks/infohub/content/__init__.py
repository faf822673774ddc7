"""YAML -> entries: strict reading with positions, problems as values, references."""
