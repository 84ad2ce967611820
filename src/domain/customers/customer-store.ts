import type { Scope } from "../shared/actor";
import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { Contact, Customer, FollowUp } from "./customer";

/** What a duplicate is recognised by; null fields are not compared. */
export interface DuplicateHints {
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly creditCode: string | null;
  readonly nameKey: string | null;
}

/** Another record that looks the same. A name alike is only a hint, the others are firm. */
export interface DuplicateFound {
  readonly id: Id;
  readonly number: string;
  readonly name: string;
  readonly ownerId: Id | null;
  readonly by: "phone" | "email" | "creditCode" | "name";
}

export interface CustomerStore {
  find(scope: Scope, id: Id): Promise<Customer | null>;
  findMany(scope: Scope, ids: readonly Id[]): Promise<readonly Customer[]>;
  byNumber(scope: Scope, number: string): Promise<Customer | null>;
  list(scope: Scope, filter: { readonly prospect?: boolean; readonly ownerId?: Id | null }, page: PageRequest): Promise<Page<Customer>>;
  /** For a change: the row is locked until the end of the transaction. */
  lock(id: Id): Promise<Customer | null>;
  duplicates(hints: DuplicateHints): Promise<readonly DuplicateFound[]>;
  add(customer: Customer): Promise<void>;
  /** Refuses `customer.stale` when somebody saved in between. */
  save(customer: Customer): Promise<Customer>;
  contactsOf(customerId: Id): Promise<readonly Contact[]>;
  /** By customer, the first to call first. */
  contactsOfMany(customerIds: readonly Id[]): Promise<readonly Contact[]>;
  contact(id: Id): Promise<Contact | null>;
  addContact(contact: Contact): Promise<void>;
  saveContact(contact: Contact): Promise<Contact>;
}

export interface FollowUpStore {
  find(id: Id): Promise<FollowUp | null>;
  add(followUp: FollowUp): Promise<void>;
  /** Marks it as taken back. */
  withdraw(followUp: FollowUp, at: Date): Promise<FollowUp>;
  /** Newest first, without those taken back. */
  of(subject: { readonly kind: FollowUp["subjectKind"]; readonly id: Id }, page: PageRequest): Promise<Page<FollowUp>>;
  /** All about a customer, also what was logged on its deals; newest first. */
  ofCustomer(customerId: Id, page: PageRequest): Promise<Page<FollowUp>>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly customers: CustomerStore;
    readonly followUps: FollowUpStore;
  }
}
