import { dispatchNext } from "../../../src/adapters/mysql/event-dispatcher";
import { relayNextMessage } from "../../../src/adapters/mysql/messages/message-relay";
import { pdfPrinter } from "../../../src/adapters/documents/pdf-printer";
import { customerNotices } from "../../../src/bot/customer-notices/customer-notices";
import type { MessageProvider, OutgoingMessage } from "../../../src/bot/customer-notices/message-provider";
import { printedFile } from "../../../src/bot/documents/documents";
import { seesMessage } from "../../../src/domain/messages/sees-message";
import { updateSupplier } from "../../../src/domain/purchasing/save-supplier";
import { actorFor } from "../../../src/domain/access/identify-actor";
import type { CustomerMessage } from "../../../src/domain/messages/message";
import { aPerson } from "../../support/sales-builders";
import { purchaseWorld, type PurchaseWorld } from "../../support/purchase-world";

jest.setTimeout(60_000);

const printer = pdfPrinter();
let world: PurchaseWorld;
let sent: OutgoingMessage[];
const provider: MessageProvider = {
  name: "fake",
  send(message) {
    sent.push(message);
    return Promise.resolve(`P-${sent.length}`);
  },
};

beforeEach(async () => {
  world = await purchaseWorld();
  sent = [];
});
afterEach(() => world.close());

/** All that follows from what happened, and all messages that are due. */
async function settle(): Promise<void> {
  const parked = (event: { readonly type: string }, problem: unknown) => {
    throw new Error(event.type, { cause: problem });
  };
  while (
    await dispatchNext({
      work: world.uow,
      spread: async (tx, event) => {
        for (const flow of customerNotices.filter(({ on }) => on === event.type)) await flow.start(tx, event);
      },
      parked,
    })
  );
  const printed = (message: CustomerMessage) => printedFile(printer)(world.uow, message);
  while (await relayNextMessage({ work: world.uow, providers: { sms: provider, email: provider }, printed, parked: () => undefined }));
}
const address = (email: string | null) => world.lead((tx) => tx.sql.run("UPDATE suppliers SET email = ?", [email]));

test("the order goes to its supplier once, with the order as PDF", async () => {
  const order = await world.ordered("10");
  await settle();
  await settle();
  expect(
    sent.map(({ to, files }) => [
      to,
      files.map(({ name }) => name),
      Buffer.from(files[0]?.bytes ?? [])
        .subarray(0, 4)
        .toString(),
    ]),
  ).toEqual([["v1@hengfeng.example", [`采购订单 ${order.number}.pdf`], "%PDF"]]);
});

test("without an address nothing is sent, and once there is one it goes out, once", async () => {
  await address(null);
  await world.ordered("10");
  await settle();
  expect(sent).toEqual([]);
  for (const email of ["orders@hengfeng.example", "sales@hengfeng.example"]) {
    await world.lead((tx, actor) => updateSupplier(tx, actor, { id: world.supplier, email }));
    await settle();
  }
  expect(sent.map(({ to, files }) => [to, files.length])).toEqual([["orders@hengfeng.example", 1]]);
});

test.each([
  ["purchaser", true],
  ["purchasingManager", true],
  ["finance", true],
  ["operationsLead", true],
  ["salesRep", false],
  ["salesManager", false],
  ["warehouse", false],
  ["service", false],
] as const)("what an order costs: %s reads what went to the supplier: %s", async (role, reads) => {
  await world.ordered("10");
  await settle();
  const seen = await world.lead(async (tx) => {
    const { items } = await tx.messages.list({ kind: "all" }, { to: { customers: false, suppliers: true } }, { limit: 5, after: null });
    const viewer = await actorFor(tx, aPerson({ nameEn: "Ann Reed", roles: [role] }), null);
    return Promise.all(items.map((message) => seesMessage(tx, viewer, message)));
  });
  expect(seen).toEqual([reads]);
});
