import type { Button, Card } from "../../../cards/kit/nodes";

type Json = Readonly<Record<string, unknown>>;

/** What somebody reads who has Block Kit blocks before them, line by line. */
export function wordsOfBlocks(blocks: readonly object[]): string {
  return blocks.flatMap((block) => linesOf(block as Json)).join("\n");
}

function linesOf(block: Json): string[] {
  switch (block["type"]) {
    case "header":
    case "section":
      return [plain(block["text"])];
    case "context":
      return list(block["elements"]).map(plain);
    case "rich_text":
      return list(block["elements"]).flatMap(richLines);
    case "table":
      return list(block["rows"]).map((row) => (row as unknown as readonly Json[]).map(cell).join(" · "));
    case "actions":
      return [];
    case "container":
      return [plain(block["title"]), ...list(block["child_blocks"]).flatMap(linesOf)];
    case "input":
      return [plain(block["label"]), ...filledIn(block["element"] as Json | undefined)];
    case "image":
      return [String(block["alt_text"])];
    case "data_visualization":
      return [String(block["title"]), JSON.stringify(block["chart"])];
    default:
      return [];
  }
}

/** What stands in a field already. */
function filledIn(element: Json = {}): string[] {
  const option = plain((element["initial_option"] as Json | undefined)?.["text"]);
  const options = list(element["initial_options"]).map((each) => plain(each["text"]));
  return [word(element["initial_value"]), word(element["initial_date"]), word(element["initial_time"]), option, ...options].filter(Boolean);
}

function richLines(element: Json): string[] {
  if (element["type"] === "rich_text_list") return list(element["elements"]).flatMap(richLines);
  return list(element["elements"])
    .map((leaf) => (leaf["type"] === "text" ? String(leaf["text"]) : ""))
    .join("")
    .split("\n");
}

function cell(each: Json): string {
  return each["type"] === "raw_text" ? String(each["text"]) : list(each["elements"]).flatMap(richLines).join("");
}

const word = (value: unknown): string => (typeof value === "string" ? value : "");
const plain = (text: unknown): string => word((text as Json | undefined)?.["text"]);
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);

/** A tappable button with what Slack sends of it. */
export interface SeenButton extends Button {
  readonly actionId: string;
  readonly blockId: string;
  readonly value: string;
}

export function buttonsOfBlocks(blocks: readonly object[]): SeenButton[] {
  return blocks.flatMap((each) => {
    const block = each as Json;
    const elements = block["type"] === "section" ? [block["accessory"] as Json] : list(block["elements"]);
    return elements.flatMap((element): SeenButton[] => {
      if (element?.["type"] !== "button") return [];
      const value = String(element["value"]);
      const { action, id, version } = JSON.parse(value) as { action: string; id: string; version: number };
      const actionId = String(element["action_id"]);
      return [{ label: plain(element["text"]), action, id, version, actionId, blockId: word(block["block_id"]), value }];
    });
  });
}

/** As much of a card as its blocks tell: its title, the state beneath it, its buttons. */
export function cardOfBlocks(name: string, blocks: readonly object[]): Card {
  const [title, under] = blocks as readonly Json[];
  const leaves = list(list(under?.["elements"])[0]?.["elements"]);
  const state = under?.["type"] === "rich_text" && leaves[0]?.["type"] === "emoji" ? String(leaves[1]?.["text"]).trim() : null;
  return {
    name,
    language: "en",
    title: plain(title?.["text"]),
    ...(state !== null && { state: { text: state, tone: "neutral" as const } }),
    summary: "",
    nodes: [{ kind: "buttons", buttons: buttonsOfBlocks(blocks) }],
  };
}

/** What a person types into a modal's fields, as Slack sends it. Fields that are not named keep what stands in them. */
export function answersFor(blocks: readonly object[], answers: Readonly<Record<string, string>>): Json {
  const known = new Set<string>();
  const values = Object.fromEntries(
    (blocks as readonly Json[]).flatMap((block) => {
      if (block["type"] !== "input") return [];
      const id = word(block["block_id"]);
      const [name = ""] = id.split("~");
      const element = block["element"] as Json;
      known.add(name);
      return [[id, { [String(element["action_id"])]: answered(element, answers[name]) }]];
    }),
  );
  const unknown = Object.keys(answers).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`the form has no field ${unknown.join(", ")}; it has ${[...known].join(", ")}`);
  return values;
}

function answered(element: Json, typed: string | undefined): Json {
  const type = element["type"];
  if (type === "datepicker") return { type, selected_date: typed ?? element["initial_date"] ?? null };
  if (type === "static_select" || type === "radio_buttons") {
    const groups = list(element["option_groups"]).flatMap((group) => list(group["options"]));
    const options = [...list(element["options"]), ...groups];
    const chosen = options.find((option) => option["value"] === typed || plain(option["text"]) === typed);
    if (typed !== undefined && !chosen) throw new Error(`no such option: ${typed}`);
    return { type, selected_option: chosen ?? element["initial_option"] ?? null };
  }
  return { type, value: typed ?? element["initial_value"] ?? null };
}
