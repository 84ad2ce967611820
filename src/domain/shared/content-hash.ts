import { createHash } from "node:crypto";

/** JSON that a hash is made of: object keys in any order give the same hash, arrays keep theirs. */
export type HashedContent = string | number | boolean | null | readonly HashedContent[] | { readonly [key: string]: HashedContent };

/** SHA-256 in hex of the content, the same in every process and on every day. */
export function contentHash(content: HashedContent): string {
  return createHash("sha256").update(stable(content)).digest("hex");
}

/** Whether two values are the same JSON, whatever the order of their keys; what is left out and what is undefined are the same. */
export function sameContent(one: unknown, other: unknown): boolean {
  return stable(asJson(one)) === stable(asJson(other));
}

function asJson(value: unknown): HashedContent {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as HashedContent);
}

function stable(content: HashedContent): string {
  if (Array.isArray(content)) return `[${content.map(stable).join(",")}]`;
  if (content !== null && typeof content === "object") {
    const entries = Object.entries(content as { readonly [key: string]: HashedContent }).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${stable(value)}`).join(",")}}`;
  }
  return JSON.stringify(content);
}
