import { permissionTableOf } from "../access/grants";
import { permissionsOf } from "../access/permissions";
import { nameOf, takesWork } from "../access/person";
import type { Actor } from "../shared/actor";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { ApprovalTask } from "./approval";
import type { ApprovalWithTasks } from "./approval-store";
import type { ApprovalSubjects } from "./approval-subject";
import { subjectOf } from "./decide-task";
import { decidersOf, turnOf } from "./turn";

export interface OwnTurn {
  readonly run: ApprovalWithTasks;
  /** Open, and the actor's to decide. */
  readonly task: ApprovalTask;
  readonly editedBy: Id | null;
}

/** The actor's open turn on a document, locked, the document first. Refuses `approval.nothingOpen` and `approval.notYourTurn`. */
export async function lockOwnTurn(tx: Tx, actor: Actor, subjects: ApprovalSubjects, subject: SubjectRef): Promise<OwnTurn> {
  const present = await subjectOf(subjects, subject.kind).lock(tx, subject.id);
  const run = await tx.approvals.lockOpen(subject);
  if (!run) throw new Refusal("approval.nothingOpen");
  const task = await turnOf(tx, actor, run);
  const number = run.request.subjectNumber;
  const open = run.tasks.filter((each) => each.state === "open");
  if (task?.state !== "open" || !(await decidersOf(tx, run.request, task)).includes(actor.personId)) {
    const awaited = await tx.people.findMany(open.map((each) => each.approverId));
    throw new Refusal("approval.notYourTurn", { number, awaits: awaited.map((person) => nameOf(person, actor.language)) });
  }
  return { run, task, editedBy: present?.editedBy ?? null };
}

/**
 * Somebody who is to decide as well, or instead. Refuses `person.notFound`, `approval.signerAway`, `approval.signerMayNot`
 * (no permission, or it is the submitter's or editor's own), `approval.signerAsked`.
 */
export async function requireSigner(tx: Tx, actor: Actor, { run, editedBy }: OwnTurn, personId: Id, stepNo: number | null): Promise<void> {
  const person = await tx.people.find(personId);
  if (!person) throw new Refusal("person.notFound");
  const name = nameOf(person, actor.language);
  if (!takesWork(person, await todayOf(tx))) throw new Refusal("approval.signerAway", { name });
  const own = personId === run.request.submittedBy || personId === editedBy;
  if (own || !permissionsOf(person.roles, await permissionTableOf(tx)).has("approval.decide"))
    throw new Refusal("approval.signerMayNot", { name });
  if (run.tasks.some((each) => each.stepNo === stepNo && each.approverId === personId)) throw new Refusal("approval.signerAsked", { name });
}
