import { "shared-computer" as words } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { define } from "../elements/base.js";
import { CourseSharedComputer } from "../elements/shared-computer.js";

addStrings({ "shared-computer": words });
define("course-shared-computer", CourseSharedComputer);
