"""The names of what lets a browser keep the course: files in the site's root, and caches."""

from __future__ import annotations

WORKER = "sw.js"
"""The service worker. Its address never changes: at each visit a browser asks for it again, and finds the next."""
SIZE = "offline.json"
"""How much there is to keep, for the page that offers it."""
MANIFEST = "manifest.webmanifest"
"""What the course is called and looks like among a device's apps (W3C Web Application Manifest)."""
CACHES = "course-files"
"""How the name of a cache begins; the path of the site and the version follow, with colons between."""
