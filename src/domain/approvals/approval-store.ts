import type { Id } from "../shared/id";
import type { SubjectRef } from "../shared/domain-event";
import type { Page, PageRequest } from "../shared/page";
import type { ApprovalRequest, ApprovalTask } from "./approval";

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
  /** What waits for somebody's decision, oldest first. */
  openFor(approverId: Id, page: PageRequest): Promise<Page<ApprovalTask & { readonly request: ApprovalRequest }>>;
  add(request: ApprovalRequest, tasks: readonly ApprovalTask[]): Promise<void>;
  /** Refuses `approval.stale` when somebody saved in between. */
  save(request: ApprovalRequest): Promise<ApprovalRequest>;
  saveTask(task: ApprovalTask): Promise<ApprovalTask>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly approvals: ApprovalStore;
  }
}
