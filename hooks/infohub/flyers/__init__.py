"""Views -> PDF, set by Typst: flyers of one entry and composed ones, in one language or German beside another. Knows no MkDocs."""
