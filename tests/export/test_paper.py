"""The books for paper: what is asked stands in them, no answer does before its time, and all numbers agree."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

import pytest
from coursekit.export.document import Break, Document, Heading, Item, Paragraph, Run, Space, Table
from coursekit.export.html_file import write_html
from coursekit.export.paper.books import make_book
from coursekit.export.paper.hand_outs import hand_outs
from coursekit.export.paper.table import section_blocks
from coursekit.load.course import read_course
from coursekit.load.site_settings import read_site_settings
from coursekit.model.books import KINDS, Book, Kind, books_of
from coursekit.model.quiz import Quiz, ShortAnswer
from coursekit.model.reflection import Reflection
from coursekit.model.scenario import Scenario
from coursekit.model.worksheet import Row, Section, TextColumn, Worksheet

from tests.conftest import ROOT
from tests.export.parts import lines, rows, words
from tests.minimal import MINIMAL

COURSES = {"minimal": MINIMAL, "gallery": ROOT / "tests" / "courses" / "gallery", "real": ROOT}
READ = {name: read_course(root) for name, root in COURSES.items()}
SETTINGS = read_site_settings(ROOT)


@cache
def made(course: str, book: Book) -> Document | None:
    return make_book(READ[course], SETTINGS, book)


def book(kind: Kind, slug: str = "listening", *, course: str = "minimal", is_large: bool = False) -> Document:
    found = made(course, Book(kind, slug, is_large))
    assert found
    return found


def said(document: Document) -> str:
    return "\n".join(lines((*document.front, *document.body)))


def texts(markdown: str) -> str:
    """A text of one line as it stands in a document."""
    return re.sub(r"[*_]|\[([^]]*)\]\([^)]*\)", r"\1", markdown.split("\n")[0]).strip()


def whole(course: str, kind: Kind) -> list[Document]:
    """The books of a kind for each module that has one."""
    return [found for each in books_of(slugs(course), [kind], [False]) if (found := made(course, each))]


def slugs(course: str) -> list[str]:
    return [module.slug for module in READ[course].course.modules]


@pytest.mark.parametrize("kind", ["workbook", "exercises"])
@pytest.mark.parametrize("course", COURSES)
def test_every_prompt_and_option_can_be_answered_on_paper(course: str, kind: Kind) -> None:
    text = "\n".join(map(said, whole(course, kind)))
    activities = READ[course].course.activities
    missing = []
    for slug in slugs(course):
        for module in READ[course].course.modules:
            for id_ in (each for page in module.pages for each in page.activities if module.slug == slug):
                body = activities[id_].body
                asked = [each.prompt for each in body.questions] if isinstance(body, Quiz) else []
                asked += [each.prompt for each in body.prompts] if isinstance(body, Reflection) else []
                missing += [(id_, each) for each in asked if texts(each)[:40] not in text]
    assert missing == []


@pytest.mark.parametrize("kind", ["workbook", "exercises"])
@pytest.mark.parametrize("course", COURSES)
def test_what_is_filled_in_shows_no_answer(course: str, kind: Kind) -> None:
    text = "\n".join(map(said, whole(course, kind)))
    shown = []
    for activity in READ[course].course.activities.values():
        body = activity.body
        secret = [each.explanation for each in body.questions] if isinstance(body, Quiz) else []
        secret += [each.model_answer or "" for each in body.prompts] if isinstance(body, Reflection) else []
        turns = [turn for scene in body.scenes for turn in scene.choices or ()] if isinstance(body, Scenario) else []
        secret += [turn.debrief for turn in turns]
        shown += [(activity.id, each) for each in secret if len(each) > 20 and texts(each) in text]
    assert shown == []


@pytest.mark.parametrize("course", COURSES)
def test_the_answers_say_why_and_what_one_person_wrote_and_tell_a_story_s_choices(course: str) -> None:
    text = "\n".join(map(said, whole(course, "answers")))
    missing = []
    for module in READ[course].course.modules:
        for id_ in (each for page in module.pages for each in page.activities):
            body = READ[course].course.activities[id_].body
            wanted = [each.explanation for each in body.questions] if isinstance(body, Quiz) else []
            wanted += [each.model_answer or "" for each in body.prompts] if isinstance(body, Reflection) else []
            turns = (
                [turn for scene in body.scenes for turn in scene.choices or ()] if isinstance(body, Scenario) else []
            )
            wanted += [words for turn in turns for words in (turn.text, turn.debrief)]
            missing += [(id_, each) for each in wanted if texts(each)[:40] not in text]
    assert missing == []


@pytest.mark.parametrize("slug", ["compass-behaviours", "course"])
@pytest.mark.parametrize("kind", KINDS)
def test_headings_skip_no_level(kind: Kind, slug: str) -> None:
    levels = [each.level for each in book(kind, slug, course="real").body if isinstance(each, Heading)]

    assert levels[0] == 1
    assert [after for before, after in pairwise(levels) if after > before + 1] == []


def test_an_answer_has_the_letter_that_it_has_in_the_question() -> None:
    asked, answered = said(book("exercises")), said(book("answers"))
    ticks = dict(re.findall(r"^([A-D]) (.+)$", asked, re.MULTILINE)[::-1])
    right = re.search(r"^([A-D]): Right\n(.+)$", answered, re.MULTILINE)

    assert ticks
    assert right
    assert f"{right[1]} {right[2]}" in asked


def test_a_story_leads_from_scene_to_scene_by_numbers() -> None:
    story = next(each for each in READ["minimal"].course.activities.values() if isinstance(each.body, Scenario))
    assert isinstance(story.body, Scenario)
    body = book("exercises").body
    names = [each.name for each in body if isinstance(each, Heading)]
    leads = [(words(each.runs), each.runs[-1].to) for each in body if isinstance(each, Item) and each.runs[-1].to]
    numbers = {
        f"listening--{story.id.partition('/')[2]}--{scene.id}": n for n, scene in enumerate(story.body.scenes, 1)
    }

    assert leads
    assert all(to in names and text.endswith(f"Go to {numbers[to]}") for text, to in leads)


def test_what_is_sorted_can_be_ticked_in_a_table() -> None:
    tables = [each for each in book("exercises").body if isinstance(each, Table)]
    sorting = next(each for each in tables if words(each.columns[1]) == "The other one")

    assert rows(sorting) == [["Waiting", "☐", "☐"], ["Advising", "☐", "☐"]]


def test_ratings_have_room_for_now_and_for_later() -> None:
    grid = next(each for each in book("exercises").body if isinstance(each, Table) and "1" in rows(each)[0][1])

    assert [words(each) for each in grid.columns] == ["This week", "Now. Date:", "Later. Date:"]
    assert rows(grid)[0] == ["I waited before I answered.", "1 2 3", "1 2 3"]


def test_what_the_numbers_mean_stands_above_each_table_of_ratings() -> None:
    body = book("exercises", "compassion-fatigue", course="real").body
    ratings = [each for each in body if isinstance(each, Table) and rows(each)[0][1].startswith("1 2 3")]

    assert len(ratings) > 1
    assert all(words(each.caption).startswith("1 Hardly ever, 2 ") for each in ratings)


def test_an_answer_in_words_comes_first_and_other_spellings_behind_it() -> None:
    quizzes = [each.body for each in READ["real"].course.activities.values() if isinstance(each.body, Quiz)]
    short = next(each for quiz in quizzes for each in quiz.questions if isinstance(each, ShortAnswer))
    said_of_all = said(book("answers", "course", course="real"))

    assert f"\n{short.accepted[0]}\nAlso right: {'; '.join(short.accepted[1:])}.\n" in said_of_all


def test_lines_to_write_on_stay_with_what_is_asked_above_them() -> None:
    asked = (Paragraph((Run("Ask."),)), Paragraph((Run("Help."),)), Space(lines=4))
    html = write_html(Document("", (), (Item((Run("Before."),)), *asked)))

    assert '</ul><div class="asked"><p>Ask.</p><p>Help.</p><div class="lines ' in html


@pytest.mark.parametrize(("count", "kept"), [(3, True), (40, False)])
def test_a_short_table_stays_on_one_page(count: int, kept: bool) -> None:
    table = Table((), ((Run("One"),), (Run("Two"),)), tuple([((Paragraph((Run("a"),)),), ())] * count))

    assert ("<table class=kept>" in write_html(Document("", (), (table,)))) is kept


def test_a_short_question_fills_a_sheet_that_has_room_and_numbers_run_on() -> None:
    body = book("retrieval", "compassion-fatigue", course="real").body
    fronts = [words(each.runs) for each in body if isinstance(each, Heading) and each.level == 2]
    sides = sum(isinstance(each, Break) for each in body)
    numbers = list(dict.fromkeys(int(each.removeprefix("Question ")) for each in fronts))

    assert numbers == list(range(1, len(numbers) + 1))
    assert sides / 2 < 0.6 * len(numbers)


def test_an_answer_has_room_as_long_as_the_one_that_the_course_gives() -> None:
    room = [
        each.lines for each in book("exercises", "compass-behaviours", course="real").body if isinstance(each, Space)
    ]

    assert min(room) == 1
    assert max(room) == 10


def test_large_print_puts_below_one_another_what_a_table_has_no_room_for() -> None:
    def tables(*, is_large: bool) -> int:
        body = book("exercises", "leading-vs-managing", course="real", is_large=is_large).body
        return sum(isinstance(each, Table) for each in body)

    assert tables(is_large=True) < tables(is_large=False)


def test_whom_to_turn_to_stands_where_texts_speak_of_help() -> None:
    for kind in ("workbook", "exercises"):
        text = said(book(kind, "compassion-fatigue", course="real"))

        assert "Where to find help" in text
        assert "Call 116 123." in text


def test_every_source_that_the_text_cites_stands_in_full() -> None:
    text = said(book("workbook"))

    assert "James A (2019) A source for the tests." in text
    assert "North B (2016) Another source for the tests." in text


@pytest.mark.parametrize("is_large", [False, True], ids=["a4", "large"])
def test_each_sheet_has_the_answers_to_its_own_questions(is_large: bool) -> None:
    body = book("retrieval", "compass-behaviours", course="real", is_large=is_large).body
    sheets: list[tuple[str, list[str]]] = []
    for each in body:
        if isinstance(each, Break):
            sheets.append((each.side, []))
        elif isinstance(each, Heading) and each.level == 2:
            sheets[-1][1].append(words(each.runs))

    fronts, backs = sheets[::2], sheets[1::2]
    assert [side for side, _asked in sheets] == ["front", "back"] * len(fronts)
    assert [asked for _side, asked in fronts] == [answered for _side, answered in backs]


def test_the_facilitator_pack_has_the_minutes_the_plans_and_the_answers() -> None:
    text = said(book("facilitator", "compass-behaviours", course="real"))

    assert "Minutes for 4 people\nMinutes for 12 people\nMinutes for 30 people" in text
    assert "Half a day" in text
    assert "Without technology:" in text
    assert "Answers to the exercises of the steps" in text


def test_the_book_of_the_course_asks_first_thoughts_before_and_after() -> None:
    headings = [
        words(each.runs) for each in book("workbook", "course", course="real").body if isinstance(each, Heading)
    ]

    assert headings[0] == "Three first thoughts"
    assert "Three first thoughts, once more" in headings
    assert [each[:8] for each in headings if each.startswith("Module ")] == [f"Module {n}" for n in range(1, 6)]


def test_there_is_no_pack_for_a_module_without_a_guide() -> None:
    assert made("minimal", Book("facilitator", "listening", is_large=False)) is None


@pytest.mark.parametrize(("is_large", "expected"), [(False, 4), (True, 3)], ids=["table", "stacked"])
def test_a_cell_of_a_worksheet_has_one_line_more_than_its_lines_where_they_are_short(
    is_large: bool, expected: int
) -> None:
    column = TextColumn(id="a", label="What", type="text", lines=3)
    section = Section(id="one", columns=[column] * 2, rows=[Row(id="x", prompt="Think.")])
    laid = section_blocks(
        Worksheet(kind="worksheet", title="A", minutes=5, adapted="Ours.", sections=[section]),
        section,
        1,
        is_large=is_large,
    )
    cells = [part for each in laid if isinstance(each, Table) for row in each.rows for cell in row for part in cell]

    assert [each.lines for each in (*laid, *cells) if isinstance(each, Space)] == [expected] * 2


def test_a_list_begins_anew_where_its_numbers_do() -> None:
    items = [Item((Run("a"),), number=1), Item((Run("b"),), number=2), Item((Run("c"),), number=1)]

    assert "<ol><li>a</li><li>b</li></ol><ol><li>c</li></ol>" in write_html(Document("", (), tuple(items)))


def test_a_list_within_a_list_closes_before_the_outer_one_goes_on() -> None:
    inner = [Item((Run(text),), depth=2, number=number) for text, number in (("b", 1), ("c", 2), ("d", 1))]
    items = (Item((Run("a"),)), *inner, Item((Run("e"),)))
    inside = "<ol><li>b</li><li>c</li></ol><ol><li>d</li></ol>"

    assert f"<ul><li>a{inside}</li><li>e</li></ul>" in write_html(Document("", (), items))


def test_what_is_not_ticked_stands_in_a_list_of_its_own() -> None:
    html = write_html(Document("", (), (Item((Run("a"),), tick=True), Item((Run("b"),)))))

    assert "<ul class=ticks><li>a</li></ul><ul><li>b</li></ul>" in html


def test_what_an_author_wrote_is_text_in_the_page_too() -> None:
    html = write_html(Document('A </style><b> & "title"', (), ()))

    assert "<h1>A &lt;/style&gt;&lt;b&gt; &amp; &quot;title&quot;</h1>" in html
    assert "<b>" not in html
    assert html.count("</style>") == 1


@pytest.mark.parametrize("course", ["gallery", "real"])
def test_a_session_has_a_hand_out_for_each_exercise_that_a_plan_can_ask_for(course: str) -> None:
    made_of = READ[course].course
    wanted = {id_ for module in made_of.modules for page in module.pages for id_ in page.activities}
    wanted |= {step.activity for _module, step in made_of.steps.values() if step.activity}
    sheets = hand_outs(READ[course], SETTINGS)

    assert set(sheets.usual) == wanted
    assert "Call 116 123." in sheets.help


def test_a_hand_out_shows_no_answer_and_has_room_to_write() -> None:
    sheets = hand_outs(READ["real"], SETTINGS).usual
    shown = []
    for id_, html in sheets.items():
        body = READ["real"].course.activities[id_].body
        if isinstance(body, Reflection):
            assert 'class="lines ' in html
        secret = [each.explanation for each in body.questions] if isinstance(body, Quiz) else []
        secret += [each.model_answer or "" for each in body.prompts] if isinstance(body, Reflection) else []
        shown += [(id_, each) for each in secret if len(each) > 20 and texts(each) in html]

    assert shown == []


def test_only_what_large_print_lays_out_in_another_way_is_there_twice() -> None:
    sheets = hand_outs(READ["real"], SETTINGS)
    kinds = {READ["real"].course.activities[each].body.kind for each in sheets.large}

    assert "worksheet" in kinds
    assert "reflection" not in kinds


def test_each_number_of_lines_and_each_share_of_a_table_has_its_rule() -> None:
    """As classes: a style within a page would be blocked. A field has twelve lines at most, and one more."""
    css = (ROOT / "scripts" / "coursekit" / "export" / "paper.css").read_text(encoding="utf-8")

    assert [number for number in range(1, 14) if f".lines-{number} " not in css] == []
    assert [number for number in range(1, 21) if f".share-{number} " not in css] == []
