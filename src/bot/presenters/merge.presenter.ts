import { mergeCard } from "../../../cards/merges/merge.card";
import { termsText } from "../../../cards/kit/terms";
import { money } from "../../../cards/kit/format";
import { stateTag } from "../../../cards/kit/state-tag";
import type { MergedField } from "../../../cards/merges/merge-words";
import { includes, scopeOf } from "../../domain/access/scope";
import type { Customer } from "../../domain/customers/customer";
import type { Lead } from "../../domain/leads/lead";
import { twinOf } from "../../domain/customers/twin-contact";
import { filledCustomer, filledLead } from "../../domain/merges/filled-values";
import { undoUntil, type Merge } from "../../domain/merges/merge";
import type { Pair } from "../../domain/merges/propose-merge";
import { whatForbids } from "../../domain/merges/what-forbids";
import type { Actor } from "../../domain/shared/actor";
import { dayOf } from "../../domain/shared/calendar-day";
import type { Id } from "../../domain/shared/id";
import type { Tx } from "../../domain/shared/tx";
import { refusalSentence } from "../texts/refusals";
import { definePresenter } from "./define-presenter";
import { namesOf, sumOf } from "./wording";

/** What merging two records means, before it is done; afterwards, that it was, and until when it can be undone. */
export const mergePresenter = definePresenter({
  card: "merge",
  async present(tx, viewer, subject) {
    const merge = await tx.merges.find(subject.id);
    const pair = merge && (await pairOf(tx, merge));
    if (!merge || !pair || !mayWatch(viewer, pair)) return null;
    const open = merge.state === "proposed";
    const who = await namesOf(tx, viewer, [pair.keep.ownerId, pair.gone.ownerId, merge.mergedBy]);
    const refusal = open ? await whatForbids(tx, pair) : null;
    const until = merge.mergedAt && merge.state === "merged" ? undoUntil(merge.mergedAt) : null;
    const may = viewer.permissions.has("record.merge");
    return mergeCard.render(
      {
        id: merge.id,
        version: merge.version,
        number: merge.number,
        state: merge.state,
        keep: calledOf(pair.keep),
        gone: calledOf(pair.gone),
        keepNumber: pair.keep.number,
        goneNumber: pair.gone.number,
        values: open ? differences(pair, viewer, who) : [],
        hanging: open ? await tx.merges.hanging(merge.kind, merge.goneId) : merge.state === "merged" ? await tx.merges.moved(merge) : {},
        twins: open && pair.kind === "customer" ? await twinsOf(tx, pair) : [],
        forbidden: refusal && refusalSentence(refusal, viewer.language),
        by: merge.mergedBy && who(merge.mergedBy),
        undoUntil: until && dayOf(until, viewer.timeZone),
        moves: !may
          ? []
          : open
            ? [...(refusal ? [] : (["merge"] as const)), "swap", "drop"]
            : until !== null && until >= tx.now
              ? ["undo"]
              : [],
      },
      viewer.language,
    );
  },
});

async function pairOf(tx: Tx, { kind, keepId, goneId }: Merge): Promise<Pair | null> {
  if (kind === "lead") {
    const [keep, gone] = [await tx.leads.find({ kind: "all" }, keepId), await tx.leads.find({ kind: "all" }, goneId)];
    return keep && gone ? { kind, keep, gone } : null;
  }
  const found = new Map((await tx.customers.findMany({ kind: "all" }, [keepId, goneId])).map((each) => [each.id, each]));
  const [keep, gone] = [found.get(keepId), found.get(goneId)];
  return keep && gone ? { kind, keep, gone } : null;
}

/** Who looks after either of the two. */
function mayWatch(viewer: Actor, { keep, gone }: Pair): boolean {
  const scope = scopeOf(viewer);
  return includes(scope, keep.ownerId) || includes(scope, gone.ownerId);
}

const calledOf = (record: Customer | Lead): string => `${record.number} ${"company" in record ? record.company : record.name}`;

type Shown = Readonly<Partial<Record<MergedField, string>>>;

function differences(pair: Pair, viewer: Actor, who: (id: Id | null) => string) {
  const [keep, gone, after] =
    pair.kind === "customer"
      ? ([pair.keep, pair.gone, { ...pair.keep, ...filledCustomer(pair.keep, pair.gone) }] as const).map((each) =>
          ofCustomer(each, viewer, who),
        )
      : ([pair.keep, pair.gone, { ...pair.keep, ...filledLead(pair.keep, pair.gone) }] as const).map((each) => ofLead(each, viewer, who));
  const fields = Object.keys(keep ?? {}) as MergedField[];
  return fields
    .map((field) => ({ field, keep: keep?.[field] ?? "", gone: gone?.[field] ?? "", after: after?.[field] ?? "" }))
    .filter((each) => each.keep !== each.gone);
}

function ofCustomer(customer: Customer, { language }: Actor, who: (id: Id | null) => string): Shown {
  return {
    name: customer.name,
    shortName: customer.shortName ?? "",
    nameEn: customer.nameEn ?? "",
    creditCode: customer.creditCode ?? "",
    owner: who(customer.ownerId),
    currency: customer.currency,
    terms: termsText(customer.terms, language),
    creditLimit: money(sumOf(customer.creditLimit, customer.currency)),
    address: customer.address ?? "",
  };
}

function ofLead(lead: Lead, { language }: Actor, who: (id: Id | null) => string): Shown {
  return {
    company: lead.company,
    contact: [lead.contactName, lead.contactTitle].filter(Boolean).join(" "),
    phone: lead.phone ?? "",
    email: lead.email ?? "",
    source: lead.source ?? "",
    region: lead.region ?? "",
    interest: lead.interest ?? "",
    amount: lead.amount === null ? "" : money(sumOf(lead.amount, lead.currency)),
    owner: who(lead.ownerId),
    state: stateTag("lead", lead.state, language).text,
  };
}

async function twinsOf(tx: Tx, { keep, gone }: Pair): Promise<readonly string[]> {
  const ours = await tx.customers.contactsOf(keep.id);
  const theirs = await tx.customers.contactsOf(gone.id);
  return theirs.filter((each) => twinOf(each, ours) !== null).map(({ name }) => name);
}
