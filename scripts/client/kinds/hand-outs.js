import { "hand-outs" as handOuts, session } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { define } from "../elements/base.js";
import { CourseHandOuts } from "../elements/hand-outs.js";

addStrings({ "hand-outs": handOuts, session });
define("course-hand-outs", CourseHandOuts);
