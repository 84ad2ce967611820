import type { ShownDocument, ShownDocumentStore } from "../../bot/pipeline/stores";
import type { Sql } from "./sql";

/** Of each kind of record: where its number stands. An approval goes by its document's, while it waits for a decision. */
const numbered: Readonly<Record<string, string>> = {
  approval: "SELECT id, subject_number AS number FROM approval_requests WHERE state = 'pending' AND id IN (?)",
  approvalFlow: numbersOf("approval_flows"),
  bankFile: numbersOf("bank_files"),
  contract: numbersOf("contracts"),
  import: numbersOf("imports"),
  invoice: numbersOf("invoices"),
  lead: numbersOf("leads"),
  leadForm: numbersOf("lead_forms"),
  message: numbersOf("customer_messages"),
  opportunity: numbersOf("opportunities"),
  outbound: numbersOf("outbounds"),
  payable: numbersOf("payables"),
  payment: numbersOf("payments"),
  purchaseOrder: numbersOf("purchase_orders"),
  quote: numbersOf("quotes"),
  receipt: numbersOf("receipts"),
  requisition: numbersOf("requisitions"),
  return: numbersOf("returns"),
  rule: numbersOf("rules"),
  salesOrder: numbersOf("sales_orders"),
  stockHold: numbersOf("stock_holds"),
  stocktake: numbersOf("stocktakes"),
  ticket: numbersOf("tickets"),
  todo: numbersOf("todos"),
  transfer: numbersOf("transfers"),
};

function numbersOf(table: string): string {
  return `SELECT id, number FROM ${table} WHERE id IN (?)`;
}

interface ShownRow {
  readonly subject_kind: string;
  readonly subject_id: string;
}

const mostCards = 12;

export function shownDocumentStore(sql: Sql): ShownDocumentStore {
  return {
    async newest(platform, conversation, personId, since) {
      const rows = await sql.rows<ShownRow>(
        `SELECT subject_kind, subject_id FROM posted_cards
         WHERE platform = ? AND conversation = ? AND person_id = ? AND posted_at > ?
         ORDER BY id DESC LIMIT ${mostCards}`,
        [platform, conversation, personId, since],
      );
      const numbers = new Map<string, string>();
      for (const [kind, query] of Object.entries(numbered)) {
        const ids = rows.flatMap((row) => (row.subject_kind === kind ? [row.subject_id] : []));
        if (ids.length === 0) continue;
        for (const { id, number } of await sql.rows<{ id: string; number: string }>(query, [[...new Set(ids)]])) numbers.set(id, number);
      }
      const shown = rows.flatMap(({ subject_kind: kind, subject_id: id }): ShownDocument[] => {
        const number = numbers.get(id);
        return number === undefined ? [] : [{ kind, number }];
      });
      return shown.filter(({ kind, number }, index) => shown.findIndex((each) => each.kind === kind && each.number === number) === index);
    },
  };
}
