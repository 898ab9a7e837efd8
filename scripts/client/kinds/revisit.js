import { revisit } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { define } from "../elements/base.js";
import { CourseDue } from "../elements/due.js";
import { CourseRevisit } from "../elements/revisit.js";

addStrings({ revisit });
define("course-revisit", CourseRevisit);
define("course-due", CourseDue);
