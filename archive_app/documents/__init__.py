"""Source file → Document: readers, cleaning, canonical text, the isolated worker."""
