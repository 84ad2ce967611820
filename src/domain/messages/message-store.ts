import type { Scope } from "../shared/actor";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { CustomerMessage, MessageChannel, MessageState } from "./message";

export interface MessageFilter {
  readonly customerId?: Id;
  readonly states?: readonly MessageState[];
  /** Which of them: to customers and colleagues, to suppliers. */
  readonly to: { readonly customers: boolean; readonly suppliers: boolean };
}

export interface OptOut {
  readonly channel: MessageChannel;
  readonly recipient: string;
  readonly customerId: Id | null;
  readonly since: Date;
  readonly notedBy: Id;
}

export interface MessageStore {
  /** false: there is a message of that key already, and nothing was written. */
  add(message: CustomerMessage): Promise<boolean>;
  /** Whether a rule that ran over the record has written to the customer since then, sent or not. */
  toldByRule(customerId: Id, record: SubjectRef, since: Date): Promise<boolean>;
  byOnceKey(onceKey: string): Promise<CustomerMessage | null>;
  find(id: Id): Promise<CustomerMessage | null>;
  byNumber(number: string): Promise<CustomerMessage | null>;
  lock(id: Id): Promise<CustomerMessage | null>;
  /** Refuses `message.stale` when somebody saved in between. */
  save(message: CustomerMessage): Promise<CustomerMessage>;
  /** Newest first; of the customers of the scope, to colleagues where all are seen, to suppliers where those are asked for. */
  list(scope: Scope, filter: MessageFilter, page: PageRequest): Promise<Page<CustomerMessage>>;
  hasOptedOut(channel: MessageChannel, recipient: string): Promise<boolean>;
  /** Once for each channel and address. */
  addOptOut(optOut: OptOut): Promise<void>;
  removeOptOut(channel: MessageChannel, recipient: string): Promise<void>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly messages: MessageStore;
  }
}
