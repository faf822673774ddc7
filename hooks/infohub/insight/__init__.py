"""What the content as a whole looks like: pure values, drawn or printed by others."""
