import type { Tone } from "../kit/nodes";
import { orBlank } from "../kit/plain";
import type { ButtonValue } from "./button-value";

/** The part of card JSON 2.0 that we write, as plain types. */
export interface LarkText {
  readonly tag: "plain_text";
  readonly content: string;
  readonly text_size?: "heading" | "normal" | "notation";
  readonly text_color?: string;
}
export type LarkBehavior =
  | { readonly type: "callback"; readonly value: ButtonValue }
  | { readonly type: "open_url"; readonly default_url: string };
export interface LarkButton {
  readonly tag: "button";
  readonly text: LarkText;
  readonly type: "default" | "primary" | "danger";
  readonly behaviors: readonly LarkBehavior[];
  readonly confirm?: { readonly title: LarkText; readonly text: LarkText };
  readonly name?: string;
  readonly form_action_type?: "submit";
}
export interface LarkColumn {
  readonly tag: "column";
  readonly width: "weighted" | "auto";
  readonly weight?: number;
  readonly vertical_spacing?: string;
  readonly elements: readonly LarkElement[];
}
interface LarkInput {
  readonly name: string;
  readonly required: boolean;
  readonly width: "fill";
}
export type LarkElement =
  | LarkButton
  | { readonly tag: "div"; readonly text: LarkText }
  | { readonly tag: "markdown"; readonly content: string }
  | { readonly tag: "hr" }
  | { readonly tag: "img"; readonly img_key: string; readonly alt: LarkText }
  | {
      readonly tag: "column_set";
      readonly flex_mode: "none" | "flow";
      readonly horizontal_spacing: string;
      readonly columns: readonly LarkColumn[];
    }
  | {
      readonly tag: "table";
      readonly page_size: number;
      readonly row_height: "auto";
      readonly columns: readonly {
        readonly name: string;
        readonly display_name: string;
        readonly data_type: "text";
        readonly horizontal_align: "left" | "right";
      }[];
      readonly rows: readonly Readonly<Record<string, string>>[];
    }
  | { readonly tag: "chart"; readonly chart_spec: object }
  | {
      readonly tag: "collapsible_panel";
      readonly expanded: false;
      readonly header: { readonly title: LarkText };
      readonly border: { readonly color: "grey"; readonly corner_radius: "5px" };
      readonly elements: readonly LarkElement[];
    }
  | { readonly tag: "form"; readonly name: string; readonly elements: readonly LarkElement[] }
  | (LarkInput & {
      readonly tag: "input";
      readonly input_type: "text" | "multiline_text";
      readonly max_length: number;
      readonly default_value?: string;
    })
  | (LarkInput & {
      readonly tag: "select_static";
      readonly options: readonly { readonly text: LarkText; readonly value: string }[];
      readonly initial_option?: string;
    })
  | (LarkInput & { readonly tag: "date_picker"; readonly initial_date?: string });

export interface LarkCard {
  readonly schema: "2.0";
  readonly config: {
    /** One card for all who see it: the platform has no card per reader any more. */
    readonly update_multi: true;
    readonly enable_forward: false;
    readonly width_mode: "default";
    readonly summary: { readonly content: string };
    /** Where the card holds both languages; each reader sees their own. */
    readonly locales?: readonly string[];
  };
  readonly header: {
    readonly title: LarkText;
    readonly subtitle?: LarkText;
    readonly template: string;
    readonly text_tag_list?: readonly { readonly tag: "text_tag"; readonly text: LarkText; readonly color: string }[];
  };
  readonly body: { readonly elements: readonly LarkElement[] };
}

export const larkColours: Readonly<Record<Tone, string>> = { neutral: "grey", info: "blue", good: "green", warning: "orange", bad: "red" };

export function larkText(content: string, style: Omit<LarkText, "tag" | "content"> = {}): LarkText {
  return { tag: "plain_text", content: orBlank(content), ...style };
}

export function line(content: string, style: Omit<LarkText, "tag" | "content"> = {}): LarkElement {
  return { tag: "div", text: larkText(content, style) };
}

/** Small grey text. */
export function small(content: string): LarkElement {
  return line(content, { text_size: "notation", text_color: "grey" });
}
