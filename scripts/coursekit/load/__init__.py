"""Reads the author's files strictly, and remembers where each value stood."""
