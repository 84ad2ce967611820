import { invoiceCard, type InvoiceCardMove } from "../../../cards/after-sales/invoice.card";
import { messageCard } from "../../../cards/after-sales/message.card";
import { returnCard, type ReturnCardMove } from "../../../cards/after-sales/return.card";
import { ticketCard, type TicketCardMove } from "../../../cards/after-sales/ticket.card";
import { scopeOf } from "../../domain/access/scope";
import { invoiceMachine } from "../../domain/invoices/invoice.machine";
import { seesMessage } from "../../domain/messages/sees-message";
import { messageMachine } from "../../domain/messages/message.machine";
import { decidersOf, turnOf } from "../../domain/approvals/turn";
import { returnRef, type Return } from "../../domain/returns/return";
import { returnMachine } from "../../domain/returns/return.machine";
import { ticketMachine } from "../../domain/tickets/ticket.machine";
import type { Actor, PermissionName } from "../../domain/shared/actor";
import type { Id } from "../../domain/shared/id";
import { compare, isZero, minus, sum } from "../../domain/shared/money";
import { movesFrom } from "../../domain/shared/state-machine";
import type { Tx } from "../../domain/shared/tx";
import { definePresenter } from "./define-presenter";
import { piecesOfProducts } from "./pieces-of-products";
import { customerName, customersByKey, localMoment, namesOf, productName, sumOf } from "./wording";

const all = { kind: "all" } as const;

/** The moves that a state and the viewer's roles allow, in the card's order. */
function allowed<Move extends string>(
  viewer: Actor,
  legal: readonly { readonly name: string; readonly permission: PermissionName | null }[],
  order: readonly Move[],
): Move[] {
  const mine = new Set(legal.filter(({ permission }) => permission !== null && viewer.permissions.has(permission)).map(({ name }) => name));
  return order.filter((move) => mine.has(move));
}

async function namedCustomer(tx: Tx, viewer: Actor, id: Id | null): Promise<string> {
  const customer = id === null ? undefined : (await customersByKey(tx, [id])).get(id);
  return customer ? customerName(customer, viewer) : "";
}

async function namedProducts(tx: Tx, viewer: Actor, ids: readonly Id[]) {
  const products = new Map((await tx.products.findMany(ids)).map((each) => [each.id, each]));
  return (id: Id) => {
    const product = products.get(id);
    return { name: product ? `${product.sku} ${productName(product, viewer)}` : "", unit: product?.baseUnit ?? "" };
  };
}

const invoicePresenter = definePresenter({
  card: "invoice",
  async present(tx, viewer, subject) {
    const invoice = viewer.permissions.has("invoice.read") ? await tx.invoices.find(scopeOf(viewer), subject.id) : null;
    if (!invoice) return null;
    const { currency } = invoice;
    const who = await namesOf(tx, viewer, [invoice.requestedBy]);
    const product = await namedProducts(
      tx,
      viewer,
      invoice.lines.map((line) => line.productId),
    );
    const notes = await tx.invoices.creditNotesOf(invoice.id);
    const order: readonly InvoiceCardMove[] = ["issue", "credit", "cancel"];
    return invoiceCard.render(
      {
        id: invoice.id,
        version: invoice.version,
        number: invoice.number,
        state: invoice.state,
        kind: invoice.kind,
        customer: await namedCustomer(tx, viewer, invoice.customerId),
        title: invoice.title,
        taxId: invoice.taxId,
        order: (await tx.orders.find(all, invoice.salesOrderId))?.number ?? "",
        issuedNumber: invoice.issuedNumber,
        issuedDay: invoice.issuedDay,
        net: sumOf(invoice.netAmount, currency),
        tax: sumOf(invoice.taxAmount, currency),
        total: sumOf(invoice.totalAmount, currency),
        credited: isZero(invoice.creditedAmount) ? null : sumOf(invoice.creditedAmount, currency),
        requestedBy: who(invoice.requestedBy),
        lines: invoice.lines.map((line) => ({
          product: product(line.productId).name,
          quantity: { value: line.quantity, unit: product(line.productId).unit },
          amount: sumOf(sum([line.netAmount, line.taxAmount], currency), currency),
        })),
        creditNotes: notes.map((note) => ({ number: note.issuedNumber, amount: sumOf(note.totalAmount, currency), reason: note.reason })),
        moves: allowed(viewer, movesFrom(invoiceMachine, invoice.state), order),
      },
      viewer.language,
    );
  },
});

