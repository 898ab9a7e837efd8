import { reflection } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { define } from "../elements/base.js";
import { CourseReflection } from "../elements/reflection.js";

addStrings({ reflection });
define("course-reflection", CourseReflection);
