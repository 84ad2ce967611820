import { isObject, lengthReport, listOf, objectOf, objectsIn, reportTwins, textOf, type Json, type Report } from "./json-walk";
import { slackLimits as limits } from "./slack.limits";

type BlockCheck = (block: Json, path: string, report: Report) => void;

/** Every rule of Slack's that a message of ours could break, each with its place; [] when it may be sent. */
export function checkSlackMessage(message: object): string[] {
  const { problems, report } = collector();
  const { blocks, text } = message as Json;
  lengthReport(report)("/text", text, limits.summary);
  checkBlocks(blocks, limits.messageBlocks, messageBlocks, report);
  const characters = charactersOf(blocks);
  if (characters > limits.messageCharacters) {
    report("/blocks", `has ${characters} characters in all, at most ${limits.messageCharacters} are allowed`);
  }
  const types = [...objectsIn(blocks)].map(({ object }) => object["type"]);
  reportMany(types, "table", limits.tablesPerMessage, report);
  reportMany(types, "data_visualization", limits.chartsPerMessage, report);
  return problems;
}

/** The same for a modal view. */
export function checkSlackModal(view: object): string[] {
  const { problems, report } = collector();
  const { blocks, title, submit, close, callback_id, private_metadata } = view as Json;
  checkPlain(title, "/title", limits.modalTitle, report);
  checkPlain(submit, "/submit", limits.modalButton, report);
  checkPlain(close, "/close", limits.modalButton, report);
  lengthReport(report)("/callback_id", callback_id, limits.actionId);
  lengthReport(report)("/private_metadata", private_metadata, limits.privateMetadata, 0);
  checkBlocks(blocks, limits.modalBlocks, modalBlocks, report);
  return problems;
}

/** The same for an App Home view. */
export function checkSlackHome(view: object): string[] {
  const { problems, report } = collector();
  checkBlocks((view as Json)["blocks"], limits.modalBlocks, everywhere, report);
  return problems;
}

function collector(): { problems: string[]; report: Report } {
  const problems: string[] = [];
  return { problems, report: (path, problem) => problems.push(`${path} ${problem}`) };
}

const everywhere: Readonly<Record<string, BlockCheck>> = {
  header: (block, path, report) => checkPlain(block["text"], `${path}/text`, limits.header, report),
  rich_text: checkRichText,
  context: (block, path, report) => {
    const elements = listOf(block["elements"]);
    reportCount(elements.length, limits.contextElements, `${path}/elements`, report);
    elements.forEach((element, at) => checkPlain(element, `${path}/elements/${at}`, limits.plainText, report));
  },
  actions: (block, path, report) => {
    const elements = listOf(block["elements"]);
    reportCount(elements.length, limits.actionsElements, `${path}/elements`, report);
    elements.forEach((element, at) => checkButton(objectOf(element), `${path}/elements/${at}`, report));
  },
  image: (block, path, report) => {
    lengthReport(report)(`${path}/alt_text`, block["alt_text"], limits.imageAlt);
    lengthReport(report)(`${path}/image_url`, block["image_url"], limits.imageUrl);
  },
  divider: () => undefined,
};
const messageBlocks: Readonly<Record<string, BlockCheck>> = {
  ...everywhere,
  table: checkTable,
  data_visualization: checkChart,
  container: (block, path, report) => {
    checkPlain(block["title"], `${path}/title`, limits.containerTitle, report);
    const { container: _nested, data_visualization: _chart, ...inside } = messageBlocks;
    checkBlocks(block["child_blocks"], limits.containerChildren, inside, report, `${path}/child_blocks`);
  },
};
const modalBlocks: Readonly<Record<string, BlockCheck>> = { ...everywhere, input: checkInput };

function checkBlocks(value: unknown, most: number, allowed: Readonly<Record<string, BlockCheck>>, report: Report, path = "/blocks"): void {
  const blocks = listOf(value);
  reportCount(blocks.length, most, path, report);
  blocks.forEach((block, at) => {
    const type = isObject(block) ? textOf(block["type"]) : "";
    const check = allowed[type];
    if (check) check(objectOf(block), `${path}/${at}`, report);
    else report(`${path}/${at}`, `a "${type}" block may not stand here`);
  });
  for (const id of ["block_id", "action_id"] as const) {
    const named = [...objectsIn(value, path)].flatMap(({ path: place, object }) =>
      id in object ? [{ path: place, value: object[id] }] : [],
    );
    reportTwins(report, id, named);
    for (const { path: place, value: text } of named)
      lengthReport(report)(`${place}/${id}`, text, limits[id === "block_id" ? "blockId" : "actionId"]);
  }
}

function checkRichText(block: Json, path: string, report: Report): void {
  const elements = listOf(block["elements"]);
  if (elements.length === 0) report(path, "must not be empty");
  for (const { path: place, object } of objectsIn(elements, `${path}/elements`)) {
    const type = textOf(object["type"]);
    if (type === "text") lengthReport(report)(`${place}/text`, object["text"], limits.messageCharacters);
    else if (type !== "" && !["rich_text_section", "rich_text_list", "emoji"].includes(type)) {
      report(place, `"${type}" could mention, link or format what somebody typed`);
    }
  }
}

