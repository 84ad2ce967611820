import type { Database } from "../../../src/adapters/mysql/database";
import { documentNumbers } from "../../../src/adapters/mysql/document-numbers";
import { unitOfWork, type MySqlUnitOfWork } from "../../../src/adapters/mysql/unit-of-work";
import { actorFor, systemActor } from "../../../src/domain/access/identify-actor";
import { addPerson } from "../../../src/domain/access/add-person";
import { foundCompany } from "../../../src/domain/configuration/found-company";
import { systemClock } from "../../../src/domain/shared/clock";
import { companyOf } from "../../../src/domain/shared/settings";
import { freshDatabase } from "../../support/database";
import { refusalOfAsync } from "../../support/refusal-of";

let database: Database;
let work: MySqlUnitOfWork;
const terminal = systemActor("terminal", "Europe/Berlin");
const ours = {
  company: { nameZh: "莱茵精密", nameEn: "Rhine Precision", baseCurrency: "EUR", timeZone: "Europe/Berlin" },
  lead: { name: "Emma Clark", email: "Emma@Rhine.example", language: "en" },
} as const;

beforeAll(async () => {
  database = await freshDatabase();
  work = unitOfWork(database, systemClock, documentNumbers(database));
}, 60_000);
afterAll(() => database.close());

test("a currency that is none founds nothing", async () => {
  const wrong = { ...ours, company: { ...ours.company, baseCurrency: "euro" } };
  expect(await refusalOfAsync(work.run((tx) => foundCompany(tx, terminal, wrong)))).toBe("customer.badCurrency");
  expect(await work.run((tx) => tx.people.listActive())).toEqual([]);
});

test("an empty database becomes a company, whose operations lead adds the others; a second time is refused", async () => {
  const emma = await work.run((tx) => foundCompany(tx, terminal, ours));
  expect(emma).toMatchObject({ number: "P1", roles: ["operationsLead"], email: "emma@rhine.example", timeZone: "Europe/Berlin" });
  await work.run(async (tx) => {
    expect(await companyOf(tx)).toMatchObject({ nameEn: "Rhine Precision", baseCurrency: "EUR" });
    expect((await tx.stock.warehouses()).map(({ number }) => number)).toEqual(["MAIN"]);
    const lead = await actorFor(tx, emma, null);
    const bob = await addPerson(tx, lead, { name: "Bob Lee", role: "salesRep", language: "en", managerId: emma.id });
    expect(bob).toMatchObject({ number: "P2", managerId: emma.id, timeZone: "Europe/Berlin" });
    // Whoever is no operations lead adds nobody.
    const rep = await actorFor(tx, bob, null);
    expect(await refusalOfAsync(addPerson(tx, rep, { name: "Jim Fox", role: "finance", language: "en" }))).toBe("access.notAllowed");
  });
  expect(await refusalOfAsync(work.run((tx) => foundCompany(tx, terminal, ours)))).toBe("company.hasPeople");
});

test("people are listed in the order of their numbers, the tenth behind the ninth", async () => {
  const [lead] = await work.run((tx) => tx.people.listActive());
  if (!lead) throw new Error("nobody was founded");
  await work.run(async (tx) => {
    const actor = await actorFor(tx, lead, null);
    for (let at = 3; at <= 11; at++) await addPerson(tx, actor, { name: `Rep ${at}`, role: "salesRep", language: "en" });
  });
  const numbers = (await work.run((tx) => tx.people.listActive())).map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: 11 }, (_none, at) => `P${at + 1}`));
});
