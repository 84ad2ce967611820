import { takesWork, type Person } from "../access/person";
import type { Id } from "../shared/id";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";

export interface ShareOut {
  /** Whose turns are counted together: a rule's key. The caller holds a lock, so that two leads do not take one turn. */
  readonly listKey: string;
  readonly among: readonly Id[];
  /** So many leads each in any so many days; counted, never divided, so that 10 in 30 days is not none a day. */
  readonly most: { readonly leads: number; readonly days: number } | null;
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Who gets the next lead: of those who are here and have room, whose turn is longest ago. When nobody is, the manager of
 * one of them, then any sales manager, then an operations lead; null when all have left. `onlyLook` takes no turn.
 */
export async function whoseTurn(tx: Tx, { listKey, among, most }: ShareOut, onlyLook = false): Promise<Person | null> {
  const today = await todayOf(tx);
  const people = (await tx.people.findMany(among)).toSorted((one, other) => among.indexOf(one.id) - among.indexOf(other.id));
  const here = people.filter((person) => takesWork(person, today));
  const had = most === null ? null : await tx.leads.assignedSince(among, new Date(tx.now.getTime() - most.days * dayMs));
  const free = here.filter(({ id }) => most === null || (had?.get(id) ?? 0) < most.leads);
  if (free.length === 0) return whoStandsIn(tx, people);
  const turns = await tx.leads.turns(listKey);
  const [next] = free.toSorted((one, other) => (turns.get(one.id) ?? 0) - (turns.get(other.id) ?? 0));
  if (!next) return null;
  if (!onlyLook) await tx.leads.takeTurn(listKey, next.id, Math.max(0, ...turns.values()) + 1);
  return next;
}

async function whoStandsIn(tx: Tx, people: readonly Person[]): Promise<Person | null> {
  const today = await todayOf(tx);
  const managers = await tx.people.findMany(people.flatMap(({ managerId }) => managerId ?? []));
  const others = [...(await tx.people.activeWithRole("salesManager")), ...(await tx.people.activeWithRole("operationsLead"))];
  return [...managers, ...others].find((person) => takesWork(person, today)) ?? null;
}
