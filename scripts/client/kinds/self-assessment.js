import { "self-assessment" as words } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { define } from "../elements/base.js";
import { CourseSelfAssessment } from "../elements/self-assessment.js";

addStrings({ "self-assessment": words });
define("course-self-assessment", CourseSelfAssessment);
