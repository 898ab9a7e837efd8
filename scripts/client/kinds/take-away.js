import { entered, erase, "take-away" as words } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { define } from "../elements/base.js";
import { CourseErase } from "../elements/erase.js";
import { CourseTakeAway } from "../elements/take-away.js";

addStrings({ entered, erase, "take-away": words });
define("course-erase", CourseErase);
define("course-take-away", CourseTakeAway);
