import { loadDemo } from "../../src/adapters/demo/load-demo";
import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork, type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { actorFor } from "../../src/domain/access/identify-actor";
import { addWord, listOf } from "../../src/domain/company/word-lists";
import type { ConfigurationFile } from "../../src/domain/configuration/configuration-file";
import { receiveConfiguration } from "../../src/domain/configuration/import-configuration";
import { foretellRollback, rollBack } from "../../src/domain/configuration/roll-back";
import { createProduct } from "../../src/domain/products/save-product";
import type { Actor } from "../../src/domain/shared/actor";
import { Refusal } from "../../src/domain/shared/refusal";
import { freshDatabase } from "../support/database";
import { refusalOfAsync } from "../support/refusal-of";

jest.setTimeout(120_000);

let database: Database;
let work: MySqlUnitOfWork;
let lead: Actor;

beforeAll(async () => {
  database = await freshDatabase();
  work = unitOfWork(database, { now: () => new Date("2026-11-25T02:00:00Z") }, documentNumbers(database));
  await loadDemo(work);
  lead = await work.run(async (tx) => {
    const found = await tx.people.byNumber("P9");
    if (!found) throw new Error("P9");
    return actorFor(tx, found, null);
  });
});
afterAll(() => database.close());

const newest = () => work.run(async (tx) => (await tx.configuration.newest())?.number ?? 0);
/** A file with these sections, tried. */
const tried = (sections: object): Promise<ConfigurationFile> =>
  work.run((tx) =>
    receiveConfiguration(tx, lead, {
      name: "c.json",
      text: JSON.stringify({ format: "dealdock-configuration", formatVersion: 1, sections }),
    }),
  );
const faultsOf = async (sections: object) =>
  (await tried(sections)).faults.map(({ section, item, code }) => [section, item, code].join(" "));
const refusedWith = (sections: object) =>
  tried(sections).then(
    () => null,
    (problem: unknown) => {
      if (problem instanceof Refusal) return `${problem.code} ${String(problem.params["where"])}`;
      throw problem;
    },
  );

test("a unit that goods are counted in stays, and no unit means what a usual one means, whichever way it comes", async () => {
  await work.run((tx) => addWord(tx, lead, "leadSources", { zh: "展会甲", en: "fair A" }));
  const without = await newest();
  await work.run((tx) => addWord(tx, lead, "units", { zh: "板", en: "board" }));
  await work.run((tx) => addWord(tx, lead, "units", { zh: "框", en: "crate" }));
  await work.run((tx) => createProduct(tx, lead, { sku: "CFG-1", nameZh: "板材", nameEn: "Boarding", baseUnit: "board" }));
  const units = [{ zh: "框", en: "crate" }];
  expect(await faultsOf({ units })).toEqual(["units  list.unitInUse"]);
  expect((await work.run((tx) => foretellRollback(tx, lead, without))).faults).toMatchObject([
    { section: "units", code: "list.unitInUse" },
  ]);
  expect(await refusalOfAsync(work.run((tx) => rollBack(tx, lead, without)))).toBe("list.unitInUse");
  const kept = [{ zh: "板", en: "board" }];
  expect(await faultsOf({ units: kept })).toEqual([]);
  for (const [zh, en] of [
    ["箱", "case"],
    ["件儿", "pcs"],
    ["件", "item"],
    ["箱子", "Box."],
  ] as const)
    expect(await faultsOf({ units: [...kept, { zh, en }] })).toEqual(["units  list.usualUnit"]);
  expect(await faultsOf({ units: [...kept, { zh: "木板", en: "Board!" }] })).toEqual(["units  list.wordTwice"]);
  expect((await work.run((tx) => listOf(tx, "units"))).map(({ en }) => en)).toEqual(["board", "crate"]);
});

test("a text is not plain because it begins like a person", async () => {
  for (const text of ["@person:P7\u202etxt", "@person:<script>", "@person:P7\u0000"])
    expect(await refusedWith({ leadSources: [{ zh: text, en: "x" }] })).toBe("configuration.badText leadSources.0.zh");
});
