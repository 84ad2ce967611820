import { qrPicture } from "../../../src/adapters/documents/qr-picture";
import { leadFormPages } from "../../../src/adapters/http/lead-forms";
import { openHttpServer, type HttpServer } from "../../../src/adapters/http/server";
import { createLead } from "../../../src/domain/leads/create-lead";
import { createLeadForm, moveLeadForm } from "../../../src/domain/leads/change-lead-form";
import type { LeadForm } from "../../../src/domain/leads/lead-form";
import { receiveSubmission } from "../../../src/domain/leads/receive-submission";
import { companyOf } from "../../../src/domain/shared/settings";
import { refusalOfAsync } from "../../support/refusal-of";
import { aMoment } from "../../support/sales-builders";
import { salesWorld, type SalesWorld } from "../../support/sales-world";
import { spreadEvents } from "../../support/spread-events";

jest.setTimeout(60_000);

let world: SalesWorld;
let web: HttpServer;
let now: Date;
let broken = false;

beforeAll(async () => {
  world = await salesWorld();
  now = aMoment;
  const pages = leadFormPages({
    clock: { now: () => now },
    publicUrl: "https://bot.example",
    qrPicture,
    find: (code) =>
      world.uow.run(async (tx) => {
        const form = await tx.leadForms.byCode(code);
        return form && { form, company: await companyOf(tx) };
      }),
    async receive(submission) {
      if (broken) throw new Error("the database is away");
      await world.uow.run((tx) => receiveSubmission(tx, submission));
    },
  });
  web = await openHttpServer({ port: 0, plugins: [pages] });
});
afterAll(async () => {
  await web.close();
  await world.close();
});

const manager = <T>(work: Parameters<typeof world.as<T>>[1]) => world.as(world.people.manager, work);
const aForm = (more: object = {}) => manager((tx, actor) => createLeadForm(tx, actor, { name: "2026 广交会", ...more }));
const pass = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
  world.at(now);
};
const opened = async (form: LeadForm, query = "") => {
  const response = await fetch(`${web.address}/f/${form.code}${query}`);
  const page = await response.text();
  return { status: response.status, page, token: /name="page" value="([^"]+)"/.exec(page)?.[1] ?? "", headers: response.headers };
};
async function send(form: LeadForm, token: string, answers: Readonly<Record<string, string>>, from = "203.0.113.7") {
  const response = await fetch(`${web.address}/f/${form.code}`, {
    method: "POST",
    headers: { "x-forwarded-for": from },
    body: new URLSearchParams({ page: token, website: "", ...answers }),
  });
  return { status: response.status, page: await response.text() };
}
const leadsOf = async (company: string) =>
  (await world.uow.run((tx) => tx.leads.list({ kind: "all" }, {}, { limit: 50, after: null }))).items.filter(
    (lead) => lead.company === company,
  );

test("what a visitor writes becomes a lead with the form's source and campaign, its interest and a clean phone", async () => {
  const form = await aForm({ source: "展会", ownerId: world.people.rep.id });
  const { status, page, token } = await opened(form);
  expect([status, page.includes("2026 广交会"), page.includes("<script")]).toEqual([200, true, false]);
  pass(5);
  const sent = await send(form, token, { name: "许工", company: "杭州云汐", phone: "139 0000 7001", interest: "导轨 <b>2米</b>" });
  expect([sent.status, sent.page.includes("已收到")]).toEqual([200, true]);
  await spreadEvents(world.uow);
  expect(await leadsOf("杭州云汐")).toMatchObject([
    {
      source: "展会",
      campaign: "2026 广交会",
      contactName: "许工",
      phone: "+8613900007001",
      interest: "导轨 <b>2米</b>",
      ownerId: world.people.rep.id,
      state: "assigned",
    },
  ]);
});

test("the same page sent twice, also at the same instant, is one lead; a page filled in anew is another", async () => {
  const form = await aForm();
  const { token } = await opened(form);
  pass(5);
  const answers = { name: "Ann", company: "Twice Ltd", phone: "13900007002" };
  const both = await Promise.all([send(form, token, answers), send(form, token, answers)]);
  expect([...both, await send(form, token, answers)].map(({ status }) => status)).toEqual([200, 200, 200]);
  await spreadEvents(world.uow);
  await spreadEvents(world.uow);
  expect(await leadsOf("Twice Ltd")).toHaveLength(1);
});

test("somebody known by phone asks again: the lead's owner is told, no second lead is made", async () => {
  const { rep } = world.people;
  const lead = await world.as(rep, (tx, actor) =>
    createLead(tx, actor, { company: "Known GmbH", phone: "13900007003", toId: actor.personId }),
  );
  const form = await aForm();
  const { token } = await opened(form, "?lang=en");
  pass(5);
  await send(form, token, { name: "Kim", phone: "+86 139-0000-7003", interest: "50 rails" });
  await spreadEvents(world.uow);
  expect(await leadsOf("Kim")).toEqual([]);
  const told = await world.uow.run((tx) => tx.leadForms.takenOf([form.id]));
  expect(told.get(form.id)).toBe(1);
  const events = await world.database.direct((sql) =>
    sql.rows<{ subject_id: string }>("SELECT subject_id FROM domain_events WHERE type = 'lead.askedAgain'"),
  );
  expect(events).toEqual([{ subject_id: lead.id }]);
});

