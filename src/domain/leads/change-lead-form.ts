import { randomBytes } from "node:crypto";
import { requireTakesWork } from "../access/require-takes-work";
import { requireListed } from "../company/word-lists";
import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { nextFreeNumber } from "../shared/free-number";
import { newId, type Id } from "../shared/id";
import { auditChange, auditCreated, optionalText, requireText, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import type { LeadForm } from "./lead-form";
import { leadFormMachine, type LeadFormVerb } from "./lead-form.machine";

export interface CreateLeadForm {
  /** The fair or campaign. */
  readonly name: string;
  /** Its name where left out. */
  readonly source?: string | null;
  readonly ownerId?: Id | null;
}

/** A new page for a fair or campaign, open at once. Refuses `text.*`, `list.unknownWord`, `person.notThere`. */
export async function createLeadForm(tx: Tx, actor: Actor, input: CreateLeadForm): Promise<LeadForm> {
  requirePermission(actor, "leadForm.manage");
  const ownerId = input.ownerId ?? null;
  if (ownerId !== null) await requireTakesWork(tx, actor, ownerId);
  const name = requireText("name", input.name, 100);
  const form: LeadForm = {
    id: newId(),
    number: await nextFreeNumber(tx, "LF", (number) => tx.leadForms.byNumber(number)),
    code: randomBytes(9).toString("base64url"),
    secret: randomBytes(32).toString("hex"),
    name,
    source: (await requireListed(tx, actor, "leadSources", optionalText("source", input.source, 100))) ?? name,
    ownerId,
    state: "open",
    createdBy: actor.personId,
    createdAt: tx.now,
    version: 1,
  };
  await tx.leadForms.add(form);
  const subject = { kind: "leadForm", id: form.id };
  const { secret: _, ...told } = form;
  auditCreated(tx, actor, "leadForm.create", subject, told);
  tx.emit({ type: "leadForm.created", subject, actorId: actor.personId, data: { number: form.number } });
  return form;
}

/** Closes a page, or opens it again. Refuses `leadForm.notFound`, `leadForm.stale`. */
export async function moveLeadForm(
  tx: Tx,
  actor: Actor,
  verb: LeadFormVerb,
  ref: { readonly id: Id; readonly version?: number },
): Promise<LeadForm> {
  const form = await tx.leadForms.lock(ref.id);
  if (!form) throw new Refusal("leadForm.notFound");
  requireVersion("leadForm", form, ref.version);
  const saved = await tx.leadForms.save(applyTransition(actor, leadFormMachine, verb, form, null));
  const subject = { kind: "leadForm", id: form.id };
  auditChange(tx, actor, `leadForm.${verb}`, subject, form, saved);
  const type = verb === "close" ? "leadForm.closed" : "leadForm.reopened";
  tx.emit({ type, subject, actorId: actor.personId, data: { number: form.number } });
  return saved;
}
