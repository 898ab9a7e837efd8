import { offline as words } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { define } from "../elements/base.js";
import { CourseOffline } from "../elements/offline.js";

addStrings({ offline: words });
define("course-offline", CourseOffline);
