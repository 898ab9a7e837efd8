/** What the tabs of one course tell each other: which records to read again. What the records hold is never sent. */
export class Tabs {
  #name;
  #hear;
  /** @type {BroadcastChannel | undefined} */
  #channel;

  /**
   * @param {string} name
   * @param {(keys: string[] | null) => void} hear  called with what another tab posts
   */
  constructor(name, hear) {
    this.#name = name;
    this.#hear = hear;
    this.#listen();
    // A cached page with an open channel is thrown away by the first message, and the learner's Back becomes a load.
    addEventListener("pagehide", () => {
      this.#channel?.close();
      this.#channel = undefined;
    });
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) this.#listen();
    });
  }

  /**
   * Tells the other tabs.
   * @param {string[] | null} keys  null: everything was erased
   */
  post(keys) {
    try {
      // A save that ends after `pagehide` finds the channel closed.
      const channel = this.#channel ?? new BroadcastChannel(this.#name);
      channel.postMessage(keys);
      if (channel !== this.#channel) channel.close();
    } catch {
      // The other tabs find out when they save or come to the front.
    }
  }

  #listen() {
    try {
      this.#channel = new BroadcastChannel(this.#name);
      this.#channel.onmessage = ({ data }) => this.#hear(data);
    } catch {
      // Some browsers give a page without storage no channel either; there is nothing to tell then.
    }
  }
}
