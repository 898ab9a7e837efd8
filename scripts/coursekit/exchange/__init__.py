"""Questions come in from other programs here: a reader for each format, one form for all of them, one writer."""
