/**
 * What course.js lends to the scripts of its kinds, as `globalThis.course`. `build.mjs` sends their imports here, so that
 * each of these modules, the store above all, exists once in a page. A name that is missing here stops the build.
 */
export { hasChanged } from "./core/change.js";
export {
  ACCOUNT,
  CERTIFICATE,
  DELETED,
  DONE,
  groupOf,
  HOURS,
  isLive,
  isTrainers,
  isTyped,
  ORDER,
  PAGE,
  PLAN,
  partOf,
  ROOM,
  SESSION,
} from "./core/keys.js";
export { migrate } from "./core/migrate.js";
export { presentKey, readRenames } from "./core/renamed.js";
export { isNewer, isRecord, isSameWrite, SCHEMA } from "./core/record.js";
export { donePages, duration } from "./core/progress.js";
export { addStrings, t } from "./core/strings.js";
export { ActivityElement } from "./elements/activity.js";
export { askFirst } from "./elements/asking.js";
export { CourseElement, define } from "./elements/base.js";
export {
  all,
  button,
  copyOf,
  fill,
  focusText,
  h,
  hashOf,
  isOff,
  keepInPlace,
  one,
  once,
  setAttributes,
  turnOff,
} from "./elements/dom.js";
export { chosen } from "./elements/fields.js";
export { dateOf, day, digits, hour, listed } from "./elements/format.js";
export { linked } from "./elements/linked.js";
export { Question } from "./elements/question.js";
export { drawToRoom } from "./elements/to-room.js";
export { capital, inWords } from "./core/words.js";
export { courseId, said } from "./store/shared.js";
export { hasJustChanged, nameOfRecord, setShared } from "./store/shared-computer.js";
export { givingAt } from "./store/giving.js";
export { ask } from "./store/database.js";
export { serviceWorkers } from "./store/service-workers.js";
export { saveAll } from "./store/saver.js";
export { keep, keptSize, leave } from "./store/present.js";
export { BEFORE_IMPORT, hasLost, now } from "./store/transactions.js";
