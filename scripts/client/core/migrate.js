/** @import {Rec} from "./record.js" */

/**
 * What has changed in the shape of a record since the first: steps[n] turns a record of schema n into one of n + 1.
 * @type {{[schema: number]: (record: Rec) => Rec}}
 */
const STEPS = {};

/**
 * Brings a record to the present schema, one step at a time. The record given is not changed, and a record of the present
 * schema, or of a later one, is returned as it is.
 * @param {Rec} record
 * @param {{[schema: number]: (record: Rec) => Rec}} [steps]
 * @returns {Rec}
 */
export function migrate(record, steps = STEPS) {
  const step = steps[record.schema];
  if (!step) return record;
  return migrate({ ...step(structuredClone(record)), schema: record.schema + 1 }, steps);
}
