/** What the kinds of record that the company made are called in code: "form_sr" for the form whose records are SR-1, SR-2 … */
const mark = "form_";

export function formKindOf(prefix: string): string {
  return `${mark}${prefix.toLowerCase()}`;
}

export function isFormKind(kind: string): boolean {
  return kind.startsWith(mark);
}

/** "SR" for "form_sr". */
export function prefixOfKind(kind: string): string {
  return kind.slice(mark.length).toUpperCase();
}
