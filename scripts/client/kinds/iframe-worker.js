/**
 * Lets the theme's search work in a page that is opened from a folder, where browsers start no worker. Only the folder that
 * `coursekit export offline` makes loads it.
 */
import "iframe-worker/shim";
