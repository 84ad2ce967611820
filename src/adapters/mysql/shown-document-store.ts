import type { ShownDocument, ShownDocumentStore } from "../../bot/pipeline/stores";
import { isFormKind } from "../../domain/shared/form-kind";
import type { Sql } from "./sql";

/** Where each kind of document keeps its number. */
export const documentTables: Readonly<Record<string, string>> = {
  approvalFlow: "approval_flows",
  bankFile: "bank_files",
  configurationFile: "configuration_files",
  contract: "contracts",
  import: "imports",
  invoice: "invoices",
  lead: "leads",
  leadForm: "lead_forms",
  merge: "merges",
  message: "customer_messages",
  opportunity: "opportunities",
  outbound: "outbounds",
  payable: "payables",
  payment: "payments",
  purchaseOrder: "purchase_orders",
  quote: "quotes",
  receipt: "receipts",
  receivable: "receivables",
  requisition: "requisitions",
  return: "returns",
  rule: "rules",
  salesOrder: "sales_orders",
  stockHold: "stock_holds",
  stocktake: "stocktakes",
  ticket: "tickets",
  todo: "todos",
  transfer: "transfers",
  webhook: "webhooks",
};

/** An approval goes by its document, while it waits for a decision. */
const waitingApprovals =
  "SELECT id, subject_number AS number, subject_kind AS kind, subject_id AS subject FROM approval_requests WHERE state = 'pending' AND id IN (?)";

function numbersOf(kind: string): string | undefined {
  if (kind === "approval") return waitingApprovals;
  const table = isFormKind(kind) ? "form_records" : documentTables[kind];
  return table && `SELECT id, number, ? AS kind, id AS subject FROM ${table} WHERE id IN (?)`;
}

interface NumberRow {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly subject: string;
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
      const shown = new Map<string, ShownDocument>();
      for (const kind of new Set(rows.map((row) => row.subject_kind))) {
        const query = numbersOf(kind);
        if (query === undefined) continue;
        const ids = [...new Set(rows.flatMap((row) => (row.subject_kind === kind ? [row.subject_id] : [])))];
        for (const row of await sql.rows<NumberRow>(query, kind === "approval" ? [ids] : [kind, ids]))
          shown.set(`${kind} ${row.id}`, { kind, number: row.number, subject: { kind: row.kind, id: row.subject } });
      }
      const inOrder = [...new Set(rows.map((row) => `${row.subject_kind} ${row.subject_id}`))];
      return inOrder.flatMap((key) => shown.get(key) ?? []);
    },
  };
}
