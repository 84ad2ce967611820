import type { FlowDefinition, FlowState } from "../../../domain/approvals/flow";
import type { DelegationStore, FlowStore } from "../../../domain/approvals/flow-store";
import { Refusal } from "../../../domain/shared/refusal";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned } from "../table";

const approvalFlows = table("approval_flows", {
  id: column.id,
  number: column.text,
  name: column.text,
  matter: column.text,
  state: column.word<FlowState>(),
  edition: column.integer,
  definition: column.jsonOrNull<FlowDefinition>(),
  proposed: column.jsonOrNull<FlowDefinition>(),
  ownerId: column.id,
  createdAt: column.instant,
  publishedAt: column.instantOrNull,
  version: column.integer,
});

const approvalFlowEditions = table("approval_flow_editions", {
  flowId: column.id,
  edition: column.integer,
  definition: column.json<FlowDefinition>(),
  publishedBy: column.id,
  publishedAt: column.instant,
});

const approvalDelegations = table("approval_delegations", {
  id: column.id,
  personId: column.id,
  toId: column.id,
  fromDay: column.day,
  untilDay: column.day,
  limitAmount: column.amountOrNull(),
  currency: column.text,
  endedAt: column.instantOrNull,
  createdAt: column.instant,
  version: column.integer,
});

export function flowStore(sql: Sql): FlowStore {
  const one = async (rest: string, values: readonly unknown[]) => (await select(sql, approvalFlows, rest, values))[0] ?? null;
  return {
    find: (id) => one("WHERE id = ?", [id]),
    byNumber: (number) => one("WHERE number = ?", [number]),
    lock: (id) => one("WHERE id = ? FOR UPDATE", [id]),
    list: (states) => select(sql, approvalFlows, "WHERE state IN (?) ORDER BY id", [states]),
    running: (matter) => select(sql, approvalFlows, "WHERE matter = ? AND state = 'on' ORDER BY published_at DESC, id DESC", [matter]),
    add: (flow) => insert(sql, approvalFlows, [{ ...flow }]),
    async save(flow) {
      if (!(await updateVersioned(sql, approvalFlows, { ...flow }))) throw new Refusal("flow.stale", { number: flow.number });
      return { ...flow, version: flow.version + 1 };
    },
    addEdition: (edition) => insert(sql, approvalFlowEditions, [{ ...edition }]),
    editionsOf: (flowId) => select(sql, approvalFlowEditions, "WHERE flow_id = ? ORDER BY edition", [flowId]),
  };
}

export function delegationStore(sql: Sql): DelegationStore {
  return {
    find: async (id) => (await select(sql, approvalDelegations, "WHERE id = ?", [id]))[0] ?? null,
    on: (day) => select(sql, approvalDelegations, "WHERE from_day <= ? AND until_day >= ? AND ended_at IS NULL ORDER BY id", [day, day]),
    notOver: (day) => select(sql, approvalDelegations, "WHERE until_day >= ? AND ended_at IS NULL ORDER BY from_day, id", [day]),
    lockOf: (personId, day) =>
      select(sql, approvalDelegations, "WHERE person_id = ? AND until_day >= ? AND ended_at IS NULL ORDER BY id FOR UPDATE", [
        personId,
        day,
      ]),
    add: (delegation) => insert(sql, approvalDelegations, [{ ...delegation }]),
    async save(delegation) {
      if (!(await updateVersioned(sql, approvalDelegations, { ...delegation }))) throw new Refusal("delegation.stale");
      return { ...delegation, version: delegation.version + 1 };
    },
  };
}
