"""What stands around the text of a page."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from coursekit.model.activity import Activity, activity_adapter
from coursekit.model.course import Course, Module, Outcome, Overview, Page, Reference
from coursekit.render.citation import render_citation, render_reference_list
from coursekit.render.frame import describe_page, render_page_foot, render_page_head
from coursekit.render.home import main_quiz, render_module_cards
from coursekit.render.pieces import render_erase, render_picture
from coursekit.render.words import duration


def href(path: str) -> str:
    """Make a link visible as what it was asked for."""
    return f"to:{path}"


def make_quiz(id_: str, questions: int) -> Activity:
    """Make a quiz with so many questions."""
    question = {
        "type": "true-false",
        "prompt": "Is it?",
        "answer": True,
        "feedback_true": "Yes.",
        "feedback_false": "No.",
        "feedback": {"right": "Yes.", "not_yet": "No."},
        "explanation": "So it is.",
        "learn_at": "modules/one/index.md",
        "outcome": "see",
        "source": "west",
    }
    data = {
        "kind": "quiz",
        "title": "Check",
        "minutes": 2,
        "questions": [{**question, "id": f"q{n}"} for n in range(questions)],
    }
    return Activity(id_, activity_adapter.validate_python(data))


def make_module(slug: str, order: int, *, note: str | None = None) -> Module:
    """Make a module of an overview and two lessons; the last holds two quizzes."""
    overview = Overview(
        title=f"Module <{slug}>",
        order=order,
        minutes=4,
        summary=f"About {slug} & more.",
        content_note=note,
        outcomes=[Outcome(id="see", text="See a <person>.")],
    )
    return Module(
        slug,
        overview,
        (
            Page(f"modules/{slug}/index.md", overview.title, 4, ()),
            Page(f"modules/{slug}/first.md", "First & foremost", 6, (f"{slug}/try",)),
            Page(f"modules/{slug}/check.md", "Check", 10, (f"{slug}/check", f"{slug}/again")),
        ),
    )


def make_reference(id_: str, short: str, year: str, read_in: str | None = None) -> Reference:
    """Make a source."""
    return Reference(id=id_, short=short, year=year, text=f"{short} ({year}) *Title*.", read_in=read_in)


@pytest.fixture
def course() -> Course:
    """Two modules, the first with a content note, and four sources."""
    modules = (make_module("one", 1, note="It is **hard**."), make_module("two", 2))
    quizzes = [
        make_quiz(f"{slug}/{name}", questions)
        for slug in ("one", "two")
        for name, questions in (("try", 1), ("check", 4), ("again", 2))
    ]
    references = [
        make_reference("west", "West & others", "2021", "james"),
        make_reference("atkins", "Atkins", "2012", "james"),
        make_reference("james", "James", "2019"),
        make_reference("cicero", "Cicero", "2022"),
    ]
    return Course(
        modules,
        {quiz.id: quiz for quiz in quizzes},
        {reference.id: reference for reference in references},
    )


def head(course: Course, module: int, page: int) -> str:
    """Render the head of a page, its spaces made one."""
    chosen = course.modules[module]
    return re.sub(r"\s+", " ", render_page_head(course, chosen, chosen.pages[page], href))


def test_a_lesson_says_where_it_stands_and_what_is_left(course: Course) -> None:
    """The breadcrumb leads home and to the overview; the minutes left begin with this page."""
    html = head(course, 1, 1)

    assert '<a href="to:index.md">Home</a>' in html
    assert '<a href="to:modules/two/index.md">Module 2 of 2: Module &lt;two&gt;</a>' in html
    assert "<h1>First &amp; foremost</h1>" in html
    assert "Page 2 of 3 · about 6 minutes" in html
    assert "16 minutes left in this module" in html
    assert 'data-minutes="modules/two/index.md:4 modules/two/first.md:6 modules/two/check.md:10"' in html


def test_an_overview_lists_outcomes_and_pages(course: Course) -> None:
    """The module's pages stand there with their minutes, without the overview itself."""
    html = head(course, 1, 0)

    assert "Module 2 of 2</p>" in html
    assert "3 pages · about 20 minutes in all" in html
    assert "<li>See a &lt;person&gt;.</li>" in html
    assert '<li data-page="modules/two/first.md"><a href="to:modules/two/first.md">First &amp; foremost</a>' in html
    assert "6 min</span>" in html
    assert '<li data-page="modules/two/index.md"><span>This page</span>' in html


