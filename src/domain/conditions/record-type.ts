import type { Role } from "../shared/actor";

/** Chinese and English, equally. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** "评级 / grade", where nobody is there whose language counts. */
export function inBothLanguages({ zh, en }: Label): string {
  return zh === en ? zh : `${zh} / ${en}`;
}

/**
 * What a field holds, and how it is kept in a `FieldValues`:
 * text and word: string · number and money: plain decimal string · day: "2026-11-25" · instant: Date · yesNo: boolean ·
 * reference (a person, customer, product …): the record's id · words (many of a list): array of strings.
 * null, "" and [] are all *empty*.
 */
export type FieldKind = "text" | "word" | "words" | "number" | "money" | "day" | "instant" | "yesNo" | "reference";

export interface FieldDeclaration {
  readonly kind: FieldKind;
  readonly label: Label;
  /** word and words: what can be chosen; text: the words that the company keeps a list of, each as the records have it. */
  readonly options?: Readonly<Record<string, Label>>;
  /** reference: what kind of record it points at: "person", "customer", "product". */
  readonly to?: string;
  /** The company's own field with this id; left out for a built-in one. */
  readonly own?: string;
  /** Nobody may ask of it any more; what asks already still has its answer. */
  readonly archived?: true;
}

/** Records that belong to a record: a customer's open orders. What counts as belonging is the relation's own meaning. */
export interface RelationDeclaration {
  readonly label: Label;
  readonly of: string;
}

/** What can be asked of a kind of record. Custom fields join the built-in ones under their own names. */
export interface RecordType {
  /** "customer" */
  readonly kind: string;
  readonly label: Label;
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
  readonly relations: Readonly<Record<string, RelationDeclaration>>;
  /** Of a kind that the company made itself. */
  readonly own?: OwnKind;
}

/** Who may deal with the records of a kind that the company made; null: everybody. */
export interface OwnKind {
  readonly formId: string;
  readonly seenBy: readonly Role[] | null;
  readonly filledInBy: readonly Role[] | null;
  /** Whose records somebody sees who sees any: each their own, as everywhere in the product, everybody's. */
  readonly reach: "own" | "team" | "all";
  /** No new ones are made; those that are there stay. */
  readonly archived: boolean;
}

/** Every kind of record, by its kind. */
export type RecordTypes = Readonly<Record<string, RecordType>>;

export type FieldValue = string | boolean | Date | readonly string[] | null;
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** A record as conditions see it; related records are there where a condition asks for them. */
export interface ConditionRecord {
  readonly fields: FieldValues;
  /** The fields before the change that is being looked at; null where nothing changed or the record is new. */
  readonly before: FieldValues | null;
  readonly related: Readonly<Record<string, readonly ConditionRecord[]>>;
}

export function isEmpty(value: FieldValue | undefined): value is null | undefined | "" {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}
