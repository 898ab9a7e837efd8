import { account, documents, portfolio } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { define } from "../elements/base.js";
import { CourseAccount } from "../elements/account.js";

addStrings({ account, documents, portfolio });
define("course-account", CourseAccount);
