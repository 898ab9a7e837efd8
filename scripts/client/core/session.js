/**
 * A session that a trainer plans: what it can be made of, and the agenda that follows from it.
 *
 * @typedef {object} FactStep   a step of a module's guide
 * @property {string} id
 * @property {string} title
 * @property {number[]} minutes  for each of `GROUPS`
 * @property {string} does
 * @property {string[]} materials
 * @property {boolean} optional
 * @property {{title: string, href: string} | null} page  what it uses of the course
 *
 * @typedef {object} FactPage
 * @property {string} path
 * @property {string} title
 * @property {number} minutes
 * @property {string} href
 *
 * @typedef {object} FactModule
 * @property {string} slug
 * @property {string} title
 * @property {string} guide      its URL, or ""
 * @property {FactStep[]} steps
 * @property {FactPage[]} pages
 *
 * @typedef {object} FactPlan   a ready-made plan
 * @property {string} id
 * @property {string} title
 * @property {number} group
 * @property {{title: string, length: number, steps: (string | number)[]}[]} sessions  a number is a break of so many minutes
 *
 * @typedef {object} Facts      what `session_facts` in `coursekit/render/session.py` writes into the page
 * @property {FactModule[]} modules
 * @property {FactPlan[]} plans
 *
 * @typedef {"step" | "page" | "pause" | "own"} Kind
 *
 * @typedef {object} Entry      one line of the agenda
 * @property {Kind} kind
 * @property {string} ref       of a step `<module>/<step>`, of a page its path; else ""
 * @property {string} title     of one's own; else ""
 * @property {boolean} together whether a page is read together, and not alone
 * @property {number | null} minutes  null: as long as the guide or the page says
 *
 * @typedef {object} Plan
 * @property {string} title
 * @property {string} date      YYYY-MM-DD, or ""
 * @property {string} start     HH:MM
 * @property {number} length    in minutes
 * @property {number} group     for how many people: one of `GROUPS`
 * @property {Entry[]} steps
 *
 * @typedef {object} Row        an entry with its place in time
 * @property {Entry} entry
 * @property {string} from      HH:MM
 * @property {number} minutes
 * @property {number | null} usual  what the guide or the page says; null for a break and for one's own
 * @property {FactStep | FactPage | null} what  null also for what this course does not have
 * @property {FactModule | null} module
 * @property {string} href      of the guide's part or the page, or ""
 *
 * @typedef {object} Agenda
 * @property {Row[]} rows
 * @property {number} total     the minutes of all rows
 * @property {number} over      how many minutes that is more than the session has; below 0 they are to spare
 * @property {string} end       HH:MM, of the last row
 * @property {string[]} materials  each once
 *
 * @typedef {object} Suggestion  a way to have no minutes too many
 * @property {"leave" | "pause" | "longer"} what  leave a step out, make a break shorter, make the session longer
 * @property {number} index     of the step or the break; -1 for a longer session
 * @property {number} minutes   how many it wins
 * @property {number} left      how many are still too many then; 0 or less: it is enough
 */

/** How many people the three times of a step are for. `model/guide.py` has these numbers too: a test holds them together. */
export const GROUPS = [4, 12, 30];

/** The minutes that one entry, and a whole session, can have. */
export const ENTRY = { least: 1, most: 120 };
export const SESSION = { least: 10, most: 480 };

/** How many entries a plan can have. */
export const MOST = 60;

/** A break of fewer minutes is none. */
const SHORTEST_PAUSE = 5;

/** A session grows by such steps. */
const GRAIN = 5;

/** @returns {Plan} */
export function newPlan() {
  return { title: "", date: "", start: "10:00", length: 60, group: 12, steps: [] };
}

/**
 * @param {Kind} kind
 * @param {Partial<Entry>} [more]
 * @returns {Entry}
 */
export function newEntry(kind, more = {}) {
  return { kind, ref: "", title: "", together: false, minutes: null, ...more };
}

/**
 * The size of group that is nearest; of two that are, the larger, for which there is more time.
 * @param {number} people
 * @returns {number}
 */
export function nearestGroup(people) {
  return GROUPS.reduce((best, group) => (Math.abs(group - people) <= Math.abs(best - people) ? group : best));
}

/**
 * For how many people a size of group is the nearest.
 * @param {number} group  one of `GROUPS`
 * @returns {{from: number, to: number}}  `to` is 0 where there is no end
 */
export function groupRange(group) {
  const at = GROUPS.indexOf(group);
  const from = at ? Math.ceil((GROUPS[at - 1] + group) / 2) : 1;
  return { from, to: at + 1 < GROUPS.length ? Math.ceil((group + GROUPS[at + 1]) / 2) - 1 : 0 };
}

