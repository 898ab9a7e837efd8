import { all } from "./dom.js";

/** What each part of a table is, by its tag. */
const ROLES = { thead: "rowgroup", tbody: "rowgroup", tr: "row", th: "columnheader", td: "cell" };

/**
 * Writes out the roles of tables whose rows become cards: one that is not laid out as a table is none to some browsers.
 * Done here, because HTML does not let a document say it.
 */
export function writeTableRoles() {
  for (const table of all(document, "table[data-cards]")) {
    table.setAttribute("role", "table");
    for (const [tag, role] of Object.entries(ROLES))
      for (const part of all(table, tag)) part.setAttribute("role", role);
    for (const name of all(table, "td:first-child")) name.setAttribute("role", "rowheader");
  }
}
