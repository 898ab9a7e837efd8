"""Tables of three columns or more carry the name of its column with each cell."""

from __future__ import annotations

from coursekit.site.tables import align_by_class, name_cells
from markdown import markdown


def table(heads: list[str], *rows: list[str]) -> str:
    """Write a table as Markdown makes it."""
    head = "".join(f"<th>{text}</th>\n" for text in heads)
    body = "".join("<tr>\n" + "".join(f"<td>{cell}</td>\n" for cell in row) + "</tr>\n" for row in rows)
    return f"<table>\n<thead>\n<tr>\n{head}</tr>\n</thead>\n<tbody>\n{body}</tbody>\n</table>"


def test_each_cell_carries_the_name_of_its_column() -> None:
    named = name_cells(table(["Need", "Means", "Feeds it"], ["a", "b", "c"], ["d", "e", "f"]))

    assert named.startswith("<table data-cards>")
    assert '<td data-label="Need">a</td>\n<td data-label="Means">b</td>\n<td data-label="Feeds it">c</td>' in named
    assert '<td data-label="Need">d</td>\n<td data-label="Means">e</td>\n<td data-label="Feeds it">f</td>' in named


def test_a_name_is_words_alone() -> None:
    named = name_cells(table(["A", 'The <em>"so"</em> &amp; so', "C"], ["a", "b", "c"]))

    assert 'data-label="The &quot;so&quot; &amp; so"' in named


def test_two_columns_and_tables_of_templates_stay_as_they_are() -> None:
    two = table(["A", "B"], ["a", "b"])
    ours = table(["A", "B", "C"], ["a", "b", "c"]).replace("<table>", '<table class="course-table">')

    assert name_cells(f"<p>Text</p>{two}{ours}") == f"<p>Text</p>{two}{ours}"


def test_each_table_has_its_own_names() -> None:
    named = name_cells(table(["A", "B", "C"], ["a", "b", "c"]) + table(["D", "E", "F"], ["d", "e", "f"]))

    assert named.count('data-label="B"') == 1
    assert named.count('data-label="E"') == 1


def test_a_column_is_aligned_by_a_class() -> None:
    """A page without styles in it works under a policy that blocks them."""
    html = markdown("| A | B |\n|---|--:|\n| 1 | 2 |", extensions=["tables"])

    assert align_by_class(html).count(' class="course-cell-right"') == 2
    assert "style" not in align_by_class(html)
