import { takesWork, type Person } from "../access/person";
import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { ApprovalStep } from "./approval";
import { standInsOf, type Delegation, type Weighed } from "./delegation";

/**
 * The steps as they will be asked: without those who may not decide (submitter, last editor). Somebody who is away keeps
 * the turn where a stand-in may decide it; else the next manager above has it. Where nobody is left the step says what
 * then: skipped, a named person, or the operations leads. A run that would ask nobody at all asks the operations leads.
 * Refuses `approval.noApprover` when not even one of them may decide.
 */
export async function chooseApprovers(
  tx: Tx,
  steps: readonly ApprovalStep[],
  mayNotDecide: readonly Id[],
  day: CalendarDay,
  weighed: Weighed,
): Promise<readonly ApprovalStep[]> {
  const leads = (await tx.people.activeWithRole("operationsLead")).filter((lead) => takesWork(lead, day)).map((lead) => lead.id);
  const delegations = await tx.delegations.on(day);
  const there = { day, delegations, weighed, mayNotDecide };
  const chosen: ApprovalStep[] = [];
  for (const step of steps) {
    const named = await allThere(tx, step.anyOf, there);
    const anyOf = named.length > 0 ? named : await insteadOf(tx, step, leads, there);
    if (anyOf.length > 0) chosen.push({ ...step, anyOf });
    else if (step.ifNobody !== "skip") throw new Refusal("approval.noApprover");
  }
  if (chosen.length > 0) return chosen;
  const anyOf = allowed(leads, mayNotDecide);
  if (anyOf.length === 0) throw new Refusal("approval.noApprover");
  return [{ anyOf }];
}

interface WhoIsThere {
  readonly day: CalendarDay;
  readonly delegations: readonly Delegation[];
  readonly weighed: Weighed;
  readonly mayNotDecide: readonly Id[];
}

async function insteadOf(tx: Tx, { ifNobody }: ApprovalStep, leads: readonly Id[], there: WhoIsThere): Promise<readonly Id[]> {
  if (ifNobody === "skip") return [];
  const named = typeof ifNobody === "object" ? await allThere(tx, [ifNobody.person], there) : [];
  return named.length > 0 ? named : allowed(leads, there.mayNotDecide);
}

async function allThere(tx: Tx, ids: readonly Id[], there: WhoIsThere): Promise<readonly Id[]> {
  const standing = await Promise.all(ids.map((id) => whoIsThere(tx, id, there)));
  return allowed(standing.flat(), there.mayNotDecide);
}

function allowed(ids: readonly Id[], mayNotDecide: readonly Id[]): Id[] {
  return [...new Set(ids)].filter((id) => !mayNotDecide.includes(id));
}

/** The person, or the first one up the reporting line who takes work or is stood in for; a line that runs in a circle ends. */
async function whoIsThere(tx: Tx, id: Id, there: WhoIsThere): Promise<Id[]> {
  const seen = new Set<Id>();
  let next: Id | null = id;
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    const person: Person | null = await tx.people.find(next);
    if (!person) return [];
    if (takesWork(person, there.day) || (person.active && (await isStoodInFor(tx, person, there)))) return [person.id];
    next = person.managerId;
  }
  return [];
}

async function isStoodInFor(tx: Tx, person: Person, { delegations, weighed, mayNotDecide, day }: WhoIsThere): Promise<boolean> {
  const standIns = allowed(standInsOf(person.id, delegations, weighed), mayNotDecide);
  return standIns.length > 0 && (await tx.people.findMany(standIns)).some((each) => takesWork(each, day));
}

/** The first manager above who takes work and may decide, else an operations lead; null when there is nobody. */
export async function nextAbove(tx: Tx, id: Id, mayNotDecide: readonly Id[], day: CalendarDay, weighed: Weighed): Promise<Id | null> {
  const there = { day, delegations: await tx.delegations.on(day), weighed, mayNotDecide };
  const seen = new Set<Id>([id]);
  for (
    let at = (await tx.people.find(id))?.managerId ?? null;
    at !== null && !seen.has(at);
    at = (await tx.people.find(at))?.managerId ?? null
  ) {
    seen.add(at);
    const [found] = await allThere(tx, [at], there);
    if (found !== undefined && found !== id) return found;
  }
  const leads = (await tx.people.activeWithRole("operationsLead")).filter((lead) => takesWork(lead, day));
  return (
    allowed(
      leads.map((lead) => lead.id),
      [...mayNotDecide, id],
    )[0] ?? null
  );
}