const returnPresenter = definePresenter({
  card: "return",
  async present(tx, viewer, subject) {
    const given = viewer.permissions.has("return.read") ? await tx.returns.find(scopeOf(viewer), subject.id) : null;
    if (!given) return null;
    const { currency } = given;
    const who = await namesOf(tx, viewer, [given.requestedBy]);
    const product = await namedProducts(
      tx,
      viewer,
      given.lines.map((line) => line.productId),
    );
    const warehouse = (await tx.stock.warehouses()).find((each) => each.id === given.warehouseId);
    const toRefund = minus(given.releasedAmount, given.refundedAmount, currency);
    const held = given.lines.some((line) => line.outcomes.some((each) => each.fate === "quarantine"));
    const mayDecide = given.state === "requested" && (await decidesOn(tx, viewer, given));
    const order: readonly ReturnCardMove[] = ["approve", "reject", "receive", "findings", "inspect", "refund", "close", "cancel"];
    const legal = movesFrom(returnMachine, given.state);
    // Inspection by a form is the same move as inspection as asked.
    const inspections = legal.filter(({ name }) => name === "inspect").map((each) => ({ ...each, name: "findings" }));
    const moves = allowed<ReturnCardMove>(viewer, [...legal, ...inspections], order).filter(
      (move) =>
        (move !== "refund" || compare(toRefund, "0") > 0) &&
        (move !== "close" || !held) &&
        ((move !== "approve" && move !== "reject") || mayDecide),
    );
    if (held && viewer.permissions.has("return.inspect")) moves.push("restockHeld", "scrapHeld");
    const lots = new Map((await tx.stock.lotsOf(given.lines.map((line) => line.productId))).map((lot) => [lot.id, lot.number]));
    const pieces = await tx.serials.findMany((await tx.returns.serialsOf([given.id])).map((each) => each.serialId));
    return returnCard.render(
      {
        id: given.id,
        version: given.version,
        number: given.number,
        state: given.state,
        customer: await namedCustomer(tx, viewer, given.customerId),
        order: (await tx.orders.find(all, given.salesOrderId))?.number ?? "",
        warehouse: warehouse ? (viewer.language === "zh" ? warehouse.nameZh : warehouse.nameEn) : "",
        wanted: given.wantedRemedy,
        reason: given.reason,
        requestedBy: who(given.requestedBy),
        credited: isZero(given.creditedAmount) ? null : sumOf(given.creditedAmount, currency),
        toRefund: isZero(toRefund) ? null : sumOf(toRefund, currency),
        refunded: isZero(given.refundedAmount) ? null : sumOf(given.refundedAmount, currency),
        replacement: given.replacementOrderId ? ((await tx.orders.find(all, given.replacementOrderId))?.number ?? null) : null,
        lines: given.lines.map((line) => {
          const { name, unit } = product(line.productId);
          const came = given.state === "received" || given.state === "inspected" || given.state === "closed";
          return {
            product: name,
            asked: { value: line.quantity, unit },
            received: came ? { value: line.received, unit } : null,
            findings: line.outcomes.map(({ quantity, fate, remedy, lotId }) => ({
              quantity: { value: quantity, unit },
              fate,
              remedy,
              lot: lots.get(lotId ?? "") ?? null,
            })),
          };
        }),
        pieces: await piecesOfProducts(tx, viewer, pieces),
        moves,
      },
      viewer.language,
    );
  },
});

/** It is the viewer's turn; of one of before approval flows, whoever may approve returns and did not ask for it. */
async function decidesOn(tx: Tx, viewer: Actor, given: Return): Promise<boolean> {
  const run = (await tx.approvals.of(returnRef(given))).find((each) => each.request.state === "pending");
  if (!run) return viewer.permissions.has("return.approve") && given.requestedBy !== viewer.personId;
  const task = await turnOf(tx, viewer, run);
  return task?.state === "open" && (await decidersOf(tx, run.request, task)).includes(viewer.personId);
}

const ticketPresenter = definePresenter({
  card: "ticket",
  async present(tx, viewer, subject) {
    const ticket = await tx.tickets.find(all, subject.id);
    if (!ticket) return null;
    const notes = await tx.tickets.notesOf(ticket.id);
    const who = await namesOf(tx, viewer, [ticket.ownerId, ...notes.map((note) => note.authorId)]);
    const order: readonly TicketCardMove[] = ["start", "resume", "wait", "resolve", "close", "reopen"];
    return ticketCard.render(
      {
        id: ticket.id,
        version: ticket.version,
        number: ticket.number,
        state: ticket.state,
        kind: ticket.kind,
        title: ticket.title,
        urgent: ticket.priority === "high",
        customer: await namedCustomer(tx, viewer, ticket.customerId),
        owner: who(ticket.ownerId),
        due: ticket.dueAt && localMoment(viewer, ticket.dueAt),
        late: ticket.dueAt !== null && ticket.dueAt < tx.now && (ticket.state === "open" || ticket.state === "inProgress"),
        resolution: ticket.resolution,
        notes: notes.map((note) => ({ by: who(note.authorId), at: localMoment(viewer, note.createdAt), text: note.text })),
        moves: allowed(viewer, movesFrom(ticketMachine, ticket.state), order),
      },
      viewer.language,
    );
  },
});

const messagePresenter = definePresenter({
  card: "message",
  async present(tx, viewer, subject) {
    const message = await tx.messages.find(subject.id);
    if (!message || !(await seesMessage(tx, viewer, message))) return null;
    return messageCard.render(
      {
        id: message.id,
        version: message.version,
        number: message.number,
        state: message.state,
        channel: message.channel,
        to: message.recipientName,
        address: message.recipient,
        title: message.title,
        body: message.body,
        attachment: message.attachment !== null,
        logOnly: message.provider === "log",
        sentAt: message.sentAt && localMoment(viewer, message.sentAt),
        problem: message.problem,
        moves: message.state === "parked" ? allowed(viewer, movesFrom(messageMachine, message.state), ["resend", "drop"]) : [],
      },
      viewer.language,
    );
  },
});

export const afterSalesPresenters = [invoicePresenter, returnPresenter, ticketPresenter, messagePresenter];
