"""What a trainer has in hand: the guide, its run with minutes, the plans that use it, and the answers they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.export.document import Heading, Paragraph, Run
from coursekit.export.page_text import page_blocks
from coursekit.export.paper.answers import answers
from coursekit.export.paper.parts import cell_of, deeper, grid, strong
from coursekit.model.guide import GROUPS, Pause
from coursekit.render.session import timetable
from coursekit.render.strings import t

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coursekit.export.document import Block, Cell
    from coursekit.export.paper.draft import Draft
    from coursekit.load.page_file import MacroCall
    from coursekit.model.course import Module
    from coursekit.model.guide import Guide, Plan, Session, Step


def guide_blocks(draft: Draft, module: Module, guide: Guide) -> list[Block]:
    """The guide of a module, and the answers to the exercises of its steps."""

    def lay(call: MacroCall, _level: int) -> list[Block]:
        return [_run(draft, guide)] if call.name == "run" else []

    used = list(dict.fromkeys(step.activity for step in guide.run if step.activity))
    found = [block for each in used for block in answers(draft, draft.course.activities[each], 2)]
    head = Heading(1, (Run(t("paper.answers")),)) if found else None
    text = page_blocks(draft.reading, draft.named, module.guide_path, lay)
    return [Heading(1, (Run(guide.title),)), Paragraph((Run(guide.summary),)), *text, *([head] if head else []), *found]


def plan_blocks(draft: Draft, slug: str | None) -> list[Block]:
    """The ready-made plans that use a module's steps, or all of them."""
    plans = [plan for plan in draft.course.plans.values() if slug is None or _uses(plan, slug)]
    if not plans:
        return []
    parts = [block for plan in plans for block in deeper(_plan(draft, plan), 1)]
    return [Heading(1, (Run(t("trainers.ready")),)), *parts]


def _uses(plan: Plan, slug: str) -> bool:
    return any(
        not isinstance(entry, Pause) and entry.startswith(f"{slug}/")
        for session in plan.sessions
        for entry in session.steps
    )


def _run(draft: Draft, guide: Guide) -> Block:
    rows: list[list[Cell]] = [
        [_step(draft, step), *(cell_of(str(each)) for each in step.minutes)] for step in guide.run
    ]
    needed = [step for step in guide.run if not step.optional]
    if len(needed) < len(guide.run):
        rows.append(_sum("trainers.run.needed", needed))
    rows.append(_sum("trainers.run.all", guide.run))
    columns = [t("trainers.run.step"), *(t("paper.people", count=group) for group in GROUPS)]
    return grid(columns, rows, (8, 2, 2, 2), t("paper.run"))


def _step(draft: Draft, step: Step) -> Cell:
    title = t("paper.can_be_left_out", title=step.title) if step.optional else step.title
    parts = [Paragraph((Run(title, bold=True),)), Paragraph((Run(step.does),))]
    if step.materials:
        parts.append(Paragraph((Run(f"{t('trainers.bring')} {'; '.join(step.materials)}."),)))
    if step.page:
        parts.append(Paragraph((Run(f"{t('trainers.run.page')} {draft.course.title_of(step.page)}"),)))
    return tuple(parts)


def _sum(key: str, steps: Iterable[Step]) -> list[Cell]:
    chosen = list(steps)
    sums = (sum(step.minutes[index] for step in chosen) for index in range(len(GROUPS)))
    return [cell_of(t(key), bold=True), *(cell_of(str(each), bold=True) for each in sums)]


def _plan(draft: Draft, plan: Plan) -> list[Block]:
    parts: list[Block] = [
        Heading(1, (Run(plan.title),)),
        Paragraph((Run(f"{plan.summary} {t('trainers.plan.group', people=plan.group)}"),)),
    ]
    for session in plan.sessions:
        parts += _session(draft, plan, session)
    return parts


def _session(draft: Draft, plan: Plan, session: Session) -> list[Block]:
    timed = timetable(session, plan, draft.course.steps)
    rows: list[list[Cell]] = []
    for row in timed["rows"]:
        step = row["step"]
        what = (*cell_of(step.title, bold=True), *cell_of(step.does)) if step else cell_of(t("trainers.pause"))
        rows.append([cell_of(str(row["start"])), what, cell_of(str(row["minutes"]))])
    columns = [t("trainers.plan.start"), t("trainers.plan.step"), t("trainers.plan.minutes")]
    caption = f"{session.title}, {t('page.minutes', count=session.length)}"
    materials = "; ".join(timed["materials"])
    bring = [Paragraph((*strong("trainers.bring").runs, Run(f" {materials}.")))] if materials else []
    return [grid(columns, rows, (2, 8, 2), caption), *bring]
