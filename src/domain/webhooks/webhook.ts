import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";

/** An address outside that rules may call: what they send is signed with its secret. */
export interface Webhook {
  readonly id: Id;
  /** "WH-1" */
  readonly number: string;
  /** What rules call it: "erp". One of a kind. */
  readonly name: string;
  readonly url: string;
  /** Sealed; the environment may give another one under the webhook's name, which then counts. */
  readonly secret: string;
  readonly on: boolean;
  readonly createdBy: Id;
  readonly createdAt: Date;
  readonly version: number;
}

export function webhookRef(webhook: Pick<Webhook, "id">): SubjectRef {
  return { kind: "webhook", id: webhook.id };
}

export function secretPurpose(webhook: Pick<Webhook, "id">): string {
  return `webhook ${webhook.id}`;
}

export interface WebhookStore {
  find(id: Id): Promise<Webhook | null>;
  byNumber(number: string): Promise<Webhook | null>;
  byName(name: string): Promise<Webhook | null>;
  lock(id: Id): Promise<Webhook | null>;
  /** By number. */
  list(): Promise<readonly Webhook[]>;
  /** Refuses `webhook.nameTaken`. */
  add(webhook: Webhook): Promise<void>;
  /** Refuses `webhook.stale`. */
  save(webhook: Webhook): Promise<Webhook>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly webhooks: WebhookStore;
  }
}
