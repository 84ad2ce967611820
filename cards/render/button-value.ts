import type { Button } from "../kit/nodes";

/**
 * What travels with a tap, the same on every platform: what to do with which version of which record. No
 * amount and no right: those are read again under lock.
 */
export interface ButtonValue {
  readonly action: string;
  readonly id: string;
  readonly version: number;
}

export function buttonValue({ action, id, version }: Button): ButtonValue {
  return { action, id, version };
}
