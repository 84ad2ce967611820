import { day, money } from "../../../cards/kit/format";
import { nameOf } from "../../domain/access/person";
import { decidersOf } from "../../domain/approvals/turn";
import type { Language } from "../../domain/shared/actor";
import type { SubjectRef } from "../../domain/shared/domain-event";
import { isFormKind } from "../../domain/shared/form-kind";
import type { Id } from "../../domain/shared/id";
import type { Tx } from "../../domain/shared/tx";
import { formOfRecord } from "../presenters/form-evidence";
import { noticeText } from "../texts/notices";
import { defineNotice, type KeptEvent, type Notice, type Told } from "./define-notice";
import { asUrgent, fact, withCard, withSentence } from "./to-people";

async function ownerOf(tx: Tx, { kind, id }: SubjectRef): Promise<Id | null> {
  const all = { kind: "all" } as const;
  if (kind === "quote") return (await tx.quotes.find(all, id))?.ownerId ?? null;
  if (kind === "contract") return (await tx.contracts.find(all, id))?.ownerId ?? null;
  if (kind === "salesOrder") return (await tx.orders.find(all, id))?.ownerId ?? null;
  if (isFormKind(kind)) return (await formOfRecord(tx, id))?.ownerId ?? null;
  return null;
}

/** Documents that have a card of their own, with the decision and the next step on it. */
const ownCard: Readonly<Record<string, string>> = {
  quote: "quote",
  contract: "contract",
  salesOrder: "order",
  requisition: "requisition",
  purchaseOrder: "purchaseOrder",
  return: "return",
};

/** Who asked, and whose document it is, see it with the decision on it. */
async function tellDecision(tx: Tx, event: KeptEvent): Promise<readonly Told[]> {
  const [kind, id] = [fact(event, "subjectKind"), fact(event, "subjectId")];
  if (kind === null || id === null) return [];
  const document = { kind, id };
  const people = [fact(event, "submittedBy"), await ownerOf(tx, document)];
  const card = isFormKind(kind) ? "formRecord" : ownCard[kind];
  const copies = await withCard(tx, copyTo(event), "approval", event.subject);
  const own = card === undefined ? withCard(tx, people, "approval", event.subject) : withCard(tx, people, card, document);
  return [...(await own), ...copies.filter(({ personId }) => !people.includes(personId))];
}

/** Whose turn it is, and who stands in today. */
async function tellDeciders(tx: Tx, event: KeptEvent): Promise<readonly Told[]> {
  const run = await tx.approvals.find(event.subject.id);
  const task = run?.tasks.find(({ id }) => id === event.data["taskId"]);
  if (!run || !task) return [];
  return withCard(tx, await decidersOf(tx, run.request, task), "approval", event.subject);
}

async function peopleNamed(tx: Tx, ids: readonly (Id | null)[]): Promise<(id: Id | null, language: Language) => string> {
  const people = await tx.people.findMany(ids.filter((id): id is Id => id !== null));
  return (id, language) => {
    const person = people.find((each) => each.id === id);
    return person ? nameOf(person, language) : "";
  };
}

/** Whoever stands in hears for whom, how long and up to what. */
async function tellStandIn(tx: Tx, event: KeptEvent, on: "delegation.set" | "delegation.ended"): Promise<readonly Told[]> {
  const who = await peopleNamed(tx, [fact(event, "personId")]);
  const [limit, currency] = [fact(event, "limitAmount"), fact(event, "currency") ?? "CNY"];
  return withSentence(tx, [fact(event, "toId")], (language) =>
    noticeText(
      on === "delegation.ended" ? "delegationEnded" : limit === null ? "delegationSet" : "delegationSetUpTo",
      {
        who: who(fact(event, "personId"), language),
        from: day(fact(event, "fromDay") ?? "", language),
        until: day(fact(event, "untilDay") ?? "", language),
        limit: limit === null ? "" : money({ amount: limit, currency }),
      },
      language,
    ),
  );
}

function copyTo(event: KeptEvent): readonly Id[] {
  const ids = event.data["copyTo"];
  return Array.isArray(ids) ? ids.filter((id): id is Id => typeof id === "string") : [];
}

export const approvalNotices: readonly Notice[] = [
  // Even when an approver's own doing opened the next step: that step is somebody else's.
  defineNotice({ on: "approval.asked", tell: tellDeciders }),
  defineNotice({ on: "approval.reminded", tell: async (tx, event) => (await tellDeciders(tx, event)).map(asUrgent) }),
  defineNotice({
    on: "approval.escalated",
    tell: async (tx, event) => {
      const who = await peopleNamed(tx, [fact(event, "approverId"), fact(event, "to")]);
      return withSentence(tx, [fact(event, "approverId"), fact(event, "submittedBy")], (language) =>
        noticeText(
          "approvalEscalated",
          { number: fact(event, "number") ?? "", from: who(fact(event, "approverId"), language), to: who(fact(event, "to"), language) },
          language,
        ),
      );
    },
  }),
  defineNotice({
    on: "approval.stuck",
    tell: async (tx, event) => {
      const leads = (await tx.people.activeWithRole("operationsLead")).map(({ id }) => id);
      const who = await peopleNamed(tx, [fact(event, "approverId")]);
      return withSentence(tx, leads, (language) =>
        noticeText("approvalStuck", { number: fact(event, "number") ?? "", who: who(fact(event, "approverId"), language) }, language),
      );
    },
  }),
  ...(["delegation.set", "delegation.ended"] as const).map((on) => defineNotice({ on, tell: (tx, event) => tellStandIn(tx, event, on) })),
  defineNotice({ on: "approval.copied", tell: (tx, event) => withCard(tx, copyTo(event), "approval", event.subject) }),
  ...["approval.approved", "approval.rejected", "approval.returned"].map((on) => defineNotice({ on, tell: tellDecision })),
];
