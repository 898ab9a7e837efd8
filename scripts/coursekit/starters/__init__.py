"""Modules, pages and activities to begin from: they work as they are, and say what to change."""
