import type { Outbound } from "../../domain/orders/outbound";
import { deliverOutbound } from "../../domain/outbound/deliver-outbound";
import { finishPicking, startPicking } from "../../domain/outbound/pick-outbound";
import { shipOutbound } from "../../domain/outbound/ship-outbound";
import { Refusal } from "../../domain/shared/refusal";
import type { CommandContext } from "../commands/define-command";
import { warehousePaper, type WarehousePaper } from "../documents/warehouse-papers";
import type { ChatReply } from "../pipeline/chat-reply";
import { answer, askFor, done, isAnswered, numberAnswer, type AskedField } from "./answers";
import { defineAction, type Action, type Tap } from "./define-action";
import { shortPick } from "./short-pick.action";

const shipFields: readonly AskedField[] = [
  { input: "text", maxLength: 100, name: "carrier", required: false },
  { input: "text", maxLength: 100, name: "tracking", required: false },
  { input: "number", name: "parcels", required: false },
];

/** Ships all that is there of a document; `version` is left out where the tapped card is the order's. */
export async function shipFromForm(
  context: CommandContext,
  tap: Tap,
  outbound: Outbound,
  asked: { readonly action: string; readonly version?: number },
): Promise<ChatReply> {
  const { id, number } = outbound;
  if (!isAnswered(tap)) {
    const order = await context.tx.orders.find({ kind: "all" }, outbound.salesOrderId);
    const about = [number, order?.number].filter(Boolean).join(" · ");
    return askFor(context, tap, { form: "ship", action: asked.action, number, about, fields: shipFields });
  }
  const parcels = numberAnswer(tap, "parcels");
  await shipOutbound(context.tx, context.actor, {
    id,
    ...(asked.version !== undefined && { version: asked.version }),
    carrier: answer(tap, "carrier"),
    tracking: answer(tap, "tracking"),
    parcels: parcels === null ? null : Number(parcels),
  });
  return done(context, "shipped", { number });
}

const print = (paper: WarehousePaper): Action =>
  defineAction({
    name: `outbound.${paper}`,
    permission: "outbound.read",
    handle: (_context, { id }) => Promise.resolve({ parts: [warehousePaper(paper, id)] }),
  });

export const outboundActions: readonly Action[] = [
  print("pickList"),
  print("packingSlip"),
  defineAction({
    name: "outbound.startPick",
    permission: "outbound.pick",
    async handle(context, { id, version }) {
      const { number } = await startPicking(context.tx, context.actor, { id, version });
      return done(context, "pickStarted", { number });
    },
  }),
  defineAction({
    name: "outbound.finishPick",
    permission: "outbound.pick",
    async handle(context, { id, version }) {
      const { number } = await finishPicking(context.tx, context.actor, { id, version });
      return done(context, "pickFinished", { number });
    },
  }),
  shortPick,
  defineAction({
    name: "outbound.ship",
    permission: "outbound.ship",
    async handle(context, tap) {
      const outbound = await context.tx.outbounds.find(tap.id);
      if (!outbound) throw new Refusal("outbound.notFound");
      return shipFromForm(context, tap, outbound, { action: "outbound.ship", version: tap.version });
    },
  }),
  defineAction({
    name: "outbound.deliver",
    permission: "outbound.ship",
    async handle(context, { id, version }) {
      const { outbound } = await deliverOutbound(context.tx, context.actor, { id, version });
      return done(context, "delivered", { number: outbound.number });
    },
  }),
];
