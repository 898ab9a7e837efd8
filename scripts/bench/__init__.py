"""Measures what a test must not: build time, memory, page weight and response, as ratios taken in one run."""
