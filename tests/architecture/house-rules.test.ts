import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { permissions } from "../../src/domain/access/permissions";
import { refusalTexts } from "../../src/bot/texts/refusals";
import { root, sourcesUnder } from "./sources";

const all = sourcesUnder("src", "cards", "migrations", "tests", "scripts");

test("every refusal has its sentence in Chinese and English, with the next step", () => {
  const thrown = new Set<string>();
  for (const { file, text } of all.filter((source) => source.file.startsWith("src/"))) {
    for (const [, code] of text.matchAll(/new Refusal\(\s*"([^"]+)"/g)) thrown.add(code as string);
    if (file.startsWith("src/domain/"))
      for (const [, room] of text.matchAll(/require(?:Version|InScope)\(\s*"(\w+)"/g))
        thrown.add(`${room}.${text.includes("requireVersion") ? "stale" : "notFound"}`);
  }
  const without = [...thrown].filter((code) => code !== "state.notAllowed" && !refusalTexts[code]);
  expect(without).toEqual([]);
  for (const [code, { zh, en }] of Object.entries(refusalTexts)) {
    expect([code, /[一-龥]/.test(zh) && /[。？！]$/.test(zh), /[.?!]$/.test(en)]).toEqual([code, true, true]);
  }
});

test("every permission that is asked for is in the table", () => {
  const asked = all.flatMap(({ file, text }) =>
    file.startsWith("src/")
      ? [...text.matchAll(/(?:permission: |requirePermission\(\w+, |permissions\.has\()"([^"]+)"/g)].map((match) => match[1] as string)
      : [],
  );
  expect([...new Set(asked)].filter((name) => !(name in permissions))).toEqual([]);
});

test("no test is skipped or run alone", () => {
  const marks = /\b(?:it|test|describe)\.(?:only|skip|todo)\b|\bx(?:it|describe|test)\(/;
  expect(
    all
      .filter(({ file, text }) => file.endsWith(".test.ts") && !/^tests\/(architecture|browser)\//.test(file) && marks.test(text))
      .map(({ file }) => file),
  ).toEqual([]);
});

// What runs on a second kind of server is told by who imports that file: see scripts/run-tests.ts.
test("tests reach the run's server by way of tests/support/database.ts alone", () => {
  expect(all.filter(({ text }) => /DEALDOCK_TEST_DATABASE\b/.test(text)).map(({ file }) => file)).toEqual([
    "tests/architecture/house-rules.test.ts",
    "tests/support/database.ts",
    "scripts/run-tests.ts",
  ]);
});

test("every migration goes up and down", () => {
  const migrations = all.filter(({ file }) => /^migrations\/\d/.test(file));
  expect(
    migrations.filter(({ text }) => !/export const up\b/.test(text) || !/export const down\b/.test(text)).map(({ file }) => file),
  ).toEqual([]);
});

test("the lock file names no download addresses", () => {
  expect(readFileSync(path.join(root, "package-lock.json"), "utf8")).not.toMatch(/"resolved": "http/);
});

test("every room has a page that says what it owns", () => {
  const rooms = ["src/domain", "src/bot", "src/adapters"].flatMap((part) =>
    readdirSync(path.join(root, part), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${part}/${entry.name}`),
  );
  expect([...rooms, "cards"].filter((room) => !existsSync(path.join(root, room, "README.md")))).toEqual([]);
});

test("the pages name no file that is not there", () => {
  const rooms = ["src", "cards", "tests", "scripts", "migrations"].flatMap((part) =>
    readdirSync(path.join(root, part), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith("README.md"))
      .map((name) => `${part}/${name}`),
  );
  const pages = ["README.md", ...readdirSync(path.join(root, "docs")).map((name) => `docs/${name}`), ...rooms];
  const lost = pages
    .filter((page) => page.endsWith(".md"))
    .flatMap((page) => {
      const text = readFileSync(path.join(root, page), "utf8");
      const named = [...text.matchAll(/[`(](?:\.\.?\/)*((?:src|cards|tests|scripts|migrations|docs)\/[\w./-]*\w)/g)].map(
        ([, file]) => file as string,
      );
      return named.filter((file) => !existsSync(path.join(root, file))).map((file) => `${page}: ${file}`);
    });
  expect(lost).toEqual([]);
});
