import { session } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { define } from "../elements/base.js";
import { CourseSession } from "../elements/session.js";

addStrings({ session });
define("course-session", CourseSession);
