import { CardTooLarge } from "../kit/card-too-large";
import type { Button, Card, CardNode, ChartNode, FieldsNode, FormNode, Run, TableNode, Tone } from "../kit/nodes";
import { chunks, cleanCard, oneLine, orBlank, shortened } from "../kit/plain";
import { rowAsText, rowCaps, splitRows } from "../kit/table-rows";
import { renderWords, type RenderWords } from "../kit/words";
import { buttonValue } from "./button-value";
import {
  bulletList,
  leaf,
  plainText,
  richText,
  type ButtonElement,
  type Leaf,
  type RichTextBlock,
  type SlackBlock,
  type SlackHome,
  type SlackMessage,
} from "./slack.blocks";
import { checkSlackHome, checkSlackMessage } from "./slack.check";
import { slackLimits as limits } from "./slack.limits";

/** What a workspace's clients draw; an adapter that is answered `invalid_blocks` asks again without. */
export interface SlackFeatures {
  /** Collapsible containers; without them folds stand open. */
  readonly containers: boolean;
  /** Native charts; without them a chart is a list of its figures. */
  readonly charts: boolean;
  /** Tables; without them a table is a list, a row an item. */
  readonly tables: boolean;
}
const everything: SlackFeatures = { containers: true, charts: true, tables: true };
/** The App Home takes none of the three. */
const ofHome: SlackFeatures = { containers: false, charts: false, tables: false };

/** The button of a form in a message: it opens the modal that `renderSlackModal` draws. */
export const openFormAction = "openForm";

/** While one message is drawn: what it has used up, and what must be said in full before the next block. */
interface Drawing {
  readonly words: RenderWords;
  readonly features: SlackFeatures;
  readonly rowCap: number;
  readonly overlong: string[];
  tables: number;
  charts: number;
  actions: number;
  inFold: boolean;
}

type Drawers = {
  readonly [Kind in CardNode["kind"]]: (node: Extract<CardNode, { kind: Kind }>, drawing: Drawing) => readonly SlackBlock[];
};

/**
 * The card as a Slack message. Tables that know how to show all rows give up rows, by `rowCaps`, until the
 * message fits. Throws CardTooLarge when it does not fit even so; nothing is cut silently.
 */
export function renderSlack(card: Card, features: SlackFeatures = everything): SlackMessage {
  const clean = cleanCard(card);
  let problems: readonly string[] = [];
  for (const rowCap of rowCaps) {
    const message = drawMessage(clean, features, rowCap);
    problems = checkSlackMessage(message);
    if (problems.length === 0) return message;
  }
  throw new CardTooLarge(card.name, "Slack", problems);
}

/** The card as somebody's App Home. Folded rows are left to the typed command. Throws CardTooLarge when Slack cannot hold it. */
export function renderSlackHome(card: Card): SlackHome {
  const clean = cleanCard(card);
  let problems: readonly string[] = [];
  for (const rowCap of rowCaps) {
    const view: SlackHome = { type: "home", blocks: drawMessage(clean, ofHome, rowCap).blocks };
    problems = checkSlackHome(view);
    if (problems.length === 0) return view;
  }
  throw new CardTooLarge(card.name, "Slack", problems);
}

/** What a form's card says besides the form, for the modal that holds it: which record, what is asked. Views take none of the features. */
export function drawBesideForm(card: Card): readonly SlackBlock[] {
  const said = card.nodes.filter(({ kind }) => kind !== "form" && kind !== "buttons");
  const drawing = drawingOf(card, ofHome, rowCaps[0] ?? 0);
  return [...underTitle(card), ...said.flatMap((node) => draw(node, drawing))];
}

/** A sentence as the `text` of a Slack message: no mention, no link, whatever is typed in it. */
export function slackText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function drawMessage(card: Card, features: SlackFeatures, rowCap: number): SlackMessage {
  const drawing = drawingOf(card, features, rowCap);
  const title: SlackBlock = { type: "header", text: plainText(fitting(card.title, limits.header, drawing)) };
  const blocks = [title, ...inFull(drawing), ...underTitle(card), ...card.nodes.flatMap((node) => draw(node, drawing))];
  return { text: slackText(orBlank(card.summary)), mrkdwn: false, blocks };
}

function drawingOf({ language }: Pick<Card, "language">, features: SlackFeatures, rowCap: number): Drawing {
  return { words: renderWords[language], features, rowCap, overlong: [], tables: 0, charts: 0, actions: 0, inFold: false };
}

function underTitle({ state, subtitle }: Pick<Card, "state" | "subtitle">): SlackBlock[] {
  if (!state && !subtitle) return [];
  const between = state && subtitle ? [leaf("  ·  ")] : [];
  return [richText(...(state ? tagged(state.text, state.tone) : []), ...between, ...(subtitle ? [leaf(subtitle)] : []))];
}

