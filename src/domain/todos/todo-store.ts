import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { Todo, TodoState } from "./todo";

export interface TodoFilter {
  readonly states: readonly TodoState[];
  readonly dueFrom?: CalendarDay;
  readonly dueUntil?: CalendarDay;
}

export interface TodoStore {
  /** false when one with this once-key is there already. */
  add(todo: Todo): Promise<boolean>;
  byOnceKey(onceKey: string): Promise<Todo | null>;
  find(id: Id): Promise<Todo | null>;
  byNumber(number: string): Promise<Todo | null>;
  lock(id: Id): Promise<Todo | null>;
  /** Refuses `todo.stale` when somebody saved in between. */
  save(todo: Todo): Promise<Todo>;
  /** The nearest due first, undated last; of one day the more urgent first. */
  listOf(personIds: readonly Id[], filter: TodoFilter, page: PageRequest): Promise<Page<Todo>>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly todos: TodoStore;
  }
}
