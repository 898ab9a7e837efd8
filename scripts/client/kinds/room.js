import { room } from "../../coursekit/strings/en.json";
import { addStrings } from "../core/strings.js";
import { define } from "../elements/base.js";
import { CourseRoom } from "../elements/room.js";

addStrings({ room });
define("course-room", CourseRoom);
