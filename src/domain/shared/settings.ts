import type { Actor } from "./actor";
import { dayOf, type CalendarDay } from "./calendar-day";
import type { Currency } from "./money";
import { auditChange } from "./record-change";
import type { Tx } from "./tx";

/** Data that the people who run the business change: one JSON value a name, with a version. */
export interface SettingsStore {
  read<Value>(name: string): Promise<Value | null>;
  put(name: string, value: unknown): Promise<void>;
  /** Holds everybody else's changes of the configuration off until the commit; what is read from now on is what they left. */
  lock(): Promise<void>;
}

declare module "./tx" {
  interface Stores {
    readonly settings: SettingsStore;
  }
}

/** The setting "company". */
export interface Company {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly baseCurrency: Currency;
  /** IANA zone of daily jobs and of "today" in documents. */
  readonly timeZone: string;
  /** On papers, under the name. */
  readonly address?: string | undefined;
  readonly addressEn?: string | undefined;
  readonly taxId?: string | undefined;
  readonly phone?: string | undefined;
  /** Where customers pay to. */
  readonly bank?: string | undefined;
  /** Under every e-mail. */
  readonly signature?: string | undefined;
  /** Per cent, of products for which none is said. */
  readonly taxRate?: string | undefined;
}

/** What a product is taxed with where neither it nor the company says. */
export const usualTaxRate = "13";

const unnamed: Company = { nameZh: "本公司", nameEn: "Our company", baseCurrency: "CNY", timeZone: "Asia/Shanghai" };

export async function companyOf(tx: Tx): Promise<Company> {
  return { ...unnamed, ...(await tx.settings.read<Partial<Company>>("company")) };
}

/** Today, where the company is. */
export async function todayOf(tx: Tx): Promise<CalendarDay> {
  return dayOf(tx.now, (await companyOf(tx)).timeZone);
}

/** What a change of a setting does: which one, as what it stands in the log, how it is read and what it becomes. */
export interface SettingChange<Value> {
  readonly name: string;
  readonly verb: string;
  readonly read: (tx: Tx) => Promise<Value>;
  readonly change: (before: Value) => Value | Promise<Value>;
}

/** The one way to change a setting: locked, in the log, told. What says nothing new changes nothing. The caller has asked whether the actor may. */
export async function changeSetting<Value>(tx: Tx, actor: Actor, { name, verb, read, change }: SettingChange<Value>): Promise<Value> {
  await tx.settings.lock();
  const before = await read(tx);
  const after = await change(before);
  if (JSON.stringify(before) === JSON.stringify(after)) return after;
  await tx.settings.put(name, after);
  const subject = { kind: "setting", id: name };
  auditChange(tx, actor, verb, subject, { value: before }, { value: after });
  tx.emit({ type: "setting.changed", subject, actorId: actor.personId, data: { name } });
  return after;
}
