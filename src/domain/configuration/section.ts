import type { z } from "zod";
import type { Label } from "../conditions/record-type";
import type { Actor, PermissionName } from "../shared/actor";
import { sameContent, type HashedContent } from "../shared/content-hash";
import type { Tx } from "../shared/tx";

export type Json = HashedContent;

/** One thing that has to be done so that the company has what a configuration says. It may need others to be done before. */
export interface Step {
  /** Which part of the section: "RL-3"; null: all of it. */
  readonly at: string | null;
  readonly run: (tx: Tx) => Promise<unknown>;
}

/**
 * One part of the company's configuration. Whoever makes something else configurable adds a section to `sections.ts`: from then on
 * it is exported, compared, imported and rolled back like the others.
 */
export interface Section {
  /** What the document calls it; never changes. */
  readonly name: string;
  readonly label: Label;
  /** The written form. What fits the company is the steps' to say. */
  readonly schema: z.ZodType;
  /** Events after which there is something new to keep; of `setting.changed`, the settings. */
  readonly changedBy: readonly string[];
  readonly settings?: readonly string[];
  /** What it takes to read it, beside the right to manage the configuration; others see that it differs, never how. */
  readonly readBy?: PermissionName;
  /** Of a list: what tells its parts from each other. */
  readonly keyOf?: (item: Json) => string;
  read(tx: Tx): Promise<Json>;
  /** In an order that mostly works; what is refused is tried again when the others are done. */
  steps(actor: Actor, wanted: Json, present: Json): readonly Step[];
}

interface ListSection<Item> extends Pick<Section, "name" | "label" | "changedBy" | "settings" | "readBy"> {
  readonly schema: z.ZodType<readonly Item[]>;
  readonly key: (item: Item) => string;
  readonly list: (tx: Tx) => Promise<readonly Item[]>;
  readonly put: (tx: Tx, actor: Actor, item: Item) => Promise<unknown>;
  readonly drop: (tx: Tx, actor: Actor, item: Item) => Promise<unknown>;
}

/** A list whose parts are put and dropped one by one; in the document they stand in the order of their keys. */
export function listSection<Item>({ key, list, put, drop, ...section }: ListSection<Item>): Section {
  const keyOf = (item: Json) => key(item as unknown as Item);
  return {
    ...section,
    keyOf,
    async read(tx) {
      const items = await list(tx);
      return items.toSorted((one, other) => inOrder(key(one), key(other))) as unknown as Json;
    },
    steps(actor, wanted, present) {
      const [want, have] = [wanted as readonly Json[], present as readonly Json[]];
      const gone = have.filter((item) => !want.some((each) => keyOf(each) === keyOf(item))).toReversed();
      const fresh = want.filter((item) => {
        const had = have.find((each) => keyOf(each) === keyOf(item));
        return had === undefined || !sameContent(had, item);
      });
      return [
        ...gone.map((item) => ({ at: keyOf(item), run: (tx: Tx) => drop(tx, actor, item as unknown as Item) })),
        ...fresh.map((item) => ({ at: keyOf(item), run: (tx: Tx) => put(tx, actor, item as unknown as Item) })),
      ];
    },
  };
}

interface ValueSection<Value> extends Pick<Section, "name" | "label" | "keyOf"> {
  readonly schema: z.ZodType<Value>;
  readonly settings: readonly string[];
  readonly get: (tx: Tx) => Promise<Value>;
  readonly set: (tx: Tx, actor: Actor, value: Value) => Promise<unknown>;
}

/** One value, or a list whose order says something: put in place as a whole. */
export function valueSection<Value>({ name, label, schema, settings, keyOf, get, set }: ValueSection<Value>): Section {
  return {
    name,
    label,
    schema,
    changedBy: ["setting.changed"],
    settings,
    ...(keyOf && { keyOf }),
    read: async (tx) => (await get(tx)) as unknown as Json,
    steps: (actor, wanted, present) =>
      sameContent(wanted, present) ? [] : [{ at: null, run: (tx) => set(tx, actor, wanted as unknown as Value) }],
  };
}

/** "RL-9" before "RL-10". */
function inOrder(one: string, other: string): number {
  const [a, b] = [one, other].map((key) => key.replace(/\d+/g, (digits) => digits.padStart(12, "0"))) as [string, string];
  return a < b ? -1 : a > b ? 1 : 0;
}
