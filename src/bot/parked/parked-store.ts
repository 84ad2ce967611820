import type { Id } from "../../domain/shared/id";

/** Everything that stands still at one place: a conversation on a platform, or a type of event. */
export interface ParkedGroup {
  readonly kind: "delivery" | "event";
  /** The oldest one's key. */
  readonly id: Id;
  /** How many are given up; 0 when all of it is handled. */
  readonly count: number;
  /** Whom it was meant for; null for an event. */
  readonly personId: Id | null;
  /** The platform's name, or the event's type. */
  readonly where: string;
  readonly since: Date;
  readonly problem: string;
}

export interface ParkedStore {
  /** Where something stands still, oldest first; at most 50. */
  list(): Promise<readonly ParkedGroup[]>;
  /** The place of the delivery or event with that key, whether or not something still stands there. */
  groupOf(id: Id): Promise<ParkedGroup | null>;
  /** Puts all of the group to work again, or drops it for good; gives how many. */
  release(group: ParkedGroup, how: "retry" | "drop"): Promise<number>;
}

declare module "../../domain/shared/tx" {
  interface Stores {
    readonly parked: ParkedStore;
  }
}
