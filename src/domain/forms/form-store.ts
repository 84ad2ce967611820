import type { Scope } from "../shared/actor";
import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { FormDefinition } from "./form-definition";
import type { FormRecord } from "./form-record";

export interface FormRecordFilter {
  readonly states?: readonly string[];
  readonly ownerId?: Id;
}

/** What a form said in one of its editions, and who said it. */
export interface FormEdition extends Pick<FormDefinition, "label" | "settings" | "state" | "edition"> {
  readonly changedBy: Id;
  readonly changedAt: Date;
}

export interface FormStore {
  /** Every form of the company, archived ones too, oldest first. */
  list(): Promise<readonly FormDefinition[]>;
  lock(id: Id): Promise<FormDefinition | null>;
  /** false where the prefix has been given before. */
  add(form: FormDefinition): Promise<boolean>;
  /** Refuses `form.stale`. */
  save(form: FormDefinition): Promise<FormDefinition>;
  addEdition(formId: Id, edition: FormEdition): Promise<void>;
  /** Newest first. */
  editionsOf(formId: Id, most: number): Promise<readonly FormEdition[]>;
  /** Whether a product's number begins like the numbers of a form would: "SR-". */
  isPrefixOfProduct(prefix: string): Promise<boolean>;
  /** How many records stand in each state, by code. */
  countByState(formId: Id): Promise<ReadonlyMap<string, number>>;
}

export interface FormRecordStore {
  find(scope: Scope, id: Id): Promise<FormRecord | null>;
  lock(id: Id): Promise<FormRecord | null>;
  /** Newest first. */
  list(scope: Scope, formId: Id, filter: FormRecordFilter, page: PageRequest): Promise<Page<FormRecord>>;
  add(record: FormRecord): Promise<void>;
  /** Refuses `formRecord.stale` when somebody saved in between. */
  save(record: FormRecord): Promise<FormRecord>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly forms: FormStore;
    readonly formRecords: FormRecordStore;
  }
}
