import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { permissions } from "../src/domain/access/permissions";

export interface NewCommand {
  /** noun.verb: "quote.expedite". */
  readonly name: string;
  /** How the verb is said, one word or several. */
  readonly zh: string;
  readonly en: string;
}

interface Noun {
  readonly zh: string;
  readonly en: string;
  /** The series of its numbers, the kind of its records, one of the demo company and who may see it. */
  readonly series: string;
  readonly kind: string;
  readonly card: string;
  readonly sample: string;
  readonly who: string;
}

/** Nouns whose commands name a document; a command of any other noun begins without arguments. */
const nouns: Readonly<Record<string, Noun>> = {
  lead: { zh: "线索", en: "lead", series: "LD", kind: "lead", card: "lead", sample: "LD-9", who: "P2" },
  deal: { zh: "商机", en: "deal", series: "OP", kind: "opportunity", card: "opportunity", sample: "OP-21", who: "P2" },
  quote: { zh: "报价", en: "quote", series: "QT", kind: "quote", card: "quote", sample: "QT-31", who: "P2" },
  contract: { zh: "合同", en: "contract", series: "CT", kind: "contract", card: "contract", sample: "CT-5", who: "P2" },
  order: { zh: "订单", en: "order", series: "SO", kind: "salesOrder", card: "order", sample: "SO-12", who: "P2" },
  outbound: { zh: "出库单", en: "pick", series: "OB", kind: "outbound", card: "outbound", sample: "OB-12", who: "P4" },
  requisition: { zh: "采购申请", en: "requisition", series: "PR", kind: "requisition", card: "requisition", sample: "PR-4", who: "P6" },
  payment: { zh: "回款", en: "payment", series: "PAY", kind: "payment", card: "payment", sample: "PAY-40", who: "P7" },
  todo: { zh: "待办", en: "to-do", series: "TD", kind: "todo", card: "todo", sample: "TD-51", who: "P2" },
};

const camel = (name: string) => name.replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase());
const kebab = (name: string) => name.replace(/\./g, "-").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * Writes a command that passes the check: its grammar, its hands, a row for the test of all commands, its place in the
 * lists. It shows its document until it is given a use case. Gives the files; throws for a name that is none or is taken.
 */
export function writeCommand(root: string, { name, zh, en }: NewCommand): string[] {
  if (!/^[a-z]+\.[a-z][A-Za-z]*$/.test(name)) throw new Error(`"${name}" is not noun.verb, such as quote.expedite`);
  const commands = path.join(root, "src/bot/commands");
  const [word = ""] = name.split(".");
  const folder = path.join(commands, roomOf(commands, word));
  const file = path.join(folder, kebab(name));
  if (existsSync(`${file}.grammar.ts`)) throw new Error(`${name} is there already: ${path.relative(root, file)}.grammar.ts`);
  mkdirSync(folder, { recursive: true });
  const noun = nouns[word];
  const rows = path.join(root, "tests/support", `command-rows-${kebab(name)}`);
  writeFileSync(`${file}.grammar.ts`, grammarText({ name, zh, en }, word, noun));
  writeFileSync(`${file}.command.ts`, handsText(name, noun));
  writeFileSync(`${rows}.ts`, rowText(name, noun));
  enterInRoom(commands, folder, name);
  insert(
    path.join(root, "tests/support/command-rows.ts"),
    `import { ${camel(name)}Rows } from "./command-rows-${kebab(name)}";`,
    `...${camel(name)}Rows`,
  );
  return [`${file}.grammar.ts`, `${file}.command.ts`, `${rows}.ts`].map((each) => path.relative(root, each));
}

/** The folder where the noun's other commands stand, else a new one named after it. */
function roomOf(commands: string, word: string): string {
  const known = readdirSync(commands, { recursive: true, encoding: "utf8" }).find((file) =>
    new RegExp(`(^|[\\\\/])${word}-[\\w-]+\\.grammar\\.ts$`).test(file),
  );
  return known ? path.dirname(known) : `${word}s`;
}

