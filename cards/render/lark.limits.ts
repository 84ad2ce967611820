/** Limits of card JSON 2.0, late 2026. Source: open.feishu.cn and open.larksuite.com, card JSON 2.0 structure. */
export const larkLimits = {
  /** The platform takes 30 KB; style tags it adds count too. Chinese characters are 3 bytes. */
  bytes: 28_000,
  /** Every plain_text and option counts. */
  elements: 200,
  depth: 5,
  /** 5 by the book; sending fails from the fourth in practice. */
  tables: 3,
  tablePage: 10,
  tableColumns: 50,
  charts: 5,
  buttonText: 100,
  inputText: 1_000,
  placeholder: 100,
  elementId: /^[A-Za-z][A-Za-z0-9_]{0,19}$/,
} as const;

/** What each component may carry: an unknown property makes the platform refuse the whole card. */
export const larkProperties: Readonly<Record<string, readonly string[]>> = {
  plain_text: ["content", "text_size", "text_align", "text_color", "lines", "i18n_content"],
  text_tag: ["text", "color", "element_id"],
  div: ["element_id", "text", "margin", "width"],
  markdown: ["element_id", "content", "i18n_content", "text_size", "text_align", "margin"],
  hr: ["element_id", "margin"],
  column_set: ["element_id", "columns", "flex_mode", "horizontal_spacing", "horizontal_align", "background_style", "margin"],
  column: ["element_id", "elements", "width", "weight", "vertical_align", "vertical_spacing", "padding", "background_style"],
  table: ["element_id", "columns", "rows", "page_size", "row_height", "header_style", "margin"],
  chart: ["element_id", "chart_spec", "aspect_ratio", "preview", "height", "margin"],
  img: ["element_id", "img_key", "alt", "title", "scale_type", "size", "preview", "margin"],
  button: [
    "element_id",
    "text",
    "type",
    "size",
    "width",
    "behaviors",
    "confirm",
    "disabled",
    "name",
    "form_action_type",
    "required",
    "margin",
  ],
  form: ["element_id", "name", "elements", "vertical_spacing", "margin", "padding"],
  input: [
    "element_id",
    "name",
    "label",
    "label_position",
    "placeholder",
    "default_value",
    "required",
    "max_length",
    "input_type",
    "rows",
    "width",
  ],
  select_static: ["element_id", "name", "placeholder", "options", "initial_option", "required", "width", "type"],
  date_picker: ["element_id", "name", "placeholder", "initial_date", "required", "width"],
  collapsible_panel: [
    "element_id",
    "expanded",
    "header",
    "border",
    "elements",
    "background_color",
    "padding",
    "margin",
    "vertical_spacing",
  ],
};

/** Where a component may not stand, because the platform has it at the root only or forbids it inside another. */
export const larkRootOnly: readonly string[] = ["table", "form", "chart"];
