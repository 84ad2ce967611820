import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { Payable, PayablePayment, PayableState } from "./payable";

export interface PayableFilter {
  readonly states?: readonly PayableState[];
  readonly supplierId?: Id;
}

export interface PayableStore {
  find(id: Id): Promise<Payable | null>;
  byNumber(number: string): Promise<Payable | null>;
  list(filter: PayableFilter, page: PageRequest): Promise<Page<Payable>>;
  /** Not wholly paid, the first due first. */
  due(filter: Pick<PayableFilter, "supplierId">, page: PageRequest): Promise<Page<Payable>>;
  lock(id: Id): Promise<Payable | null>;
  ofOrder(purchaseOrderId: Id): Promise<readonly Payable[]>;
  /** One that stands with the supplier's own number. */
  byBill(supplierId: Id, billNumber: string): Promise<Payable | null>;
  /** False: a bill of that supplier and number is there. */
  add(payable: Payable): Promise<boolean>;
  /** Refuses `payable.stale` when somebody saved in between. */
  save(payable: Payable): Promise<Payable>;
  addPayment(payment: PayablePayment): Promise<void>;
  paymentsOf(payableId: Id): Promise<readonly PayablePayment[]>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly payables: PayableStore;
  }
}