const drawers: Drawers = {
  heading: (node) => [richText(leaf(node.text, true))],
  text: (node) => (node.runs.length === 0 ? [] : [richText(...node.runs.flatMap(runLeaves))]),
  fields: (node, drawing) => (node.fields.length === 0 ? [] : [drawFields(node, drawing.words)]),
  table: drawTable,
  buttons: (node, drawing) => inGroups(node.buttons, limits.actionsElements).map((buttons) => actions(buttons, drawing)),
  form: drawForm,
  chart: drawChart,
  image: (node, drawing) =>
    /^https?:\/\/\S+$/.test(node.url) && node.url.length <= limits.imageUrl
      ? [{ type: "image", image_url: node.url, alt_text: fitting(orBlank(node.alt), limits.imageAlt, drawing) }]
      : [richText(leaf(orBlank(node.alt)))],
  note: (node) => chunks(node.text, limits.plainText).map((text) => ({ type: "context", elements: [plainText(text)] })),
  divider: () => [{ type: "divider" }],
  fold: (node, drawing) => {
    drawing.inFold = true;
    const children = node.children.flatMap((child) => draw(child, drawing));
    drawing.inFold = false;
    return fold(node.title, children, drawing);
  },
};

function draw(node: CardNode, drawing: Drawing): readonly SlackBlock[] {
  const blocks = (drawers[node.kind] as (node: CardNode, drawing: Drawing) => readonly SlackBlock[])(node, drawing);
  return [...inFull(drawing), ...blocks];
}

/** Shortens what is over a limit and has the whole of it said in a block of its own. */
function fitting(text: string, limit: number, drawing: Drawing): string {
  if (text.length > limit) drawing.overlong.push(text);
  return shortened(text, limit);
}

function inFull(drawing: Drawing): SlackBlock[] {
  return drawing.overlong.splice(0).map((text) => richText(leaf(text)));
}

/** Slack has no coloured words: a coloured circle stands for the tone. */
const circles: Readonly<Record<Tone, string>> = {
  neutral: "white_circle",
  info: "large_blue_circle",
  good: "large_green_circle",
  warning: "large_orange_circle",
  bad: "red_circle",
};

function tagged(text: string, tone: Tone): Leaf[] {
  return [{ type: "emoji", name: circles[tone] }, leaf(` ${orBlank(text)}`, true)];
}

function runLeaves(run: Run): Leaf[] {
  if (typeof run === "string") return [leaf(run)];
  return run.kind === "bold" ? [leaf(run.text, true)] : tagged(run.text, run.tone);
}

/** One line a pair, the value bold: section fields would stand in two columns, but only markup makes a part of them bold. */
function drawFields({ fields }: FieldsNode, words: RenderWords): RichTextBlock {
  const lines = fields.map(({ label, value, tone }) => {
    const circle: Leaf[] = tone && tone !== "neutral" ? [{ type: "emoji", name: circles[tone] }, leaf(" ")] : [];
    return [leaf(`${label}${words.colon}`), ...circle, leaf(orBlank(value), true)];
  });
  return richText(...lines.flatMap((line, index) => (index === 0 ? line : [leaf("\n"), ...line])));
}

/** A message may hold one table: it is the card's first outside a fold; other tables are lists, a row an item. */
function drawTable(table: TableNode, drawing: Drawing): SlackBlock[] {
  const rows = splitRows(table, Math.min(drawing.rowCap, limits.tableRows - 1));
  const native =
    drawing.features.tables &&
    !drawing.inFold &&
    drawing.tables < limits.tablesPerMessage &&
    table.columns.length <= limits.tableColumns &&
    rows.visible.length < limits.tableRows;
  if (native) drawing.tables += 1;
  const asList = (listed: readonly (readonly string[])[]): SlackBlock[] =>
    listed.length === 0 ? [] : [bulletList(listed.map((row) => [leaf(orBlank(oneLine(rowAsText(table, row))))]))];
  const visible = native ? [nativeTable(table, rows.visible)] : asList(rows.visible);
  const folded = asList(rows.folded);
  const rest = folded.length === 0 || drawing.inFold ? folded : fold(drawing.words.moreRows(rows.folded.length), folded, drawing);
  const note = rows.left > 0 ? [plainText(drawing.words.askForRows(rows.left, table.showAll ?? ""))] : [];
  return [...visible, ...rest, ...note.map((text): SlackBlock => ({ type: "context", elements: [text] }))];
}

function nativeTable(table: TableNode, rows: readonly (readonly string[])[]): SlackBlock {
  return {
    type: "table",
    // Numbers stay on one line; words may take several.
    column_settings: table.columns.map(({ align }) => ({ align: align ?? "left", is_wrapped: align !== "right" })),
    rows: [
      table.columns.map(({ title }) => richText(leaf(orBlank(title), true))),
      ...rows.map((row) => table.columns.map((_, at) => ({ type: "raw_text" as const, text: orBlank(row[at] ?? "") }))),
    ],
  };
}