/** The command in its room's list; a new room in the list of rooms. */
function enterInRoom(commands: string, folder: string, name: string): void {
  const room = path.relative(commands, folder).replaceAll(path.sep, "/");
  const list = path.join(folder, "index.ts");
  if (!existsSync(list)) {
    writeFileSync(
      list,
      `import type { Command } from "../define-command";\n\nexport const ${camel(`${room}.commands`)}: readonly Command[] = [];\n`,
    );
    insert(path.join(commands, "index.ts"), `import { ${camel(`${room}.commands`)} } from "./${room}";`, `...${camel(`${room}.commands`)}`);
  }
  insert(list, `import { ${camel(name)} } from "./${kebab(name)}.command";`, camel(name));
}

/** An import behind the others, and an item at the end of the file's list, on a line of its own where the others have one. */
function insert(file: string, line: string, item: string): void {
  const text = readFileSync(file, "utf8");
  const lastImport = text.startsWith("import ") ? text.lastIndexOf("\nimport ") + 1 : 0;
  const behind = text.indexOf("\n", lastImport) + 1;
  const listed = text.replace(/(,?)(\s*)\];\s*$/, (_end, comma: string, space: string, at: number) => {
    if (space.includes("\n")) return `,\n  ${item},\n];\n`;
    return `${comma || text.charAt(at - 1) === "[" ? "" : ", "}${item}];\n`;
  });
  writeFileSync(file, `${listed.slice(0, behind)}${line}\n${listed.slice(behind)}`);
}

function grammarText({ name, zh, en }: NewCommand, word: string, noun: Noun | undefined): string {
  const permission = `${word === "deal" ? "opportunity" : word}.read`;
  const said = (verb: string) => verb.trim().toLowerCase().replaceAll(" ", "_");
  const ways = (verb: string) => (noun ? [`${said(verb)} {${noun.series}}`, `{${noun.series}} ${said(verb)}`] : [`^ ${said(verb)} $`]);
  const list = (words: readonly string[]) => `[${words.map((each) => JSON.stringify(each)).join(", ")}]`;
  return `${noun ? 'import { required } from "../../conversation/arguments";\n' : ""}import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "${name}",
  words: {
    zh: ${list(ways(zh))},
    en: ${list(ways(en))},
  },
  summary: { zh: ${JSON.stringify(noun ? `${zh}${noun.zh}` : zh)}, en: ${JSON.stringify(noun ? `${capital(en)} a ${noun.en}` : capital(en))} },
  args: {${noun ? ` ${word}: required("document", { zh: "${noun.zh}", en: "${capital(noun.en)}" }, { series: ["${noun.series}"] }) ` : ""}},
  permission: ${permission in permissions ? `"${permission}"` : "null"},
  effect: "read",
  examples: { zh: ${list([noun ? `${zh} ${noun.sample}` : zh])}, en: ${list([noun ? `${en} ${noun.sample}` : en])} },
});
`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function handsText(name: string, noun: Noun | undefined): string {
  const word = name.split(".")[0] ?? "";
  const handle = noun
    ? `  async handle(_context, { ${word} }) {
    return showRecord("${noun.kind}", ${word}.id);
  },`
    : `  async handle({ actor }) {
    return { parts: [{ kind: "text", text: grammar.summary[actor.language] }] };
  },`;
  return `import { defineCommand } from "../define-command";
${noun ? 'import { showRecord } from "../replies";\n' : ""}import { grammar } from "./${kebab(name)}.grammar";

export const ${camel(name)} = defineCommand({
  ...grammar,
${handle}
});
`;
}

function rowText(name: string, noun: Noun | undefined): string {
  const word = name.split(".")[0] ?? "";
  return `import type { Row } from "./command-row";

export const ${camel(name)}Rows: readonly Row[] = [
  {
    name: "${name}",
    what: "${noun ? `of ${noun.sample}` : "just said"}",
    who: "${noun?.who ?? "P9"}",
    args: (${noun ? "{ doc }" : ""}) => ({${noun ? ` ${word}: doc("${noun.sample}") ` : ""}}),
    cards: [${noun ? `"${noun.card}"` : ""}],
  },
];
`;
}
