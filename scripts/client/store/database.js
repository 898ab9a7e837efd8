/**
 * The IndexedDB database of one course: its shape, one connection and its transactions. It knows nothing of records.
 */

/** Raised when an object store is added. A page that finds a higher one leaves the database alone. */
const VERSION = 1;

/**
 * records: one answer each. damaged: what could not be read. kept: values that lost a conflict.
 * @typedef {"records" | "damaged" | "kept"} StoreName
 * @typedef {{[name in StoreName]: IDBObjectStore}} Stores
 * @type {StoreName[]}
 */
export const STORES = ["records", "damaged", "kept"];

// A frozen tab can hold an old version open without end, and Safari has left an `open` without any answer.
const PATIENCE = 3000;

export class Database {
  #name;
  /** @type {Promise<IDBDatabase> | undefined} */
  #connection;
  #failed = false;

  /** @param {string} name */
  constructor(name) {
    this.#name = name;
  }

  /**
   * Runs `work` in one transaction over all object stores and resolves when the transaction is complete.
   *
   * Resolving on a request's success would be too early: a full disk shows only when the transaction ends.
   * @template T
   * @param {"readonly" | "readwrite"} mode
   * @param {(stores: Stores) => Promise<T>} work  may run twice; may await requests only
   * @param {boolean} [strict]  wait until the disk has it, not only the operating system
   * @returns {Promise<T>}
   */
  async run(mode, work, strict = false) {
    // Reads do not try a failed database again: each would wait for it. A save is worth the wait.
    if (this.#failed && mode === "readwrite") this.#connection = undefined;
    const connection = this.#connect();
    const db = await connection;
    try {
      return await transact(db, mode, work, strict);
    } catch (error) {
      if (nameOf(error) === "QuotaExceededError") throw error;
      // Safari on iOS drops the connection of a page in the background, and says so only here.
      this.#letGo(db, connection);
      return transact(await this.#connect(), mode, work, strict);
    }
  }

  #connect() {
    if (this.#connection) return this.#connection;
    this.#failed = false;
    const connection = open(this.#name);
    this.#connection = connection;
    connection.then(
      (db) => {
        // Let go, so that a page with newer code, or the learner who clears the site's data, need not wait for this
        // one. The next transaction opens the database again.
        db.onversionchange = db.onclose = () => this.#letGo(db, connection);
      },
      () => {
        this.#failed = true;
      },
    );
    return connection;
  }

  /**
   * @param {IDBDatabase} db
   * @param {Promise<IDBDatabase>} connection
   */
  #letGo(db, connection) {
    db.close();
    if (this.#connection === connection) this.#connection = undefined;
  }
}

/**
 * The result of a request.
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
export function ask(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * The name of an error. It outlives translation and minifying; the message does not.
 * @param {unknown} error
 * @returns {string}
 */
export function nameOf(error) {
  return /** @type {Error} */ (error)?.name ?? "";
}

/**
 * @param {string} name
 * @returns {Promise<IDBDatabase>}
 */
function open(name) {
  return new Promise((resolve, reject) => {
    // In a sandboxed frame reading the property throws; in here that is a rejection like any other.
    if (!globalThis.indexedDB) throw new DOMException("no IndexedDB", "SecurityError");
    const request = indexedDB.open(name, VERSION);
    let late = false;
    // This covers `blocked` too, which is no end: the request succeeds when the other tab lets go.
    const timer = setTimeout(() => {
      late = true;
      reject(new DOMException("no answer", "TimeoutError"));
    }, PATIENCE);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("records", { keyPath: "key" });
      request.result.createObjectStore("damaged", { autoIncrement: true });
      request.result.createObjectStore("kept", { autoIncrement: true });
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      // A connection that nobody waits for any more would block other tabs.
      if (late) request.result.close();
      else resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error);
    };
  });
}

/**
 * @template T
 * @param {IDBDatabase} db
 * @param {"readonly" | "readwrite"} mode
 * @param {(stores: Stores) => Promise<T>} work
 * @param {boolean} strict
 * @returns {Promise<T>}
 */
async function transact(db, mode, work, strict) {
  const tx = db.transaction(STORES, mode, { durability: strict ? "strict" : "relaxed" });
  const done = new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve(undefined);
    tx.onabort = () => reject(tx.error ?? new DOMException("aborted", "AbortError"));
  });
  const stores = /** @type {Stores} */ (
    Object.fromEntries(STORES.map((name) => [name, tx.objectStore(name)]))
  );
  try {
    const [result] = await Promise.all([work(stores), done]);
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has ended by itself.
    }
    // When the disk is full the request says only that it was aborted; the transaction says why.
    throw tx.error ?? error;
  }
}
