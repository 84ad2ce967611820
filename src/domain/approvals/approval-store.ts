import type { Id } from "../shared/id";
import type { SubjectRef } from "../shared/domain-event";
import type { Page, PageRequest } from "../shared/page";
import type { ApprovalBatch } from "./approve-batch";
import type { ApprovalAct, ApprovalRequest, ApprovalTask } from "./approval";

export interface ApprovalWithTasks {
  readonly request: ApprovalRequest;
  /** By step, then approver. */
  readonly tasks: readonly ApprovalTask[];
}

export interface ApprovalStore {
  find(requestId: Id): Promise<ApprovalWithTasks | null>;
  task(taskId: Id): Promise<ApprovalTask | null>;
  /** Locked until the end of the transaction: two deciders come one after the other. */
  lock(requestId: Id): Promise<ApprovalWithTasks | null>;
  /** The pending request about a record, locked. */
  lockOpen(subject: SubjectRef): Promise<ApprovalWithTasks | null>;
  /** All about a record, newest first. */
  of(subject: SubjectRef): Promise<readonly ApprovalWithTasks[]>;
  /** What waits for the decision of any of these people, oldest first. */
  openFor(approverIds: readonly Id[], page: PageRequest): Promise<Page<ApprovalTask & { readonly request: ApprovalRequest }>>;
  /** The records about which a pending run has a turn of that person, open or yet to come; oldest first. */
  awaiting(approverId: Id): Promise<readonly SubjectRef[]>;
  add(request: ApprovalRequest, tasks: readonly ApprovalTask[]): Promise<void>;
  /** Refuses `approval.stale` when somebody saved in between. */
  save(request: ApprovalRequest): Promise<ApprovalRequest>;
  saveTask(task: ApprovalTask): Promise<ApprovalTask>;
  addTasks(tasks: readonly ApprovalTask[]): Promise<void>;
  addAct(act: ApprovalAct): Promise<void>;
  /** In the order they were done. */
  actsOf(requestId: Id): Promise<readonly ApprovalAct[]>;
  addBatch(batch: ApprovalBatch): Promise<void>;
  lockBatch(id: Id): Promise<ApprovalBatch | null>;
  /** What somebody was shown last. */
  lastBatchOf(personId: Id): Promise<ApprovalBatch | null>;
  saveBatch(batch: ApprovalBatch): Promise<void>;
  /** Runs with an open turn whose hour to be reminded or escalated has come. */
  due(now: Date, most: number): Promise<readonly Id[]>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly approvals: ApprovalStore;
  }
}
