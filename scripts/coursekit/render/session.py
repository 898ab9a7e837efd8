"""What trainers see of guides and plans: tables for paper and projector, and the facts for the session builder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coursekit.model.activity import activity_anchor
from coursekit.model.guide import GROUPS, Pause
from coursekit.model.trainer_pages import BUILDER, HAND_OUTS, PLANS, SESSION_SLIDES
from coursekit.render.environment import json_for_page, render

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markupsafe import Markup

    from coursekit.model.course import Course, Module
    from coursekit.model.guide import Plan, Session, Step
    from coursekit.render.markdown import Href


def render_run(course: Course, slug: str, href: Href) -> Markup:
    """Render the steps of a module's guide, with their minutes for each size of group."""
    module = next(module for module in course.modules if module.slug == slug)
    steps = module.guide.run if module.guide else []
    sums = [(name, _minutes(chosen)) for name, chosen in _sums(steps)]
    titles = {step.page: course.title_of(step.page) for step in steps if step.page}
    return render(
        "run.html",
        steps=steps,
        sums=sums,
        groups=GROUPS,
        titles=titles,
        slides=module.slides_path,
        href=href,
        anchor=activity_anchor,
    )


def render_plans(course: Course, href: Href) -> Markup:
    """Render each ready-made plan: its sessions, with what they hold and from which minute."""
    steps = course.steps
    plans = [(plan, [timetable(session, plan, steps) for session in plan.sessions]) for plan in course.plans.values()]
    builder = href(BUILDER) if course.has_page(BUILDER) else None
    return render("plans.html", plans=plans, builder=builder, href=href)


def render_session_builder(course: Course, href: Href) -> Markup:
    """Render the session builder; what it has to know stands beside it as data, of which nothing is run."""
    facts = json_for_page(session_facts(course, href))
    guides = [module for module in course.modules if module.guide]
    plans = href(PLANS) if course.plans and course.has_page(PLANS) else None
    slides = href(SESSION_SLIDES) if course.has_page(BUILDER) else None
    papers = href(HAND_OUTS) if course.has_page(BUILDER) else None
    return render(
        "session-builder.html", json=facts, guides=guides, plans=plans, slides=slides, hand_outs=papers, href=href
    )


def session_facts(course: Course, href: Href) -> dict[str, Any]:
    """Return what a session can be made of. The types are in `scripts/client/core/session.js`."""
    return {
        "modules": [
            {
                "slug": module.slug,
                "title": module.title,
                "guide": href(module.guide_path) if module.guide else "",
                "steps": [_step(course, step, href) for step in (module.guide.run if module.guide else ())],
                "pages": [
                    {"path": page.path, "title": page.title, "minutes": page.minutes, "href": href(page.path)}
                    for page in module.pages
                ],
            }
            for module in course.modules
        ],
        "plans": [
            {
                "id": plan.id,
                "title": plan.title,
                "group": plan.group,
                "sessions": [
                    {"title": each.title, "length": each.length, "steps": [_entry(step) for step in each.steps]}
                    for each in plan.sessions
                ],
            }
            for plan in course.plans.values()
        ],
    }


def _step(course: Course, step: Step, href: Href) -> dict[str, Any]:
    return {
        "id": step.id,
        "title": step.title,
        "minutes": step.minutes,
        "does": step.does,
        "materials": step.materials,
        "optional": step.optional,
        "page": {"title": course.title_of(step.page), "href": href(step.page)} if step.page else None,
    }


def _entry(step: str | Pause) -> str | int:
    return step.pause if isinstance(step, Pause) else step


def _sums(steps: Sequence[Step]) -> list[tuple[str, list[Step]]]:
    """Which sums stand below the run; without optional steps there is one."""
    needed = [step for step in steps if not step.optional]
    whole = ("all", list(steps))
    return [whole] if len(needed) == len(steps) else [("needed", needed), whole]


def _minutes(steps: Iterable[Step]) -> list[int]:
    """Their minutes for each size of group."""
    chosen = list(steps)
    return [sum(step.minutes[index] for step in chosen) for index in range(len(GROUPS))]


def timetable(session: Session, plan: Plan, steps: dict[str, tuple[Module, Step]]) -> dict[str, Any]:
    """The session with each entry's first minute; a break has no module and no step."""
    rows: list[dict[str, Any]] = []
    materials: dict[str, None] = {}
    start = 0
    for entry in session.steps:
        if isinstance(entry, Pause):
            rows.append({"start": start, "minutes": entry.pause, "step": None})
        else:
            module, step = steps[entry]
            minutes = step.minutes[GROUPS.index(plan.group)]
            rows.append({"start": start, "minutes": minutes, "step": step, "module": module})
            materials |= dict.fromkeys(step.materials)
        start += rows[-1]["minutes"]
    return {"session": session, "rows": rows, "materials": list(materials)}
