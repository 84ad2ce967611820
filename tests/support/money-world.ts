import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { checkLedgers } from "../../src/adapters/mysql/checks/check-ledgers";
import { moneyChecks } from "../../src/adapters/mysql/checks/money-checks";
import type { Database } from "../../src/adapters/mysql/database";
import { unitOfWork } from "../../src/adapters/mysql/unit-of-work";
import type { Customer } from "../../src/domain/customers/customer";
import { registerPayment, type RegisterPayment } from "../../src/domain/payments/register-payment";
import { settlePayment, type SettlePayment } from "../../src/domain/payments/settle-payment";
import { planReceivables } from "../../src/domain/receivables/plan-receivables";
import { raiseReceivables } from "../../src/domain/receivables/raise-receivables";
import type { Receivable } from "../../src/domain/receivables/receivable";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import { newId, type Id } from "../../src/domain/shared/id";
import { amount, type Currency } from "../../src/domain/shared/money";
import type { PaymentTerms } from "../../src/domain/shared/payment-terms";
import type { Tx } from "../../src/domain/shared/tx";
import { anActor } from "./money";
import { freshDatabase } from "./database";

export interface Charge {
  readonly total: string;
  readonly terms?: PaymentTerms;
  readonly day?: string;
  readonly sourceId?: Id;
  readonly reference?: string;
  readonly currency?: Currency;
}

/** A company with a movable clock, on this worker's own schema; its steps are use cases, each in one transaction. */
export async function moneyWorld() {
  const database: Database = await freshDatabase(16);
  let now = new Date("2026-11-25T02:00:00Z");
  const uow = unitOfWork(database, { now: () => now }, documentNumbers(database));
  const finance = anActor("finance");
  const rep = anActor("salesRep");
  let customers = 0;

  return {
    database,
    finance,
    rep,
    close: () => database.close(),
    run: <T>(work: (tx: Tx) => Promise<T>): Promise<T> => uow.run(work),
    /** Noon in Shanghai of that day. */
    today(day: string): void {
      now = new Date(`${day}T12:00:00+08:00`);
    },
    async customer(given: Partial<Customer> = {}): Promise<Customer> {
      const number = `C${String(++customers).padStart(3, "0")}`;
      const customer: Customer = {
        id: newId(),
        number,
        name: `客户${number}`,
        shortName: null,
        nameEn: null,
        nameKey: `客户${number}`,
        creditCode: null,
        ownerId: rep.personId,
        prospect: false,
        currency: "CNY",
        terms: { from: "shipment", days: 30 },
        creditLimit: amount("500000", "CNY"),
        address: null,
        intent: null,
        lastFollowUpAt: null,
        assignedAt: null,
        createdAt: now,
        version: 1,
        ...given,
      };
      await uow.run((tx) => tx.customers.add(customer));
      return customer;
    },
    /** What an order of that total raises; due on the day itself unless the terms say otherwise. */
    charge(customer: Customer, charge: Charge): Promise<Receivable[]> {
      const currency = charge.currency ?? customer.currency;
      return uow.run(async (tx) => {
        const day = calendarDay(charge.day ?? "2026-11-25");
        const parts = planReceivables(charge.terms ?? { from: "order", days: 0 }, amount(charge.total, currency), currency, {
          orderDay: day,
        });
        const source = { kind: "salesOrder", id: charge.sourceId ?? newId() };
        const reference = charge.reference === undefined ? {} : { reference: charge.reference };
        return raiseReceivables(tx, rep, { source, customerId: customer.id, ownerId: rep.personId, currency, parts, day, ...reference });
      });
    },
    pay: (customer: Customer, sum: string, given: Partial<RegisterPayment> = {}) =>
      uow.run((tx) => registerPayment(tx, finance, { customerId: customer.id, amount: sum, evenIfAlike: true, ...given })),
    settle: (paymentId: Id, shares?: SettlePayment["shares"]) =>
      uow.run((tx) => settlePayment(tx, finance, { paymentId, ...(shares ? { shares } : {}) })),
    ofSource: (sourceId: Id) => uow.run((tx) => tx.receivables.ofSource({ kind: "salesOrder", id: sourceId })),
    /** Names of the money invariants that are broken. */
    async broken(): Promise<string[]> {
      return (await checkLedgers(database, moneyChecks)).filter((each) => each.count > 0).map((each) => each.check.name);
    },
  };
}
export type MoneyWorld = Awaited<ReturnType<typeof moneyWorld>>;
