"""Commands that keep entries fresh: what is due, confirmations, links to other sites. Knows no MkDocs."""
