import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Delegation } from "./delegation";
import type { ApprovalFlow, FlowDefinition, FlowState } from "./flow";

/** What was published once, kept for ever. */
export interface FlowEdition {
  readonly flowId: Id;
  readonly edition: number;
  readonly definition: FlowDefinition;
  readonly publishedBy: Id;
  readonly publishedAt: Date;
}

export interface FlowStore {
  find(id: Id): Promise<ApprovalFlow | null>;
  byNumber(number: string): Promise<ApprovalFlow | null>;
  lock(id: Id): Promise<ApprovalFlow | null>;
  list(states: readonly FlowState[]): Promise<readonly ApprovalFlow[]>;
  /** Those switched on for a matter, the one published last first. */
  running(matter: string): Promise<readonly ApprovalFlow[]>;
  add(flow: ApprovalFlow): Promise<void>;
  /** Refuses `flow.stale`. */
  save(flow: ApprovalFlow): Promise<ApprovalFlow>;
  addEdition(edition: FlowEdition): Promise<void>;
  editionsOf(flowId: Id): Promise<readonly FlowEdition[]>;
}

export interface DelegationStore {
  find(id: Id): Promise<Delegation | null>;
  /** All that hold on a day. */
  on(day: CalendarDay): Promise<readonly Delegation[]>;
  /** All that hold on that day or begin later. */
  notOver(day: CalendarDay): Promise<readonly Delegation[]>;
  /** Those of one person that are not over by that day, locked. */
  lockOf(personId: Id, day: CalendarDay): Promise<readonly Delegation[]>;
  add(delegation: Delegation): Promise<void>;
  /** Refuses `delegation.stale`. */
  save(delegation: Delegation): Promise<Delegation>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly flows: FlowStore;
    readonly delegations: DelegationStore;
  }
}
