"""What the content as a whole looks like: pure values, from which pages and commands are drawn."""
