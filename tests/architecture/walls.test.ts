import { sourcesUnder, roomOf, type Source } from "./sources";

const sources = sourcesUnder("src", "cards", "migrations");

/**
 * Inside the domain: which room may import which, beside itself and shared. Documents stand in a line; a later one may
 * import an earlier one, never back. Ledgers and engines know "kind + id" only. flows/ starts work downstream, so it
 * may see all.
 */
const engines = ["access", "company", "approvals"];
const ledgers = ["stock", "receivables"];
const line = [
  "customers",
  "messages",
  "products",
  "transfers",
  "stocktakes",
  "leads",
  "opportunities",
  "quotes",
  "contracts",
  "purchasing",
  "receipts",
  "payables",
  "holds",
  "orders",
  "outbound",
  "payments",
  "invoices",
  "returns",
  "tickets",
  "banking",
  "collections",
  "handovers",
  "merges",
  "reports",
  "month-close",
];
const mayImport: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  access: [],
  conditions: [],
  company: ["access", "conditions"],
  approvals: ["access", "conditions"],
  stock: [...engines],
  receivables: [...engines],
  todos: [...engines],
  ...Object.fromEntries(line.map((room, index) => [room, [...engines, "conditions", ...ledgers, "todos", ...line.slice(0, index)]])),
  webhooks: ["access"],
  rules: [...engines, "conditions", ...ledgers, ...line, "todos", "webhooks"],
  fields: [...engines, "conditions", ...ledgers, ...line, "todos", "rules"],
  // A table's own columns are the company's own fields.
  imports: [...engines, "conditions", ...ledgers, ...line, "todos", "rules", "fields"],
  forms: [...engines, "conditions", ...ledgers, ...line, "todos", "rules", "fields"],
  configuration: [...engines, ...ledgers, ...line, "conditions", "rules", "fields", "forms", "webhooks"],
  flows: [...engines, ...ledgers, ...line, "todos", "conditions", "rules", "fields", "forms", "imports"],
};

function broken(rule: (source: Source) => string[]): string[] {
  return sources.flatMap((source) => rule(source).map((what) => `${source.file} → ${what}`));
}

test("domain rooms import only the rooms before them", () => {
  const found = broken(({ file, imports }) => {
    if (!file.startsWith("src/domain/")) return [];
    const room = file.split("/")[2] as string;
    const allowed = mayImport[room];
    if (!allowed) return [`the room "${room}" is not in the table of ${__filename}`];
    return imports.filter((target) => {
      if (!target.startsWith("src/domain/")) return true;
      const other = target.split("/")[2] as string;
      return other !== room && other !== "shared" && !allowed.includes(other);
    });
  });
  expect(found).toEqual([]);
});

test("the domain knows no database, no chat, no web and no process", () => {
  const known = new Set(["decimal.js", "luxon", "ulid", "zod", "libphonenumber-js", "pinyin-pro", "node:crypto"]);
  expect(broken(({ file, packages }) => (file.startsWith("src/domain/") ? packages.filter((name) => !known.has(name)) : []))).toEqual([]);
});

test("the bot sees the domain and the cards, and no adapter, SDK, ORM or web framework", () => {
  const known = new Set(["luxon", "zod", "chrono-node", "decimal.js", "libphonenumber-js", "pinyin-pro", "node:crypto"]);
  expect(
    broken(({ file, imports, packages }) =>
      file.startsWith("src/bot/")
        ? [...imports.filter((target) => !/^(src\/(bot|domain)|cards)\//.test(target)), ...packages.filter((name) => !known.has(name))]
        : [],
    ),
  ).toEqual([]);
});

test("cards are pure pictures: they see the kit and the domain's shared words", () => {
  expect(
    broken(({ file, imports, packages }) =>
      file.startsWith("cards/") ? [...imports.filter((target) => !/^(cards|src\/domain\/shared)\//.test(target)), ...packages] : [],
    ),
  ).toEqual([]);
});

test.each([
  ["sequelize", /^src\/adapters\/mysql\//],
  ["mysql2", /^src\/adapters\/mysql\//],
  ["umzug", /^src\/adapters\/mysql\//],
  ["fastify", /^src\/adapters\/(http|console)\//],
  ["@slack/bolt", /^src\/adapters\/slack\//],
  ["@larksuiteoapi/node-sdk", /^src\/adapters\/lark\/sdk\.ts$/],
  ["node-schedule", /^src\/adapters\/schedule\//],
])("only its own adapter imports %s", (name, place) => {
  expect(sources.filter(({ file, packages }) => packages.includes(name) && !place.test(file)).map(({ file }) => file)).toEqual([]);
});

test("migrations stand alone", () => {
  expect(
    broken(({ file, imports }) => (file.startsWith("migrations/") ? imports.filter((target) => !target.startsWith("migrations/")) : [])),
  ).toEqual([]);
});

test("no file imports itself in a circle", () => {
  const importsOf = new Map(sources.map((source) => [source.file, source.runtimeImports]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) {
      circles.push([...way.slice(at), file].join(" → "));
      return;
    }
    if (done.has(file)) return;
    for (const target of importsOf.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const { file } of sources) visit(file, []);
  expect(circles).toEqual([]);
});

test("no file is one that nobody imports", () => {
  const imported = new Set([...sources, ...sourcesUnder("tests", "scripts")].flatMap((source) => source.imports));
  const roots = /^(src\/main\.ts|migrations\/\d)/;
  expect(sources.filter(({ file }) => !imported.has(file) && !roots.test(file)).map(({ file }) => file)).toEqual([]);
});

test("the clock is read in one place, the environment in one", () => {
  const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  const readsNow = sources.filter(
    ({ file, text }) => file !== "src/domain/shared/clock.ts" && /Date\.now\(|new Date\(\)/.test(withoutComments(text)),
  );
  const readsEnvironment = sources.filter(({ file, text }) => file !== "src/config.ts" && /process\.env/.test(withoutComments(text)));
  expect([readsNow.map(({ file }) => file), readsEnvironment.map(({ file }) => file)]).toEqual([[], []]);
});

test("a domain room speaks to its own store and to those of the rooms it may import", () => {
  const roomOfStore = new Map<string, string>();
  for (const { file, text } of sources) {
    const merged = /declare module "[^"]*tx" \{\s*interface Stores \{([^}]*)\}/.exec(text)?.[1] ?? "";
    for (const [, store] of merged.matchAll(/readonly (\w+):/g)) roomOfStore.set(store as string, roomOf(file));
  }
  const found = broken(({ file, text }) => {
    if (!file.startsWith("src/domain/")) return [];
    const room = file.split("/")[2] as string;
    const used = [...text.matchAll(/\btx\.(\w+)\b/g)].map((match) => match[1] as string);
    return [...new Set(used)].filter((store) => {
      const owner = roomOfStore.get(store);
      if (!owner) return false;
      const [part, other] = owner.split("/") as [string, string];
      return part !== "domain" || (other !== room && other !== "shared" && !mayImport[room]?.includes(other));
    });
  });
  expect(found).toEqual([]);
});
