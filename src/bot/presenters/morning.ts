import { morningCard, type MorningItem, type MorningProps, type MorningSection } from "../../../cards/people/morning.card";
import type { Card } from "../../../cards/kit/nodes";
import type { Condition } from "../../domain/conditions/condition";
import type { FieldValues } from "../../domain/conditions/record-type";
import { momentOf } from "../../domain/conditions/moment-of";
import type { Actor } from "../../domain/shared/actor";
import { dayOf } from "../../domain/shared/calendar-day";
import type { Id } from "../../domain/shared/id";
import { todayOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import { poolDayIfNear } from "./lead.presenter";

/** Of each section; the message is read on a phone. */
const mostEach = 5;
const scope = { kind: "all" } as const;

/** Setting "nudges": after how many days something is to be told. */
export interface Nudges {
  readonly untouchedDays: number;
  readonly coldDays: number;
  readonly quoteDays: number;
  readonly contractDays: number;
}
const usual: Nudges = { untouchedDays: 2, coldDays: 30, quoteDays: 3, contractDays: 30 };

export async function nudgesOf(tx: Tx): Promise<Nudges> {
  return { ...usual, ...(await tx.settings.read<Partial<Nudges>>("nudges")) };
}

interface Looked {
  readonly section: MorningSection;
  readonly kind: string;
  readonly asked: (nudges: Nudges) => readonly Condition[];
  /** The field whose day matters. */
  readonly on: string;
  /** What its buttons and its line need to know. */
  readonly read: (tx: Tx, id: Id) => Promise<{ readonly version: number; readonly name: string } | null>;
}

/** What is looked for besides leads, in the order told. */
const looked: readonly Looked[] = [
  {
    section: "steps",
    kind: "opportunity",
    asked: () => [
      { field: "state", is: "=", value: "open" },
      { field: "nextDay", is: "<=", value: { today: 0 } },
    ],
    on: "nextDay",
    read: async (tx, id) => named(await tx.opportunities.find(scope, id), ({ title }) => title),
  },
  {
    section: "cold",
    kind: "customer",
    asked: ({ coldDays }) => [
      { field: "prospect", is: "=", value: true },
      { field: "lastFollowUp", is: "olderThan", span: { days: coldDays } },
    ],
    on: "lastFollowUp",
    read: async (tx, id) => named(await tx.customers.find(scope, id), ({ shortName, name }) => shortName ?? name),
  },
  {
    section: "quotes",
    kind: "quote",
    asked: ({ quoteDays }) => [
      { field: "state", is: "=", value: "sent" },
      { field: "validUntil", is: "dueWithin", span: { days: quoteDays } },
    ],
    on: "validUntil",
    async read(tx, id) {
      const quote = await tx.quotes.find(scope, id);
      const customer = quote && (await tx.customers.find(scope, quote.customerId));
      return named(quote, () => customer?.shortName ?? customer?.name ?? "");
    },
  },
  {
    section: "contracts",
    kind: "contract",
    asked: ({ contractDays }) => [
      { field: "state", is: "=", value: "signed" },
      { field: "endDay", is: "dueWithin", span: { days: contractDays } },
    ],
    on: "endDay",
    read: async (tx, id) => named(await tx.contracts.find(scope, id), ({ title }) => title),
  },
];

function named<Kept extends { readonly version: number }>(record: Kept | null, nameOf: (record: Kept) => string) {
  return record && { version: record.version, name: nameOf(record) };
}

/** One message with all that a salesperson has to see to today; null when there is nothing. */
export async function morningMessage(tx: Tx, viewer: Actor): Promise<Card | null> {
  const nudges = await nudgesOf(tx);
  const sections: MorningProps["sections"][number][] = await leadSections(tx, viewer, nudges);
  for (const { section, kind, asked, on, read } of looked) {
    const items: MorningItem[] = [];
    const found = await mine(tx, viewer, kind, asked(nudges));
    for (const { id, fields } of found) {
      const record = await read(tx, id);
      if (record) items.push({ id, ...record, number: String(fields["number"]), on: dayIn(fields, on, viewer) });
    }
    if (items.length > 0) sections.push({ section, items: items.slice(0, mostEach), more: found.length > mostEach });
  }
  return sections.length === 0 ? null : morningCard.render({ day: await todayOf(tx), sections }, viewer.language);
}

/** Those about to fall back into the pool apart from those that only wait. */
async function leadSections(tx: Tx, viewer: Actor, { untouchedDays }: Nudges): Promise<MorningProps["sections"][number][]> {
  const found = await mine(tx, viewer, "lead", [
    { field: "state", is: "in", value: ["assigned", "contacted"] },
    { field: "lastFollowUp", is: "olderThan", span: { days: untouchedDays } },
  ]);
  const items: Record<"falling" | "untouched", MorningItem[]> = { falling: [], untouched: [] };
  for (const { id, fields } of found) {
    const lead = await tx.leads.find(scope, id);
    if (!lead) continue;
    const poolDay = lead.keptUntil === null ? await poolDayIfNear(tx, lead) : null;
    const { version, number, company: name } = lead;
    items[poolDay === null ? "untouched" : "falling"].push({
      id,
      version,
      number,
      name,
      on: poolDay ?? dayIn(fields, "lastFollowUp", viewer),
    });
  }
  return (["falling", "untouched"] as const)
    .filter((section) => items[section].length > 0)
    .map((section) => ({ section, items: items[section].slice(0, mostEach), more: items[section].length > mostEach }));
}

/** One's own, the first so many and one more to see whether there are others. Leads are told in two parts. */
async function mine(tx: Tx, viewer: Actor, kind: string, asked: readonly Condition[]) {
  const owned: Condition = { field: "owner", is: "=", value: viewer.personId };
  const most = kind === "lead" ? 2 * mostEach + 1 : mostEach + 1;
  return tx.records.matching(kind, { all: [owned, ...asked] }, await momentOf(tx), null, most);
}

function dayIn(fields: FieldValues, name: string, { timeZone }: Actor): string | null {
  const value = fields[name];
  if (value instanceof Date) return dayOf(value, timeZone);
  return typeof value === "string" ? value : null;
}
