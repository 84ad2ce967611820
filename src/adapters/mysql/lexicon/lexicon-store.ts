import { recordKinds, type DescribedSeries, type DocumentInfo, type Lexicon, type LexiconMatch } from "../../../bot/conversation/lexicon";
import type { ListedWord } from "../../../domain/company/word-lists";
import type { LookupForm } from "../../../domain/shared/lookup-words";
import { knownForms } from "../forms/known-forms";
import { settingsStore } from "../settings/settings-store";
import { condition, inScope, isOneOf, where } from "../conditions";
import type { Sql } from "../sql";
import { labelsOf } from "./record-names";

/** A word that names more records than this is no name: nobody chooses from hundreds. */
const mostPerLookup = 400;
const wordsPerQuery = 800;

interface Row {
  readonly kind: LexiconMatch["kind"];
  readonly word: string;
  readonly form: LookupForm;
  readonly record_id: string;
}

/** The lexicon on `lookup_keys`: candidates in, one indexed query out, however many customers there are. */
export function lexiconStore(sql: Sql): Lexicon {
  return {
    async find(words) {
      const rows: Row[] = [];
      for (let at = 0; at < words.length; at += wordsPerQuery) {
        rows.push(
          ...(await sql.rows<Row>(
            `SELECT kind, word, form, record_id FROM lookup_keys WHERE kind IN (?) AND word IN (?) LIMIT ${mostPerLookup}`,
            [[...recordKinds], words.slice(at, at + wordsPerQuery)],
          )),
        );
      }
      const labels = await labelsOf(
        sql,
        rows.map(({ kind, record_id }) => ({ kind, id: record_id })),
      );
      return rows.flatMap(({ kind, word, form, record_id }): LexiconMatch[] => {
        const named = labels.get(`${kind} ${record_id}`);
        return named ? [{ kind, id: record_id, word, form, ...named }] : [];
      });
    },
    async dealsOf(customerIds) {
      if (customerIds.length === 0) return [];
      const rows = await sql.rows<{ id: string; number: string; title: string; customer_id: string; owner_id: string }>(
        "SELECT id, number, title, customer_id, owner_id FROM opportunities WHERE customer_id IN (?) AND state NOT IN ('won', 'lost') ORDER BY id LIMIT 50",
        [[...customerIds]],
      );
      return rows.map(({ id, number, title, customer_id, owner_id }) => ({
        kind: "opportunity",
        id,
        word: "",
        form: "part",
        label: `${number} ${title}`,
        customerId: customer_id,
        ownerId: owner_id,
      }));
    },
    async openDocuments(series, customerIds, sees) {
      const { from, open, column = "" } = openDocuments[series];
      const found = where(isOneOf(`${column}customer_id`, customerIds), inScope(sees, `${column}owner_id`), condition(open));
      const rows = await sql.rows<{ number: string }>(
        `SELECT ${column}number AS number FROM ${from} ${found.text} ORDER BY ${column}id DESC LIMIT 5`,
        found.values,
      );
      return rows.map(({ number }) => number);
    },
    async openTodos(personId) {
      return sql.rows<{ number: string; title: string }>(
        "SELECT number, title FROM todos WHERE person_id = ? AND state = 'open' ORDER BY due_day IS NULL, due_day LIMIT 50",
        [personId],
      );
    },
    async namedTerms() {
      const words = (await settingsStore(sql).read<readonly ListedWord[]>("paymentTerms")) ?? [];
      return words.flatMap(({ zh, en, terms }) => (terms ? [{ zh, en, terms }] : []));
    },
    documents: (numbers) => documentsByNumber(sql, numbers),
    async onApproval(numbers) {
      const documents = await documentsByNumber(sql, numbers);
      if (documents.size === 0) return [];
      const open = await sql.rows<{ subject_id: string }>(
        "SELECT subject_id FROM approval_requests WHERE open_key IS NOT NULL AND subject_id IN (?)",
        [[...documents.values()].map(({ id }) => id)],
      );
      const ids = new Set(open.map(({ subject_id }) => subject_id));
      return [...documents].flatMap(([number, { id }]) => (ids.has(id) ? [number] : []));
    },
    async formPrefixes(words) {
      const prefixes = new Set((await knownForms(sql)).map(({ prefix }) => prefix));
      return words.filter((word) => prefixes.has(word));
    },
    async unitsOf(productIds) {
      if (productIds.length === 0) return new Map();
      const rows = await sql.rows<{ id: string; base_unit: string; unit: string | null }>(
        "SELECT p.id, p.base_unit, u.unit FROM products p LEFT JOIN product_units u ON u.product_id = p.id WHERE p.id IN (?)",
        [[...productIds]],
      );
      const units = new Map<string, string[]>();
      for (const { id, base_unit, unit } of rows) {
        const known = units.get(id) ?? [base_unit];
        if (unit !== null && !known.includes(unit)) known.push(unit);
        units.set(id, known);
      }
      return units;
    },
  };
}

