import { plan } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { define } from "../elements/base.js";
import { CourseOffer } from "../elements/offer.js";
import { CoursePlan } from "../elements/plan.js";
import { CoursePlanDue } from "../elements/plan-due.js";

addStrings({ plan });
define("course-offer", CourseOffer);
define("course-plan", CoursePlan);
define("course-plan-due", CoursePlanDue);
