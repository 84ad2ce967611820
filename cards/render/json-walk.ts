/** JSON as a validator meets it: it judges what will be sent, not what the types promise. */
export type Json = Readonly<Record<string, unknown>>;

/** Says that something is wrong at a place ("/blocks/3/text"). */
export type Report = (path: string, problem: string) => void;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function objectOf(value: unknown): Json {
  return isObject(value) ? value : {};
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Every object in a JSON value, itself included, outer ones first, with its place. */
export function* objectsIn(value: unknown, path = ""): Generator<{ readonly path: string; readonly object: Json }> {
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) yield* objectsIn(each, `${path}/${index}`);
  } else if (isObject(value)) {
    yield { path, object: value };
    for (const [name, each] of Object.entries(value)) yield* objectsIn(each, `${path}/${name}`);
  }
}

export function lengthReport(report: Report): (path: string, text: unknown, limit: number, least?: number) => void {
  return (path, text, limit, least = 1) => {
    if (typeof text !== "string") report(path, "must be text");
    else if (text.length < least) report(path, "must not be empty");
    else if (text.length > limit) report(path, `has ${text.length} characters, at most ${limit} are allowed`);
  };
}

/** Reports what stands more than once among the named values. */
export function reportTwins(report: Report, what: string, values: readonly { readonly path: string; readonly value: unknown }[]): void {
  const seen = new Set<unknown>();
  for (const { path, value } of values) {
    if (seen.has(value)) report(path, `${what} "${String(value)}" stands twice`);
    seen.add(value);
  }
}
