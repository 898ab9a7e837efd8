"""The course seen whole: what it holds, where, and how much of it."""
