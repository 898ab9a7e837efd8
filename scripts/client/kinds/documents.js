import { documents, portfolio } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { define } from "../elements/base.js";
import { CourseDocuments } from "../elements/documents.js";

addStrings({ documents, portfolio });
define("course-documents", CourseDocuments);
