import { toWord } from "../elements/word-file.js";

// For `elements/word.js`, which loads this script when a document is asked for: what it holds is heavy.
Object.assign(globalThis, { courseWord: toWord });
