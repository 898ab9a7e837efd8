"""Lays an organisation's overlay over a course: what comes of it is a project as any other, in a folder of its own.

Decision 0026 says why.
"""
