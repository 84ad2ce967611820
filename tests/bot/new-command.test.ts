import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeCommand } from "../../scripts/write-command";

const root = path.resolve(__dirname, "../..");

/** A copy of the sources that a command can be written into. */
function copyOfTheHouse(): string {
  const copy = mkdtempSync(path.join(tmpdir(), "dealdock-new-command-"));
  for (const name of ["src", "cards", "migrations", "tests", "scripts"]) {
    const leaveOut = /browser|pictures|fixtures|golden/;
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true, filter: (file) => !leaveOut.test(path.relative(root, file)) });
  }
  for (const name of ["tsconfig.json", "package.json"]) cpSync(path.join(root, name), path.join(copy, name));
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  return copy;
}

function run(copy: string, program: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, "node_modules", program), ...words], {
    cwd: copy,
    encoding: "utf8",
  });
  return { status, said: `${stdout}${stderr}` };
}

let copy: string;
beforeAll(() => (copy = copyOfTheHouse()));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("a new command compiles, is listed, is tried, and is understood in both languages", () => {
  const files = [
    ...writeCommand(copy, { name: "quote.expedite", zh: "加急", en: "expedite" }),
    ...writeCommand(copy, { name: "kiosk.openUp", zh: "开张大吉", en: "open up" }),
  ];
  expect(files).toEqual([
    "src/bot/commands/quotes/quote-expedite.grammar.ts",
    "src/bot/commands/quotes/quote-expedite.command.ts",
    "tests/support/command-rows-quote-expedite.ts",
    "src/bot/commands/kiosks/kiosk-open-up.grammar.ts",
    "src/bot/commands/kiosks/kiosk-open-up.command.ts",
    "tests/support/command-rows-kiosk-open-up.ts",
  ]);
  expect(run(copy, "typescript/bin/tsc", "--noEmit", "-p", ".")).toEqual({ status: 0, said: "" });
  expect(readFileSync(path.join(copy, "tests/support/command-rows.ts"), "utf8")).toContain(
    "  ...quoteExpediteRows,\n  ...kioskOpenUpRows,\n];\n",
  );
  expect(run(copy, "oxfmt/bin/oxfmt", "--check", "src/bot/commands/index.ts", "src/bot/commands/quotes/index.ts").status).toBe(0);
  const script = `
    const { commands } = require("./src/bot/commands");
    const { understand } = require("./src/bot/conversation/understand");
    const { lexiconInMemory } = require("./src/bot/conversation/lexicon-in-memory");
    const { DateTime } = require("luxon");
    const lexicon = lexiconInMemory({ records: [], documents: new Map(), units: new Map() });
    const speaker = { personId: "P2", roles: ["salesRep"], language: "en", sees: { kind: "all" }, today: DateTime.utc(2026, 11, 25, 12) };
    (async () => {
      for (const command of commands.filter(({ name }) => name === "quote.expedite" || name === "kiosk.openUp"))
        for (const text of [...command.examples.zh, ...command.examples.en])
          console.log((await understand({ grammars: commands, lexicon, botMentions: [] }, text, speaker, null)).command);
    })();`;
  const { said } = run(copy, "tsx/dist/cli.mjs", "-e", script);
  expect(said.trim().split("\n")).toEqual(["quote.expedite", "quote.expedite", "kiosk.openUp", "kiosk.openUp"]);
}, 120_000);

test.each(["quote", "Quote.approve", "quote.", "quote.approve!", "../x.y", "quote.show"])(
  "%s is refused, and nothing is written",
  (name) => {
    const lists = ["index.ts", "quotes/index.ts"].map((file) => path.join(copy, "src/bot/commands", file));
    const before = lists.map((file) => readFileSync(file, "utf8"));
    expect(() => writeCommand(copy, { name, zh: "看", en: "show" })).toThrow();
    expect(lists.map((file) => readFileSync(file, "utf8"))).toEqual(before);
  },
);