function checkTable(block: Json, path: string, report: Report): void {
  const rows = listOf(block["rows"]);
  reportCount(rows.length, limits.tableRows, `${path}/rows`, report);
  rows.forEach((row, at) => {
    const cells = listOf(row);
    reportCount(cells.length, limits.tableColumns, `${path}/rows/${at}`, report);
    if (cells.length !== listOf(rows[0]).length) report(`${path}/rows/${at}`, "has not as many cells as the first row");
    cells.forEach((each, column) => {
      const cell = objectOf(each);
      const place = `${path}/rows/${at}/${column}`;
      if (cell["type"] === "raw_text") lengthReport(report)(`${place}/text`, cell["text"], limits.messageCharacters);
      else checkRichText(cell, place, report);
    });
  });
}

function checkChart(block: Json, path: string, report: Report): void {
  lengthReport(report)(`${path}/title`, block["title"], limits.chartTitle);
  const chart = objectOf(block["chart"]);
  const categories = listOf(objectOf(chart["axis_config"])["categories"]);
  if (chart["type"] === "pie") reportCount(listOf(chart["segments"]).length, limits.chartSeries, `${path}/chart/segments`, report);
  else {
    reportCount(listOf(chart["series"]).length, limits.chartSeries, `${path}/chart/series`, report);
    reportCount(categories.length, limits.chartCategories, `${path}/chart/axis_config/categories`, report);
  }
  const series = listOf(chart["series"]).map(objectOf);
  reportTwins(
    report,
    "series",
    series.map(({ name }, at) => ({ path: `${path}/chart/series/${at}`, value: name })),
  );
  series.forEach(({ data }, at) => {
    if (listOf(data).length !== categories.length) report(`${path}/chart/series/${at}`, "must have one point per category");
  });
  for (const { path: place, object } of objectsIn(chart, `${path}/chart`)) {
    for (const name of ["label", "name"]) if (name in object) lengthReport(report)(`${place}/${name}`, object[name], limits.chartLabel);
    if ("value" in object && !Number.isFinite(object["value"])) report(`${place}/value`, "must be a number");
  }
}

function checkButton(button: Json, path: string, report: Report): void {
  if (button["type"] !== "button") report(path, "must be a button");
  checkPlain(button["text"], `${path}/text`, limits.buttonText, report);
  lengthReport(report)(`${path}/value`, button["value"], limits.buttonValue);
  if (!("confirm" in button)) return;
  const confirm = objectOf(button["confirm"]);
  checkPlain(confirm["title"], `${path}/confirm/title`, limits.confirmTitle, report);
  checkPlain(confirm["text"], `${path}/confirm/text`, limits.confirmText, report);
  checkPlain(confirm["confirm"], `${path}/confirm/confirm`, limits.confirmButton, report);
  checkPlain(confirm["deny"], `${path}/confirm/deny`, limits.confirmButton, report);
}

function checkInput(block: Json, path: string, report: Report): void {
  checkPlain(block["label"], `${path}/label`, limits.inputLabel, report);
  if ("hint" in block) checkPlain(block["hint"], `${path}/hint`, limits.inputHint, report);
  const element = objectOf(block["element"]);
  const groups = listOf(element["option_groups"]);
  const lists = "option_groups" in element ? groups.map((group) => listOf(objectOf(group)["options"])) : [listOf(element["options"])];
  if ("option_groups" in element) reportCount(groups.length, limits.optionGroups, `${path}/element/option_groups`, report);
  if ("options" in element || "option_groups" in element) {
    for (const options of lists) reportCount(options.length, limits.options, `${path}/element/options`, report);
  }
  const options = lists.flat().map(objectOf);
  options.forEach((option, at) => {
    checkPlain(option["text"], `${path}/element/options/${at}/text`, limits.optionText, report);
    lengthReport(report)(`${path}/element/options/${at}/value`, option["value"], limits.optionValue);
  });
  reportTwins(
    report,
    "option",
    options.map(({ value }, at) => ({ path: `${path}/element/options/${at}`, value })),
  );
  if (element["type"] !== "plain_text_input") return;
  const longest = Number(element["max_length"]);
  if (!(longest >= 1 && longest <= limits.inputText)) report(`${path}/element/max_length`, `must be 1 to ${limits.inputText}`);
  if (textOf(element["initial_value"]).length > longest) report(`${path}/element/initial_value`, "is longer than its own limit");
}

/** Our messages write nothing that Slack parses: a mrkdwn text is a mistake wherever it stands. */
function checkPlain(value: unknown, path: string, limit: number, report: Report): void {
  const { type, text, emoji } = objectOf(value);
  if (type !== "plain_text") report(path, "must be plain_text");
  if (emoji !== false) report(path, "must not turn :words: into pictures");
  lengthReport(report)(`${path}/text`, text, limit);
}

function reportCount(count: number, most: number, path: string, report: Report): void {
  if (count < 1) report(path, "must not be empty");
  if (count > most) report(path, `has ${count} entries, at most ${most} are allowed`);
}

function reportMany(types: readonly unknown[], type: string, most: number, report: Report): void {
  const count = types.filter((each) => each === type).length;
  if (count > most) report("/blocks", `has ${count} "${type}" blocks, at most ${most} are allowed`);
}

/** Everything that a reader sees, counted as Slack seems to: texts of all blocks in sum. */
function charactersOf(blocks: unknown): number {
  const shown = new Set(["text", "title", "alt_text", "label", "name"]);
  let sum = 0;
  for (const { object } of objectsIn(blocks)) {
    for (const [name, value] of Object.entries(object)) if (shown.has(name)) sum += textOf(value).length;
  }
  return sum;
}
