import { orBlank } from "../kit/plain";

/** The part of Block Kit that we write, as plain types. Texts are plain_text or rich_text: Slack parses neither. */
export interface PlainText {
  readonly type: "plain_text";
  readonly text: string;
  /** false: ":smile:" typed by somebody stays as typed. */
  readonly emoji: false;
}
export type Leaf =
  | { readonly type: "text"; readonly text: string; readonly style?: { readonly bold?: boolean; readonly italic?: boolean } }
  | { readonly type: "emoji"; readonly name: string };
export interface RichTextSection {
  readonly type: "rich_text_section";
  readonly elements: readonly Leaf[];
}
export interface RichTextList {
  readonly type: "rich_text_list";
  readonly style: "bullet";
  readonly elements: readonly RichTextSection[];
}
export interface RichTextBlock {
  readonly type: "rich_text";
  readonly elements: readonly (RichTextSection | RichTextList)[];
}
export interface Confirm {
  readonly title: PlainText;
  readonly text: PlainText;
  readonly confirm: PlainText;
  readonly deny: PlainText;
  readonly style?: "primary" | "danger";
}
export interface ButtonElement {
  readonly type: "button";
  readonly action_id: string;
  readonly text: PlainText;
  readonly value: string;
  readonly style?: "primary" | "danger";
  readonly confirm?: Confirm;
}
export interface TableBlock {
  readonly type: "table";
  readonly column_settings: readonly { readonly align: "left" | "right"; readonly is_wrapped: boolean }[];
  readonly rows: readonly (readonly ({ readonly type: "raw_text"; readonly text: string } | RichTextBlock)[])[];
}
export type ChartData =
  | {
      readonly type: "bar" | "line";
      readonly series: readonly { readonly name: string; readonly data: readonly { readonly label: string; readonly value: number }[] }[];
      readonly axis_config: { readonly categories: readonly string[] };
    }
  | { readonly type: "pie"; readonly segments: readonly { readonly label: string; readonly value: number }[] };
export type SimpleBlock =
  | RichTextBlock
  | TableBlock
  | { readonly type: "header"; readonly text: PlainText }
  | { readonly type: "context"; readonly elements: readonly PlainText[] }
  | { readonly type: "actions"; readonly elements: readonly ButtonElement[] }
  | { readonly type: "image"; readonly image_url: string; readonly alt_text: string }
  | { readonly type: "divider" };
export type SlackBlock =
  | SimpleBlock
  | { readonly type: "data_visualization"; readonly title: string; readonly chart: ChartData }
  | {
      readonly type: "container";
      readonly title: PlainText;
      readonly is_collapsible: true;
      readonly default_collapsed: true;
      readonly child_blocks: readonly SlackBlock[];
    };

export interface Option {
  readonly text: PlainText;
  readonly value: string;
}
export type InputElement =
  | {
      readonly type: "plain_text_input";
      readonly action_id: string;
      readonly multiline: boolean;
      readonly max_length: number;
      readonly initial_value?: string;
    }
  | { readonly type: "number_input"; readonly action_id: string; readonly is_decimal_allowed: true; readonly initial_value?: string }
  | { readonly type: "datepicker"; readonly action_id: string; readonly initial_date?: string }
  | {
      readonly type: "static_select";
      readonly action_id: string;
      readonly options?: readonly Option[];
      readonly option_groups?: readonly { readonly label: PlainText; readonly options: readonly Option[] }[];
      readonly initial_option?: Option;
    }
  | { readonly type: "radio_buttons"; readonly action_id: string; readonly options: readonly Option[]; readonly initial_option?: Option };
export interface InputBlock {
  readonly type: "input";
  readonly block_id: string;
  readonly label: PlainText;
  readonly element: InputElement;
  readonly optional: boolean;
  readonly hint?: PlainText;
}

export interface SlackMessage {
  /** For notifications and for clients without blocks; `<`, `>` and `&` are escaped. */
  readonly text: string;
  readonly mrkdwn: false;
  readonly blocks: readonly SlackBlock[];
}
export interface SlackHome {
  readonly type: "home";
  readonly blocks: readonly SlackBlock[];
}
export interface SlackView {
  readonly type: "modal";
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly title: PlainText;
  readonly submit: PlainText;
  readonly close: PlainText;
  readonly blocks: readonly (SlackBlock | InputBlock)[];
}

export function plainText(text: string): PlainText {
  return { type: "plain_text", text: orBlank(text), emoji: false };
}
export function leaf(text: string, bold = false): Leaf {
  return bold ? { type: "text", text, style: { bold: true } } : { type: "text", text };
}
export function section(elements: readonly Leaf[]): RichTextSection {
  return { type: "rich_text_section", elements: elements.filter((each) => each.type !== "text" || each.text !== "") };
}
export function richText(...elements: readonly Leaf[]): RichTextBlock {
  return { type: "rich_text", elements: [section(elements)] };
}
export function bulletList(items: readonly (readonly Leaf[])[]): RichTextBlock {
  return { type: "rich_text", elements: [{ type: "rich_text_list", style: "bullet", elements: items.map(section) }] };
}
