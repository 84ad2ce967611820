import type { Reason, WhyProps } from "../../../../cards/why/why.card";
import type { Quote } from "../../../domain/quotes/quote";
import type { Actor } from "../../../domain/shared/actor";
import { daysBetween, type CalendarDay } from "../../../domain/shared/calendar-day";
import type { SubjectRef } from "../../../domain/shared/domain-event";
import { todayOf } from "../../../domain/shared/settings";
import { stateLabels } from "../../../domain/shared/state-labels";
import type { Tx } from "../../../domain/shared/tx";
import { documentInWords } from "../document-in-words";
import { localMoment, nameOfCustomer } from "../wording";
import { approvalReasons } from "./approval-reasons";
import { orderReasons, outboundReasons } from "./order-reasons";
import { todoReasons } from "./rule-reason";

type Answer = Pick<WhyProps, "about" | "reasons"> & { readonly state: string | null };
const all = { kind: "all" } as const;

/** What the record says of why a document is where it is. The caller has seen that the viewer may see it. */
export async function whyInWords(tx: Tx, viewer: Actor, subject: SubjectRef): Promise<Answer> {
  const answer = await (answers[subject.kind] ?? anyDocument)(tx, viewer, subject);
  const labels: Readonly<Record<string, Readonly<Record<string, { readonly zh: string; readonly en: string }>>>> = stateLabels;
  return { ...answer, state: answer.state === null ? null : (labels[subject.kind]?.[answer.state]?.[viewer.language] ?? null) };
}

type Ask = (tx: Tx, viewer: Actor, subject: SubjectRef) => Promise<Answer>;

const answers: Readonly<Record<string, Ask>> = {
  async salesOrder(tx, viewer, { id }) {
    const order = await tx.orders.find(all, id);
    if (!order) return nothing;
    return {
      about: await nameOfCustomer(tx, viewer, order.customerId),
      state: order.state,
      reasons: await orderReasons(tx, viewer, order),
    };
  },
  async outbound(tx, viewer, { id }) {
    const outbound = await tx.outbounds.find(id);
    const order = outbound && (await tx.orders.find(all, outbound.salesOrderId));
    if (!outbound || !order) return nothing;
    const about = `${order.number} · ${await nameOfCustomer(tx, viewer, order.customerId)}`;
    return { about, state: outbound.state, reasons: await outboundReasons(tx, viewer, outbound) };
  },
  async quote(tx, viewer, subject) {
    const quote = await tx.quotes.find(all, subject.id);
    if (!quote) return nothing;
    const about = await nameOfCustomer(tx, viewer, quote.customerId);
    return { about, state: quote.current.state, reasons: await quoteReasons(tx, viewer, quote) };
  },
  async requisition(tx, viewer, subject) {
    const requisition = await tx.requisitions.find(subject.id);
    if (!requisition) return nothing;
    const { about } = await documentInWords(tx, viewer, subject);
    const orders = (await tx.purchaseOrders.ofRequisition(subject.id)).map(({ number, dueDay }) => ({ number, due: dueDay }));
    const { state } = requisition;
    const reasons: Reason[] =
      state === "approved"
        ? [{ why: "toOrder" }]
        : state === "ordered"
          ? [{ why: "ordered", orders }]
          : await approvalReasons(tx, viewer, subject, requisition.requestedBy);
    return { about, state, reasons };
  },
  async purchaseOrder(tx, viewer, subject) {
    const order = await tx.purchaseOrders.find(subject.id);
    if (!order) return nothing;
    const { about } = await documentInWords(tx, viewer, subject);
    const late = daysLate(order.dueDay, await todayOf(tx));
    const waits = order.state === "confirmed" || order.state === "partlyReceived";
    const reasons: Reason[] = waits
      ? [{ why: "supplier", due: order.dueDay, daysLate: late }]
      : order.state === "draft"
        ? await approvalReasons(tx, viewer, subject, order.draftedBy)
        : [];
    return { about, state: order.state, reasons };
  },
  async todo(tx, viewer, { id }) {
    const todo = await tx.todos.find(id);
    return todo ? { about: todo.title, state: todo.state, reasons: await todoReasons(tx, viewer, todo) } : nothing;
  },
};

const nothing: Answer = { about: "", state: null, reasons: [] };

/** Of other documents: what their approval says. */
async function anyDocument(tx: Tx, viewer: Actor, subject: SubjectRef): Promise<Answer> {
  const { about } = await documentInWords(tx, viewer, subject);
  const [run] = await tx.approvals.of(subject);
  return { about, state: null, reasons: run ? await approvalReasons(tx, viewer, subject, null) : [] };
}

async function quoteReasons(tx: Tx, viewer: Actor, { id, ownerId, current }: Quote): Promise<Reason[]> {
  switch (current.state) {
    case "approved":
      return [{ why: "toSend" }];
    case "sent":
      return [
        {
          why: "customer",
          since: current.sentAt && localMoment(viewer, current.sentAt),
          validUntil: current.validUntil ?? (await todayOf(tx)),
        },
      ];
    case "expired":
      return current.validUntil === null ? [] : [{ why: "expired", day: current.validUntil }];
    case "accepted":
    case "declined":
    case "superseded":
      return [];
    case "draft":
    case "pendingApproval":
    case "rejected":
    case "returned":
      return approvalReasons(tx, viewer, { kind: "quote", id }, ownerId);
  }
}

function daysLate(due: CalendarDay | null, today: CalendarDay): number {
  return due === null ? 0 : Math.max(0, daysBetween(due, today));
}
