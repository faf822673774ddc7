"""What translators work with: what is missing or outdated, files for their editors, and the way back into data/."""
