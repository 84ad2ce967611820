import { isObject, listOf, objectOf, objectsIn, reportTwins, textOf, type Json, type Report } from "./json-walk";
import { larkLimits as limits, larkProperties, larkRootOnly } from "./lark.limits";

/** Every rule of card JSON 2.0 that a card of ours could break, each with its place; [] when it may be sent. */
export function checkLarkCard(card: object): string[] {
  const problems: string[] = [];
  const report: Report = (path, problem) => problems.push(`${path} ${problem}`);
  const root = card as Json;
  onlyThese(root, ["schema", "config", "header", "body"], "", report);
  if (root["schema"] !== "2.0") report("/schema", 'must be "2.0"');
  const config = objectOf(root["config"]);
  onlyThese(config, ["update_multi", "enable_forward", "width_mode", "summary", "locales", "style"], "/config", report);
  if (config["update_multi"] !== true) report("/config/update_multi", "must be true");
  checkHeader(objectOf(root["header"]), report);
  onlyThese(objectOf(root["body"]), ["elements", "direction", "padding", "vertical_spacing"], "/body", report);

  const elements = listOf(objectOf(root["body"])["elements"]);
  elements.forEach((element, at) => checkElement(element, `/body/elements/${at}`, { depth: 1, form: false }, report));
  checkTotals(card, report);
  checkLanguages(card, listOf(config["locales"]), report);
  return problems;
}

function checkHeader(header: Json, report: Report): void {
  onlyThese(header, ["title", "subtitle", "template", "text_tag_list", "i18n_text_tag_list", "icon", "padding"], "/header", report);
  checkText(header["title"], "/header/title", report);
  if ("subtitle" in header) checkText(header["subtitle"], "/header/subtitle", report);
  const translated = Object.entries(objectOf(header["i18n_text_tag_list"])).map(
    ([locale, tags]) => [`i18n_text_tag_list/${locale}`, tags] as const,
  );
  for (const [name, list] of [["text_tag_list", header["text_tag_list"]] as const, ...translated]) {
    const tags = listOf(list);
    if (tags.length > 3) report(`/header/${name}`, "has more than 3 tags");
    tags.forEach((tag, at) => checkText(objectOf(tag)["text"], `/header/${name}/${at}/text`, report));
  }
}

interface Place {
  readonly depth: number;
  readonly form: boolean;
}

function checkElement(value: unknown, path: string, place: Place, report: Report): void {
  const element = objectOf(value);
  const tag = textOf(element["tag"]);
  const known = larkProperties[tag];
  if (!isObject(value) || !known) return report(path, `there is no "${tag}" component`);
  onlyThese(element, ["tag", ...known], path, report);
  if (place.depth > limits.depth) report(path, `stands deeper than ${limits.depth}`);
  if (place.depth > 1 && larkRootOnly.includes(tag)) report(path, `a ${tag} may stand at the root only`);
  checks[tag]?.(element, path, place, report);
}

const checks: Readonly<Record<string, (element: Json, path: string, place: Place, report: Report) => void>> = {
  div: (element, path, _place, report) => checkText(element["text"], `${path}/text`, report),
  markdown: (element, path, _place, report) => {
    for (const content of [element["content"], ...Object.values(objectOf(element["i18n_content"]))].map(textOf)) {
      if (content === "") report(`${path}/content`, "must not be empty");
      if (/<at\b|\]\(|<a\b|<link\b|<person\b/i.test(content)) report(`${path}/content`, "holds a mention or a link");
    }
  },
  column_set: (element, path, place, report) => {
    const columns = listOf(element["columns"]);
    columns.forEach((column, at) => {
      onlyThese(objectOf(column), ["tag", ...(larkProperties["column"] ?? [])], `${path}/columns/${at}`, report);
      if (objectOf(column)["tag"] !== "column") report(`${path}/columns/${at}`, "must be a column");
      checkInside(objectOf(column), `${path}/columns/${at}`, place, report);
    });
  },
  collapsible_panel: (element, path, place, report) => {
    checkText(objectOf(element["header"])["title"], `${path}/header/title`, report);
    if (listOf(element["elements"]).length === 0) report(`${path}/elements`, "must not be empty");
    onlyThese(objectOf(element["border"]), ["color", "corner_radius"], `${path}/border`, report);
    checkInside(element, path, place, report);
  },
  form: (element, path, place, report) => {
    if (textOf(element["name"]) === "") report(`${path}/name`, "must not be empty");
    checkInside(element, path, { ...place, form: true }, report);
    const submits = [...objectsIn(element["elements"])].filter(({ object }) => object["form_action_type"] === "submit");
    if (submits.length === 0) report(path, "has no submit button");
  },
  table: checkTable,
  button: (element, path, place, report) => {
    checkText(element["text"], `${path}/text`, report, limits.buttonText);
    if (place.form && textOf(element["name"]) === "") report(`${path}/name`, "must not be empty in a form");
    if ("confirm" in element) {
      checkText(objectOf(element["confirm"])["title"], `${path}/confirm/title`, report);
      checkText(objectOf(element["confirm"])["text"], `${path}/confirm/text`, report);
    }
    const behaviors = listOf(element["behaviors"]).map(objectOf);
    if (behaviors.length === 0) report(path, "does nothing when tapped");
    for (const { type, value } of behaviors) {
      const names = Object.keys(objectOf(value)).toSorted().join();
      if (type === "callback" && names !== "action,id,version") report(`${path}/behaviors`, "carries more than action, id and version");
    }
  },
  input: (element, path, place, report) => {
    checkNamed(element, path, place, report);
    const longest = Number(element["max_length"]);
    if (!(longest >= 1 && longest <= limits.inputText)) report(`${path}/max_length`, `must be 1 to ${limits.inputText}`);
    if (textOf(element["default_value"]).length > longest) report(`${path}/default_value`, "is longer than its own limit");
  },
  select_static: (element, path, place, report) => {
    checkNamed(element, path, place, report);
    const options = listOf(element["options"]).map(objectOf);
    if (options.length === 0) report(`${path}/options`, "must not be empty");
    options.forEach((option, at) => checkText(option["text"], `${path}/options/${at}/text`, report));
    reportTwins(
      report,
      "option",
      options.map(({ value }, at) => ({ path: `${path}/options/${at}`, value })),
    );
  },
  date_picker: checkNamed,
  img: (element, path, _place, report) => checkText(element["alt"], `${path}/alt`, report),
};

