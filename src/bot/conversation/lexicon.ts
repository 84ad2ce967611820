import type { NamedTerms } from "./recognise/named-terms";
import type { Scope } from "../../domain/shared/actor";
import type { LookupForm } from "../../domain/shared/lookup-words";

export const recordKinds = [
  "customer",
  "contact",
  "product",
  "person",
  "warehouse",
  "supplier",
  "account",
  "lead",
  "opportunity",
  "field",
  "form",
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** A record that one of the looked-up words stands for. */
export interface LexiconMatch {
  readonly kind: RecordKind;
  readonly id: string;
  /** The looked-up word that found it. */
  readonly word: string;
  readonly form: LookupForm;
  /** What to call it in a choice. */
  readonly label: string;
  /** A contact's or deal's customer. */
  readonly customerId?: string;
  /** Who looks after the customer or deal; of a contact, after its customer. Left out: records that everybody may name. */
  readonly ownerId?: string;
}

/** Series whose documents people tell by their customer: 华强那份报价. */
export type DescribedSeries = "QT" | "SO" | "CT" | "INV" | "TK";

export interface DocumentInfo {
  readonly id: string;
  readonly customerId?: string;
  /** Products on its lines, where it has lines. */
  readonly products: readonly string[];
}

/**
 * What the bot knows by name. Candidates in, matches out: nothing is ever loaded whole, so that a million customers
 * cost one indexed query.
 */
export interface Lexicon {
  find(words: readonly string[]): Promise<readonly LexiconMatch[]>;
  /** Open deals of these customers. */
  dealsOf(customerIds: readonly string[]): Promise<readonly LexiconMatch[]>;
  /** The numbers of these customers' documents of a series that are still open and in the scope, newest first; a handful at most. */
  openDocuments(series: DescribedSeries, customerIds: readonly string[], sees: Scope): Promise<readonly string[]>;
  /** What a person still has to do. */
  openTodos(personId: string): Promise<readonly { readonly number: string; readonly title: string }[]>;
  /** By number: "SO-13". */
  documents(numbers: readonly string[]): Promise<ReadonlyMap<string, DocumentInfo>>;
  /** Those of these numbers whose document is being approved now. */
  onApproval(numbers: readonly string[]): Promise<readonly string[]>;
  /** Those of the words that the numbers of a form's records begin with: "SR". */
  formPrefixes(words: readonly string[]): Promise<readonly string[]>;
  /** What the company calls its payment terms; asked for where a message speaks of terms. */
  namedTerms(): Promise<readonly NamedTerms[]>;
  /** Unit codes of products with the base unit first. */
  unitsOf(productIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}

declare module "../../domain/shared/tx" {
  interface Stores {
    readonly lexicon: Lexicon;
  }
}
