import { worksheet as words } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { define } from "../elements/base.js";
import { CourseWorksheet } from "../elements/worksheet.js";

addStrings({ worksheet: words });
define("course-worksheet", CourseWorksheet);
