/**
 * What a page that shows the learner's record knows of the course: the words behind the ids. `coursekit.render.outline`
 * writes it into the page.
 *
 * @typedef {object} Outline
 * @property {OutlineModule[]} modules        in order
 * @property {OutlineActivity[]} activities   in the order in which a learner meets them; those of the whole course last
 *
 * @typedef {object} OutlineModule
 * @property {string} slug
 * @property {string} title
 * @property {string} href   of its overview, from the present page
 * @property {{path: string, title: string, href: string, minutes: number}[]} pages
 * @property {Record<string, string>} outcomes  texts by id
 *
 * @typedef {QuizOutline | BeforeAfterOutline | ReflectionOutline | RatingOutline | StoryOutline | WorksheetOutline
 *   | AccountOutline} OutlineActivity
 *
 * @typedef {object} OutlineShared
 * @property {string} id       `<module>/<activity>`, or `account:<layout>`
 * @property {string} module   a slug, or "course"
 * @property {string} title
 * @property {string} href     of the place where it stands; "" for an account that no page shows
 *
 * @typedef {object} OutlineQuestion
 * @property {string} id
 * @property {string} text
 * @property {string} key                        fingerprint of what is right, as in `asked.key`
 * @property {Record<string, string>} [items]    what is matched or sorted, by id
 * @property {Record<string, string>} [options]  what is chosen, put in order, or found for an item; both parts of a two-tier
 *   question; none in a short answer
 *
 * @typedef {OutlineShared & {kind: "quiz" | "mixed-quiz", questions: OutlineQuestion[]}} QuizOutline
 *
 * @typedef {OutlineShared & {
 *   kind: "before-after", questions: {id: string, text: string, options: Record<string, string>}[],
 * }} BeforeAfterOutline
 *
 * @typedef {OutlineShared & {
 *   kind: "reflection", prompts: {id: string, text: string, model: string, points: Record<string, string>}[],
 * }} ReflectionOutline   `model`: the model answer, or ""
 *
 * @typedef {Omit<ReflectionOutline, "kind"> & {kind: "account"}} AccountOutline   its prompts are the headings
 *
 * @typedef {OutlineShared & {
 *   kind: "self-assessment", chart: "compass" | "bars", scale: [value: number, label: string][], none: string,
 *   dimensions: {id: string, title: string, statements: Record<string, string>}[],
 * }} RatingOutline       `none`: words for "no chance to", or ""
 *
 * @typedef {OutlineShared & {
 *   kind: "scenario", behaviours: Record<string, string>,
 *   scenes: {id: string, title: string, choices: Record<string, {text: string, to: string, shows: string[]}>}[],
 * }} StoryOutline        a story begins with its first scene, and ends in one without choices
 *
 * @typedef {OutlineShared & {
 *   kind: "worksheet", views: Record<string, string>,
 *   sections: {
 *     id: string, title: string, columns: {id: string, label: string, choices: Record<string, string>}[],
 *     rows: {id: string, label: string, texts: Record<string, string>}[],
 *   }[],
 * }} WorksheetOutline    a text column has no choices; a row has a text for each view, under "" where there are no views
 */

/** The folder in `quizzes/` of activities that belong to the whole course. */
export const WHOLE_COURSE = "course";
