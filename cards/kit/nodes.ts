import type { Language } from "../../src/domain/shared/actor";

/** A colour's meaning, not a colour: renderers pick their platform's own. */
export type Tone = "neutral" | "info" | "good" | "warning" | "bad";

/** Runs of text. User data is always a plain run: no renderer may let it become markup, a mention or a link. */
export type Run =
  | string
  | { readonly kind: "bold"; readonly text: string }
  | { readonly kind: "tag"; readonly text: string; readonly tone: Tone };

export interface HeadingNode {
  readonly kind: "heading";
  readonly text: string;
}
export interface TextNode {
  readonly kind: "text";
  readonly runs: readonly Run[];
}
/** Label and value pairs, two beside each other where there is room. */
export interface FieldsNode {
  readonly kind: "fields";
  readonly fields: readonly { readonly label: string; readonly value: string; readonly tone?: Tone }[];
}
export interface TableNode {
  readonly kind: "table";
  readonly columns: readonly { readonly title: string; readonly align?: "left" | "right" }[];
  readonly rows: readonly (readonly string[])[];
  /** Rows shown at first; a renderer folds or pages the others and says how many there are. */
  readonly visibleRows: number;
  /** The typed command that shows all rows, for platforms that cannot unfold. */
  readonly showAll?: string;
}
/**
 * A button says what to do with which version of which record, nothing else; who tapped comes from the
 * platform, all other facts are read again under lock.
 */
export interface Button {
  readonly label: string;
  readonly action: string;
  readonly id: string;
  readonly version: number;
  readonly style?: "primary" | "danger";
  /** The typed message that does the same; plain text names it instead of the button. */
  readonly typed?: string;
  /** Asked before the tap counts. */
  readonly confirm?: { readonly title: string; readonly text: string };
}
export interface ButtonsNode {
  readonly kind: "buttons";
  readonly buttons: readonly Button[];
}
export type Input =
  | { readonly input: "text"; readonly lines?: "one" | "many"; readonly maxLength?: number }
  | { readonly input: "number" }
  | { readonly input: "day" }
  | { readonly input: "choice"; readonly options: readonly { readonly value: string; readonly label: string }[] }
  | { readonly input: "yesNo" };
export type FormField = Input & {
  /** Unique in its form; a letter first, letters and digits. */
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  readonly value?: string;
  readonly hint?: string;
  /** Why the last answer was not accepted. */
  readonly problem?: string;
};
/** A card holds one at most: platforms name a form's fields across the whole card. */
export interface FormNode {
  readonly kind: "form";
  readonly fields: readonly FormField[];
  readonly submit: Button;
}
export interface ChartNode {
  readonly kind: "chart";
  readonly chart: "bar" | "line" | "pie";
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly string[] }[];
}
export interface ImageNode {
  readonly kind: "image";
  readonly url: string;
  readonly alt: string;
}
/** Small grey text: where it comes from, the typed command that does the same. */
export interface NoteNode {
  readonly kind: "note";
  readonly text: string;
}
export interface DividerNode {
  readonly kind: "divider";
}
/** What a reader opens when wanted: closed at first, never lost. */
export interface FoldNode {
  readonly kind: "fold";
  readonly title: string;
  readonly children: readonly PlainNode[];
}

/** Nodes that may stand inside a fold. */
export type PlainNode = HeadingNode | TextNode | FieldsNode | TableNode | ChartNode | ImageNode | NoteNode | DividerNode;
/** The closed union of all that a card may hold; a new kind does not compile until every platform draws it. */
export type CardNode = PlainNode | ButtonsNode | FormNode | FoldNode;

/** A card as every platform draws it: plain data, no functions. */
export interface Card {
  /** The card's name, "quote". */
  readonly name: string;
  readonly language: Language;
  readonly title: string;
  readonly subtitle?: string;
  readonly state?: { readonly text: string; readonly tone: Tone };
  /** One line for notifications and lists: what it is and what it wants. */
  readonly summary: string;
  readonly nodes: readonly CardNode[];
  /** The same card in the other language, for a chat with readers of both where the platform shows each their own. */
  readonly translated?: Card;
}
