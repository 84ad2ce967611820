import { relayNextMessage } from "../../../src/adapters/mysql/messages/message-relay";
import { customerNotices } from "../../../src/bot/customer-notices/customer-notices";
import type { MessageProvider, OutgoingMessage } from "../../../src/bot/customer-notices/message-provider";
import { tellCustomer } from "../../../src/bot/customer-notices/tell-customer";
import { DeliveryFailure } from "../../../src/bot/pipeline/chat-platform";
import { resendMessage } from "../../../src/domain/messages/move-message";
import { setOptOut } from "../../../src/domain/messages/opt-out";
import { addContact } from "../../../src/domain/customers/save-contact";
import { newId } from "../../../src/domain/shared/id";
import { salesWorld, type SalesWorld } from "../../support/sales-world";

jest.setTimeout(60_000);

let world: SalesWorld;
let sent: OutgoingMessage[];
let failing: DeliveryFailure | null;
const provider: MessageProvider = {
  name: "fake",
  send(message) {
    if (failing) return Promise.reject(failing);
    sent.push(message);
    return Promise.resolve(`P-${sent.length}`);
  },
};

beforeEach(async () => {
  world = await salesWorld();
  [sent, failing] = [[], null];
  await world.as(world.people.rep, (tx, actor) =>
    addContact(tx, actor, { customerId: world.customer.id, name: "林工", phone: "13800000001", email: "lin@boyuan.example" }),
  );
});
afterEach(() => world.close());

const relay = () =>
  relayNextMessage({
    work: world.uow,
    providers: { sms: provider, email: provider },
    printed: () => Promise.resolve(null),
    parked: () => undefined,
  });
const relayAll = async () => {
  while (await relay());
};
const about = { kind: "salesOrder", id: newId() };
const shipped = (onceKey = "shipment:SH-1") =>
  world.uow.run((tx) =>
    tellCustomer(tx, null, {
      onceKey,
      customerId: world.customer.id,
      template: "orderShippedTracked",
      about,
      fields: () => ({ order: "SO-1", carrier: "顺丰", tracking: "SF123" }),
    }),
  );
const states = () =>
  world.database.direct((sql) =>
    sql.rows<{ state: string; problem: string | null }>("SELECT state, problem FROM customer_messages ORDER BY id"),
  );

test("a customer is told once, however often it is asked for and however many relays run", async () => {
  const [first, second] = [await shipped(), await shipped()];
  expect(second?.id).toBe(first?.id);
  await Promise.all([relayAll(), relayAll(), relayAll()]);
  expect(sent.map(({ to, body }) => [to, body])).toEqual([
    ["+8613800000001", expect.stringContaining("林工，您好！您的订单 SO-1 已由顺丰发出，运单号 SF123")],
  ]);
  expect(await states()).toEqual([{ state: "sent", problem: null }]);
  const kept = await world.uow.run((tx) => tx.messages.find(first?.id ?? ""));
  expect([kept?.provider, kept?.providerId]).toEqual(["fake", "P-1"]);
});

test("what may have arrived is not sent again until somebody says so", async () => {
  failing = new DeliveryFailure("no answer in time", { final: false, unsure: true });
  const message = await shipped();
  await relayAll();
  failing = null;
  await relayAll();
  expect(sent).toEqual([]);
  expect(await states()).toEqual([{ state: "parked", problem: "no answer in time: it may have arrived" }]);
  await world.as(world.people.rep, (tx, actor) => resendMessage(tx, actor, { id: message?.id ?? "" }));
  await relayAll();
  expect(sent).toHaveLength(1);
});

test("what a process held when it died is parked, not sent twice", async () => {
  await shipped();
  await world.database.direct((sql) =>
    sql.run("UPDATE customer_messages SET state = 'sending', lease_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND"),
  );
  await relayAll();
  expect(sent).toEqual([]);
  expect((await states()).map(({ state }) => state)).toEqual(["parked"]);
});

test("a passing failure is tried again later, one for good is parked", async () => {
  failing = new DeliveryFailure("busy", { final: false });
  await shipped();
  await relayAll();
  expect(await states()).toEqual([{ state: "waiting", problem: "busy" }]);
  failing = new DeliveryFailure("no such number", { final: true });
  await world.database.direct((sql) => sql.run("UPDATE customer_messages SET next_attempt_at = UTC_TIMESTAMP(3)"));
  await relayAll();
  expect(await states()).toEqual([{ state: "parked", problem: "no such number" }]);
});

test("who opted out is not written to, not even what waits already; who comes back is", async () => {
  const out = (wanted: boolean) =>
    world.as(world.people.rep, (tx, actor) => setOptOut(tx, actor, { customerId: world.customer.id, channel: "sms", out: wanted }));
  await shipped("shipment:SH-1");
  await out(true);
  await shipped("shipment:SH-2");
  await relayAll();
  expect(await states()).toEqual([
    { state: "skipped", problem: "optedOut" },
    { state: "skipped", problem: "optedOut" },
  ]);
  await out(false);
  await shipped("shipment:SH-3");
  await relayAll();
  expect(sent).toHaveLength(1);
});

test("a customer without any address is in the log as not sent, with the reason", async () => {
  await world.database.direct((sql) => sql.run("UPDATE contacts SET phone = NULL, email = NULL"));
  await shipped();
  await relayAll();
  expect(await states()).toEqual([{ state: "skipped", problem: "noAddress" }]);
});

test("what a rule asks for reaches the customer and the colleague's mailbox once for each key", async () => {
  await world.database.direct((sql) => sql.run("UPDATE people SET email = 'han@dealdock.example' WHERE id = ?", [world.people.rep.id]));
  const event = {
    id: newId(),
    happenedAt: new Date("2026-11-25T02:00:00Z"),
    type: "rule.messageAsked",
    subject: about,
    actorId: world.people.rep.id,
    data: {
      channel: "sms",
      customerId: world.customer.id,
      to: [world.people.rep.id],
      said: { zh: "合同快到期了", en: "The contract ends soon" },
      key: "rule-7/1/C001/2026-11-25",
    },
  };
  const [flow] = customerNotices.filter(({ on }) => on === event.type);
  for (let time = 0; time < 3; time++) await world.uow.run(async (tx) => flow?.start(tx, event));
  await relayAll();
  expect(sent.map(({ channel, to }) => [channel, to])).toEqual([
    ["sms", "+8613800000001"],
    ["email", "han@dealdock.example"],
  ]);
  expect(sent[0]?.body).toContain("合同快到期了");
});

test("the company switches occasions off", async () => {
  await world.uow.run((tx) => tx.settings.put("customerMessages", { off: ["orderShippedTracked"] }));
  expect(await shipped()).toBeNull();
});
