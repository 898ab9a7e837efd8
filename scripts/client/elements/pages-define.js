import { CourseContinue } from "./continue.js";
import { CourseErase } from "./erase.js";
import { removeLetterShortcuts } from "./keys.js";
import { CoursePageDone } from "./page-done.js";
import { CourseProgress } from "./progress.js";
import { CourseStorageNotice } from "./storage-notice.js";
import { CourseToggle } from "./toggle.js";

/** Registers what stands around the text of a page. */
export function definePageElements() {
  CourseToggle.define();
  CourseProgress.define();
  CoursePageDone.define();
  CourseContinue.define();
  CourseErase.define();
  CourseStorageNotice.define();
  removeLetterShortcuts();
}
