import { "own-record" as own, "shared-computer" as words } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { define } from "../elements/base.js";
import { CourseSharedComputer } from "../elements/shared-computer.js";

addStrings({ "own-record": own, "shared-computer": words });
define("course-shared-computer", CourseSharedComputer);
