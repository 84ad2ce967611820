import type { Quote, QuoteLine, QuoteVersion } from "../../../domain/quotes/quote";
import type { QuoteStore } from "../../../domain/quotes/quote-store";
import { amount, unitPrice } from "../../../domain/shared/money";
import { pageOf } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import { condition, inScope, newestFirst, where, type Condition } from "../conditions";
import type { Sql } from "../sql";
import { selectTree } from "../select-tree";
import { insert, select, update, type RowOf } from "../table";
import { quoteLines, quotes, quoteVersions } from "./quote-tables";

export function quoteStore(sql: Sql): QuoteStore {
  async function one(...conditions: readonly Condition[]): Promise<Quote | null> {
    const found = where(...conditions);
    return (await readQuotes(sql, found.text, found.values))[0] ?? null;
  }
  /** One more version of the record, if nobody changed it since. */
  async function touch(quote: Quote): Promise<Quote> {
    const set = {
      currentVersionNo: quote.current.versionNo,
      opportunityId: quote.opportunityId,
      ownerId: quote.ownerId,
      version: quote.version + 1,
    };
    return afterTouch(quote, (await update(sql, quotes, set, "WHERE id = ? AND version = ?", [quote.id, quote.version])) === 1);
  }
  return {
    find: (scope, id) => one(condition("quotes.id = ?", id), inScope(scope, "quotes.owner_id")),
    byNumber: (scope, number) => one(condition("quotes.number = ?", number), inScope(scope, "quotes.owner_id")),
    async list(scope, filter, page) {
      const states = filter.states;
      const found = newestFirst(
        page,
        inScope(scope),
        filter.customerId !== undefined && condition("customer_id = ?", filter.customerId),
        filter.opportunityId !== undefined && condition("opportunity_id = ?", filter.opportunityId),
        filter.ownerId !== undefined && condition("owner_id = ?", filter.ownerId),
        states !== undefined &&
          condition(
            "EXISTS (SELECT 1 FROM quote_versions v WHERE v.quote_id = quotes.id AND v.version_no = quotes.current_version_no AND v.state IN (?))",
            states.length === 0 ? [""] : states,
          ),
      );
      return pageOf(await readQuotes(sql, "", found.values, `(SELECT * FROM quotes ${found.text}) AS quotes`), page);
    },
    ofOpportunity: (id) => readQuotes(sql, "WHERE quotes.opportunity_id = ?", [id]),
    async versionsOf(quoteId) {
      return withLines(sql, await select(sql, quoteVersions, "WHERE quote_id = ? ORDER BY version_no DESC", [quoteId]));
    },
    lock: async (id) => (await readQuotes(sql, "WHERE quotes.id = ? FOR UPDATE", [id]))[0] ?? null,
    async overdue(day, limit) {
      const rows = await sql.rows<{ id: string }>(
        `SELECT q.id FROM quotes q JOIN quote_versions v ON v.quote_id = q.id AND v.version_no = q.current_version_no
         WHERE v.state IN ('approved', 'sent') AND v.valid_until < ? ORDER BY q.id LIMIT ?`,
        [day, limit],
      );
      return rows.map((row) => row.id);
    },
    async add(quote) {
      const { current, ...header } = quote;
      await insert(sql, quotes, [{ ...header, currentVersionNo: current.versionNo }]);
      await insertVersion(sql, current);
    },
    async save(quote) {
      const { state, decidedAt, sentAt } = quote.current;
      // Both rows in one statement: the won cascade goes through here.
      const matched = await sql.run(
        `UPDATE quotes JOIN quote_versions ON quote_versions.quote_id = quotes.id AND quote_versions.id = ?
         SET quotes.current_version_no = ?, quotes.opportunity_id = ?, quotes.owner_id = ?, quotes.version = quotes.version + 1,
             quote_versions.state = ?, quote_versions.decided_at = ?, quote_versions.sent_at = ?
         WHERE quotes.id = ? AND quotes.version = ?`,
        [quote.current.id, quote.current.versionNo, quote.opportunityId, quote.ownerId, state, decidedAt, sentAt, quote.id, quote.version],
        "prepared",
      );
      return afterTouch(quote, matched === 2);
    },
    async saveDraft(quote) {
      const saved = await touch(quote);
      const { lines, id, ...content } = quote.current;
      await update(sql, quoteVersions, content, "WHERE id = ?", [id]);
      await sql.run("DELETE FROM quote_lines WHERE quote_version_id = ?", [id]);
      await insertLines(sql, id, lines);
      return saved;
    },
    async addVersion(quote, previous) {
      const saved = await touch(quote);
      await update(sql, quoteVersions, { state: previous.state }, "WHERE id = ?", [previous.id]);
      await insertVersion(sql, quote.current);
      return saved;
    },
  };
}

function afterTouch(quote: Quote, wasUnchanged: boolean): Quote {
  if (!wasUnchanged) throw new Refusal("quote.stale", { number: quote.number });
  return { ...quote, version: quote.version + 1 };
}

async function insertVersion(sql: Sql, { lines, ...row }: QuoteVersion): Promise<void> {
  await insert(sql, quoteVersions, [row]);
  await insertLines(sql, row.id, lines);
}

async function insertLines(sql: Sql, quoteVersionId: string, lines: readonly QuoteLine[]): Promise<void> {
  await insert(
    sql,
    quoteLines,
    lines.map((line) => ({ ...line, quoteVersionId })),
  );
}

const withVersionAndLines = `JOIN quote_versions ON quote_versions.quote_id = quotes.id AND quote_versions.version_no = quotes.current_version_no
  LEFT JOIN quote_lines ON quote_lines.quote_version_id = quote_versions.id`;

/**
 * Quotes, newest first, with their current version and its lines in one statement; `page` picks the quotes, when it is
 * a page of them. A few rows are sorted quicker here than by the server, which would fill a table for it.
 */
async function readQuotes(sql: Sql, rest: string, values: readonly unknown[], page?: string): Promise<Quote[]> {
  const found = await selectTree(sql, quotes, [quoteVersions, quoteLines], `${withVersionAndLines} ${rest}`, values, page);
  const newest = found.toSorted((one, other) => (one.row.id < other.row.id ? 1 : -1));
  return newest.flatMap(({ row, under }) => {
    const { currentVersionNo: _no, ...header } = row;
    const [version] = under(quoteVersions);
    if (!version) return [];
    const lines = under(quoteLines)
      .map((line) => lineIn(version.currency, line))
      .toSorted((one, other) => one.lineNo - other.lineNo);
    return [{ ...header, current: { ...version, lines } }];
  });
}

async function withLines(sql: Sql, rows: readonly RowOf<typeof quoteVersions>[]): Promise<QuoteVersion[]> {
  if (rows.length === 0) return [];
  const lines = await select(sql, quoteLines, "WHERE quote_version_id IN (?) ORDER BY line_no", [rows.map((row) => row.id)]);
  return rows.map((row) => ({
    ...row,
    lines: lines.filter((line) => line.quoteVersionId === row.id).map((line) => lineIn(row.currency, line)),
  }));
}

function lineIn(currency: string, row: RowOf<typeof quoteLines>): QuoteLine {
  const { quoteVersionId: _id, ...line } = row;
  return {
    ...line,
    unitPrice: unitPrice(line.unitPrice, currency),
    listPrice: line.listPrice === null ? null : unitPrice(line.listPrice, currency),
    netAmount: amount(line.netAmount, currency),
    taxAmount: amount(line.taxAmount, currency),
  };
}
