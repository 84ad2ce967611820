import { Refusal } from "../shared/refusal";
import type { DuplicateFound } from "./customer-store";

/**
 * Refuses `customer.duplicate` for the first record that is alike. Whoever has looked may go on with `evenIfAlike`,
 * as two companies may share a name and a person may have two; a credit code is one company's for ever.
 */
export function refuseDuplicates(found: readonly DuplicateFound[], evenIfAlike: boolean): void {
  const blocking = found.find((each) => each.by === "creditCode" || !evenIfAlike);
  if (blocking) throw new Refusal("customer.duplicate", { number: blocking.number, name: blocking.name, by: blocking.by });
}
