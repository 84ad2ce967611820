import type { Actor } from "../shared/actor";
import { sameContent } from "../shared/content-hash";
import type { ConfigurationDocument } from "./document";
import type { Json } from "./section";
import { mayRead, sections } from "./sections";

/** One difference between two configurations. */
export interface ConfigurationChange {
  readonly section: string;
  /** Which part of a list: "RL-3"; null: the section has no parts. */
  readonly item: string | null;
  readonly what: "added" | "removed" | "changed" | "order";
  /** Where in it: "settings.required"; "" for the whole of it. */
  readonly path: string;
  /** As it stands in the document, shortened; null: it was not, or is not, there. */
  readonly before: string | null;
  readonly after: string | null;
}

const longestShown = 120;

/** What is different in `after`; sections that it leaves out are not. In the order of the document. */
export function compareConfigurations(before: ConfigurationDocument, after: ConfigurationDocument): readonly ConfigurationChange[] {
  return sections.flatMap(({ name, keyOf }) => {
    const [was, is] = [before[name], after[name]];
    if (is === undefined || sameContent(was, is)) return [];
    if (!keyOf) return leaves(was ?? null, is, "").map((leaf) => ({ section: name, item: null, what: "changed" as const, ...leaf }));
    return listChanges(name, (was ?? []) as readonly Json[], is as readonly Json[], keyOf);
  });
}

const unreadable = "•••";

/** The differences as somebody may read them: of a section that is not theirs to read, that there is one. */
export function readableChanges(
  actor: Pick<Actor, "permissions">,
  changes: readonly ConfigurationChange[],
): readonly ConfigurationChange[] {
  return changes.map((change) => {
    const section = sections.find(({ name }) => name === change.section);
    if (!section || mayRead(actor, section)) return change;
    const hidden = (said: string | null) => (said === null ? null : unreadable);
    return { ...change, before: hidden(change.before), after: hidden(change.after) };
  });
}

function listChanges(
  section: string,
  was: readonly Json[],
  is: readonly Json[],
  keyOf: (item: Json) => string,
): readonly ConfigurationChange[] {
  const before = new Map(was.map((item) => [keyOf(item), item]));
  const after = new Map(is.map((item) => [keyOf(item), item]));
  const changes: ConfigurationChange[] = [];
  for (const [item, value] of before) {
    if (!after.has(item)) changes.push({ section, item, what: "removed", path: "", before: shown(value), after: null });
  }
  for (const [item, value] of after) {
    const had = before.get(item);
    if (had === undefined) changes.push({ section, item, what: "added", path: "", before: null, after: shown(value) });
    else changes.push(...leaves(had, value, "").map((leaf) => ({ section, item, what: "changed" as const, ...leaf })));
  }
  const [order, wanted] = [[...before.keys()].filter((key) => after.has(key)), [...after.keys()].filter((key) => before.has(key))];
  if (!sameContent(order, wanted))
    changes.push({ section, item: null, what: "order", path: "", before: short(order.join(" · ")), after: short(wanted.join(" · ")) });
  return changes;
}

interface Leaf {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

function leaves(before: Json, after: Json, path: string): readonly Leaf[] {
  if (sameContent(before, after)) return [];
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
    return keys.flatMap((key) => leaves(before[key] ?? null, after[key] ?? null, path === "" ? key : `${path}.${key}`));
  }
  if (isListOfRecords(before) && isListOfRecords(after))
    return Array.from({ length: Math.max(before.length, after.length) }).flatMap((_, index) =>
      leaves(before[index] ?? null, after[index] ?? null, `${path}.${index}`),
    );
  return [{ path, before: before === null ? null : shown(before), after: after === null ? null : shown(after) }];
}

function isListOfRecords(value: Json): value is readonly Json[] {
  return Array.isArray(value) && value.length > 0 && (value as readonly Json[]).every(isRecord);
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a part of a document is called by its own words, else as it stands there. */
function shown(value: Json): string {
  if (typeof value === "string") return short(value);
  if (isRecord(value)) {
    const { name, label, nameZh, report, zh, en } = value as Readonly<Record<string, Json | undefined>>;
    const called = [name, label, nameZh, report, zh !== undefined && en !== undefined ? { zh, en } : undefined].find(
      (each) => each !== undefined,
    );
    if (called !== undefined && isRecord(called))
      return short([...new Set([called["zh"], called["en"]].filter((word) => typeof word === "string"))].join(" / "));
    if (typeof called === "string") return short(called);
  }
  return short(JSON.stringify(value));
}

function short(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text;
}
