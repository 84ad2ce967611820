import { intents, type Intent } from "../customers/customer";
import { updateCustomer } from "../customers/update-customer";
import { moveOpportunity } from "../opportunities/move-opportunity";
import { updateOpportunity } from "../opportunities/update-opportunity";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";

interface Settable {
  readonly fits: (value: string) => boolean;
  /** Through the record's own use case, with all that it refuses. */
  readonly set: (tx: Tx, actor: Actor, id: Id, value: string) => Promise<unknown>;
}

/** What rules may set, by kind of record and field. Money, goods and states move by their documents alone. */
const settable: Readonly<Record<string, Readonly<Record<string, Settable>>>> = {
  customer: {
    intent: {
      fits: (value) => intents.includes(value as Intent),
      set: (tx, actor, id, value) => updateCustomer(tx, actor, { id, intent: value as Intent }),
    },
  },
  opportunity: {
    probability: {
      fits: (value) => /^(100|\d{1,2})$/.test(value),
      set: (tx, actor, id, value) => updateOpportunity(tx, actor, { id, probability: value }),
    },
    stage: {
      fits: (value) => value.length <= 40,
      set: (tx, actor, id, value) => moveOpportunity(tx, actor, { id, stage: value }),
    },
  },
};

function settingOf(kind: string, field: string): Settable | undefined {
  const fields = Object.hasOwn(settable, kind) ? settable[kind] : undefined;
  return fields && Object.hasOwn(fields, field) ? fields[field] : undefined;
}

/** Refuses `rule.cannotSet`. */
export function checkSetting(kind: string, field: string, value: string): void {
  if (!settingOf(kind, field)?.fits(value)) throw new Refusal("rule.cannotSet", { field, value: value.slice(0, 40) });
}

/** Sets the record's field; what it has already is no change. Refuses `rule.cannotSet`, and what the record's use case refuses. */
export async function setField(tx: Tx, actor: Actor, kind: string, id: Id, field: string, value: string): Promise<void> {
  const setting = settingOf(kind, field);
  if (!setting?.fits(value)) throw new Refusal("rule.cannotSet", { field, value: value.slice(0, 40) });
  await setting.set(tx, actor, id, value);
}
