"""HTML from the model: pure functions and templates that know nothing of MkDocs."""
