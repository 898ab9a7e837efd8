"""What trainers see of guides and plans, and what the session builder knows."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from coursekit.load.course import read_course
from coursekit.model.guide import GROUPS, Session, Step
from coursekit.render.session import render_plans, render_run, render_session_builder, session_facts

from tests.conftest import ROOT
from tests.render.conftest import href

COURSE = read_course(ROOT / "tests" / "courses" / "gallery").course
GUIDE = "modules/gallery/facilitator.md"


def rows(html: str) -> list[list[str]]:
    """The words of each cell of each row."""
    return [
        [
            " ".join(re.sub(r"<.*?>", " ", cell).split())
            for cell in re.findall(r"<t[hd].*?>(.*?)</t[hd]>", row, re.DOTALL)
        ]
        for row in re.findall(r"<tr.*?>(.*?)</tr>", html, re.DOTALL)
    ]


def test_a_run_has_a_row_for_each_step_with_its_minutes_and_what_to_bring() -> None:
    html = render_run(COURSE, "gallery", href)

    assert rows(html)[2:5] == [
        ["Arrive Everyone says their name and one hope. To bring: Pens and paper.", "5", "10", "15"],
        [
            "Write a line Each writes one line, alone. To bring: Pens and paper; A clock. "
            "Page: Writing ( present it in a new tab )",
            "10",
            "15",
            "20",
        ],
        ["Walk and talk (can be left out) Pairs walk and tell each other what they noticed.", "10", "15", "20"],
    ]


def test_a_run_says_what_it_comes_to_without_what_can_be_left_out_and_with_it() -> None:
    assert rows(render_run(COURSE, "gallery", href))[5:] == [
        ["Without what can be left out", "15", "25", "35"],
        ["All steps", "25", "40", "55"],
    ]


def test_a_run_leads_to_each_step_s_part_of_the_guide() -> None:
    assert re.findall(r'href="#(.*?)"', render_run(COURSE, "gallery", href)) == ["arrive", "write", "walk"]


def test_a_run_leads_to_the_activity_of_a_step_in_present_mode() -> None:
    page = f"{href('modules/gallery/writing.md')}?present#gallery--writing"

    assert re.findall(r'href="([^"]*present[^"]*)" target="_blank"', render_run(COURSE, "gallery", href)) == [page]


def test_a_plan_says_from_which_minute_each_step_and_each_break_is() -> None:
    assert [row[::2] for row in rows(render_plans(COURSE, href))[1:]] == [
        ["0", "10"],
        ["10", "10"],
        ["20", "15"],
        ["35", "15"],
    ]


def test_a_plan_names_what_to_bring_once() -> None:
    assert "To bring: Pens and paper; A clock." in " ".join(render_plans(COURSE, href).split())


def test_each_session_of_a_plan_can_be_opened_in_the_builder() -> None:
    assert 'href="to:trainers/session.md#ready=short/1"' in render_plans(COURSE, href)


def test_a_course_without_a_page_for_the_builder_has_plans_without_that_link() -> None:
    pages = tuple(page for page in COURSE.site_pages if page.path != "trainers/session.md")

    assert "#ready=" not in render_plans(replace(COURSE, site_pages=pages), href)


def test_the_builder_knows_steps_pages_and_plans() -> None:
    facts = session_facts(COURSE, href)
    (module,) = facts["modules"]

    assert (module["slug"], module["guide"]) == ("gallery", f"to:{GUIDE}")
    assert [step["id"] for step in module["steps"]] == ["arrive", "write", "walk"]
    assert [step["minutes"][1] for step in module["steps"]] == [10, 15, 15]
    assert module["steps"][1]["page"] == {"title": "Writing", "href": "to:modules/gallery/writing.md"}
    assert {page["path"] for page in module["pages"]} == {page.path for page in COURSE.modules[0].pages}
    assert facts["plans"][0]["sessions"][0]["steps"] == ["gallery/arrive", 10, "gallery/write", "gallery/walk"]


def test_a_module_without_a_guide_brings_its_pages_alone() -> None:
    course = replace(COURSE, modules=tuple(replace(module, guide=None) for module in COURSE.modules), plans={})
    (module,) = session_facts(course, href)["modules"]

    assert (module["guide"], module["steps"]) == ("", [])
    assert module["pages"]


def test_nothing_in_the_facts_can_end_the_script_that_holds_them() -> None:
    module = COURSE.modules[0]
    assert module.guide
    step = module.guide.run[0].model_copy(update={"title": "</script><b>"})
    guide = module.guide.model_copy(update={"run": [step]})
    html = render_session_builder(replace(COURSE, modules=(replace(module, guide=guide),), plans={}), href)
    (text,) = re.findall(r"<script.*?>(.*?)</script>", html, re.DOTALL)

    assert json.loads(text)["modules"][0]["steps"][0]["title"] == "</script><b>"


def test_the_numbers_that_the_builder_has_itself_are_those_of_the_guides_and_plans() -> None:
    source = (ROOT / "scripts" / "client" / "core" / "session.js").read_text(encoding="utf-8")
    minutes = Step.model_json_schema()["properties"]["minutes"]["items"]
    length = Session.model_json_schema()["properties"]["length"]

    assert f"export const GROUPS = {list(GROUPS)};" in source
    assert f"export const ENTRY = {{ least: {minutes['minimum']}, most: {minutes['maximum']} }};" in source
    assert f"export const SESSION = {{ least: {length['minimum']}, most: {length['maximum']} }};" in source


def test_without_the_script_the_builder_leads_to_the_guides_and_the_plans() -> None:
    (words,) = re.findall(r"<noscript>(.*?)</noscript>", render_session_builder(COURSE, href), re.DOTALL)

    assert re.findall(r'href="(.*?)"', words) == [
        "to:trainers/plans.md",
        "to:trainers/slides.md",
        "to:trainers/hand-outs.md",
        f"to:{GUIDE}",
    ]
