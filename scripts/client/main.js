import { CourseBeforeAfter } from "./elements/before-after.js";
import { CourseContinue } from "./elements/continue.js";
import { CourseDue } from "./elements/due.js";
import { CourseErase } from "./elements/erase.js";
import { removeLetterShortcuts } from "./elements/keys.js";
import { CoursePageDone } from "./elements/page-done.js";
import { CourseProgress } from "./elements/progress.js";
import { CourseQuiz } from "./elements/quiz.js";
import { CourseRecall } from "./elements/recall.js";
import { CourseReflection } from "./elements/reflection.js";
import { CourseRevisit } from "./elements/revisit.js";
import { CourseScenario } from "./elements/scenario.js";
import { CourseSelfAssessment } from "./elements/self-assessment.js";
import { CourseStorageNotice } from "./elements/storage-notice.js";
import { CourseTerm } from "./elements/term.js";
import { CourseToggle } from "./elements/toggle.js";

const elements = {
  "course-quiz": CourseQuiz,
  "course-reflection": CourseReflection,
  "course-self-assessment": CourseSelfAssessment,
  "course-before-after": CourseBeforeAfter,
  "course-revisit": CourseRevisit,
  "course-scenario": CourseScenario,
  "course-recall": CourseRecall,
  "course-toggle": CourseToggle,
  "course-progress": CourseProgress,
  "course-page-done": CoursePageDone,
  "course-continue": CourseContinue,
  "course-due": CourseDue,
  "course-term": CourseTerm,
  "course-erase": CourseErase,
  "course-storage-notice": CourseStorageNotice,
};

for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element);
}
removeLetterShortcuts();
