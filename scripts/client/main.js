import { definePageElements } from "./elements/pages-define.js";
import { CourseQuiz } from "./elements/quiz.js";
import { CourseRecall } from "./elements/recall.js";
import { CourseReflection } from "./elements/reflection.js";
import { CourseSelfAssessment } from "./elements/self-assessment.js";

customElements.define("course-quiz", CourseQuiz);
customElements.define("course-reflection", CourseReflection);
customElements.define("course-self-assessment", CourseSelfAssessment);
CourseRecall.define();
definePageElements();
