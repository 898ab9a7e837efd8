"""What a course is made of: frozen, typed, and free of files, HTML and MkDocs."""
