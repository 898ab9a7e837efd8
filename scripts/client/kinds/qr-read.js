import { decodeQR } from "qr/decode.js";

// For `elements/qr.js`, which loads this script when a picture or a camera is to be read.
Object.assign(globalThis, { courseQrRead: decodeQR });
