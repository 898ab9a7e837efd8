import { gallery } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { define } from "../elements/base.js";
import { CourseGallery } from "../elements/gallery.js";

addStrings({ gallery });
define("course-gallery", CourseGallery);
