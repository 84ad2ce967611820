import { CardTooLarge } from "../kit/card-too-large";
import type { Button, Card, CardNode, ChartNode, FieldsNode, Run, TableNode } from "../kit/nodes";
import { cleanCard, oneLine, orBlank, shortened } from "../kit/plain";
import { rowAsText, rowCaps, splitRows } from "../kit/table-rows";
import { renderWords, type RenderWords } from "../kit/words";
import { buttonValue } from "./button-value";
import { drawForm } from "./lark-form";
import { inBothLanguages } from "./lark-languages";
import { checkLarkCard } from "./lark.check";
import { larkColours, larkText, line, small, type LarkButton, type LarkCard, type LarkElement } from "./lark.elements";
import { larkLimits as limits } from "./lark.limits";

/** Pictures that were uploaded before, by their address; others are offered as a link. */
export type UploadedPictures = Readonly<Record<string, string>>;

interface Drawing {
  readonly words: RenderWords;
  readonly rowCap: number;
  readonly pictures: UploadedPictures;
  tables: number;
  charts: number;
  inFold: boolean;
}

type Drawers = {
  readonly [Kind in CardNode["kind"]]: (node: Extract<CardNode, { kind: Kind }>, drawing: Drawing) => readonly LarkElement[];
};

/**
 * The card as Feishu and Lark take it (card JSON 2.0), in both languages when it comes `translated`. Tables page themselves; those that know how to show all
 * rows give up rows, by `rowCaps`, until the card fits. Throws CardTooLarge when it does not fit even so.
 */
export function renderLark(card: Card, pictures: UploadedPictures = {}): LarkCard {
  const clean = cleanCard(card);
  const both = card.translated ? drawBoth(clean, cleanCard(card.translated), pictures) : null;
  if (both) return both;
  let problems: readonly string[] = [];
  for (const rowCap of rowCaps) {
    const drawn = drawCard(clean, pictures, rowCap);
    problems = checkLarkCard(drawn);
    if (problems.length === 0) return drawn;
  }
  throw new CardTooLarge(card.name, "Lark", problems);
}

/** For readers of both languages; null when that does not fit or the two are not built alike. */
function drawBoth(card: Card, translated: Card, pictures: UploadedPictures): LarkCard | null {
  const [zh, en] = card.language === "zh" ? [card, translated] : [translated, card];
  for (const rowCap of rowCaps) {
    const both = inBothLanguages(drawCard(zh, pictures, rowCap), drawCard(en, pictures, rowCap));
    if (both && checkLarkCard(both).length === 0) return both;
  }
  return null;
}

function drawCard(card: Card, pictures: UploadedPictures, rowCap: number): LarkCard {
  const { title, subtitle, state, summary, language, nodes } = card;
  const drawing: Drawing = { words: renderWords[language], rowCap, pictures, tables: 0, charts: 0, inFold: false };
  return {
    schema: "2.0",
    config: { update_multi: true, enable_forward: false, width_mode: "default", summary: { content: orBlank(oneLine(summary)) } },
    header: {
      title: larkText(title),
      ...(subtitle && { subtitle: larkText(subtitle) }),
      template: larkColours[state?.tone ?? "info"],
      ...(state && { text_tag_list: [{ tag: "text_tag", text: larkText(state.text), color: tagColour(larkColours[state.tone]) }] }),
    },
    body: { elements: nodes.flatMap((node) => draw(node, drawing)) },
  };
}

/** Tags call grey "neutral". */
function tagColour(colour: string): string {
  return colour === "grey" ? "neutral" : colour;
}

const drawers: Drawers = {
  heading: (node) => [line(node.text, { text_size: "heading" })],
  text: (node) => drawText(node.runs),
  fields: drawFields,
  table: drawTable,
  buttons: (node) => drawButtons(node.buttons),
  form: (node, drawing) => drawForm(node, drawing.words, submitButton(node.submit)),
  chart: drawChart,
  image: (node, { pictures, words }) => {
    const key = pictures[node.url];
    if (key !== undefined) return [{ tag: "img", img_key: key, alt: larkText(node.alt) }];
    const open: LarkButton = {
      tag: "button",
      text: larkText(words.openPicture),
      type: "default",
      behaviors: [{ type: "open_url", default_url: node.url }],
    };
    return /^https?:\/\/\S+$/.test(node.url) ? [line(node.alt), open] : [line(node.alt)];
  },
  note: (node) => [small(node.text)],
  divider: () => [{ tag: "hr" }],
  fold: (node, drawing) => {
    drawing.inFold = true;
    const elements = node.children.flatMap((child) => draw(child, drawing));
    drawing.inFold = false;
    return elements.length === 0 ? [] : [fold(node.title, elements)];
  },
};

function draw(node: CardNode, drawing: Drawing): readonly LarkElement[] {
  return (drawers[node.kind] as (node: CardNode, drawing: Drawing) => readonly LarkElement[])(node, drawing);
}

function fold(title: string, elements: readonly LarkElement[]): LarkElement {
  return {
    tag: "collapsible_panel",
    expanded: false,
    header: { title: larkText(title) },
    border: { color: "grey", corner_radius: "5px" },
    elements,
  };
}

