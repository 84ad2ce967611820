import { qrPicture } from "../../src/adapters/documents/qr-picture";
import { formPages } from "../../src/adapters/http/form-pages";
import { openHttpServer, type HttpServer } from "../../src/adapters/http/server";
import { systemActor } from "../../src/domain/access/identify-actor";
import type { FieldDefinition } from "../../src/domain/fields/field-definition";
import { defineField } from "../../src/domain/fields/define-field";
import { defineForm } from "../../src/domain/forms/define-form";
import { findFormPage } from "../../src/domain/forms/find-form-page";
import type { FormDefinition } from "../../src/domain/forms/form-definition";
import type { FormPage } from "../../src/domain/forms/form-page";
import { closeFormPage, openFormPage } from "../../src/domain/forms/open-form-page";
import { receiveFormPage } from "../../src/domain/forms/receive-form-page";
import type { Tx } from "../../src/domain/shared/tx";
import { refusalOfAsync } from "../support/refusal-of";
import { aMoment } from "../support/sales-builders";
import { salesWorld, type SalesWorld } from "../support/sales-world";

jest.setTimeout(60_000);

let world: SalesWorld;
let web: HttpServer;
let now: Date;
let form: FormDefinition;
let page: FormPage;
const names: Record<string, FieldDefinition> = {};
const admin = <T>(work: (tx: Tx, actor: ReturnType<typeof systemActor>) => Promise<T>) =>
  world.uow.run((tx) => work(tx, { ...systemActor("test", "Asia/Shanghai"), personId: world.people.manager.id }));

beforeAll(async () => {
  world = await salesWorld();
  now = aMoment;
  const pages = formPages({
    clock: { now: () => now },
    publicUrl: "https://bot.example",
    qrPicture,
    find: (code) => world.uow.run((tx) => findFormPage(tx, code)),
    receive: (sent) => world.uow.run((tx) => receiveFormPage(tx, sent)),
  });
  web = await openHttpServer({ port: 0, plugins: [pages] });
  form = await admin((tx, actor) => defineForm(tx, actor, { label: { zh: "活动报名", en: "Event sign-up" }, prefix: "EV" }));
  expect(await refusalOfAsync(admin((tx, actor) => openFormPage(tx, actor, form.id)))).toBe("form.nothingPublic");
  const record = { recordKind: "form_ev" };
  for (const [key, given] of Object.entries({
    who: { label: { zh: "姓名", en: "Your name" }, kind: "text", settings: { required: true } },
    meal: {
      label: { zh: "用餐", en: "Meal" },
      kind: "oneOf",
      settings: {
        options: [
          { zh: "荤", en: "meat" },
          { zh: "素", en: "veg" },
        ],
      },
    },
    seats: { label: { zh: "人数", en: "Seats" }, kind: "number", settings: { least: "1", most: "9" } },
    client: { label: { zh: "客户", en: "Client" }, kind: "customer" },
    inner: { label: { zh: "内部备注", en: "Inner note" }, kind: "text", settings: { seenBy: ["finance"], required: true } },
  } as const)) {
    names[key] = await admin((tx, actor) => defineField(tx, actor, { ...record, ...given }));
  }
  const meal = names["meal"];
  const visibleWhen = { field: meal?.name ?? "", is: "=", value: meal?.settings.options[0]?.code ?? "" } as const;
  names["doneness"] = await admin((tx, actor) =>
    defineField(tx, actor, { ...record, label: { zh: "几分熟", en: "How done" }, kind: "text", settings: { required: true, visibleWhen } }),
  );
  page = await admin((tx, actor) => openFormPage(tx, actor, form.id));
});
afterAll(async () => {
  await web.close();
  await world.close();
});

const pass = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
  world.at(now);
};
const key = (name: string) => `f${names[name]?.id}`;
const opened = async (query = "") => {
  const response = await fetch(`${web.address}/r/${page.code}${query}`);
  const text = await response.text();
  return { status: response.status, page: text, token: /name="page" value="([^"]+)"/.exec(text)?.[1] ?? "" };
};
async function send(token: string, answers: Readonly<Record<string, string>>) {
  const response = await fetch(`${web.address}/r/${page.code}?lang=en`, {
    method: "POST",
    body: new URLSearchParams({ page: token, website: "", ...answers }),
  });
  return { status: response.status, page: await response.text() };
}
const records = () =>
  world.uow.run(async (tx) => (await tx.formRecords.list({ kind: "all" }, form.id, {}, { limit: 50, after: null })).items);

