import { z } from "zod";
import { conditionSchema, type Condition } from "../conditions/condition";
import type { FieldKind as AskedKind, Label } from "../conditions/record-type";
import { roles, type Role } from "../shared/actor";
import type { Id } from "../shared/id";

export const fieldKinds = [
  "text",
  "longText",
  "number",
  "money",
  "date",
  "time",
  "yesNo",
  "oneOf",
  "manyOf",
  "person",
  "customer",
  "product",
  "file",
  "phone",
  "email",
  "link",
  "computed",
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** As which kind of field conditions, rules and lists ask of it. */
export const askedAs: Readonly<Record<FieldKind, AskedKind>> = {
  text: "text",
  longText: "text",
  number: "number",
  money: "money",
  date: "day",
  time: "text",
  yesNo: "yesNo",
  oneOf: "word",
  manyOf: "words",
  person: "reference",
  customer: "reference",
  product: "reference",
  file: "text",
  phone: "text",
  email: "text",
  link: "text",
  computed: "number",
};

export interface FieldOption {
  /** Lower-case ASCII; what conditions compare with. It stays when the label changes. */
  readonly code: string;
  readonly label: Label;
}

export interface FieldSettings {
  /** oneOf and manyOf, in the order shown. */
  readonly options: readonly FieldOption[];
  readonly required: boolean;
  /** No two records of the kind have the same value; held by the database. */
  readonly unique: boolean;
  /** A regular expression that the whole text has to match; see `checkPattern` for what it may hold. */
  readonly pattern: string | null;
  /** number, money: plain decimals; date: days. */
  readonly least: string | null;
  readonly most: string | null;
  /** Written into a new record, as it would be typed into a form. */
  readonly initial: string | null;
  readonly visibleWhen: Condition | null;
  readonly requiredWhen: Condition | null;
  /** computed: the sum, with the names of fields: "f_length * f_width". */
  readonly formula: string | null;
  readonly group: Label | null;
  /** null: whoever sees the record. */
  readonly seenBy: readonly Role[] | null;
  /** null: whoever may change the record. */
  readonly editedBy: readonly Role[] | null;
}

/** A field that the company gave to a kind of record. */
export interface FieldDefinition {
  readonly id: Id;
  /** "customer" */
  readonly recordKind: string;
  /** "f_industry": what conditions, rules and formulas call it. Never changes and is never given again. */
  readonly name: string;
  readonly label: Label;
  readonly kind: FieldKind;
  readonly settings: FieldSettings;
  readonly state: "on" | "archived";
  readonly position: number;
  readonly createdAt: Date;
  readonly version: number;
}

export const noSettings: FieldSettings = {
  options: [],
  required: false,
  unique: false,
  pattern: null,
  least: null,
  most: null,
  initial: null,
  visibleWhen: null,
  requiredWhen: null,
  formula: null,
  group: null,
  seenBy: null,
  editedBy: null,
};

const text = z.string().max(500);
export const labelSchema = z.strictObject({ zh: z.string().min(1).max(100), en: z.string().min(1).max(100) });

/** The written form of a field's settings, as a configuration file holds them; whether they fit the field is `checkSettings`' to say. */
export const fieldSettingsSchema: z.ZodType<FieldSettings> = z.strictObject({
  options: z.array(z.strictObject({ code: z.string().regex(/^[a-z0-9_]{1,40}$/), label: labelSchema })).max(10_000),
  required: z.boolean(),
  unique: z.boolean(),
  pattern: text.nullable(),
  least: text.nullable(),
  most: text.nullable(),
  initial: text.nullable(),
  visibleWhen: conditionSchema.nullable(),
  requiredWhen: conditionSchema.nullable(),
  formula: z.string().max(2000).nullable(),
  group: labelSchema.nullable(),
  seenBy: z.array(z.enum(roles)).nullable(),
  editedBy: z.array(z.enum(roles)).nullable(),
});

export function fieldRef(field: { readonly id: Id }): { readonly kind: "field"; readonly id: Id } {
  return { kind: "field", id: field.id };
}