/**
 * A ready-made session as a plan of one's own.
 * @param {FactPlan} ready
 * @param {number} number  which of its sessions, from 1
 * @param {Plan} plan      whose date and start stay
 * @returns {Plan | null}  null when there is no such session
 */
export function fromReady(ready, number, { date, start }) {
  const session = ready.sessions[number - 1];
  if (!session) return null;
  const { title, length, steps } = session;
  return {
    title: ready.sessions.length > 1 ? `${ready.title}: ${title}` : title,
    date,
    start,
    length,
    group: nearestGroup(ready.group),
    steps: steps.map((step) =>
      typeof step === "number" ? newEntry("pause", { minutes: step }) : newEntry("step", { ref: step }),
    ),
  };
}

/**
 * The agenda of a plan. What the course does not have takes no time unless the plan says how much.
 * @param {Plan} plan
 * @param {Facts} facts
 * @returns {Agenda}
 */
export function agenda(plan, facts) {
  const size = GROUPS.indexOf(plan.group);
  let total = 0;
  /** @type {Set<string>} */
  const materials = new Set();
  const rows = plan.steps.map((entry) => {
    const { what, module, href } = find(entry, facts);
    const usual = what && (Array.isArray(what.minutes) ? what.minutes[size] : what.minutes);
    const minutes = entry.minutes ?? usual ?? 0;
    const from = clock(plan.start, total);
    total += minutes;
    if (what && "materials" in what) for (const each of what.materials) materials.add(each);
    return { entry, from, minutes, usual, what, module, href };
  });
  return {
    rows,
    total,
    over: total - plan.length,
    end: clock(plan.start, total),
    materials: [...materials],
  };
}

/**
 * What an entry is in this course.
 * @param {Entry} entry
 * @param {Facts} facts
 * @returns {Pick<Row, "what" | "module" | "href">}
 */
function find({ kind, ref }, { modules }) {
  for (const module of modules) {
    if (kind === "step") {
      const step = module.steps.find(({ id }) => `${module.slug}/${id}` === ref);
      if (step) return { what: step, module, href: `${module.guide}#${step.id}` };
    } else if (kind === "page") {
      const page = module.pages.find(({ path }) => path === ref);
      if (page) return { what: page, module, href: page.href };
    }
  }
  return { what: null, module: null, href: "" };
}

/**
 * Where further entries belong: before the step that closes the session, unless they close one themselves.
 * @param {Plan} plan
 * @param {Facts} facts
 * @param {Entry[]} entries
 * @returns {number}  the index that the first of them gets
 */
export function placeFor({ steps }, facts, entries) {
  const isClosed = closes(steps.at(-1), facts) && !closes(entries.at(-1), facts);
  return steps.length - (isClosed ? 1 : 0);
}

/**
 * Whether a session can end with it: the last step of a guide, unless that can be left out.
 * @param {Entry | undefined} entry
 * @param {Facts} facts
 */
function closes(entry, facts) {
  if (entry?.kind !== "step") return false;
  const { what, module } = find(entry, facts);
  const last = module?.steps.at(-1);
  return last !== undefined && last === what && !last.optional;
}

/**
 * The time so many minutes after another; after midnight it begins anew.
 * @param {string} start  HH:MM
 * @param {number} minutes
 * @returns {string}
 */
export function clock(start, minutes) {
  const [hours, past] = start.split(":").map(Number);
  const at = (hours * 60 + past + minutes) % 1440;
  return [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/**
 * What can be done about too many minutes, each by itself: first what can be left out, then breaks, then more time.
 * @param {Plan} plan
 * @param {Agenda} agenda
 * @returns {Suggestion[]}
 */
export function suggestions(plan, { rows, total, over }) {
  if (over <= 0) return [];
  const each = (
    /** @type {Suggestion["what"]} */ what,
    /** @type {number} */ index,
    /** @type {number} */ minutes,
  ) => ({ what, index, minutes, left: over - minutes });
  const leave = rows.flatMap(({ what, minutes }, index) =>
    what && "optional" in what && what.optional && minutes ? [each("leave", index, minutes)] : [],
  );
  const pauses = rows.flatMap(({ entry, minutes }, index) =>
    entry.kind === "pause" && minutes > SHORTEST_PAUSE
      ? [each("pause", index, Math.min(over, minutes - SHORTEST_PAUSE))]
      : [],
  );
  const length = Math.ceil(total / GRAIN) * GRAIN;
  return [...leave, ...pauses, ...(length <= SESSION.most ? [each("longer", -1, length - plan.length)] : [])];
}

/**
 * Makes the break shorter, or the session longer, as a suggestion says.
 * @param {Plan} plan
 * @param {Agenda} agenda
 * @param {Suggestion} suggestion
 */
export function follow(plan, { rows }, { index, minutes }) {
  if (index < 0) plan.length += minutes;
  else plan.steps[index].minutes = rows[index].minutes - minutes;
}
