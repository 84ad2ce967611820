import type { DomainEvent } from "../shared/domain-event";
import type { Tx } from "../shared/tx";

/** Work that starts downstream of something that happened upstream, a moment later and exactly once. */
export interface Flow {
  /** The event's type: "payment.settled". */
  readonly on: string;
  start(tx: Tx, event: DomainEvent): Promise<void>;
}

export function defineFlow(flow: Flow): Flow {
  return flow;
}