/** Plain runs stay plain text; only where something is bold or a tag is markdown used, with every sign of it written as an entity. */
function drawText(runs: readonly Run[]): LarkElement[] {
  if (runs.length === 0) return [];
  if (runs.every((run) => typeof run === "string")) return [line(runs.join(""))];
  let content = "";
  for (const run of runs) {
    if (typeof run === "string") content += larkMarkdown(run);
    else if (run.kind === "tag")
      content += `<text_tag color='${tagColour(larkColours[run.tone])}'>${larkMarkdown(oneLine(run.text))}</text_tag>`;
    else content += bold(run.text, content);
  }
  return [{ tag: "markdown", content }];
}

/** "**" opens only before a letter or digit, or after a space; where it would be shown as it stands, the text is not bold. */
function bold(text: string, before: string): string {
  const escaped = larkMarkdown(text);
  const opens = /^[\p{L}\p{N}]/u.test(text) || (/(^|\s)$/.test(before) && /^\S/.test(text));
  return opens && /[\p{L}\p{N}]$/u.test(text) && !text.includes("\n") ? `**${escaped}**` : escaped;
}

/** Text inside Lark markdown, shown as it was typed: each ASCII sign becomes an entity, backslashes do not help there. */
export function larkMarkdown(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}\s]/gu, (sign) => (sign < "\u0080" ? `&#${sign.charCodeAt(0)};` : sign));
}

/** Pairs two beside each other, the label small and grey above the value. */
function drawFields({ fields }: FieldsNode): LarkElement[] {
  const cells = fields.map(({ label, value, tone }) => ({
    tag: "column" as const,
    width: "weighted" as const,
    weight: 1,
    vertical_spacing: "2px",
    elements: [small(label), line(value, tone && tone !== "neutral" ? { text_color: larkColours[tone] } : {})],
  }));
  return Array.from({ length: Math.ceil(cells.length / 2) }, (_, row) => {
    const pair = cells.slice(row * 2, row * 2 + 2);
    const empty = { tag: "column" as const, width: "weighted" as const, weight: 1, elements: [] };
    return { tag: "column_set", flex_mode: "none", horizontal_spacing: "8px", columns: pair.length === 2 ? pair : [...pair, empty] };
  });
}

/** The platform pages a table; inside a fold, where tables may not stand, and after the third, a row is a line. */
function drawTable(table: TableNode, drawing: Drawing): LarkElement[] {
  const rows = splitRows(table, drawing.rowCap);
  const carried = [...rows.visible, ...rows.folded];
  const left = rows.left > 0 ? [small(drawing.words.askForRows(rows.left, table.showAll ?? ""))] : [];
  if (carried.length === 0) return left;
  if (!drawing.inFold && drawing.tables < limits.tables && table.columns.length <= limits.tableColumns) {
    drawing.tables += 1;
    return [nativeTable(table, carried), ...left];
  }
  const asLines = (listed: readonly (readonly string[])[]) => listed.map((row) => oneLine(rowAsText(table, row))).join("\n");
  if (drawing.inFold || rows.folded.length === 0) return [line(asLines(carried)), ...left];
  return [line(asLines(rows.visible)), fold(drawing.words.moreRows(rows.folded.length), [line(asLines(rows.folded))]), ...left];
}

function nativeTable(table: TableNode, rows: readonly (readonly string[])[]): LarkElement {
  return {
    tag: "table",
    page_size: Math.max(1, Math.min(table.visibleRows, limits.tablePage)),
    row_height: "auto",
    columns: table.columns.map(({ title, align }, at) => ({
      name: `c${at}`,
      display_name: orBlank(title),
      data_type: "text",
      horizontal_align: align ?? "left",
    })),
    rows: rows.map((row) => Object.fromEntries(table.columns.map((_, at) => [`c${at}`, orBlank(row[at] ?? "")]))),
  };
}

function drawButtons(buttons: readonly Button[]): LarkElement[] {
  if (buttons.length === 0) return [];
  const overlong = buttons.filter(({ label }) => label.length > limits.buttonText).map(({ label }) => line(label));
  const columns = buttons.map((button) => ({ tag: "column" as const, width: "auto" as const, elements: [drawButton(button)] }));
  return [...overlong, { tag: "column_set", flex_mode: "flow", horizontal_spacing: "8px", columns }];
}

function drawButton(button: Button): LarkButton {
  return {
    tag: "button",
    text: larkText(shortened(button.label, limits.buttonText)),
    type: button.style ?? "default",
    behaviors: [{ type: "callback", value: buttonValue(button) }],
    ...(button.confirm && { confirm: { title: larkText(button.confirm.title), text: larkText(button.confirm.text) } }),
  };
}

/** A submitted form may come without its button's value, so the name carries what the value says. */
function submitButton(button: Button): LarkButton {
  const { action, id, version } = button;
  return { ...drawButton(button), name: `${action}/${id}/${version}`, form_action_type: "submit" };
}

function drawChart(chart: ChartNode, drawing: Drawing): LarkElement[] {
  const { title, categories, series } = chart;
  if (drawing.inFold || drawing.charts >= limits.charts || categories.length === 0) {
    const lines = categories.map((each, at) => [each, ...series.map(({ name, values }) => `${name} ${values[at] ?? ""}`)].join("  "));
    return [line([title, ...lines].join("\n"))];
  }
  drawing.charts += 1;
  const values = series.flatMap((each) =>
    categories.map((category, at) => ({ category, series: each.name, value: Number(each.values[at] ?? 0) })),
  );
  const axes =
    chart.chart === "pie"
      ? { categoryField: "category", valueField: "value" }
      : { xField: "category", yField: "value", seriesField: "series" };
  return [
    { tag: "chart", chart_spec: { type: chart.chart, title: { text: title }, data: { values }, ...axes, legends: { visible: true } } },
  ];
}
