import { scopeOf } from "../../../domain/access/scope";
import { askReminder } from "../../../domain/collections/ask-reminder";
import type { Receivable } from "../../../domain/receivables/receivable";
import type { Scope } from "../../../domain/shared/actor";
import { Refusal } from "../../../domain/shared/refusal";
import type { Tx } from "../../../domain/shared/tx";
import type { ValueByKind } from "../../conversation/arguments";
import { toastText } from "../../texts/toasts";
import { defineCommand } from "../define-command";
import { grammar } from "./receivable-remind.grammar";

/** One message about all that is due, whatever invoice was named; it is written from the ledger when it goes out. */
export const receivableRemind = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { customer: named, invoice }) {
    const owed = invoice && (await owedBy(tx, scopeOf(actor), invoice));
    const customerId = named?.id ?? owed?.customerId;
    if (customerId === undefined) throw new Refusal("customer.notFound");
    const customer = await askReminder(tx, actor, { customerId });
    const called = actor.language === "zh" ? customer.name : (customer.nameEn ?? customer.name);
    return { parts: [{ kind: "text", text: toastText("reminderAsked", { customer: called }, actor.language) }] };
  },
  undo: { instead: { zh: "提醒已经发出，收不回来。", en: "A reminder that has gone out cannot be called back." } },
});

/** What an invoice asks for, or the receivable itself. */
async function owedBy(tx: Tx, scope: Scope, { kind, typed }: ValueByKind["document"]): Promise<Receivable | null> {
  if (kind === "AR") return tx.receivables.byNumber(scope, typed);
  return (await tx.receivables.byReference(scope, typed))[0] ?? null;
}
