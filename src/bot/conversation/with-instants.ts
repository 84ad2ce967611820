import { DateTime } from "luxon";
import type { Waiting } from "./dialogue-state";

/** A day with an hour becomes the instant it is in the speaker's zone; state keeps it as text. */
export function withInstants(args: Waiting["args"], zone: string): Waiting["args"] {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === "object" && value !== null && "day" in value && "time" in value
        ? { day: value.day, at: DateTime.fromISO(`${String(value.day)}T${String(value.time)}`, { zone }).toJSDate() }
        : value,
    ]),
  );
}
