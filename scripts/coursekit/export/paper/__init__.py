"""Books made of the course for paper: what to fill in, what to ask again, the answers, and what a trainer needs."""
