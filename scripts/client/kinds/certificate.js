import { certificate } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { define } from "../elements/base.js";
import { CourseCertificate } from "../elements/certificate.js";

addStrings({ certificate });
define("course-certificate", CourseCertificate);
