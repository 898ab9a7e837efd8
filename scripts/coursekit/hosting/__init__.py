"""Makes a built site ready for a static host: what it must be served with, worked out from what is in it.

Knows nothing of MkDocs, and nothing of the course: it reads the files of a site.
"""
