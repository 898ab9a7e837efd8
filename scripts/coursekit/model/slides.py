"""What an author can say of a page's slides, in a comment of its Markdown."""

from __future__ import annotations

SLIDES = "slides.md"
"""What the slides of a module are called, as if they were a page in its folder: no page can have the name."""
SHOWN = "slide"
"""The comment above what stands on the slide of its section."""
PEOPLE = "people slide"
"""The same above the people of a module: a session that begins elsewhere in it shows them first."""
LEFT_OUT = "no slide"
"""The comment below the heading of a section, or at the top of a page, that has no slide."""
