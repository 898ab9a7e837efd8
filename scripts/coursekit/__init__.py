"""Reads, checks and renders a course written in Markdown and YAML.

Data flows one way: `load` reads files strictly, `model` holds what was read, `check` finds what is wrong,
`render` writes HTML. Only `site` knows MkDocs.
"""
