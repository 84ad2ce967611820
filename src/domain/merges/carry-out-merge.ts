import type { Contact, Customer } from "../customers/customer";
import { contractContentHash } from "../contracts/contract-content-hash";
import type { Lead } from "../leads/lead";
import { quoteContentHash } from "../quotes/quote-content-hash";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { auditChange } from "../shared/record-change";
import type { Tx } from "../shared/tx";
import { twinOf } from "../customers/twin-contact";
import { filledContact, filledCustomer, filledLead, noted } from "./filled-values";
import type { BeforeMerge, Merge } from "./merge";
import { lockMerge, lockPair, moveMerge, type MergeRef } from "./propose-merge";
import { whatForbids } from "./what-forbids";

/**
 * Makes one of two, in one transaction: the kept record takes over what it lacks, all that hangs on the other moves to it,
 * the other stands for it from now on. Each move is noted, so that it can be taken apart again.
 */
export async function carryOutMerge(tx: Tx, actor: Actor, ref: MergeRef): Promise<Merge> {
  const merge = await lockMerge(tx, ref);
  const pair = await lockPair(tx, actor, merge.kind, merge.keepId, merge.goneId);
  const refusal = await whatForbids(tx, pair);
  if (refusal) throw refusal;
  const merged = await moveMerge(tx, actor, "merge", merge, { mergedBy: actor.personId, mergedAt: tx.now }, ownersOf(pair.keep, pair.gone));
  const before =
    pair.kind === "customer"
      ? await mergeCustomers(tx, actor, merged, pair.keep, pair.gone)
      : await mergeLeads(tx, actor, merged, pair.keep, pair.gone);
  return tx.merges.save({ ...merged, before });
}

async function mergeCustomers(tx: Tx, actor: Actor, merge: Merge, keep: Customer, gone: Customer): Promise<BeforeMerge> {
  const [ours, theirs] = [await tx.customers.contactsOf(keep.id), await tx.customers.contactsOf(gone.id)];
  const twins = theirs.flatMap((theirOne) => {
    const twin = twinOf(theirOne, ours);
    return twin ? [{ twin, theirOne }] : [];
  });
  const hashed = await tx.merges.hashed(gone.id);
  const change = filledCustomer(keep, gone);
  // A credit code is one customer's: it is let go before it is taken over.
  const left = gone.creditCode === null ? {} : { creditCode: null };
  await tx.customers.save({ ...gone, ...left });
  await tx.merges.move(
    merge,
    twins.map(({ theirOne }) => theirOne.id),
  );
  await tx.merges.join(merge);
  const saved = await tx.customers.save({ ...keep, ...change });
  const contacts = await fillContacts(tx, actor, twins);
  await rehashAll(tx, hashed, gone.id, keep.id);
  tell(tx, actor, "customer", merge, keep, saved, gone.number);
  return { keep: noted(keep, change), gone: noted(gone, left), contacts };
}

async function mergeLeads(tx: Tx, actor: Actor, merge: Merge, keep: Lead, gone: Lead): Promise<BeforeMerge> {
  const change = filledLead(keep, gone);
  const left = { state: "disqualified", reason: `→ ${keep.number}` } as const;
  await tx.leads.save({ ...gone, ...left });
  await tx.merges.move(merge, []);
  await tx.merges.join(merge);
  const saved = await tx.leads.save({ ...keep, ...change });
  tell(tx, actor, "lead", merge, keep, saved, gone.number);
  return { keep: noted(keep, change), gone: noted(gone, left), contacts: [] };
}

async function fillContacts(
  tx: Tx,
  actor: Actor,
  twins: readonly { readonly twin: Contact; readonly theirOne: Contact }[],
): Promise<BeforeMerge["contacts"]> {
  const filled: (BeforeMerge["contacts"][number] & { readonly id: Id })[] = [];
  const present = new Map(twins.map(({ twin }) => [twin.id, twin]));
  for (const { twin, theirOne } of twins) {
    const contact = present.get(twin.id) ?? twin;
    const change = filledContact(contact, theirOne);
    if (Object.keys(change).length === 0) continue;
    const saved = await tx.customers.saveContact({ ...contact, ...change });
    present.set(twin.id, saved);
    auditChange(tx, actor, "contact.merge", { kind: "contact", id: twin.id }, contact, saved);
    filled.push({ id: twin.id, ...noted(contact, change) });
  }
  return filled;
}

/** What was approved for the one is approved for the same customer under its other key. */
export async function rehashAll(
  tx: Tx,
  { quotes, contracts }: { readonly quotes: readonly Id[]; readonly contracts: readonly Id[] },
  fromId: Id,
  toId: Id,
): Promise<void> {
  for (const id of quotes) {
    const quote = await tx.quotes.find({ kind: "all" }, id);
    if (quote) await tx.merges.rehash("quote", id, quoteContentHash(fromId, quote.current), quoteContentHash(toId, quote.current));
  }
  for (const id of contracts) {
    const contract = await tx.contracts.find({ kind: "all" }, id);
    if (!contract) continue;
    const hash = (customerId: Id) => contractContentHash({ ...contract, customerId });
    await tx.merges.rehash("contract", id, hash(fromId), hash(toId));
  }
}

/** Whose the two are. */
export function ownersOf(keep: { readonly ownerId: Id | null }, gone: { readonly ownerId: Id | null }) {
  return { keepOwnerId: keep.ownerId, goneOwnerId: gone.ownerId };
}

/** Both records' history says it, and every card of either is drawn anew. */
function tell<Kept extends Customer | Lead>(
  tx: Tx,
  actor: Actor,
  kind: "customer" | "lead",
  merge: Merge,
  keep: Kept,
  saved: Kept,
  goneNumber: string,
): void {
  const subject = { kind, id: keep.id };
  auditChange(tx, actor, `${kind}.merge`, subject, { ...keep, merged: null }, { ...saved, merged: goneNumber });
  auditChange(tx, actor, `${kind}.mergeInto`, { kind, id: merge.goneId }, { mergedInto: null }, { mergedInto: keep.number });
  const data = { number: keep.number, ownerId: saved.ownerId, gone: goneNumber, merge: merge.number };
  tx.emit({ type: `${kind}.merged`, subject, actorId: actor.personId, data });
  tx.emit({ type: `${kind}.mergedAway`, subject: { kind, id: merge.goneId }, actorId: actor.personId, data });
}
