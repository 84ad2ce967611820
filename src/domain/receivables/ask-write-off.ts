import type { ApprovalRequest } from "../approvals/approval";
import type { ApprovalSubject } from "../approvals/approval-subject";
import { routeFor } from "../approvals/route";
import { submitForApproval } from "../approvals/submit-for-approval";
import type { Actor } from "../shared/actor";
import { contentHash } from "../shared/content-hash";
import type { Id } from "../shared/id";
import { compare, sum, type Amount } from "../shared/money";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { worthInBase } from "../shared/worth-in-base";
import { openAmount, type Receivable } from "./receivable";
import { giveUp, lockForWriteOff, writeOffLimit, type WriteOff } from "./write-off";

export type WriteOffOutcome = { readonly writtenOff: Receivable; readonly given: Amount } | { readonly asked: ApprovalRequest };

/** Within the limit it is written off at once; more than that the operations lead decides. Refuses what `writeOff` refuses. */
export async function writeOffOrAsk(tx: Tx, actor: Actor, input: WriteOff): Promise<WriteOffOutcome> {
  const { receivable, given, reason } = await lockForWriteOff(tx, actor, input);
  const { currency, number } = receivable;
  const limit = await writeOffLimit(tx);
  const inAll = sum([receivable.writtenOff, given], currency);
  if (compare(inAll, limit) <= 0) return { writtenOff: await giveUp(tx, actor, receivable, given, reason), given };
  const subject = { kind: "receivable", id: receivable.id };
  const base = await worthInBase(tx, given, currency);
  const route = await routeFor(tx, actor, { matter: "writeOff", subject, ownerId: null, ...base });
  const { request } = await submitForApproval(tx, actor, {
    ...route,
    subject,
    number,
    hash: hashOf(receivable, given, reason),
    content: { amount: given, currency, title: reason },
    editedBy: actor.personId,
    reasons: route.flow ? route.reasons : [{ code: "amount", value: inAll, limit, currency }],
  });
  return { asked: request };
}

/** It holds for what was open when it was asked: after a payment it is asked afresh. */
function hashOf(receivable: Receivable, given: Amount, reason: string): string {
  return contentHash({ receivable: receivable.id, open: openAmount(receivable), given, reason });
}

async function asked(
  tx: Tx,
  id: Id,
): Promise<{ readonly request: ApprovalRequest; readonly given: Amount; readonly reason: string } | null> {
  const [run] = await tx.approvals.of({ kind: "receivable", id });
  const { amount, title } = run?.request.content ?? {};
  return run && amount && title ? { request: run.request, given: amount as Amount, reason: title } : null;
}

/** What a decision does to a write-off that was asked for; until then nothing is given up. */
export const writeOffApproval: ApprovalSubject = {
  async lock(tx, id) {
    const [receivable] = await tx.receivables.lockMany([id]);
    const wanted = receivable && (await asked(tx, id));
    return receivable && wanted
      ? { contentHash: hashOf(receivable, wanted.given, wanted.reason), editedBy: wanted.request.submittedBy }
      : null;
  },
  async approved(tx, actor, id) {
    const [receivable] = await tx.receivables.lockMany([id]);
    const wanted = await asked(tx, id);
    if (!receivable || !wanted) throw new Refusal("receivable.notFound");
    await giveUp(tx, actor, receivable, wanted.given, wanted.reason);
  },
  rejected: async () => undefined,
  returned: async () => undefined,
  withdrawn: async () => undefined,
};
