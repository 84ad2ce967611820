import type { Button, Card } from "../../../cards/kit/nodes";
import type { LarkMessage } from "./platform";

type Json = Readonly<Record<string, unknown>>;

/** A button as somebody sees it, with what a tap on it sends. */
export interface SeenLarkButton extends Button {
  readonly sends: object;
}

/** What a person reads in a message of the bot, in their language. */
export function wordsOf(message: Pick<LarkMessage, "type" | "content">, locale: "zh_cn" | "en_us" = "zh_cn"): string {
  const content = JSON.parse(message.content) as Json;
  if (message.type === "post") return linesOfPost(content).join("\n");
  if (message.type !== "interactive") return `[${message.type}]`;
  const header = object(content["header"]);
  const tags = tagsOf(header, locale).map((tag) => shown(tag["text"], locale));
  const head = [shown(header["title"], locale), shown(header["subtitle"], locale), ...tags].filter((each) => each !== "");
  return [head.join(" · "), ...list(object(content["body"])["elements"]).flatMap((element) => linesOf(element, locale))].join("\n");
}

function tagsOf(header: Json, locale: string): readonly Json[] {
  return list(object(header["i18n_text_tag_list"])[locale] ?? header["text_tag_list"]);
}

function linesOfPost(content: Json): string[] {
  return (object(content["zh_cn"])["content"] as Json[][]).map((spans) => spans.map((span) => word(span["text"])).join(""));
}

function linesOf(element: Json, locale: string): string[] {
  switch (element["tag"]) {
    case "div":
      return [shown(element["text"], locale)];
    case "markdown":
      return [decoded(inLanguage(element, locale))];
    case "column_set":
      return list(element["columns"]).flatMap((column) => list(column["elements"]).flatMap((each) => linesOf(each, locale)));
    case "table":
      return list(element["rows"]).map((row) => Object.values(row).map(String).join(" · "));
    case "collapsible_panel":
      return [shown(object(element["header"])["title"], locale), ...list(element["elements"]).flatMap((each) => linesOf(each, locale))];
    case "form":
      return list(element["elements"]).flatMap((each) => linesOf(each, locale));
    case "input":
      return [word(element["default_value"])];
    case "select_static":
      return list(element["options"]).map((option) => shown(option["text"], locale));
    case "button":
      return [`[${shown(element["text"], locale)}]`];
    case "chart":
      return [JSON.stringify(element["chart_spec"])];
    default:
      return [];
  }
}

function shown(text: unknown, locale: string): string {
  return inLanguage(object(text), locale);
}
function inLanguage(text: Json, locale: string): string {
  const translated = object(text["i18n_content"])[locale];
  return typeof translated === "string" ? translated : typeof text["content"] === "string" ? text["content"] : "";
}

/** Our markdown has entities for every sign; what is bold or a tag stands between marks. */
function decoded(markdown: string): string {
  return markdown
    .replace(/<\/?text_tag[^>]*>/g, "")
    .replaceAll("**", "")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** The parts of a card that a transcript asks for: its name, state and buttons. */
export function cardOf(name: string, message: LarkMessage, locale: "zh_cn" | "en_us" = "zh_cn"): Card | null {
  if (message.type !== "interactive") return null;
  const content = JSON.parse(message.content) as Json;
  const header = object(content["header"]);
  const [tag] = tagsOf(header, locale);
  return {
    name,
    language: locale === "zh_cn" ? "zh" : "en",
    title: shown(header["title"], locale),
    ...(tag && { state: { text: shown(tag["text"], locale), tone: "neutral" as const } }),
    summary: "",
    nodes: [{ kind: "buttons", buttons: buttonsIn(content, locale) }],
  };
}

export function buttonsIn(content: Json, locale = "zh_cn"): SeenLarkButton[] {
  const found: SeenLarkButton[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    const element = object(value);
    const callback = list(element["behaviors"]).find((each) => each["type"] === "callback");
    if (element["tag"] === "button" && callback) {
      const [valueSent, submits] = [
        callback["value"] as { action: string; id: string; version: number },
        element["form_action_type"] === "submit",
      ];
      found.push({
        label: shown(element["text"], locale),
        ...valueSent,
        sends: submits ? { value: valueSent, name: element["name"], form_value: {} } : { value: valueSent },
      });
      return;
    }
    Object.values(element).forEach(visit);
  };
  visit(content["body"]);
  return found;
}

const word = (value: unknown): string => (typeof value === "string" ? value : "");
const object = (value: unknown): Json => (typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {});
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);
