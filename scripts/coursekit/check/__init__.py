"""Finds everything that is wrong in a course, beyond what reading it found."""
