import type { Button, ButtonsNode, DividerNode, FieldsNode, FoldNode, NoteNode, PlainNode, Run, TableNode, TextNode, Tone } from "./nodes";

/** Which version of which record a button means. */
export interface RecordRef {
  readonly id: string;
  readonly version: number;
}

/** A field, or null where there is nothing to say: unknown facts take no room. */
export function field(
  label: string,
  value: string | null | undefined,
  tone?: Tone,
): { readonly label: string; readonly value: string; readonly tone?: Tone } | null {
  return value === null || value === undefined || value === "" ? null : { label, value, ...(tone && { tone }) };
}

/** null when none of the fields is known. */
export function fields(...given: readonly ReturnType<typeof field>[]): FieldsNode | null {
  const known = given.filter((each) => each !== null);
  return known.length === 0 ? null : { kind: "fields", fields: known };
}

export function text(...runs: readonly Run[]): TextNode {
  return { kind: "text", runs };
}
export function bold(words: string): Run {
  return { kind: "bold", text: words };
}
export function tag(words: string, tone: Tone): Run {
  return { kind: "tag", text: words, tone };
}
export function divider(): DividerNode {
  return { kind: "divider" };
}
export function note(words: string): NoteNode {
  return { kind: "note", text: words };
}

/** null when nothing stands in it. */
export function fold(title: string, ...children: readonly (PlainNode | null | false)[]): FoldNode | null {
  const shown = children.filter((child): child is PlainNode => Boolean(child));
  return shown.length === 0 ? null : { kind: "fold", title, children: shown };
}

/** A column whose title begins with ">" stands right: numbers. */
export function table(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  more: { showAll?: string; visibleRows?: number } = {},
): TableNode {
  return {
    kind: "table",
    columns: titles.map((title) => (title.startsWith(">") ? { title: title.slice(1), align: "right" } : { title })),
    rows,
    visibleRows: more.visibleRows ?? 10,
    ...(more.showAll !== undefined && { showAll: more.showAll }),
  };
}

export function button(
  label: string,
  action: string,
  { id, version }: RecordRef,
  typed: string,
  more: Pick<Button, "style" | "confirm"> = {},
): Button {
  return { label, action, id, version, typed, ...more };
}

/** null when nobody may do anything. */
export function buttons(...given: readonly (Button | null | false)[]): ButtonsNode | null {
  const shown = given.filter((each): each is Button => Boolean(each));
  return shown.length === 0 ? null : { kind: "buttons", buttons: shown };
}
