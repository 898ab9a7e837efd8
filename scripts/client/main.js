import { define } from "./elements/base.js";
import { CourseContinue } from "./elements/continue.js";
import { removeLetterShortcuts } from "./elements/keys.js";
import { loadNewer } from "./elements/newer-load.js";
import { CoursePageDone } from "./elements/page-done.js";
import { loadPresentMode } from "./elements/present-load.js";
import { CourseProgress } from "./elements/progress.js";
import { CourseQuiz } from "./elements/quiz.js";
import { CourseRecall } from "./elements/recall.js";
import { CourseRestart } from "./elements/restart.js";
import { CourseStorageNotice } from "./elements/storage-notice.js";
import { writeTableRoles } from "./elements/tables.js";
import { CourseTerm } from "./elements/term.js";
import { CourseToggle } from "./elements/toggle.js";
import { useOwnStrings } from "./core/strings.js";
import * as shared from "./shared.js";

// Before anything else can fail: the scripts of the other kinds come after this one and take from here.
Object.assign(globalThis, { course: shared });
const ownStrings = document.querySelector('meta[name="course-strings"]')?.getAttribute("content");
if (ownStrings) useOwnStrings(JSON.parse(ownStrings));
loadPresentMode(document.currentScript);
loadNewer(document.currentScript);

// Before the activities keep a copy of themselves to begin anew from.
writeTableRoles();
define("course-quiz", CourseQuiz);
define("course-recall", CourseRecall);
define("course-toggle", CourseToggle);
define("course-progress", CourseProgress);
define("course-page-done", CoursePageDone);
define("course-continue", CourseContinue);
define("course-term", CourseTerm);
define("course-restart", CourseRestart);
define("course-storage-notice", CourseStorageNotice);
removeLetterShortcuts();
