import type { FormApproval, FormRecord } from "../../../domain/forms/form-record";
import type { FormRecordStore } from "../../../domain/forms/form-store";
import { pageOf } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import { condition, inScope, isOneOf, newestFirst, where } from "../conditions";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned } from "../table";

const formRecords = table("form_records", {
  id: column.id,
  formId: column.id,
  number: column.text,
  ownerId: column.textOrNull,
  state: column.text,
  stateSince: column.instant,
  approval: column.word<FormApproval>(),
  approvedHash: column.textOrNull,
  editedBy: column.id,
  sourceKind: column.textOrNull,
  sourceId: column.textOrNull,
  createdBy: column.id,
  createdAt: column.instant,
  version: column.integer,
});

export function formRecordStore(sql: Sql): FormRecordStore {
  const many = (rest: string, values: readonly unknown[]): Promise<FormRecord[]> => select(sql, formRecords, rest, values);
  return {
    async find(scope, id) {
      const found = where(condition("id = ?", id), inScope(scope));
      return (await many(found.text, found.values))[0] ?? null;
    },
    lock: async (id) => (await many("WHERE id = ? FOR UPDATE", [id]))[0] ?? null,
    async list(scope, formId, filter, page) {
      const found = newestFirst(
        page,
        condition("form_id = ?", formId),
        inScope(scope),
        filter.states !== undefined && isOneOf("state", filter.states),
        filter.ownerId !== undefined && condition("owner_id = ?", filter.ownerId),
      );
      return pageOf(await many(found.text, found.values), page);
    },
    add: (record) => insert(sql, formRecords, [{ ...record }]),
    async save(record) {
      if (!(await updateVersioned(sql, formRecords, { ...record }))) throw new Refusal("formRecord.stale", { number: record.number });
      return { ...record, version: record.version + 1 };
    },
  };
}
