import { requirePermission } from "../access/scope";
import { requireListed } from "../company/word-lists";
import { companyNameKey } from "../customers/company-name";
import { ifGiven, normalEmail, normalPhone } from "../customers/reachable";
import { amountOf } from "../shared/amount-input";
import type { Actor } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import type { Currency } from "../shared/money";
import { auditCreated, optionalText, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { Lead } from "./lead";
import { requireTakesWork } from "../access/require-takes-work";

export interface CreateLead {
  readonly company: string;
  readonly contactName?: string | null;
  readonly contactTitle?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly source?: string | null;
  /** The fair or campaign it came from. */
  readonly campaign?: string | null;
  readonly region?: string | null;
  readonly interest?: string | null;
  readonly amount?: string | null;
  readonly currency?: Currency;
  /** Assigned at once to this person; needs `lead.assign` unless it is oneself. */
  readonly toId?: Id | null;
  readonly evenIfAlike?: boolean;
}

/**
 * A new lead. Refuses `lead.duplicate` when phone, e-mail or company are those of a lead or customer there already
 * (unless somebody has looked: `evenIfAlike`), `list.unknownWord`, `contact.badPhone`, `contact.badEmail`, `person.notThere`.
 */
export async function createLead(tx: Tx, actor: Actor, input: CreateLead): Promise<Lead> {
  requirePermission(actor, "lead.create");
  const toId = input.toId ?? null;
  if (toId !== null && toId !== actor.personId) requirePermission(actor, "lead.assign");
  if (toId !== null) await requireTakesWork(tx, actor, toId);
  const company = requireText("company", input.company, 200);
  const currency = input.currency ?? (await companyOf(tx)).baseCurrency;
  const lead: Lead = {
    id: newId(),
    number: await tx.numbers.next("LD"),
    state: toId === null ? "new" : "assigned",
    company,
    companyKey: companyNameKey(company),
    contactName: optionalText("contact", input.contactName, 200),
    contactTitle: optionalText("title", input.contactTitle, 100),
    phone: ifGiven(input.phone, normalPhone),
    email: ifGiven(input.email, normalEmail),
    source: await requireListed(tx, actor, "leadSources", optionalText("source", input.source, 100)),
    campaign: optionalText("campaign", input.campaign, 100),
    region: await requireListed(tx, actor, "regions", optionalText("region", input.region, 100)),
    interest: optionalText("interest", input.interest, 1000),
    amount: amountOf("amount", input.amount, currency),
    currency,
    ownerId: toId,
    customerId: null,
    reason: null,
    assignedAt: toId === null ? null : tx.now,
    keptUntil: null,
    lastOwnerId: null,
    releasedAt: null,
    lastFollowUpAt: null,
    createdAt: tx.now,
    version: 1,
  };
  if (!input.evenIfAlike) await refuseAlike(tx, lead);
  await tx.leads.add(lead);
  const subject = { kind: "lead", id: lead.id };
  auditCreated(tx, actor, "lead.create", subject, lead);
  tx.emit({
    type: "lead.created",
    subject,
    actorId: actor.personId,
    data: { number: lead.number, ownerId: lead.ownerId, source: lead.source },
  });
  return lead;
}

async function refuseAlike(tx: Tx, lead: Lead): Promise<void> {
  const hints = {
    phones: lead.phone === null ? [] : [lead.phone],
    emails: lead.email === null ? [] : [lead.email],
    creditCode: null,
    nameKey: lead.companyKey,
  };
  const alike = [...(await tx.leads.duplicates(hints)), ...(await tx.customers.duplicates(hints))][0];
  if (alike) throw new Refusal("lead.duplicate", { number: alike.number, name: alike.name, by: alike.by });
}