test("a customer's question goes to who looks after the customer", async () => {
  await world.as(world.people.rep, async (tx) =>
    tx.customers.addContact({
      id: "01JDCONTACT00000000000WEB1",
      customerId: world.customer.id,
      name: "张总",
      called: null,
      title: null,
      phone: "+8613900007004",
      email: null,
      position: 1,
      version: 1,
    }),
  );
  const form = await aForm({ ownerId: world.people.otherRep.id });
  const { token } = await opened(form);
  pass(5);
  await send(form, token, { name: "张总", company: "某公司", phone: "13900007004" });
  await spreadEvents(world.uow);
  expect(await leadsOf("某公司")).toMatchObject([{ ownerId: world.customer.ownerId }]);
});

test.each([
  ["neither phone nor e-mail", { name: "x" }, 422, "电话或邮箱"],
  ["a phone that is none", { name: "x", phone: "12" }, 422, "“12”不像电话"],
  ["no name", { phone: "13900007005" }, 422, "联系人"],
  ["a name too long", { name: "x".repeat(300), phone: "13900007005" }, 422, "联系人"],
])("%s: the page comes back with what was written and why, and nothing is kept", async (_, answers, status, why) => {
  const form = await aForm();
  const { token } = await opened(form);
  pass(5);
  const sent = await send(form, token, { company: "写过的公司", ...answers });
  expect([sent.status, sent.page.includes(why), sent.page.includes("写过的公司")]).toEqual([status, true, true]);
  expect(await world.uow.run((tx) => tx.leadForms.submissionsSince(form.id, null, new Date(0)))).toBe(0);
});

test("a machine: what people do not see is filled in, or it is sent at once, or on a page that was not handed out", async () => {
  const [form, other] = [await aForm(), await aForm()];
  const { token } = await opened(form);
  const answers = { name: "Robot", company: "Robots", phone: "13900007006" };
  expect((await send(form, token, answers)).status).toBe(422);
  pass(5);
  expect((await send(form, token, { ...answers, website: "http://buy.example" })).status).toBe(200);
  expect((await send(form, (await opened(other)).token, answers)).status).toBe(422);
  expect((await send(form, "made.up", answers)).status).toBe(422);
  await spreadEvents(world.uow);
  expect(await leadsOf("Robots")).toEqual([]);
});

test("a page that was open for two days comes back afresh with what was written, and then is taken", async () => {
  const form = await aForm();
  const { token } = await opened(form);
  pass(2 * 86_400);
  const answers = { name: "Slow", company: "Slow Ltd", phone: "13900007008" };
  const again = await send(form, token, answers);
  expect([again.status, again.page.includes("Slow Ltd")]).toEqual([422, true]);
  pass(5);
  expect((await send(form, /name="page" value="([^"]+)"/.exec(again.page)?.[1] ?? "", answers)).status).toBe(200);
});

test("so many an hour from one address; another address goes on, and after the hour the first as well", async () => {
  await world.uow.run((tx) => tx.settings.put("leadForms", { mostFromOneAddress: 2 }));
  const form = await aForm();
  const one = async (at: string, phone: string) => {
    const { token } = await opened(form);
    pass(3);
    return (await send(form, token, { name: "n", phone }, at)).status;
  };
  expect([
    await one("198.51.100.1", "13900007011"),
    await one("198.51.100.1", "13900007012"),
    await one("198.51.100.1", "13900007013"),
  ]).toEqual([200, 200, 429]);
  expect(await one("198.51.100.2", "13900007014")).toBe(200);
  pass(3600);
  expect(await one("198.51.100.1", "13900007013")).toBe(200);
  await world.uow.run((tx) => tx.settings.put("leadForms", {}));
});

test("a database that is away: the page comes back with what was written, and the same page is then taken once", async () => {
  const form = await aForm();
  const { token } = await opened(form);
  pass(5);
  broken = true;
  const answers = { name: "Patient", company: "Patient Ltd", phone: "13900007020" };
  const failed = await send(form, token, answers);
  broken = false;
  expect([failed.status, failed.page.includes("Patient Ltd")]).toEqual([503, true]);
  expect((await send(form, token, answers)).status).toBe(200);
  await spreadEvents(world.uow);
  expect(await leadsOf("Patient Ltd")).toHaveLength(1);
});

test("a closed form says so and takes nothing; who may not manage forms makes none", async () => {
  const form = await aForm();
  const { token } = await opened(form);
  await manager((tx, actor) => moveLeadForm(tx, actor, "close", { id: form.id, version: form.version }));
  expect(await refusalOfAsync(manager((tx, actor) => moveLeadForm(tx, actor, "close", { id: form.id, version: form.version })))).toBe(
    "leadForm.stale",
  );
  pass(5);
  expect([(await opened(form)).status, (await send(form, token, { name: "x", phone: "13900007021" })).status]).toEqual([410, 410]);
  expect((await opened({ ...form, code: "nothing-here" })).status).toBe(404);
  const byRep = world.as(world.people.rep, (tx, actor) => createLeadForm(tx, actor, { name: "x" }));
  expect(await refusalOfAsync(byRep)).toBe("access.notAllowed");
});

test("the page may stand in a frame, runs no script, and shows what was written as text", async () => {
  const form = await aForm({ name: '<img src=x onerror="1">' });
  const { page, headers } = await opened(form, "?lang=en");
  expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors \*/);
  expect([page.includes("<img"), page.includes("Leave your contact details")]).toEqual([false, true]);
  const poster = await (await fetch(`${web.address}/f/${form.code}/qr`)).text();
  expect(poster).toContain(`https://bot.example/f/${form.code}`);
});
