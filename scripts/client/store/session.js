/**
 * The record on a shared computer: in `sessionStorage`, which belongs to one tab and goes when the tab is closed. And the
 * record while a page is presented, which goes with the page.
 *
 * It stands in for `Database`, with as much of IndexedDB's object stores as the record needs, so that everything above it
 * stays the same. Unlike IndexedDB it leaves nothing for whoever sits down next, and loses everything when the browser is
 * killed: here that is the promise.
 *
 * @typedef {import("./database.js").StoreName} StoreName
 * @typedef {{[name in StoreName]: [key: IDBValidKey, row: any][]}} Content
 */

import { ask, STORES } from "./database.js";

export class SessionDatabase {
  #name;
  #storage;
  /** One transaction after another, as in IndexedDB. @type {Promise<any>} */
  #queue = Promise.resolve();

  /**
   * @param {string} name  the key in the storage
   * @param {Pick<Storage, "getItem" | "setItem">} [storage]  the tab's own, unless another is given
   */
  constructor(name, storage = sessionStorage) {
    this.#name = name;
    this.#storage = storage;
  }

  /**
   * Runs `work` in one transaction over all object stores: all of its changes are kept, or none.
   * @template T
   * @param {"readonly" | "readwrite"} mode
   * @param {(stores: import("./database.js").Stores) => Promise<T>} work
   * @returns {Promise<T>}  rejected with a QuotaExceededError where the browser has no room for it
   */
  run(mode, work) {
    const done = this.#queue.then(async () => {
      // Read anew each time: a page that comes back from the back button's cache knows an older state.
      const text = this.#storage.getItem(this.#name);
      /** @type {Content} */
      const content = text ? JSON.parse(text) : Object.fromEntries(STORES.map((name) => [name, []]));
      const stores = STORES.map((name) => [name, new SessionStore(content[name])]);
      const result = await work(Object.fromEntries(stores));
      if (mode === "readwrite") {
        const rows = stores.map(([name, store]) => [name, /** @type {SessionStore} */ (store).entries]);
        this.#storage.setItem(this.#name, JSON.stringify(Object.fromEntries(rows)));
      }
      return result;
    });
    this.#queue = done.catch(() => {});
    return done;
  }
}

/**
 * Copies everything that is stored into this tab.
 * @param {import("./database.js").Database | SessionDatabase} from
 * @param {string} name  the key in `sessionStorage`
 */
export async function copyToTab(from, name) {
  const content = await from.run("readonly", (stores) =>
    Promise.all(
      STORES.map(async (store) => {
        const [keys, rows] = await Promise.all([
          ask(stores[store].getAllKeys()),
          ask(stores[store].getAll()),
        ]);
        return /** @type {const} */ ([store, keys.map((key, place) => [key, rows[place]])]);
      }),
    ),
  );
  sessionStorage.setItem(name, JSON.stringify(Object.fromEntries(content)));
}

/** As much of the browser's storage as a record needs, for as long as the page is there. */
export class PageStorage {
  /** @type {string | null} */
  #text = null;

  getItem() {
    return this.#text;
  }

  /**
   * @param {string} _key
   * @param {string} text
   */
  setItem(_key, text) {
    this.#text = text;
  }
}

/** One object store while a transaction runs. */
class SessionStore {
  /** @type {Map<IDBValidKey, any>} */
  #rows;

  /** @param {[IDBValidKey, any][]} entries */
  constructor(entries) {
    this.#rows = new Map(entries);
  }

  /** In order of key, as IndexedDB has them. */
  get entries() {
    return [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** @param {IDBValidKey} key */
  get(key) {
    return answer(this.#rows.get(key));
  }

  /** @param {IDBKeyRange} [range] */
  getAll(range) {
    return answer(this.#within(range).map(([, row]) => row));
  }

  /** @param {IDBKeyRange} [range] */
  getAllKeys(range) {
    return answer(this.#within(range).map(([key]) => key));
  }

  count() {
    return answer(this.#rows.size);
  }

  /**
   * @param {any} row
   * @param {IDBValidKey} [key]  left out: the row's own
   */
  put(row, key = row.key) {
    this.#rows.set(key, structuredClone(row));
    return answer(key);
  }

  /** @param {any} row */
  add(row) {
    const numbers = [...this.#rows.keys()].map(Number);
    return this.put(row, Math.max(0, ...numbers) + 1);
  }

  /** @param {IDBValidKey} key */
  delete(key) {
    this.#rows.delete(key);
    return answer(undefined);
  }

  clear() {
    this.#rows.clear();
    return answer(undefined);
  }

  /** @param {IDBKeyRange | undefined} range */
  #within(range) {
    return this.entries.filter(([key]) => !range || range.includes(key));
  }
}

/**
 * Answers as a request does: by calling what is set as `onsuccess`.
 * @template T
 * @param {T} result
 */
function answer(result) {
  return {
    result: structuredClone(result),
    /** @param {() => void} call */
    set onsuccess(call) {
      queueMicrotask(call);
    },
  };
}
