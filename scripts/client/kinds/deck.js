import { present, session, slides } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { define } from "../elements/base.js";
import { CourseDeck } from "../elements/deck.js";

addStrings({ present, session, slides });
define("course-deck", CourseDeck);
