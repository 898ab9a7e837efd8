/** One text, saved as it is typed, as a reflection does it. Tests reach the rest through `window.course`. */
import { Saver } from "../../../scripts/client/store/saver.js";
import { getStore } from "../../../scripts/client/store/shared.js";

const key = "module/activity#text";
const box = document.querySelector("textarea");
const output = document.querySelector("output");

async function start() {
  const store = await getStore();
  const states = [];
  const others = [];
  const statuses = [store.status];
  store.addEventListener("status", () => statuses.push(store.status));
  const saver = new Saver(store, key, {
    asked: { key: "", text: "What did you notice?" },
    onState(state, detail) {
      states.push(state);
      if (detail.other) others.push(detail.other);
      output.textContent = state;
    },
    onChange(record) {
      box.value = record?.value.text ?? "";
    },
  });
  box.addEventListener("input", () => saver.input({ text: box.value }));
  const record = await saver.load();
  if (record) box.value = record.value.text;
  window.course = { store, saver, key, states, others, statuses, Saver };
}

window.ready = start();
