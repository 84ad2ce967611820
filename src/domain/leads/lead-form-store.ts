import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { LeadForm, LeadSubmission } from "./lead-form";

export interface LeadFormStore {
  find(id: Id): Promise<LeadForm | null>;
  byNumber(number: string): Promise<LeadForm | null>;
  byCode(code: string): Promise<LeadForm | null>;
  lock(id: Id): Promise<LeadForm | null>;
  listOpen(): Promise<readonly LeadForm[]>;
  list(page: PageRequest): Promise<Page<LeadForm>>;
  add(form: LeadForm): Promise<void>;
  /** Refuses `leadForm.stale` when somebody saved in between. */
  save(form: LeadForm): Promise<LeadForm>;
  /** false when a page with this mark has been sent in. */
  addSubmission(submission: LeadSubmission): Promise<boolean>;
  hasSubmission(onceKey: string): Promise<boolean>;
  lockSubmission(id: Id): Promise<LeadSubmission | null>;
  saveSubmission(submission: LeadSubmission): Promise<void>;
  /** How many came since then, from one address or (null) from all. */
  submissionsSince(leadFormId: Id, addressHash: string | null, since: Date): Promise<number>;
  /** How many became leads, by form. */
  takenOf(leadFormIds: readonly Id[]): Promise<ReadonlyMap<Id, number>>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly leadForms: LeadFormStore;
  }
}
