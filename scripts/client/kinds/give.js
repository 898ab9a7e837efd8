import { give } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { define } from "../elements/base.js";
import { CourseGive } from "../elements/give.js";

addStrings({ give });
define("course-give", CourseGive);
