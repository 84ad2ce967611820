import type { BankFile, BankLine, BankLineState, MatchedBy, RowFault } from "../../../domain/banking/bank-line";
import type { BankStore } from "../../../domain/banking/bank-store";
import type { Id } from "../../../domain/shared/id";
import { Refusal } from "../../../domain/shared/refusal";
import type { Sql } from "../sql";
import { column, insert, select, table, update, updateVersioned } from "../table";

export const bankFiles = table("bank_files", {
  id: column.id,
  number: column.text,
  name: column.text,
  known: column.integer,
  passedOver: column.integer,
  faults: column.json<readonly RowFault[]>(),
  receivedBy: column.id,
  createdAt: column.instant,
  version: column.integer,
});

export const bankLines = table("bank_lines", {
  id: column.id,
  bankFileId: column.id,
  rowNo: column.integer,
  lineHash: column.text,
  day: column.day,
  amount: column.amount(),
  currency: column.text,
  payer: column.textOrNull,
  reference: column.textOrNull,
  memo: column.textOrNull,
  state: column.word<BankLineState>(),
  customerId: column.textOrNull,
  matchedBy: column.wordOrNull<MatchedBy>(),
  paymentId: column.textOrNull,
  version: column.integer,
});

export function bankStore(sql: Sql): BankStore {
  const file = async (rest: string, values: readonly unknown[]): Promise<BankFile | null> =>
    (await select(sql, bankFiles, rest, values))[0] ?? null;
  const ids = async (text: string, values: readonly unknown[]): Promise<Id[]> =>
    (await sql.rows<{ id: Id }>(text, values)).map(({ id }) => id);
  return {
    addFile: (added) => insert(sql, bankFiles, [{ ...added }]),
    addLines: (added) => insert(sql, bankLines, added),
    async knownHashes(hashes) {
      if (hashes.length === 0) return new Set();
      const rows = await sql.rows<{ line_hash: string }>("SELECT line_hash FROM bank_lines WHERE line_hash IN (?)", [[...hashes]]);
      return new Set(rows.map((row) => row.line_hash));
    },
    find: (id) => file("WHERE id = ?", [id]),
    byNumber: (number) => file("WHERE number = ?", [number]),
    latest: async () =>
      (await file("WHERE id = (SELECT MAX(bank_file_id) FROM bank_lines WHERE state = 'open')", [])) ??
      file("ORDER BY id DESC LIMIT 1", []),
    linesOf: (fileId) => select(sql, bankLines, "WHERE bank_file_id = ? ORDER BY row_no", [fileId]),
    lockLinesOf: (fileId) => select(sql, bankLines, "WHERE bank_file_id = ? ORDER BY row_no FOR UPDATE", [fileId]),
    async saveLine(line: BankLine) {
      if (!(await updateVersioned(sql, bankLines, { ...line }))) throw new Refusal("bankLine.stale", { row: line.rowNo });
      return { ...line, version: line.version + 1 };
    },
    async touch(touched) {
      const version = touched.version + 1;
      if ((await update(sql, bankFiles, { version }, "WHERE id = ? AND version = ?", [touched.id, touched.version])) !== 1) {
        throw new Refusal("bankFile.stale", { number: touched.number });
      }
      return { ...touched, version };
    },
    async takenPayments(paymentIds) {
      if (paymentIds.length === 0) return new Set();
      return new Set(
        await ids("SELECT payment_id AS id FROM bank_lines WHERE state = 'registered' AND payment_id IN (?)", [[...paymentIds]]),
      );
    },
    customersCalled: async (words) =>
      words.length === 0
        ? []
        : ids(
            "SELECT DISTINCT record_id AS id FROM lookup_keys WHERE kind = 'customer' AND form IN ('number', 'name', 'pinyin') AND word IN (?) LIMIT 20",
            [[...words]],
          ),
    customersOwing: (sum, currency) =>
      ids(
        `SELECT DISTINCT customer_id AS id FROM receivables
         WHERE currency = ? AND settled + credited + written_off < amount AND amount - settled - credited - written_off = ? LIMIT 20`,
        [currency, sum],
      ),
    async countOpen() {
      const [row] = await sql.rows<{ count: number | string }>("SELECT COUNT(*) AS count FROM bank_lines WHERE state = 'open'");
      return Number(row?.count ?? 0);
    },
  };
}
