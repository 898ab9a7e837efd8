/**
 * Whether this tab presents to a room. It does from the address `?present` on, along the links of what is presented, until it is
 * left. Then the record is neither read nor written: the page has one of its own, which goes with it.
 *
 * Where another address is typed, the mode rests: that page is as ever, and so is what its links lead to. What was presented is
 * marked in the history of the tab, so that the way back finds it presented.
 */

/** The query of an address that presents. */
const PRESENT = "present";

/**
 * Where the tab keeps that it presents, and how large the type is. It says nothing about anybody.
 * @param {string} name  of the course's record
 */
const presentedAt = (name) => `${name}:present`;

/**
 * Where it keeps to which path a link of what is presented leads, or that the mode rests.
 * @param {string} name  of the course's record
 */
const nextAt = (name) => `${name}:present-next`;

/** In place of a path. */
const RESTS = "rests";

/** What was found out when the page came. @type {boolean | undefined} */
let isOn;

/**
 * @param {string} name  of the course's record
 * @returns {boolean}
 */
export function isPresented(name) {
  return (isOn ??= findOut(name, false));
}

/**
 * @param {string} name  of the course's record
 * @param {boolean} isBack  whether the page came from the back button's cache
 * @returns {boolean}
 */
function findOut(name, isBack) {
  try {
    const isBegun = sessionStorage.getItem(presentedAt(name)) !== null;
    if (isBegun && goesOn(sessionStorage.getItem(nextAt(name)), isBack)) return true;
  } catch {
    // Where the browser gives no storage, the address alone says it.
  }
  return new URLSearchParams(location.search).has(PRESENT);
}

/**
 * Whether the mode, once it has begun, goes on here: where it was, and where a link leads. Unless it rests, it does so over any
 * reload and on the way back, too: what was saved on a page from before the mode must not be on the wall.
 * @param {string | null} next
 * @param {boolean} isBack
 */
function goesOn(next, isBack) {
  if (history.state?.present || next === location.pathname) return true;
  const [entry] = performance.getEntriesByType("navigation");
  const { type } = /** @type {PerformanceNavigationTiming} */ (entry ?? { type: "navigate" });
  return next !== RESTS && (isBack || type !== "navigate");
}

/**
 * Marks what is presented, and takes note of where its links lead. On any other page the mode rests.
 * @param {string} name  of the course's record
 */
export function follow(name) {
  const is = isPresented(name);
  settle(name);
  if (!is) return;
  // A place of the page is an entry of its own.
  addEventListener("hashchange", () => settle(name));
  addEventListener("click", (event) => {
    const { target, defaultPrevented, ctrlKey, metaKey, shiftKey } = event;
    const link = target instanceof Element ? target.closest("a") : null;
    const isElsewhere = !link || link.target || link.origin !== location.origin;
    if (isElsewhere || defaultPrevented || ctrlKey || metaKey || shiftKey) return;
    write(name, link.pathname);
  });
}

/**
 * Whether a page from the back button's cache is as it has to be now.
 * @param {string} name  of the course's record
 * @returns {boolean}
 */
export function isStill(name) {
  const is = findOut(name, true) === isOn;
  if (is) settle(name);
  return is;
}

/** @param {string} name */
function settle(name) {
  write(name, isOn ? "" : RESTS);
  if (isOn) history.replaceState({ ...history.state, present: true }, "");
}

/**
 * @param {string} name
 * @param {string} next
 */
function write(name, next) {
  try {
    // Nothing rests that was never begun.
    if (isOn || sessionStorage.getItem(presentedAt(name)) !== null)
      sessionStorage.setItem(nextAt(name), next);
  } catch {
    // The address alone holds the mode.
  }
}

/**
 * Whether the page is in front of a room, so that the record is neither read nor written: while it is presented, and always
 * on slides, which say so in their head.
 * @param {string} name  of the course's record
 * @returns {boolean}
 */
export function isBeforeRoom(name) {
  return isPresented(name) || document.querySelector('meta[name="course-record"][content="none"]') !== null;
}

/**
 * @param {string} name  of the course's record
 * @returns {number}  how large the type is; 0 where nothing is kept
 */
export function keptSize(name) {
  try {
    return Number(sessionStorage.getItem(presentedAt(name)));
  } catch {
    return 0;
  }
}

/**
 * Keeps the mode for the pages to come and, where it can, takes it out of the address: Back must not bring it back.
 * @param {string} name
 * @param {number} size
 */
export function keep(name, size) {
  try {
    sessionStorage.setItem(presentedAt(name), String(size));
    history.replaceState(history.state, "", addressOfOwn(location.hash));
  } catch {
    // Without storage, and from file://, the address alone holds it.
  }
}

/**
 * Ends the mode: the page is loaded again with the learner's own record.
 * @param {string} name
 */
export function leave(name) {
  try {
    sessionStorage.removeItem(presentedAt(name));
    sessionStorage.removeItem(nextAt(name));
  } catch {
    // Nothing was kept.
  }
  // Without the place in it: what was saved there should not be the first thing that the room sees.
  location.replace(addressOfOwn(""));
}

/**
 * The page's address outside the mode.
 * @param {string} hash
 */
function addressOfOwn(hash) {
  const url = new URL(location.href);
  url.searchParams.delete(PRESENT);
  url.hash = hash;
  return url.href;
}
