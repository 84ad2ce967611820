import type { BeforeMerge, Merge, MergeKind, MergeState } from "../../../domain/merges/merge";
import type { MergeStore } from "../../../domain/merges/merge-store";
import { Refusal } from "../../../domain/shared/refusal";
import { refreshLookup } from "../lexicon/rebuild-lookup";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned } from "../table";
import { alikePairs } from "./alike-pairs";
import { tableOfKind } from "./moved-places";
import { hangingRows, movedRows, moveRows, moveRowsBack, noteWhatFollows } from "./move-rows";

const merges = table("merges", {
  id: column.id,
  number: column.text,
  kind: column.word<MergeKind>(),
  keepId: column.id,
  goneId: column.id,
  state: column.word<MergeState>(),
  beforeIt: column.jsonOrNull<BeforeMerge>(),
  proposedBy: column.id,
  mergedBy: column.textOrNull,
  mergedAt: column.instantOrNull,
  undoneAt: column.instantOrNull,
  createdAt: column.instant,
  version: column.integer,
});

/** Documents of a customer that can be before their approvers. */
const approved = [
  ["quote", "quotes"],
  ["contract", "contracts"],
  ["salesOrder", "sales_orders"],
] as const;

export function mergeStore(sql: Sql): MergeStore {
  const one = async (rest: string, values: readonly unknown[]): Promise<Merge | null> => {
    const [row] = await select(sql, merges, rest, values);
    if (!row) return null;
    const { beforeIt, ...merge } = row;
    return { ...merge, before: beforeIt };
  };
  const first = async <Row>(statement: string, values: readonly unknown[]): Promise<Row | null> =>
    (await sql.rows<Row>(`${statement} LIMIT 1`, values))[0] ?? null;
  const rowOf = ({ before, ...merge }: Merge) => ({ ...merge, beforeIt: before });
  const setMerged = async (merge: Merge, intoId: string | null): Promise<void> => {
    await sql.run(`UPDATE ${tableOfKind[merge.kind]} SET merged_into_id = ? WHERE id = ?`, [intoId, merge.goneId]);
    await refreshLookup(sql, merge.kind, [merge.keepId, merge.goneId]);
  };
  return {
    find: (id) => one("WHERE id = ?", [id]),
    byNumber: (number) => one("WHERE number = ?", [number]),
    proposed: (oneId, otherId) =>
      one("WHERE state = 'proposed' AND keep_id IN (?) AND gone_id IN (?) ORDER BY id DESC LIMIT 1", [
        [oneId, otherId],
        [oneId, otherId],
      ]),
    latestOf: (id) => one("WHERE state = 'merged' AND (keep_id = ? OR gone_id = ?) ORDER BY merged_at DESC, id DESC LIMIT 1", [id, id]),
    latestBy: (personId) => one("WHERE state = 'merged' AND merged_by = ? ORDER BY merged_at DESC, id DESC LIMIT 1", [personId]),
    lock: (id) => one("WHERE id = ? FOR UPDATE", [id]),
    add: (merge) => insert(sql, merges, [rowOf(merge)]),
    async save(merge) {
      if (!(await updateVersioned(sql, merges, rowOf(merge)))) throw new Refusal("merge.stale", { number: merge.number });
      return { ...merge, version: merge.version + 1 };
    },
    async mergedInto(kind, id) {
      const row = await first<{ into: string | null }>(`SELECT merged_into_id AS \`into\` FROM ${tableOfKind[kind]} WHERE id = ?`, [id]);
      return row?.into ?? null;
    },
    join: (merge) => setMerged(merge, merge.keepId),
    part: (merge) => setMerged(merge, null),
    hanging: (kind, id) => hangingRows(sql, kind, id),
    moved: (merge) => movedRows(sql, merge),
    move: (merge, without) => moveRows(sql, merge, without),
    moveBack: (merge) => moveRowsBack(sql, merge),
    async tied(merge) {
      await noteWhatFollows(sql, merge);
      const moved = (place: string, key: string) =>
        `EXISTS (SELECT 1 FROM merge_moves m WHERE m.merge_id = ? AND m.place = '${place}.customer_id' AND m.row_id = ${key})`;
      return first(
        `SELECT p.number AS payment, r.number AS receivable FROM receivables r JOIN allocations a ON a.receivable_id = r.id AND a.reversed_at IS NULL
         JOIN payments p ON p.id = a.payment_id
         WHERE r.customer_id = ? AND ${moved("receivables", "r.id")} <> ${moved("payments", "p.id")} ORDER BY a.id`,
        [merge.keepId, merge.id, merge.id],
      );
    },
    async openBusiness(customerId, currency) {
      const inApproval = await first<{ number: string }>(
        approved
          .map(
            ([kind, name]) =>
              `SELECT d.number FROM ${name} d JOIN approval_requests q ON q.subject_kind = '${kind}' AND q.subject_id = d.id AND q.open_key IS NOT NULL WHERE d.customer_id = ?`,
          )
          .join(" UNION ALL "),
        approved.map(() => customerId),
      );
      const open = [
        "SELECT number FROM receivables WHERE customer_id = ? AND currency <> ? AND settled + credited + written_off < amount",
        "SELECT number FROM payments WHERE customer_id = ? AND currency <> ? AND state <> 'voided' AND allocated + refunded < amount",
        "SELECT number FROM sales_orders WHERE customer_id = ? AND currency <> ? AND state NOT IN ('completed', 'cancelled')",
        "SELECT number FROM contracts WHERE customer_id = ? AND currency <> ? AND state NOT IN ('expired', 'terminated', 'renewed')",
        "SELECT number FROM opportunities WHERE customer_id = ? AND currency <> ? AND state = 'open'",
        `SELECT q.number FROM quotes q JOIN quote_versions v ON v.quote_id = q.id AND v.version_no = q.current_version_no
         WHERE q.customer_id = ? AND v.currency <> ? AND v.state IN ('draft', 'pendingApproval', 'approved', 'sent')`,
      ];
      const other = await first<{ number: string }>(
        open.join(" UNION ALL "),
        open.flatMap(() => [customerId, currency]),
      );
      return { inApproval: inApproval?.number ?? null, otherCurrency: other?.number ?? null };
    },
    async hashed(customerId) {
      const ids = async (name: string) =>
        (await sql.rows<{ id: string }>(`SELECT id FROM ${name} WHERE customer_id = ? ORDER BY id`, [customerId])).map(({ id }) => id);
      return { quotes: await ids("quotes"), contracts: await ids("contracts") };
    },
    async rehash(kind, id, from, to) {
      const [content, key] = kind === "quote" ? ["quote_versions", "quote_id"] : ["contracts", "id"];
      await sql.run(`UPDATE ${content} SET content_hash = ? WHERE ${key} = ? AND content_hash = ?`, [to, id, from]);
      await sql.run("UPDATE approval_requests SET content_hash = ? WHERE subject_kind = ? AND subject_id = ? AND content_hash = ?", [
        to,
        kind,
        id,
        from,
      ]);
    },
    alike: (kind, most) => alikePairs(sql, kind, most),
  };
}
