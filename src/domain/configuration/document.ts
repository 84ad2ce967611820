import type { Actor } from "../shared/actor";
import { isHostileText } from "../shared/hostile-text";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { Json } from "./section";
import { mayRead, sectionOf, sections } from "./sections";

/** The whole configuration, or the sections of it that a file has: what is left out stays as it is. */
export type ConfigurationDocument = Readonly<Record<string, Json>>;

export const format = "dealdock-configuration";
/** Grows when a file of before would mean something else. */
export const formatVersion = 1;

export const longestDocument = 2_000_000;
const deepest = 40;
const longestText = 5_000;

export async function readConfiguration(tx: Tx): Promise<ConfigurationDocument> {
  const read: Record<string, Json> = {};
  for (const section of sections) read[section.name] = await section.read(tx);
  return read;
}

/** The document as a file: the same configuration is the same text, to the byte. */
export function writtenConfiguration(document: ConfigurationDocument): string {
  const inOrder = sections.flatMap(({ name }) => (document[name] === undefined ? [] : [[name, sorted(document[name])] as const]));
  return `${JSON.stringify({ format, formatVersion, sections: Object.fromEntries(inOrder) }, null, 2)}\n`;
}

/**
 * What a file says, in its written form; whether it fits the company is told when it is tried. Refuses, naming the place,
 * `configuration.tooLarge`, `configuration.noJson`, `configuration.noDocument`, `configuration.otherVersion`,
 * `configuration.tooDeep`, `configuration.unknownKey`, `configuration.badText` and `configuration.badValue`.
 */
export function parsedConfiguration(text: string): ConfigurationDocument {
  if (text.length > longestDocument) throw new Refusal("configuration.tooLarge", { most: longestDocument / 1_000_000 });
  const whole = jsonIn(text);
  if (!isObject(whole) || whole["format"] !== format || !isObject(whole["sections"])) throw new Refusal("configuration.noDocument");
  if (whole["formatVersion"] !== formatVersion) {
    throw new Refusal("configuration.otherVersion", {
      version: JSON.stringify(whole["formatVersion"] ?? null).slice(0, 20),
      known: formatVersion,
    });
  }
  const stray = Object.keys(whole).find((key) => !["format", "formatVersion", "sections"].includes(key));
  if (stray !== undefined) throw new Refusal("configuration.unknownKey", { where: stray.slice(0, 60) });
  const document: Record<string, Json> = {};
  for (const [name, value] of Object.entries(whole["sections"])) {
    const section = sectionOf(name);
    if (!section) throw new Refusal("configuration.unknownKey", { where: name.slice(0, 60) });
    requirePlain(value, name, 0);
    const parsed = section.schema.safeParse(value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const where = [name, ...(issue?.path.map(String) ?? [])].join(".").slice(0, 200);
      if (issue?.code === "unrecognized_keys")
        throw new Refusal("configuration.unknownKey", { where: `${where}.${issue.keys[0] ?? ""}`.slice(0, 200) });
      throw new Refusal("configuration.badValue", { where });
    }
    const twice = section.keyOf && (value as readonly Json[]).map(section.keyOf).find((key, index, keys) => keys.indexOf(key) !== index);
    if (twice !== undefined) throw new Refusal("configuration.twice", { where: `${name}.${twice}`.slice(0, 200) });
    document[name] = parsed.data as Json;
  }
  return document;
}

/** A document that the product wrote itself, without the sections that are not the reader's to read: what is left out stays as it is. */
export function readableConfiguration(actor: Pick<Actor, "permissions">, text: string): string {
  const document = keptConfiguration(text);
  const readable = sections.filter((section) => mayRead(actor, section)).map(({ name }) => name);
  return writtenConfiguration(Object.fromEntries(Object.entries(document).filter(([name]) => readable.includes(name))));
}

/** A document that the product wrote itself. */
export function keptConfiguration(text: string): ConfigurationDocument {
  return (JSON.parse(text) as { readonly sections: ConfigurationDocument }).sections;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new Refusal("configuration.noJson");
  }
}

function isObject(value: unknown): value is Record<string, Json> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function requirePlain(value: unknown, where: string, depth: number): void {
  if (depth > deepest) throw new Refusal("configuration.tooDeep", { where: where.slice(0, 200), most: deepest });
  if (typeof value === "string") requirePlainText(value, where);
  if (typeof value !== "object" || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    if (key === "__proto__" || key === "constructor" || key === "prototype")
      throw new Refusal("configuration.unknownKey", { where: `${where}.${key}`.slice(0, 200) });
    requirePlainText(key, where);
    requirePlain(each, `${where}.${key}`, depth + 1);
  }
}

function requirePlainText(text: string, where: string): void {
  if (text.length > longestText || isHostileText(text)) throw new Refusal("configuration.badText", { where: where.slice(0, 200) });
}

/** Keys in alphabetical order, arrays in their own. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value as Record<string, Json | undefined>).filter(
    (entry): entry is [string, Json] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([key, each]) => [key, sorted(each)]));
}
