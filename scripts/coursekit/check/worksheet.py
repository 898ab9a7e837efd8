"""What the model's types cannot say about a worksheet: its ids, views, order of sections, and picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.check.repeats import repeated, same_text, texts_at
from coursekit.check.suggestions import suggestion
from coursekit.model.worksheet import RESERVED, RatingColumn, TextColumn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.yaml_file import Location, YamlFile
    from coursekit.model.worksheet import Quadrants, Row, Section, Worksheet
    from coursekit.problems import Problem


def check_worksheet(file: YamlFile, sheet: Worksheet) -> Iterator[Problem]:
    """Every fault inside a worksheet that reads well."""
    views = [view.id for view in sheet.views or ()]
    yield from repeated(file, ("views",), views)
    yield from same_text(file, texts_at(("views",), "label", [view.label for view in sheet.views or ()]))
    yield from repeated(file, ("sections",), [section.id for section in sheet.sections])
    titles: list[tuple[Location, str]] = [
        (("sections", index, "title"), section.title) for index, section in enumerate(sheet.sections) if section.title
    ]
    yield from same_text(file, titles)
    taken: list[str] = []
    for index, section in enumerate(sheet.sections):
        if section.title is None and len(sheet.sections) > 1:
            message = f'The section "{section.id}" has no title, and there are others.'
            yield file.problem(("sections", index), "W005", message, 'Add "title:", so that people find their way.')
        yield from _after(file, sheet, index)
        yield from _columns(file, ("sections", index, "columns"), section)
        yield from _rows(file, ("sections", index, "rows"), section, taken, views or None)
        taken += [row.id for row in section.rows]
    if sheet.picture:
        yield from _picture(file, sheet, sheet.picture)


def _after(file: YamlFile, sheet: Worksheet, index: int) -> Iterator[Problem]:
    """Find a section that would wait for itself, for a later one, or for none."""
    after = sheet.sections[index].after
    earlier = [section.id for section in sheet.sections[:index]]
    if after is None or after in earlier:
        return
    mend = "Delete it: the first section has none before it."
    if earlier:
        mend = suggestion(after, earlier, f"Before it stand: {', '.join(earlier)}.")
    yield file.problem(("sections", index, "after"), "W001", f'"{after}" is not a section before this one.', mend)


def _columns(file: YamlFile, where: Location, section: Section) -> Iterator[Problem]:
    yield from repeated(file, where, [column.id for column in section.columns])
    yield from same_text(file, texts_at(where, "label", [column.label for column in section.columns]))
    for index, column in enumerate(section.columns):
        if not isinstance(column, TextColumn):
            choices = (*where, index, "choices")
            yield from repeated(file, choices, [choice.id for choice in column.choices])
            yield from same_text(file, texts_at(choices, "label", [choice.label for choice in column.choices]))


def _rows(
    file: YamlFile, where: Location, section: Section, taken: list[str], views: list[str] | None
) -> Iterator[Problem]:
    yield from repeated(file, where, [row.id for row in section.rows], taken)
    labels: list[tuple[Location, str]] = [
        ((*where, index, "label"), row.label) for index, row in enumerate(section.rows) if row.label
    ]
    yield from same_text(file, labels)
    for index, row in enumerate(section.rows):
        place = (*where, index)
        if row.id in RESERVED:
            message = f'The course keeps a mark of its own under "{row.id}".'
            yield file.problem((*place, "id"), "W004", message, "Give the row another id.")
        yield from _prompts(file, place, row, views) if views else _prompt(file, place, row)


def _prompt(file: YamlFile, where: Location, row: Row) -> Iterator[Problem]:
    """Without views a row has one prompt."""
    if row.prompts:
        message = f'The row "{row.id}" has prompts for views, and the worksheet has no views.'
        yield file.key_problem((*where, "prompts"), "W002", message, 'Write one "prompt:" in their place.')
    elif row.prompt is None:
        yield file.problem(where, "W002", f'The row "{row.id}" has no prompt.', 'Add "prompt:".')


def _prompts(file: YamlFile, where: Location, row: Row, views: list[str]) -> Iterator[Problem]:
    """With views a row has one prompt for each of them, and none beside."""
    if row.prompt is not None:
        message = f'The row "{row.id}" has one prompt, and the worksheet has views.'
        mend = 'Write "prompts:" with one for each view in its place.'
        yield file.key_problem((*where, "prompt"), "W002", message, mend)
        return
    seen: set[str] = set()
    found = False
    for index, each in enumerate(row.prompts):
        place = (*where, "prompts", index, "view")
        if each.view not in views:
            found = True
            mend = suggestion(each.view, views, f"The views are {', '.join(views)}.")
            yield file.problem(place, "W002", f'"{each.view}" is not a view of this worksheet.', mend)
        elif each.view in seen:
            found = True
            message = f'The row "{row.id}" has two prompts for the view "{each.view}".'
            yield file.problem(place, "W002", message, "Delete one of the two.")
        seen.add(each.view)
    # A misspelt view leaves the one that was meant without a prompt: that is one slip, not two.
    for view in views if not found else ():
        if view not in seen:
            message = f'The row "{row.id}" has no prompt for the view "{view}".'
            yield file.problem(where, "W002", message, 'Add one to its "prompts:".')


def _picture(file: YamlFile, sheet: Worksheet, picture: Quadrants) -> Iterator[Problem]:
    """A picture shows one section, by two of its ratings, with a name for each row."""
    if sheet.views:
        message = "A worksheet with views has a picture."
        yield file.key_problem(("picture",), "W003", message, "Delete one of the two: each view would need its own.")
        return
    index = next((index for index, each in enumerate(sheet.sections) if each.id == picture.section), None)
    if index is None:
        ids = [section.id for section in sheet.sections]
        mend = suggestion(picture.section, ids, f"The sections are {', '.join(ids)}.")
        yield file.problem(("picture", "section"), "W003", f'There is no section "{picture.section}".', mend)
        return
    section = sheet.sections[index]
    if len({column.id for column in section.columns}) < len(section.columns):
        return  # Which of the two columns is meant is known once they have ids of their own.
    ratings = [column.id for column in section.columns if isinstance(column, RatingColumn)]
    for key, column in (("across", picture.across), ("up", picture.up)):
        if column not in ratings:
            otherwise = f"Its ratings are {', '.join(ratings)}." if ratings else 'Add a column with "type: rating".'
            message = f'"{column}" is not a rating of the section "{section.id}".'
            yield file.problem(("picture", key), "W003", message, suggestion(column, ratings, otherwise))
    if picture.across == picture.up:
        message = f'"{picture.up}" goes across already.'
        yield file.problem(("picture", "up"), "W003", message, "Take another rating upwards.")
    for number, row in enumerate(section.rows):
        if row.label is None:
            message = f'The row "{row.id}" has no name for the picture.'
            yield file.problem(("sections", index, "rows", number), "W003", message, 'Add "label:" with a few words.')
    yield from same_text(file, [(("picture", "corners", place), text) for place, text in enumerate(picture.corners)])
