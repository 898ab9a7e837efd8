import { "before-after" as words } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { define } from "../elements/base.js";
import { CourseBeforeAfter } from "../elements/before-after.js";

addStrings({ "before-after": words });
define("course-before-after", CourseBeforeAfter);
