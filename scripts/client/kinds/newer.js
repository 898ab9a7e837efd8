import { newer as words } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { watchVersion } from "../elements/newer.js";

addStrings({ newer: words });
watchVersion(document.currentScript?.dataset.worker ?? "");
