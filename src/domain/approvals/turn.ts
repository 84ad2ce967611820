import type { Actor } from "../shared/actor";
import { dayOf } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import { companyOf, todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { ApprovalRequest, ApprovalTask } from "./approval";
import type { ApprovalWithTasks } from "./approval-store";
import { principalsOf, standInsOf } from "./delegation";

/** Who may decide a turn today: its approver, and whoever stands in. The submitter never, whoever delegated to him. */
export async function decidersOf(tx: Tx, request: ApprovalRequest, task: ApprovalTask): Promise<readonly Id[]> {
  const { timeZone } = await companyOf(tx);
  const delegations = await tx.delegations.on(dayOf(tx.now, timeZone));
  return [task.approverId, ...standInsOf(task.approverId, delegations, request)];
}

/**
 * The turn that somebody means: an open one of his own, else one he stands in for, else any he had; where he has none, one
 * by which `decideTask` says whose turn it is. undefined: the run has no turns.
 */
export async function turnOf(
  tx: Tx,
  actor: Pick<Actor, "personId">,
  { request, tasks }: ApprovalWithTasks,
): Promise<ApprovalTask | undefined> {
  const open = tasks.filter((task) => task.state === "open");
  const own = open.find((task) => task.approverId === actor.personId);
  if (own) return own;
  for (const task of open) if ((await decidersOf(tx, request, task)).includes(actor.personId)) return task;
  return tasks.find((task) => task.approverId === actor.personId) ?? open[0] ?? tasks[0];
}

/** What waits for somebody, his own and what he stands in for, oldest first. */
export async function openTurnsOf(
  tx: Tx,
  personId: Id,
  page: PageRequest,
): Promise<Page<ApprovalTask & { readonly request: ApprovalRequest }>> {
  const delegations = await tx.delegations.on(await todayOf(tx));
  const found = await tx.approvals.openFor([personId, ...principalsOf(personId, delegations)], page);
  const items = found.items.filter(
    (task) => task.approverId === personId || standInsOf(task.approverId, delegations, task.request).includes(personId),
  );
  return { ...found, items };
}
