import type { HappenedEvent } from "../shared/domain-event";
import type { Tx } from "../shared/tx";

/** Work that starts downstream of something that happened upstream, a moment later and exactly once. */
export interface Flow {
  /** The event's type, "payment.settled"; "*" for whatever happens. */
  readonly on: string;
  start(tx: Tx, event: HappenedEvent): Promise<void>;
}

export function defineFlow(flow: Flow): Flow {
  return flow;
}
