"""What of a page stands on its slides, and what is said beside them."""

from __future__ import annotations

import pytest
from coursekit.load.course import read_course
from coursekit.model.course import Course, Module, Outcome, Overview, Page
from coursekit.model.guide import Guide, Step
from coursekit.render.activity import render_activity
from coursekit.render.activity_slides import activity_slides
from coursekit.render.blocks import blocks_in, first_sentences, moved, words_of
from coursekit.render.deck import Texts, module_slides, step_notes, step_shown
from coursekit.render.slide import Slide, sections_of, shown

from tests.conftest import ROOT
from tests.render.conftest import href

GALLERY = read_course(ROOT / "tests" / "courses" / "gallery").course
PATH = "modules/m/index.md"
SECOND = "modules/m/second.md"
STEP = Step(id="arrive", title="Arrive", minutes=[5, 10, 15], does="Say hello.")


def _body(html: str) -> str:
    """The words on the slide of a text below one heading."""
    return words_of(shown(sections_of(f"<h2>H</h2>\n{html}")[1]))


def _slides(html: str, guide: str = "", page: str = "") -> list[Slide]:
    """The slides of a module with one page and, where there is a text for it, a second page and a guide."""
    overview = Overview(title="M", order=1, minutes=2, summary="In short.", outcomes=[Outcome(id="o", text="Do it.")])
    run = Guide(title="Lead", summary="Leave with it.", run=[STEP]) if guide else None
    pages = (Page(PATH, "M", 2, ()), *([Page(SECOND, "N", 2, ())] if page else []))
    module = Module("m", overview, pages, run)
    urls = {PATH: "modules/m/", SECOND: "modules/m/second/", module.guide_path: "modules/m/facilitator/"}
    texts = Texts({PATH: html, SECOND: page, module.guide_path: guide}, {}, urls)
    return module_slides(Course((module,)), module, texts, "modules/m/slides/", str)


def test_blocks_hold_what_is_nested_in_them_and_comments_stand_alone() -> None:
    found = [(block.tag, block.html) for block in blocks_in("<!-- x --><div><div>a</div></div>\n<hr>\n<p>b</p>")]

    assert found == [("!", "x"), ("div", "<div><div>a</div></div>"), ("hr", "<hr>"), ("p", "<p>b</p>")]


def test_first_sentences_end_where_a_tag_is_closed() -> None:
    assert first_sentences("One <b>two. Three</b> four. Five.", 5) == "One <b>two. Three</b> four."


def test_a_sentence_does_not_end_after_a_title_or_an_initial() -> None:
    assert first_sentences("Ask Dr. Jones or J. Smith first. Then go.", 0) == "Ask Dr. Jones or J. Smith first."


def test_a_link_leads_to_the_same_place_from_another_page() -> None:
    kept = '<a href="https://x.org/"></a><a href="#z" id="z"></a>'
    old = f'<a href="../b/#x"></a><h2 id="y"></h2><a href="#y"></a><img src="p.jpg">{kept}'
    new = f'<a href="../b/#x"></a><h2 id="y"></h2><a href="../a/#y"></a><img src="../a/p.jpg">{kept}'

    assert moved(old, "modules/m/a/", "modules/m/slides/") == new
    assert moved('<a href="a/">', "modules/m/", "modules/m/slides/") == '<a href="../a/">'
    assert moved('<a href="a.html#x">', "modules/m/index.html", "modules/m/slides.html") == '<a href="a.html#x">'


def test_a_list_is_shown_before_a_paragraph() -> None:
    assert _body("<p>Words.</p><ul><li>a</li></ul>") == "a"


def test_without_a_list_the_first_sentences_are_shown() -> None:
    assert _body(f"<p>One. Two. {'Long ' * 90}.</p><p>Other.</p>") == "One. Two."


def test_a_long_list_is_cut_to_the_first_sentence_of_each_item() -> None:
    items = "".join(f"<li><strong>{name}.</strong> First. {'More ' * 50}.</li>" for name in "AB")

    assert _body(f"<ul>{items}</ul>") == "A. First. B. First."


def test_a_long_list_with_a_list_in_it_stays_whole() -> None:
    inner = f"<ol><li>{'word ' * 60}</li></ol>"
    html = f"<ul><li><p>One. Two.</p>{inner}</li></ul>"

    assert shown(sections_of(f"<h2>H</h2>{html}")[1]) == html


def test_a_few_words_below_a_heading_are_said_with_the_slide_before() -> None:
    slides = _slides("<h2>Think first</h2><p>What would you do?</p>")

    assert [words_of(slide.title) for slide in slides] == ["M", "By the end you can"]
    assert words_of(slides[-1].notes) == "Think first What would you do?"


def test_two_slides_never_have_the_same_id() -> None:
    html = '<h2 id="title">H</h2><ul><li>a</li></ul>' * 2

    assert [slide.id for slide in _slides(html)][2:] == ["index--title", "index--title-2"]


