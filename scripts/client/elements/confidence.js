import { t } from "../core/strings.js";
import { h } from "./dom.js";

/**
 * Asks how sure one is. It need not be answered.
 */
export function confidenceField() {
  return h(
    "fieldset",
    { class: "course-confidence" },
    h("legend", {}, t("client.sure.ask")),
    ...["guessing", "fairly", "sure"].map((value) =>
      h(
        "label",
        {},
        h("input", { type: "radio", name: "confidence", value }),
        h("span", {}, t(`client.sure.${value}`)),
      ),
    ),
  );
}
