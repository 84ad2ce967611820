import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { glossary } from "../../src/domain/shared/glossary";

const root = path.resolve(__dirname, "../..");

/** "SalesOrderLine", "sales_order_line" and "salesOrderLine" → "sales order line", so that words are held against words. */
function wordsOf(identifier: string): string {
  return identifier
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .replace(/[_$]+/g, " ")
    .trim()
    .toLowerCase();
}

/** The names that a file's own code says: without comments, texts and the names of what it imports from packages. */
function identifiersIn(text: string): Set<string> {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/gm, " ");
  return new Set(code.match(/[A-Za-z_$][\w$]*/g));
}

function wrongWordsIn(text: string): string[] {
  const wrong = glossary.flatMap((term) => term.not.map((not) => ({ not: wordsOf(not), instead: term.code.join(", ") })));
  return [...identifiersIn(text)].flatMap((identifier) => {
    const words = ` ${wordsOf(identifier)} `;
    return wrong
      .filter(({ not }) => words.includes(` ${not} `) || words.includes(` ${not}s `))
      .map(({ instead }) => `${identifier} (say ${instead})`);
  });
}

test("the code says the words of the glossary and none that stand for the same", () => {
  const files = ["src", "cards", "migrations"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => path.join(folder, name)),
  );
  expect(files.length).toBeGreaterThan(100);
  const found = files
    .filter((file) => !file.endsWith(path.join("shared", "glossary.ts")))
    .flatMap((file) => wrongWordsIn(readFileSync(path.join(root, file), "utf8")).map((wrong) => `${file}: ${wrong}`));
  expect(found).toEqual([]);
});

test("a wrong word is seen in any writing, and texts and comments are free", () => {
  expect(wrongWordsIn("const clue = 1; function openBids() {} interface CurrentUser {} let red_invoice;")).toEqual([
    "clue (say Lead)",
    "openBids (say Quote)",
    "CurrentUser (say Actor)",
    "red_invoice (say CreditNote)",
  ]);
  expect(wrongWordsIn('const lead = "a clue"; // the buyer of the bid')).toEqual([]);
});

test("no two terms are said alike, and no wrong word is another term's right one", () => {
  for (const language of ["zh", "en"] as const) {
    const said = glossary.map((term) => term[language]);
    expect(said.filter((word, index) => said.indexOf(word) !== index)).toEqual([]);
  }
  const right = new Set(glossary.flatMap((term) => term.code.map(wordsOf)));
  expect(glossary.flatMap((term) => term.not).filter((not) => right.has(wordsOf(not)))).toEqual([]);
});