def test_a_list_stands_below_the_sentence_that_leads_to_it() -> None:
    assert _body("<p>One. Two things <em>help. Or</em> not:</p><ul><li>a</li></ul>") == "Two things help. Or not: a"


def test_a_page_begins_with_its_story_in_pieces_and_they_are_not_said_again() -> None:
    words = f"{'word ' * 60}end."
    story = f'<div class="admonition vignette"><p class="admonition-title">T</p><p>A {words}</p><p>B {words}</p></div>'
    _title, _outcomes, *told = _slides(f"<p>Intro.</p>{story}")

    assert [(slide.title, words_of(slide.body)[:1], slide.tells, slide.notes) for slide in told] == [
        ("T", "A", "story", ""),
        ("T", "B", "story", ""),
    ]


def test_what_is_marked_at_the_top_of_a_page_comes_in_place_of_its_story_and_is_known_as_such() -> None:
    story = '<div class="admonition vignette"><p class="admonition-title">T</p><p>Told.</p></div>'
    slide = _slides("", page=f"{story}<!-- slide --><p>Shown.</p>")[-1]

    assert (words_of(slide.body), slide.tells) == ("Shown.", "story")
    assert "Told." in slide.notes


def test_the_people_of_a_module_are_shown_as_they_are_written_and_known_to_a_session() -> None:
    (people,) = _slides(f"<h2>Who</h2><p>Few.</p><!-- people slide --><ul><li>Ann. {'Long ' * 99}.</li></ul>")[2:]

    assert people.tells == "people"
    assert words_of(people.body).count("Long") == 99


def test_the_people_of_a_module_come_before_its_story() -> None:
    story = '<div class="admonition vignette"><p class="admonition-title">T</p><p>Told.</p></div>'
    slides = _slides(f"{story}<h2>Who</h2><!-- people slide --><ul><li>Ann.</li></ul>")

    assert [slide.tells for slide in slides] == ["", "", "people", "story"]


def test_a_long_table_is_cut_to_its_first_column() -> None:
    rows = "".join(f"<tr><td>{name}</td><td>{'more ' * 50}</td></tr>" for name in "AB")

    assert _body(f"<table><tr><th>H</th></tr>{rows}</table>") == "A B"


def test_what_is_marked_is_shown_and_nothing_else() -> None:
    html = "<ul><li>a</li></ul><!-- slide --><p>b</p><!-- slide --><blockquote>c</blockquote>"

    assert _body(html) == "b c"


def test_a_section_and_a_page_can_be_left_out() -> None:
    left_out = "<h2>A</h2><!-- no slide --><ul><li>a</li></ul><h2>B</h2><ul><li>b</li></ul>"

    assert [slide.title for slide in _slides(left_out)] == ["M", "By the end you can", "B"]
    assert _slides(f"<!-- no slide -->{left_out}") == []


def test_what_is_not_on_the_slide_is_in_the_notes() -> None:
    (slide,) = _slides("<h2 id='h'>H</h2><ul><li>a</li></ul><p>Rest.</p>")[2:]

    assert (words_of(slide.body), words_of(slide.notes)) == ("a", "Rest.")


def test_a_step_without_a_page_is_said_over_the_title() -> None:
    title = _slides("", '<h3 id="arrive">Arrive</h3><p>Greet.</p><h3>Next</h3><p>Later.</p>')[0]

    assert words_of(title.notes) == "Arrive · 5 min with 4, 10 min with 12, 15 min with 30 Say hello. Greet."


@pytest.mark.parametrize(("id_", "name"), [("gallery/types", "course-question"), ("gallery/story", "course-title")])
def test_an_activity_whose_parts_are_not_found_is_an_error_and_not_a_slide_without_them(id_: str, name: str) -> None:
    activity, page = GALLERY.activities[id_], Page(PATH, "M", 2, (id_,))
    html = render_activity(GALLERY, activity, href)

    assert activity_slides(activity, html, page, href)
    with pytest.raises(ValueError, match=r"shorter|any more"):
        activity_slides(activity, html.replace(f'class="{name}"', 'class="new"', 1), page, href)


def test_a_quiz_that_could_not_be_rendered_has_no_slides() -> None:
    assert activity_slides(GALLERY.activities["gallery/types"], "", Page(PATH, "M", 2, ()), href) == []


def test_the_slide_of_a_step_shows_what_its_guide_marks_for_the_room_and_nothing_else() -> None:
    guide = '<h3 id="arrive">Arrive</h3><p>Greet.</p><!-- slide --><ul><li>No names.</li></ul><h3>Next</h3>'

    assert words_of(step_shown(STEP, guide)) == "No names."
    assert step_shown(STEP, guide.replace("<!-- slide -->", "")) == ""
    assert words_of(step_notes(STEP, guide)).endswith("Greet. No names.")
