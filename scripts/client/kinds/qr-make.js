import { encodeQR } from "qr";

// For `elements/qr.js`, which loads this script when a code is asked for.
Object.assign(globalThis, {
  courseQrMake: (/** @type {string} */ text) => encodeQR(text, "raw", { ecc: "medium", border: 4 }),
});
