import { entered, "my-record" as words, portfolio } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { define } from "../elements/base.js";
import { CourseMyRecord } from "../elements/my-record.js";

addStrings({ entered, "my-record": words, portfolio });
define("course-my-record", CourseMyRecord);
