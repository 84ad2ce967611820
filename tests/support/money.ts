import { newId } from "../../src/domain/shared/id";
import { permissionsOf } from "../../src/domain/access/permissions";
import type { Payment } from "../../src/domain/payments/payment";
import type { Receivable } from "../../src/domain/receivables/receivable";
import type { Actor, Role } from "../../src/domain/shared/actor";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import { amount } from "../../src/domain/shared/money";

/** Somebody of a role, for tests of the domain. */
export function anActor(role: Role, given: Partial<Actor> = {}): Actor {
  const personId = given.personId ?? newId();
  return {
    kind: "person",
    personId,
    name: role,
    roles: [role],
    permissions: permissionsOf([role]),
    language: "zh",
    timeZone: "Asia/Shanghai",
    team: [personId],
    messageId: null,
    ...given,
  };
}

/** Sums are typed without their currency's places. */
interface Sums {
  readonly amount?: string;
  readonly settled?: string;
  readonly credited?: string;
  readonly writtenOff?: string;
}

export function aReceivable(given: Omit<Partial<Receivable>, keyof Sums> & Sums = {}): Receivable {
  const currency = given.currency ?? "CNY";
  return {
    id: newId(),
    number: "AR-1",
    customerId: "customer",
    ownerId: "owner",
    source: { kind: "salesOrder", id: "order" },
    partNo: 1,
    due: { from: "order", days: 0 },
    dueDay: calendarDay("2026-11-25"),
    reference: null,
    createdAt: new Date("2026-11-25T02:00:00Z"),
    version: 1,
    ...given,
    currency,
    amount: amount(given.amount ?? "100", currency),
    settled: amount(given.settled ?? "0", currency),
    credited: amount(given.credited ?? "0", currency),
    writtenOff: amount(given.writtenOff ?? "0", currency),
  };
}

export function aPayment(
  given: Omit<Partial<Payment>, "amount" | "allocated" | "refunded"> & { amount?: string; allocated?: string; refunded?: string } = {},
): Payment {
  const currency = given.currency ?? "CNY";
  return {
    id: newId(),
    number: "PAY-1",
    customerId: "customer",
    receivedDay: calendarDay("2026-11-25"),
    account: null,
    method: null,
    reference: null,
    onceKey: null,
    state: "registered",
    voidReason: null,
    registeredBy: "finance",
    createdAt: new Date("2026-11-25T02:00:00Z"),
    version: 1,
    ...given,
    currency,
    amount: amount(given.amount ?? "100", currency),
    allocated: amount(given.allocated ?? "0", currency),
    refunded: amount(given.refunded ?? "0", currency),
  };
}
