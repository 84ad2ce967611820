import type { AlikeBy, AlikePair } from "../../../domain/merges/merge-store";
import type { MergeKind } from "../../../domain/merges/merge";
import type { Sql } from "../sql";

/** Mail of everybody's: two of its addresses are not one company's. */
const publicDomains = [
  "qq.com", "vip.qq.com", "foxmail.com", "163.com", "126.com", "yeah.net", "sina.com", "sina.cn", "sohu.com", "139.com", "189.cn",
  "aliyun.com", "gmail.com", "googlemail.com", "hotmail.com", "outlook.com", "live.com", "msn.com", "yahoo.com", "icloud.com",
  "me.com", "aol.com", "gmx.de", "gmx.net", "web.de", "proton.me", "protonmail.com",
]; // prettier-ignore

/** A word by which records are compared, and whose it is: `word` is indexed where it is a column's own. */
const customerWords: Readonly<Record<AlikeBy, string>> = {
  phone:
    "SELECT k.phone AS word, k.customer_id AS id FROM contacts k JOIN customers c ON c.id = k.customer_id WHERE k.phone IS NOT NULL AND c.merged_into_id IS NULL",
  email:
    "SELECT k.email AS word, k.customer_id AS id FROM contacts k JOIN customers c ON c.id = k.customer_id WHERE k.email IS NOT NULL AND c.merged_into_id IS NULL",
  name: "SELECT name_key AS word, id FROM customers WHERE merged_into_id IS NULL AND name_key <> ''",
  emailDomain:
    "SELECT SUBSTRING_INDEX(k.email, '@', -1) AS word, k.customer_id AS id FROM contacts k JOIN customers c ON c.id = k.customer_id WHERE k.email IS NOT NULL AND c.merged_into_id IS NULL",
};
const openLead = "state NOT IN ('qualified', 'disqualified')";
const leadWords: Readonly<Record<AlikeBy, string>> = {
  phone: `SELECT phone AS word, id FROM leads WHERE phone IS NOT NULL AND ${openLead}`,
  email: `SELECT email AS word, id FROM leads WHERE email IS NOT NULL AND ${openLead}`,
  name: `SELECT company_key AS word, id FROM leads WHERE company_key <> '' AND ${openLead}`,
  emailDomain: `SELECT SUBSTRING_INDEX(email, '@', -1) AS word, id FROM leads WHERE email IS NOT NULL AND ${openLead}`,
};
const words: Readonly<Record<MergeKind, Readonly<Record<AlikeBy, string>>>> = { customer: customerWords, lead: leadWords };
const firmestFirst: readonly AlikeBy[] = ["phone", "email", "name", "emailDomain"];

/** Pairs that share a word, by the firmest; the older record first. A word that more than a handful share says nothing. */
export async function alikePairs(sql: Sql, kind: MergeKind, most: number): Promise<readonly AlikePair[]> {
  const found = new Map<string, AlikePair>();
  for (const by of firmestFirst) {
    const domains = by === "emailDomain" ? " HAVING word NOT IN (?)" : "";
    const rows = await sql.rows<{ ids: string }>(
      `SELECT word, GROUP_CONCAT(DISTINCT id ORDER BY id) AS ids, COUNT(DISTINCT id) AS sharing FROM (${words[kind][by]}) AS named
       GROUP BY word${domains === "" ? " HAVING" : `${domains} AND`} sharing BETWEEN 2 AND 8 ORDER BY ids LIMIT ?`,
      [...(domains === "" ? [] : [publicDomains]), most],
    );
    for (const { ids } of rows) {
      const sharing = ids.split(",");
      for (const [index, one] of sharing.entries()) {
        for (const other of sharing.slice(index + 1)) {
          const key = `${one} ${other}`;
          if (!found.has(key)) found.set(key, { one: { kind, id: one }, other: { kind, id: other }, by });
        }
      }
    }
  }
  return [...found.values()].slice(0, most);
}