test("the page asks strangers for public fields only, in both languages, and for nothing of the house", async () => {
  const zh = await opened("?lang=zh");
  const en = await opened("?lang=en");
  expect([zh.status, en.status]).toEqual([200, 200]);
  expect(zh.page).toContain("活动报名");
  expect(zh.page).toContain("素");
  expect(en.page).toContain("Your name");
  for (const hidden of ["Client", "Inner note", "<script", page.secret]) expect(en.page).not.toContain(hidden);
});

test("what is asked in one case only does not hold up the others, and is asked for in that case", async () => {
  const { page: en, token } = await opened("?lang=en");
  const box = new RegExp(`<input id="${key("doneness")}"[^>]*>`).exec(en)?.[0] ?? "";
  expect(box).not.toBe("");
  expect(box).not.toContain("required");
  pass(5);
  const meat = names["meal"]?.settings.options[0]?.code ?? "";
  const refused = await send(token, { [key("who")]: "Ann", [key("meal")]: meat });
  expect(refused.status).toBe(422);
  expect(refused.page).toMatch(/class="problem"[^>]*>[^<]*How done|How done[^<]*(?:needed|required|fill)/i);
  expect(await records()).toHaveLength(0);
});

test("what a stranger sends is one record, of who put the page on the web, however often it is sent", async () => {
  const { token } = await opened();
  pass(5);
  const answers = {
    [key("who")]: "Ada <b>",
    [key("meal")]: "veg",
    [key("seats")]: "2",
    [key("inner")]: "sneaked in",
    [key("client")]: "x",
  };
  expect((await send(token, answers)).status).toBe(200);
  expect((await send(token, answers)).status).toBe(200);
  const all = await records();
  expect(all).toHaveLength(1);
  expect(all[0]).toMatchObject({ ownerId: world.people.manager.id, state: "to_do" });
  const found = await world.uow.run((tx) => tx.records.read({ kind: "form_ev", id: all[0]?.id ?? "" }, []));
  const value = (name: string) => found?.fields[names[name]?.name ?? ""];
  expect([value("who"), value("meal"), value("seats"), value("inner"), value("client")]).toEqual(["Ada <b>", "veg", "2", null, null]);
});

test.each([
  ["nothing that is required", {}, "Your name"],
  ["a number out of its range", { who: "Bob", seats: "99" }, "Seats"],
  ["what is no option", { who: "Bob", meal: "fish" }, "Meal"],
])("%s is not taken, and what was written is still there", async (_what, written, told) => {
  const before = (await records()).length;
  const { token } = await opened();
  pass(5);
  const sent = await send(token, Object.fromEntries(Object.entries(written).map(([name, value]) => [key(name), value])));
  expect(sent.status).toBe(422);
  expect(sent.page).toContain(told);
  if ("who" in written) expect(sent.page).toContain(`value="Bob"`);
  expect(await records()).toHaveLength(before);
});

test("a machine's answers, a forged page, one sent at once and one of yesterday make no record", async () => {
  const before = (await records()).length;
  const { token } = await opened();
  expect((await send(token, { [key("who")]: "Fast" })).status).toBe(422);
  pass(5);
  expect((await send(`${token.slice(0, -2)}xx`, { [key("who")]: "Forged" })).status).toBe(422);
  expect((await send(token, { [key("who")]: "Bot", website: "http://spam" })).status).toBe(200);
  const old = await opened();
  pass(25 * 3600);
  expect((await send(old.token, { [key("who")]: "Late" })).status).toBe(422);
  expect(await records()).toHaveLength(before);
});

test("more than an address may send in an hour is refused", async () => {
  let refused = 0;
  for (let count = 0; count < 32; count += 1) {
    const { token } = await opened();
    pass(3);
    if ((await send(token, { [key("who")]: `Guest ${count}` })).status === 429) refused += 1;
  }
  expect(refused).toBeGreaterThan(0);
  pass(3601);
});

test("a closed page says so and takes nothing; opened again it has its old address", async () => {
  const { token } = await opened();
  await admin((tx, actor) => closeFormPage(tx, actor, form.id));
  expect(await refusalOfAsync(admin((tx, actor) => closeFormPage(tx, actor, form.id)))).toBe("form.pageSo");
  pass(5);
  expect([(await opened()).status, (await send(token, { [key("who")]: "Late" })).status]).toEqual([410, 410]);
  const again = await admin((tx, actor) => openFormPage(tx, actor, form.id));
  expect(again.code).toBe(page.code);
  expect((await opened()).status).toBe(200);
  const poster = await fetch(`${web.address}/r/${page.code}/qr`);
  expect(await poster.text()).toContain(`https://bot.example/r/${page.code}`);
  expect((await fetch(`${web.address}/r/nobody`)).status).toBe(404);
});