function checkInside(element: Json, path: string, place: Place, report: Report): void {
  listOf(element["elements"]).forEach((child, at) =>
    checkElement(child, `${path}/elements/${at}`, { ...place, depth: place.depth + 1 }, report),
  );
}

function checkNamed(element: Json, path: string, place: Place, report: Report): void {
  if (textOf(element["name"]) === "") report(`${path}/name`, "must not be empty");
  if (element["required"] === true && !place.form) report(`${path}/required`, "works inside a form only");
}

function checkTable(table: Json, path: string, _place: Place, report: Report): void {
  const columns = listOf(table["columns"]).map(objectOf);
  const pageSize = Number(table["page_size"]);
  if (!(pageSize >= 1 && pageSize <= limits.tablePage)) report(`${path}/page_size`, `must be 1 to ${limits.tablePage}`);
  if (columns.length < 1 || columns.length > limits.tableColumns) report(`${path}/columns`, `must be 1 to ${limits.tableColumns}`);
  columns.forEach((column, at) => {
    onlyThese(column, ["name", "display_name", "data_type", "horizontal_align", "width", "format"], `${path}/columns/${at}`, report);
    if (column["data_type"] !== "text") report(`${path}/columns/${at}`, "must be text: other kinds parse what somebody typed");
  });
  const declared = new Set(columns.map(({ name }) => name));
  if (declared.size !== columns.length) report(`${path}/columns`, "has two of one name");
  listOf(table["rows"]).forEach((row, at) => {
    const unknown = Object.keys(objectOf(row)).filter((key) => !declared.has(key));
    if (unknown.length > 0) report(`${path}/rows/${at}`, `has undeclared cells: ${unknown.join()}`);
  });
}

/** Text of ours is plain_text: lark_md would read what somebody typed as markup. */
function checkText(value: unknown, path: string, report: Report, longest = Infinity): void {
  const text = objectOf(value);
  if (text["tag"] !== "plain_text") report(path, "must be plain_text");
  onlyThese(text, ["tag", ...(larkProperties["plain_text"] ?? [])], path, report);
  const length = textOf(text["content"]).length;
  if (length === 0) report(path, "must not be empty");
  if (length > longest) report(path, `has ${length} characters, at most ${longest} are allowed`);
}

/** Every translation is in the languages that the card says it has: a reader of another one sees what is not translated. */
function checkLanguages(card: object, locales: readonly unknown[], report: Report): void {
  for (const { path, object } of objectsIn(card)) {
    for (const [name, value] of Object.entries(object)) {
      if (!name.startsWith("i18n_")) continue;
      const given = Object.keys(objectOf(value)).toSorted().join();
      if (given !== locales.map(String).toSorted().join()) report(`${path}/${name}`, `is in ${given}, not in the card's locales`);
      if (Object.values(objectOf(value)).some((each) => each === "")) report(`${path}/${name}`, "must not be empty");
    }
  }
}

function checkTotals(card: object, report: Report): void {
  const bytes = new TextEncoder().encode(JSON.stringify(card)).length;
  if (bytes > limits.bytes) report("", `has ${bytes} bytes, at most ${limits.bytes} are allowed`);
  const tagged = [...objectsIn(card)].filter(({ object }) => typeof object["tag"] === "string");
  if (tagged.length > limits.elements) report("", `has ${tagged.length} elements, at most ${limits.elements} are allowed`);
  for (const [tag, most] of [
    ["table", limits.tables],
    ["chart", limits.charts],
  ] as const) {
    const count = tagged.filter(({ object }) => object["tag"] === tag).length;
    if (count > most) report("", `has ${count} of "${tag}", at most ${most} are allowed`);
  }
  const ids = tagged.flatMap(({ path, object }) => ("element_id" in object ? [{ path, value: object["element_id"] }] : []));
  reportTwins(report, "element_id", ids);
  for (const { path, value } of ids) if (!limits.elementId.test(textOf(value))) report(path, `"${String(value)}" is no element_id`);
  const named = tagged.flatMap(({ path, object }) => (object["name"] === undefined ? [] : [{ path, value: object["name"] }]));
  reportTwins(report, "name", named);
}

function onlyThese(object: Json, allowed: readonly string[], path: string, report: Report): void {
  for (const name of Object.keys(object)) if (!allowed.includes(name)) report(`${path}/${name}`, "is not a property there");
}
