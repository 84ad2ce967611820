import type {
  ApprovalAct,
  ApprovalReason,
  ApprovalRoute,
  ApprovalState,
  SubmittedContent,
  TaskState,
} from "../../../domain/approvals/approval";
import type { ApprovalBatch } from "../../../domain/approvals/approve-batch";
import type { ApprovalStore, ApprovalWithTasks } from "../../../domain/approvals/approval-store";
import type { SubjectRef } from "../../../domain/shared/domain-event";
import { pageSize } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned } from "../table";

export const approvalRequests = table("approval_requests", {
  id: column.id,
  subjectKind: column.text,
  subjectId: column.id,
  subjectNumber: column.text,
  contentHash: column.text,
  content: column.jsonOrNull<SubmittedContent>(),
  state: column.word<ApprovalState>(),
  openKey: column.textOrNull,
  reasons: column.json<readonly ApprovalReason[]>(),
  amount: column.amountOrNull(),
  currency: column.textOrNull,
  route: column.jsonOrNull<ApprovalRoute>(),
  submittedBy: column.id,
  submittedAt: column.instant,
  closedAt: column.instantOrNull,
  version: column.integer,
});

export const approvalTasks = table("approval_tasks", {
  id: column.id,
  requestId: column.id,
  stepNo: column.integer,
  approverId: column.id,
  handedFrom: column.textOrNull,
  state: column.word<TaskState>(),
  decisionComment: column.textOrNull,
  decidedBy: column.textOrNull,
  decidedAt: column.instantOrNull,
  openedAt: column.instantOrNull,
  remindAt: column.instantOrNull,
  escalateAt: column.instantOrNull,
  version: column.integer,
});

const approvalActs = table("approval_acts", {
  id: column.id,
  requestId: column.id,
  verb: column.word<ApprovalAct["verb"]>(),
  personId: column.id,
  otherId: column.textOrNull,
  stepNo: column.integerOrNull,
  comment: column.textOrNull,
  actedAt: column.instant,
});

const approvalBatches = table("approval_batches", {
  id: column.id,
  personId: column.id,
  items: column.json<ApprovalBatch["items"]>(),
  createdAt: column.instant,
  decidedAt: column.instantOrNull,
  version: column.integer,
});

export function approvalStore(sql: Sql): ApprovalStore {
  async function read(rest: string, values: readonly unknown[]): Promise<ApprovalWithTasks[]> {
    const requests = await select(sql, approvalRequests, rest, values);
    if (requests.length === 0) return [];
    const tasks = await select(sql, approvalTasks, "WHERE request_id IN (?) ORDER BY step_no, approver_id", [
      requests.map((each) => each.id),
    ]);
    return requests.map((request) => ({ request, tasks: tasks.filter((task) => task.requestId === request.id) }));
  }
  return {
    find: async (id) => (await read("WHERE id = ?", [id]))[0] ?? null,
    task: async (id) => (await select(sql, approvalTasks, "WHERE id = ?", [id]))[0] ?? null,
    lock: async (id) => (await read("WHERE id = ? FOR UPDATE", [id]))[0] ?? null,
    lockOpen: async (subject) => (await read("WHERE open_key = ? FOR UPDATE", [`${subject.kind}:${subject.id}`]))[0] ?? null,
    of: (subject) => read("WHERE subject_kind = ? AND subject_id = ? ORDER BY id DESC LIMIT 50", [subject.kind, subject.id]),
    async openFor(approverIds, page) {
      const size = pageSize(page);
      const rows = await select(sql, approvalTasks, "WHERE approver_id IN (?) AND state = 'open' AND id > ? ORDER BY id LIMIT ?", [
        approverIds,
        page.after ?? "",
        size + 1,
      ]);
      const items = rows.slice(0, size);
      if (items.length === 0) return { items: [], next: null };
      const requests = await select(sql, approvalRequests, "WHERE id IN (?)", [items.map((task) => task.requestId)]);
      const byId = new Map(requests.map((request) => [request.id, request]));
      return {
        items: items.flatMap((task) => {
          const request = byId.get(task.requestId);
          return request ? [{ ...task, request }] : [];
        }),
        next: rows.length > size ? (items[items.length - 1]?.id ?? null) : null,
      };
    },
    awaiting: (approverId) =>
      sql.rows<SubjectRef>(
        `SELECT DISTINCT r.id AS run, r.subject_kind AS kind, r.subject_id AS id FROM approval_tasks t JOIN approval_requests r ON r.id = t.request_id
         WHERE t.approver_id = ? AND t.state IN ('open', 'waiting') AND r.state = 'pending' ORDER BY r.id`,
        [approverId],
      ),
    async add(request, tasks) {
      await insert(sql, approvalRequests, [{ ...request }]);
      await insert(
        sql,
        approvalTasks,
        tasks.map((task) => ({ ...task })),
      );
    },
    addTasks: (tasks) =>
      insert(
        sql,
        approvalTasks,
        tasks.map((task) => ({ ...task })),
      ),
    addAct: (act) => insert(sql, approvalActs, [{ ...act }]),
    actsOf: (requestId) => select(sql, approvalActs, "WHERE request_id = ? ORDER BY id", [requestId]),
    addBatch: (batch) => insert(sql, approvalBatches, [{ ...batch }]),
    lockBatch: async (id) => (await select(sql, approvalBatches, "WHERE id = ? FOR UPDATE", [id]))[0] ?? null,
    lastBatchOf: async (personId) =>
      (await select(sql, approvalBatches, "WHERE person_id = ? ORDER BY id DESC LIMIT 1", [personId]))[0] ?? null,
    async saveBatch(batch) {
      if (!(await updateVersioned(sql, approvalBatches, { ...batch }))) throw new Refusal("approval.batchDone");
    },
    async due(now, most) {
      const rows = await sql.rows<{ id: string }>(
        `SELECT DISTINCT request_id AS id FROM (
           (SELECT request_id FROM approval_tasks WHERE state = 'open' AND remind_at <= ? LIMIT ?)
           UNION ALL
           (SELECT request_id FROM approval_tasks WHERE state = 'open' AND escalate_at <= ? LIMIT ?)
         ) late LIMIT ?`,
        [now, most, now, most, most],
      );
      return rows.map(({ id }) => id);
    },
    async save(request) {
      if (!(await updateVersioned(sql, approvalRequests, { ...request })))
        throw new Refusal("approval.stale", { number: request.subjectNumber });
      return { ...request, version: request.version + 1 };
    },
    async saveTask(task) {
      if (!(await updateVersioned(sql, approvalTasks, { ...task }))) throw new Refusal("approval.stale", {});
      return { ...task, version: task.version + 1 };
    },
  };
}
