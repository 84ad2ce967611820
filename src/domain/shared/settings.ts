import { dayOf, type CalendarDay } from "./calendar-day";
import type { Currency } from "./money";
import type { Tx } from "./tx";

/** Data that the people who run the business change: one JSON value a name, with a version. */
export interface SettingsStore {
  read<Value>(name: string): Promise<Value | null>;
  put(name: string, value: unknown): Promise<void>;
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
}

const unnamed: Company = { nameZh: "本公司", nameEn: "Our company", baseCurrency: "CNY", timeZone: "Asia/Shanghai" };

export async function companyOf(tx: Tx): Promise<Company> {
  return { ...unnamed, ...(await tx.settings.read<Partial<Company>>("company")) };
}

/** Today, where the company is. */
export async function todayOf(tx: Tx): Promise<CalendarDay> {
  return dayOf(tx.now, (await companyOf(tx)).timeZone);
}
