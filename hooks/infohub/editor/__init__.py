"""Model -> what editors need: JSON Schemas that complete and explain."""
