import { scenario } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { define } from "../elements/base.js";
import { CourseScenario } from "../elements/scenario.js";

addStrings({ scenario });
define("course-scenario", CourseScenario);
