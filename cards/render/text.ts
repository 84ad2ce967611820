import type { Button, Card, CardNode, FormField, Run } from "../kit/nodes";
import { cleanCard, oneLine, orBlank } from "../kit/plain";
import { renderWords, type RenderWords } from "../kit/words";

type Drawers = { readonly [Kind in CardNode["kind"]]: (node: Extract<CardNode, { kind: Kind }>, words: RenderWords) => string };

/**
 * The card as plain text, complete: every row, every folded fact, and for each button the typed message that
 * does the same. It is text, not markup: whoever sends it escapes it for the platform.
 */
export function renderText(card: Card): string {
  const { language, title, subtitle, state, nodes } = cleanCard(card);
  const words = renderWords[language];
  const head = [state ? `${title} [${state.text}]` : title, subtitle].filter(Boolean).join("\n");
  return [head, ...nodes.map((node) => draw(node, words))].filter((part) => part !== "").join("\n\n");
}

const drawers: Drawers = {
  heading: (node) => node.text,
  text: (node) => node.runs.map(runText).join(""),
  fields: (node, words) => node.fields.map(({ label, value }) => `${label}${words.colon}${orBlank(value)}`).join("\n"),
  table: (node) => [node.columns.map(({ title }) => title), ...node.rows].map(tableLine).join("\n"),
  buttons: (node, words) => node.buttons.map((button) => buttonText(button, words)).join("\n"),
  form: (node, words) =>
    [`${words.toFillIn}${words.colon}`, ...node.fields.map((field) => fieldText(field, words)), buttonText(node.submit, words)].join("\n"),
  chart: (node) =>
    [
      node.title,
      ...node.categories.map((category, at) => {
        const values = node.series.map(({ name, values: points }) => `${name} ${orBlank(points[at] ?? "")}`);
        return `${category} | ${values.join(" | ")}`;
      }),
    ].join("\n"),
  image: (node) => `${node.alt} ${node.url}`,
  note: (node) => node.text,
  divider: () => "———",
  fold: (node, words) => [`▸ ${node.title}`, ...node.children.map((child) => draw(child, words))].join("\n"),
};

function draw(node: CardNode, words: RenderWords): string {
  return (drawers[node.kind] as (node: CardNode, words: RenderWords) => string)(node, words);
}

function runText(run: Run): string {
  if (typeof run === "string") return run;
  return run.kind === "tag" ? `[${run.text}]` : run.text;
}

function tableLine(cells: readonly string[]): string {
  return cells.map((cell) => orBlank(oneLine(cell))).join(" | ");
}

function buttonText(button: Button, words: RenderWords): string {
  return button.typed === undefined ? `• ${button.label}` : `• ${words.doBySaying(button.label, button.typed)}`;
}

function chosenText(field: FormField, words: RenderWords): string | undefined {
  if (field.input === "choice") return field.options.find(({ value }) => value === field.value)?.label;
  if (field.input === "yesNo" && field.value) return field.value === "yes" ? words.yes : words.no;
  return field.value;
}

function fieldText(field: FormField, words: RenderWords): string {
  const asked = field.required ? ` (${words.required})` : "";
  const chosen = chosenText(field, words);
  const value = chosen ? `${words.colon}${chosen}` : "";
  const options = field.input === "choice" ? words.choices(field.options.map(({ label }) => label)) : undefined;
  const more = [field.problem && `⚠ ${field.problem}`, options, field.hint].filter(Boolean).map((line) => `\n    ${line}`);
  return `  - ${field.label}${asked}${value}${more.join("")}`;
}