def test_a_content_note_leads_to_help_and_stands_on_its_overview_alone(course: Course) -> None:
    """Only the overview of a module with a note shows one."""
    assert "It is <strong>hard</strong>." in head(course, 0, 0)
    assert 'href="to:help.md"' in head(course, 0, 0)
    assert "to:help.md" not in head(course, 0, 1)
    assert "to:help.md" not in head(course, 1, 0)


def test_the_foot_names_the_activities_of_the_page(course: Course) -> None:
    """The script marks a page done by these ids; a page without any is marked by hand."""
    module = course.modules[0]
    check = render_page_foot(course, module, module.pages[2], href)
    overview = render_page_foot(course, module, module.pages[0], href)

    assert 'data-page="modules/one/check.md"' in check
    assert 'data-activities="one/check one/again"' in check
    assert "when its activities are done" in check
    assert "data-activities" not in overview
    assert "activit" not in overview


def test_an_optional_activity_is_not_waited_for(course: Course) -> None:
    module = course.modules[0]
    again = course.activities["one/again"]
    optional = replace(again, body=again.body.model_copy(update={"optional": True}))
    eased = replace(course, activities={**course.activities, "one/again": optional})

    assert 'data-activities="one/check"' in render_page_foot(eased, module, module.pages[2], href)


def test_the_cards_stand_in_order_with_minutes_and_quiz(course: Course) -> None:
    """Each card has what the script needs to say how far the learner has come."""
    html = re.sub(r"\s+", " ", render_module_cards(course, href))

    assert html.index("Module &lt;one&gt;") < html.index("Module &lt;two&gt;")
    assert "2 modules, about 40 minutes in all." in html
    assert html.count("3 pages · about 20 minutes") == 2
    assert 'data-quiz="one/check"' in html
    assert html.count("<i data-page=") == 6


def test_the_main_quiz_is_the_longest(course: Course) -> None:
    """A module is told apart by its longest quiz, not by a short one on a lesson."""
    assert main_quiz(course, course.modules[0]) == "one/check"


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        (["cicero"], "(Cicero 2022)"),
        (["west"], "(West &amp; others 2021, in James 2019)"),
        (["cicero", "james"], "(Cicero 2022; James 2019)"),
        # What was read through one work names it once.
        (["atkins", "west"], "(Atkins 2012; West &amp; others 2021, in James 2019)"),
        (["cicero", "west"], "(Cicero 2022; West &amp; others 2021, in James 2019)"),
    ],
)
def test_a_citation_reads_as_written(course: Course, ids: list[str], expected: str) -> None:
    """Brackets, semicolons, and the work through which a source was read."""
    assert re.sub(r"<[^>]+>", "", render_citation(course, ids, href)) == expected


def test_a_citation_leads_to_its_reference(course: Course) -> None:
    """Each source in a citation is a link of its own."""
    html = render_citation(course, ["cicero", "west"], href)

    assert 'href="to:references.md#cicero"' in html
    assert 'href="to:references.md#west"' in html


def test_the_sources_are_listed_by_how_they_were_read(course: Course) -> None:
    """What was read stands first, by author; what was read through another work names that work."""
    html = render_reference_list(course, href)

    assert [*re.findall(r'<li id="([\w-]+)"', html)] == ["cicero", "james", "atkins", "west"]
    assert 'Read in <a href="#james">James 2019</a>.' in html
    assert "<em>Title</em>" in html


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (1, "1 minute"),
        (45, "45 minutes"),
        (90, "90 minutes"),
        (98, "1¾ hours"),
        (118, "2 hours"),
        (135, "2¼ hours"),
        (212, "3½ hours"),
        (242, "4 hours"),
    ],
)
def test_a_duration_in_words(minutes: int, words: str) -> None:
    """Long durations are told to the quarter of an hour."""
    assert duration(minutes) == words


def test_a_picture_is_put_into_the_page_without_its_prologue() -> None:
    """An XML declaration and comments before the drawing are not HTML."""
    html = render_picture('<?xml version="1.0"?>\n<!-- drawn by hand -->\n<svg><title>A</title></svg>\n')

    assert html == '<figure class="course-picture">\n<svg><title>A</title></svg>\n</figure>'


def test_erasing_asks_in_the_page() -> None:
    """The question is a named group, hidden until it is asked, and no button is there without the script."""
    html = render_erase()

    assert 'role="group" aria-labelledby="course-erase-question"' in html
    assert "<noscript>" in html
    assert html.count('<button type="button"') == 3


def test_a_page_describes_itself(course: Course) -> None:
    """The overview by its summary; a lesson by its title, its module and the summary."""
    module = course.modules[0]

    assert describe_page(module, module.pages[0]) == "About one & more."
    assert describe_page(module, module.pages[1]) == (
        "First & foremost, a page of the module Module <one>. About one & more."
    )
