import type { Role } from "../shared/actor";
import type { Id } from "../shared/id";
import type { Person } from "./person";

export interface ChatUserRef {
  readonly platform: string;
  readonly workspace: string;
  /** The platform's id of the person. */
  readonly externalId: string;
}

export interface PersonStore {
  find(id: Id): Promise<Person | null>;
  /** For a change that must see all of somebody's others: the row is locked. */
  lock(id: Id): Promise<Person | null>;
  findMany(ids: readonly Id[]): Promise<readonly Person[]>;
  byNumber(number: string): Promise<Person | null>;
  /** Upper and lower case are the same address. */
  byEmail(email: string): Promise<Person | null>;
  byChatUser(user: ChatUserRef): Promise<Person | null>;
  /** Where to reach somebody on each platform. */
  chatUsersOf(personId: Id): Promise<readonly ChatUserRef[]>;
  /** Everybody who still works here, by number. */
  listActive(): Promise<readonly Person[]>;
  activeWithRole(role: Role): Promise<readonly Person[]>;
  /** The person and everybody below in the reporting line. */
  teamOf(id: Id): Promise<readonly Id[]>;
  add(person: Person): Promise<void>;
  /** Refuses `person.stale` when somebody saved in between. */
  save(person: Person): Promise<Person>;
  linkChatUser(personId: Id, user: ChatUserRef, at: Date): Promise<void>;
  unlinkChatUser(user: ChatUserRef): Promise<void>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly people: PersonStore;
  }
}
