import { takesWork, type Person } from "../access/person";
import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { ApprovalStep } from "./approval";

/**
 * The steps as they will be asked: without those who may not decide (submitter, last editor); in place of
 * somebody who is away or has left, the next manager above; where nobody is left, the operations leads.
 * Refuses `approval.noApprover` when not even one of them may decide.
 */
export async function chooseApprovers(
  tx: Tx,
  steps: readonly ApprovalStep[],
  mayNotDecide: readonly Id[],
  day: CalendarDay,
): Promise<readonly ApprovalStep[]> {
  const leads = (await tx.people.activeWithRole("operationsLead")).filter((lead) => takesWork(lead, day)).map((lead) => lead.id);
  const chosen: ApprovalStep[] = [];
  for (const step of steps) {
    const standIns = await Promise.all(step.anyOf.map((id) => whoIsThere(tx, id, day)));
    const named = allowed(standIns.flat(), mayNotDecide);
    const anyOf = named.length > 0 ? named : allowed(leads, mayNotDecide);
    if (anyOf.length === 0) throw new Refusal("approval.noApprover");
    chosen.push({ anyOf });
  }
  return chosen;
}

function allowed(ids: readonly Id[], mayNotDecide: readonly Id[]): Id[] {
  return [...new Set(ids)].filter((id) => !mayNotDecide.includes(id));
}

/** The person, or the first one up the reporting line who takes work; a line that runs in a circle ends. */
async function whoIsThere(tx: Tx, id: Id, day: CalendarDay): Promise<Id[]> {
  const seen = new Set<Id>();
  let next: Id | null = id;
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    const person: Person | null = await tx.people.find(next);
    if (!person) return [];
    if (takesWork(person, day)) return [person.id];
    next = person.managerId;
  }
  return [];
}
