import { systemId } from "../../domain/access/identify-actor";
import type { Id } from "../../domain/shared/id";
import type { Tx } from "../../domain/shared/tx";

/** Which rule's run asked for the call, and which of the rule's actions it was; null for another key. */
export function runOfCall(onceKey: string): { readonly runId: Id; readonly index: number } | null {
  const [, runId, index] = /^rule (\w{26}) (\d{1,2})$/.exec(onceKey) ?? [];
  return runId === undefined ? null : { runId, index: Number(index) };
}

/** Who wanted to know whether the webhook answers; null for another key. */
function trialOfCall(onceKey: string): { readonly webhookId: Id; readonly personId: Id } | null {
  const [, webhookId, personId] = /^try (\w{26}) (\w{26}) \w{26}$/.exec(onceKey) ?? [];
  return webhookId === undefined || personId === undefined ? null : { webhookId, personId };
}

/** A trial is one attempt: its answer is all that is wanted. */
export function isTrial(onceKey: string): boolean {
  return trialOfCall(onceKey) !== null;
}

/** What a webhook answered, "HTTP 200", in the log of the rule's run, or told to who tried it. */
export async function noteAnswer(tx: Tx, onceKey: string, answer: string): Promise<void> {
  const trial = trialOfCall(onceKey);
  if (trial) {
    const data = { ...trial, answer: answer.slice(0, 300) };
    tx.emit({ type: "webhook.answered", subject: { kind: "webhook", id: trial.webhookId }, actorId: systemId, data });
    return;
  }
  const call = runOfCall(onceKey);
  const run = call && (await tx.rules.run(call.runId));
  if (!call || !run) return;
  const effects = run.effects.map((effect, index) => (index === call.index ? { ...effect, answer: answer.slice(0, 300) } : effect));
  await tx.rules.saveRun({ ...run, effects });
  await tx.deliveries.refreshCardsOf({ kind: "rule", id: run.ruleId }, run.id);
}