function actions(buttons: readonly Button[], drawing: Drawing): SlackBlock {
  return { type: "actions", elements: buttons.map((button) => drawButton(button, drawing)) };
}

function drawButton(button: Button, drawing: Drawing): ButtonElement {
  drawing.actions += 1;
  const { label, action, style, confirm } = button;
  return {
    type: "button",
    action_id: `${action}#${drawing.actions}`,
    text: plainText(fitting(label, limits.buttonText, drawing)),
    value: JSON.stringify(buttonValue(button)),
    ...(style && { style }),
    ...(confirm && {
      confirm: {
        title: plainText(fitting(confirm.title, limits.confirmTitle, drawing)),
        text: plainText(fitting(confirm.text, limits.confirmText, drawing)),
        confirm: plainText(shortened(label, limits.confirmButton)),
        deny: plainText(drawing.words.cancel),
        ...(style && { style }),
      },
    }),
  };
}

/** Inputs stand in a modal, since a message's inputs keep old answers: the message says what is asked and opens it. */
function drawForm(form: FormNode, drawing: Drawing): SlackBlock[] {
  const { words } = drawing;
  const asked = form.fields.filter((field) => field.required).map((field) => field.label);
  const problems = form.fields.flatMap((field): Leaf[] =>
    field.problem === undefined
      ? []
      : [leaf("\n"), { type: "emoji", name: "warning" }, leaf(` ${field.label}${words.colon}${field.problem}`)],
  );
  const wanted = asked.length === 0 ? words.toFillIn : `${words.toFillIn}${words.colon}${asked.join(words.comma)}`;
  const open: Button = { ...form.submit, label: words.fillIn, action: openFormAction, style: "primary" };
  const { confirm: _asksInTheModal, ...button } = drawButton(open, drawing);
  const value = JSON.stringify(buttonValue(form.submit));
  return [richText(leaf(wanted), ...problems), { type: "actions", elements: [{ ...button, value }] }];
}

function drawChart(chart: ChartNode, drawing: Drawing): SlackBlock[] {
  const { title, categories, series } = chart;
  const labelsFit = [...categories, ...series.map(({ name }) => name)].every((each) => each !== "" && each.length <= limits.chartLabel);
  const points = (values: readonly string[]) => categories.map((label, at) => ({ label, value: Number(values[at] ?? 0) }));
  const room = drawing.features.charts && !drawing.inFold && drawing.charts < limits.chartsPerMessage;
  if (!room || !labelsFit || title === "" || title.length > limits.chartTitle) return chartAsList(chart);
  if (categories.length === 0 || new Set(categories).size < categories.length) return chartAsList(chart);
  if (chart.chart === "pie") {
    const segments = points(series[0]?.values ?? []);
    if (segments.length > limits.chartSeries || segments.some(({ value }) => !(value > 0))) return chartAsList(chart);
    drawing.charts += 1;
    return [{ type: "data_visualization", title, chart: { type: "pie", segments } }];
  }
  const named = new Set(series.map(({ name }) => name)).size === series.length && series.length > 0;
  if (!named || series.length > limits.chartSeries || categories.length > limits.chartCategories) return chartAsList(chart);
  drawing.charts += 1;
  const data = series.map(({ name, values }) => ({ name, data: points(values) }));
  return [{ type: "data_visualization", title, chart: { type: chart.chart, series: data, axis_config: { categories } } }];
}

function chartAsList({ title, categories, series }: ChartNode): SlackBlock[] {
  const items = categories.map((category, at) => [
    leaf(category, true),
    ...series.map(({ name, values }) => leaf(`  ${name} ${values[at] ?? ""}`)),
  ]);
  return [richText(leaf(title, true)), ...(items.length === 0 ? [] : [bulletList(items)])];
}

function fold(title: string, children: readonly SlackBlock[], drawing: Drawing): SlackBlock[] {
  if (!drawing.features.containers) return [richText(leaf(title, true)), ...children];
  return inGroups(joined(children), limits.containerChildren).map((group, index) => ({
    type: "container",
    title: plainText(fitting(index === 0 ? title : `${title} (${index + 1})`, limits.containerTitle, drawing)),
    is_collapsible: true,
    default_collapsed: true,
    child_blocks: group,
  }));
}

/** Neighbouring rich texts as one block, since a container holds few. */
function joined(blocks: readonly SlackBlock[]): SlackBlock[] {
  const result: SlackBlock[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (last?.type === "rich_text" && block.type === "rich_text") {
      result[result.length - 1] = { type: "rich_text", elements: [...last.elements, ...block.elements] };
    } else result.push(block);
  }
  return result;
}

function inGroups<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
