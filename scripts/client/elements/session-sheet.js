import { t } from "../core/strings.js";
import { h } from "./dom.js";
import { doesOf, titleOf, whenOf } from "./session-words.js";

/** @import {Agenda, Plan, Row} from "../core/session.js" */

/** The agenda with its clock times and what to bring: on the screen beside the plan, and on paper alone. */
export class Sheet {
  #title = h("h2", { id: "course-session-agenda" });
  #when = h("p", { class: "course-session__when" });
  #body = h("tbody");
  #table = h(
    "table",
    { class: "course-table course-session__agenda", "aria-labelledby": this.#title.id },
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        ...["time", "what", "minutes"].map((name) => h("th", { scope: "col" }, t(`session.column.${name}`))),
      ),
    ),
    this.#body,
  );
  #bring = h("div", {});
  element = h("div", {}, this.#title, this.#when, this.#table, this.#bring);

  /**
   * @param {Plan} plan
   * @param {Agenda} agenda
   */
  show(plan, agenda) {
    const { rows, materials } = agenda;
    this.#title.textContent = plan.title.trim() || t("session.agenda");
    const when = whenOf(plan, agenda);
    const hasSpare = agenda.over < 0 && rows.length > 0;
    this.#when.textContent = hasSpare ? `${when}. ${t("session.spare", { count: -agenda.over })}` : when;
    this.#table.hidden = rows.length === 0;
    this.#body.replaceChildren(
      ...rows.map(drawRow),
      h("tr", {}, h("td", {}, agenda.end), h("td", {}, t("session.end")), h("td", {}, String(agenda.total))),
    );
    this.#bring.replaceChildren(
      ...(materials.length
        ? [
            h("h3", {}, t("session.bring")),
            h("ul", {}, ...materials.map((material) => h("li", {}, material))),
          ]
        : []),
    );
  }
}

/** @param {Row} row */
function drawRow(row) {
  const { from, minutes, href, what } = row;
  const title = titleOf(row);
  const does = doesOf(row);
  const page = what && "page" in what ? what.page : null;
  return h(
    "tr",
    {},
    h("td", {}, from),
    h(
      "td",
      {},
      h("strong", {}, href ? h("a", { href }, title) : title),
      ...(does ? [h("p", {}, does)] : []),
      ...(page ? [h("p", {}, `${t("session.uses")} `, h("a", { href: page.href }, page.title))] : []),
    ),
    h("td", {}, String(minutes)),
  );
}
