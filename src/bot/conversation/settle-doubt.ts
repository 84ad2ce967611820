import { calendarDay } from "../../domain/shared/calendar-day";
import type { Grammar } from "../commands/define-grammar";
import type { Waiting } from "./dialogue-state";
import type { Doubt } from "./filling";
import { withCount } from "./refused-goods";

/** The argument as it stands after the choice: a record, a day, or, of a command that takes lines, the one line that was meant. */
export function settled(
  { args: takes }: Grammar,
  args: Waiting["args"],
  doubt: Doubt,
  picked: Doubt["choices"][number],
): Readonly<Record<string, unknown>> {
  if (/^\d{4}-\d{2}-\d{2}$/.test(picked.id)) return { [doubt.argument]: { day: calendarDay(picked.id) } };
  const now = args[doubt.argument];
  if (isCountOf(now, doubt)) return { [doubt.argument]: withCount(now, picked.id) };
  const kind = takes[doubt.argument]?.kind;
  if (kind === "document" || kind === "documents") {
    const document = { typed: picked.label, kind: picked.label.replace(/-.*/, ""), id: picked.id };
    return { [doubt.argument]: kind === "documents" ? [document] : document };
  }
  const named = { typed: doubt.typed, id: picked.id };
  if (doubt.argument === "product" && args["quantity"] !== undefined && takes["lines"] !== undefined)
    return { lines: [{ product: named, quantity: args["quantity"] }], quantity: undefined };
  if (!Array.isArray(now)) return { [doubt.argument]: named };
  return { [doubt.argument]: now.map((each: unknown) => replaced(each, doubt.typed, named)) };
}

/** The doubt is how many: its answers are figures. */
const isCountOf = (now: unknown, { choices }: Doubt): boolean =>
  now !== undefined && choices.every(({ id, label }) => /^\d+(?:\.\d+)?$/.test(id) && id !== label);

function replaced(each: unknown, typed: string, named: { readonly typed: string; readonly id: string }): unknown {
  if (typeof each !== "object" || each === null) return each;
  if ("typed" in each && each.typed === typed) return named;
  if (
    "product" in each &&
    typeof each.product === "object" &&
    each.product !== null &&
    "typed" in each.product &&
    each.product.typed === typed
  )
    return { ...each, product: named };
  return each;
}

/** A corrected count or price goes to the only line there is. */
export function correctedArgs(args: Waiting["args"], changes: Waiting["args"]): Waiting["args"] {
  const lines = args["lines"];
  const line: unknown = Array.isArray(lines) && lines.length === 1 ? lines[0] : null;
  if (typeof line !== "object" || line === null) return changes;
  const { quantity, price, product, ...rest } = changes;
  const change = {
    ...(quantity === undefined ? {} : { quantity }),
    ...(price === undefined ? {} : { price }),
    ...(product === undefined ? {} : { product }),
  };
  return { ...rest, lines: [{ ...line, ...change }] };
}
