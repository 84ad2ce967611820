import type { FollowUp, FollowUpKind } from "../../../domain/customers/customer";
import type { FollowUpStore } from "../../../domain/customers/customer-store";
import { pageOf } from "../../../domain/shared/page";
import { condition, newestFirst } from "../conditions";
import type { Sql } from "../sql";
import { column, insert, select, table } from "../table";

export const followUps = table("follow_ups", {
  id: column.id,
  subjectKind: column.word<FollowUp["subjectKind"]>(),
  subjectId: column.id,
  customerId: column.textOrNull,
  contactId: column.textOrNull,
  kind: column.word<FollowUpKind>(),
  happenedAt: column.instant,
  note: column.text,
  nextStep: column.textOrNull,
  nextKind: column.wordOrNull<FollowUpKind>(),
  nextDay: column.dayOrNull,
  nextAt: column.instantOrNull,
  authorId: column.id,
  createdAt: column.instant,
  withdrawnAt: column.instantOrNull,
});

export function followUpStore(sql: Sql): FollowUpStore {
  return {
    async find(id) {
      const [found] = await select(sql, followUps, "WHERE id = ?", [id]);
      return found ?? null;
    },
    add: (followUp) => insert(sql, followUps, [{ ...followUp }]),
    async withdraw(followUp, at) {
      await sql.run("UPDATE follow_ups SET withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL", [at, followUp.id]);
      return { ...followUp, withdrawnAt: at };
    },
    async of(subject, page) {
      const found = newestFirst(page, condition("withdrawn_at IS NULL AND subject_kind = ? AND subject_id = ?", subject.kind, subject.id));
      return pageOf(await select(sql, followUps, found.text, found.values), page);
    },
    async ofCustomer(customerId, page) {
      const found = newestFirst(page, condition("withdrawn_at IS NULL AND customer_id = ?", customerId));
      return pageOf(await select(sql, followUps, found.text, found.values), page);
    },
  };
}