/** What is not closed yet of customers' documents. */
const openDocuments: Readonly<Record<DescribedSeries, { readonly from: string; readonly open: string; readonly column?: string }>> = {
  QT: {
    from: "quotes q JOIN quote_versions v ON v.quote_id = q.id AND v.version_no = q.current_version_no",
    open: "v.state IN ('draft', 'pendingApproval', 'approved', 'sent')",
    column: "q.",
  },
  SO: { from: "sales_orders", open: "state NOT IN ('completed', 'cancelled')" },
  CT: { from: "contracts", open: "state NOT IN ('expired', 'terminated', 'renewed')" },
  INV: { from: "invoices", open: "state NOT IN ('credited', 'cancelled')" },
  TK: { from: "tickets", open: "state <> 'closed'" },
};

/** For each series, the statement that gives number, id, customer and the products of the lines. */
const documentQueries: Readonly<Record<string, string>> = {
  LD: "SELECT number, id, customer_id, NULL AS product_id FROM leads WHERE number IN (?)",
  CF: "SELECT number, id, NULL AS customer_id, NULL AS product_id FROM configuration_files WHERE number IN (?)",
  IM: "SELECT number, id, NULL AS customer_id, NULL AS product_id FROM imports WHERE number IN (?)",
  MG: "SELECT number, id, NULL AS customer_id, NULL AS product_id FROM merges WHERE number IN (?)",
  LF: "SELECT number, id, NULL AS customer_id, NULL AS product_id FROM lead_forms WHERE number IN (?)",
  OP: "SELECT number, id, customer_id, NULL AS product_id FROM opportunities WHERE number IN (?)",
  QT: `SELECT q.number, q.id, q.customer_id, l.product_id FROM quotes q LEFT JOIN quote_versions v ON v.quote_id = q.id AND v.version_no = q.current_version_no
       LEFT JOIN quote_lines l ON l.quote_version_id = v.id WHERE q.number IN (?) ORDER BY l.line_no`,
  CT: "SELECT number, id, customer_id, NULL AS product_id FROM contracts WHERE number IN (?)",
  SO: `SELECT o.number, o.id, o.customer_id, l.product_id FROM sales_orders o LEFT JOIN sales_order_lines l ON l.sales_order_id = o.id
       WHERE o.number IN (?) ORDER BY l.line_no`,
  OB: `SELECT b.number, b.id, o.customer_id, l.product_id FROM outbounds b JOIN sales_orders o ON o.id = b.sales_order_id
       LEFT JOIN outbound_lines l ON l.outbound_id = b.id WHERE b.number IN (?) ORDER BY l.line_no`,
  PR: "SELECT number, id, NULL AS customer_id, product_id FROM requisitions WHERE number IN (?)",
  PO: `SELECT p.number, p.id, NULL AS customer_id, l.product_id FROM purchase_orders p LEFT JOIN purchase_order_lines l ON l.purchase_order_id = p.id
       WHERE p.number IN (?) ORDER BY l.line_no`,
  RC: "SELECT number, id, NULL AS customer_id, NULL AS product_id FROM receipts WHERE number IN (?)",
  AP: "SELECT number, id, NULL AS customer_id, NULL AS product_id FROM payables WHERE number IN (?)",
  PAY: "SELECT number, id, customer_id, NULL AS product_id FROM payments WHERE number IN (?)",
  AR: "SELECT number, id, customer_id, NULL AS product_id FROM receivables WHERE number IN (?)",
  RL: "SELECT number, id, NULL AS customer_id, NULL AS product_id FROM rules WHERE number IN (?)",
  AF: "SELECT number, id, NULL AS customer_id, NULL AS product_id FROM approval_flows WHERE number IN (?)",
  RS: "SELECT number, id, NULL AS customer_id, NULL AS product_id FROM report_schedules WHERE number IN (?)",
  WH: "SELECT number, id, NULL AS customer_id, NULL AS product_id FROM webhooks WHERE number IN (?)",
  BF: "SELECT number, id, NULL AS customer_id, NULL AS product_id FROM bank_files WHERE number IN (?)",
  INV: `SELECT i.number, i.id, i.customer_id, l.product_id FROM invoices i LEFT JOIN invoice_lines l ON l.invoice_id = i.id
        WHERE i.number IN (?) ORDER BY l.line_no`,
  RT: `SELECT r.number, r.id, r.customer_id, l.product_id FROM returns r LEFT JOIN return_lines l ON l.return_id = r.id
       WHERE r.number IN (?) ORDER BY l.line_no`,
  ST: `SELECT s.number, s.id, NULL AS customer_id, l.product_id FROM stocktakes s LEFT JOIN stocktake_lines l ON l.stocktake_id = s.id
       WHERE s.number IN (?) ORDER BY l.line_no`,
  TF: `SELECT t.number, t.id, NULL AS customer_id, l.product_id FROM transfers t LEFT JOIN transfer_lines l ON l.transfer_id = t.id
       WHERE t.number IN (?) ORDER BY l.line_no`,
  TK: "SELECT number, id, customer_id, NULL AS product_id FROM tickets WHERE number IN (?)",
  MSG: "SELECT number, id, customer_id, NULL AS product_id FROM customer_messages WHERE number IN (?)",
  HD: "SELECT number, id, customer_id, product_id FROM stock_holds WHERE number IN (?)",
  TD: "SELECT number, id, NULL AS customer_id, NULL AS product_id FROM todos WHERE number IN (?)",
};

async function documentsByNumber(sql: Sql, numbers: readonly string[]): Promise<ReadonlyMap<string, DocumentInfo>> {
  const found = new Map<string, DocumentInfo>();
  for (const [series, query] of Object.entries(documentQueries)) {
    const own = numbers.filter((number) => number.startsWith(`${series}-`));
    if (own.length === 0) continue;
    for (const row of await sql.rows<{ number: string; id: string; customer_id: string | null; product_id: string | null }>(query, [own])) {
      const products = [...(found.get(row.number)?.products ?? []), ...(row.product_id === null ? [] : [row.product_id])];
      found.set(row.number, {
        id: row.id,
        products: [...new Set(products)],
        ...(row.customer_id === null ? {} : { customerId: row.customer_id }),
      });
    }
  }
  const ofForms = numbers.filter((number) => !Object.hasOwn(documentQueries, number.replace(/-.*/, "")));
  for (const { number, id } of ofForms.length === 0 ? [] : await sql.rows<{ number: string; id: string }>(formRecordQuery, [ofForms]))
    found.set(number, { id, products: [] });
  return found;
}

const formRecordQuery = "SELECT number, id FROM form_records WHERE number IN (?)";
