import { present as words } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { beginToPresent } from "../elements/present.js";

addStrings({ present: words });
// Once everything is there: the other scripts have made of the page what they make of it, and the styles say what is seen.
if (document.readyState === "complete") beginToPresent();
else addEventListener("load", beginToPresent, { once: true });
