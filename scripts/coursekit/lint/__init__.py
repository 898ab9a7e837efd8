"""Advice on teaching: what a good editor would say about a course in which nothing is wrong."""
