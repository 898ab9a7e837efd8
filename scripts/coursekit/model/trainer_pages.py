"""The pages of the site on which sessions are planned and held, by their paths in `docs/`."""

from __future__ import annotations

PLANS = "trainers/plans.md"
"""The page with the ready-made plans, on courses that have it."""
BUILDER = "trainers/session.md"
"""The page with the session builder, on courses that have it."""
SESSION_SLIDES = "trainers/slides.md"
"""Where the slides of a planned session stand, as if they were a page, on courses that have the session builder."""
HAND_OUTS = "trainers/hand-outs.md"
"""Where the hand-outs of a planned session stand, as if they were a page, on courses that have the session builder."""
ROOM = "trainers/room.md"
"""The page on which a trainer sees where a group stands, on courses that have it."""
GIVE = "give-to-the-room.md"
"""The page on which a learner gives answers to the room, on courses that have it."""
