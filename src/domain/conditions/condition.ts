import { z } from "zod";

/** A length of time, counted back or forward from today. Hours only make sense for instants. */
export type Span = { readonly days: number } | { readonly workingDays: number } | { readonly hours: number };

/** A day that moves: today, or what another day field of the record says, and so many days later (or earlier). */
export type MovingDay = { readonly today: number } | { readonly field: string; readonly plusDays: number };

export type Operand = string | boolean | readonly string[] | MovingDay;

export const comparisons = ["=", "!=", "<", "<=", ">", ">=", "in", "contains", "startsWith", "has"] as const;
export type Comparison = (typeof comparisons)[number];
export type Order = "=" | "<" | "<=" | ">" | ">=";

/**
 * A question about one record, as data. Every question has the answer yes or no, never "unknown":
 * a comparison with an empty field is a no, `not` turns it round, and `!=` is exactly "not =".
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly field: string; readonly is: Comparison; readonly value: Operand }
  | { readonly field: string; readonly is: "empty" | "notEmpty" }
  /** Longer ago than the span · in the span up to now · in the span from now on. */
  | { readonly field: string; readonly is: "olderThan" | "within" | "dueWithin"; readonly span: Span }
  /** Only of a record that is being changed; from and to are left out where any value will do. */
  | { readonly field: string; readonly is: "changed"; readonly from?: string; readonly to?: string }
  /** How many related records there are, or what a number or money field of theirs adds up to. */
  | {
      readonly of: string;
      readonly sum?: string;
      readonly where?: Condition;
      readonly is: Order;
      readonly value: string;
    };

/** A question about one field of the record. */
export type Question = Extract<Condition, { readonly field: string }>;
export type ComparingQuestion = Extract<Question, { readonly value: Operand }>;

export function isComparing(question: Question): question is ComparingQuestion {
  return "value" in question;
}

export const always: Condition = { all: [] };

const name = z.string().min(1).max(100);
const value = z.string().max(500);
const count = z.number().int().min(0).max(36_500);
const span = z.union([
  z.strictObject({ days: count }),
  z.strictObject({ workingDays: count.max(3650) }),
  z.strictObject({ hours: count.max(87_600) }),
]);
const shift = z.number().int().min(-36_500).max(36_500);
const operand = z.union([
  value,
  z.boolean(),
  z.array(value).max(1000),
  z.strictObject({ today: shift }),
  z.strictObject({ field: name, plusDays: shift }),
]);

/** The written form; what fields there are and what fits them is `checkCondition`'s to say. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).max(100) }),
    z.strictObject({ any: z.array(conditionSchema).max(100) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ field: name, is: z.enum(comparisons), value: operand }),
    z.strictObject({ field: name, is: z.enum(["empty", "notEmpty"]) }),
    z.strictObject({ field: name, is: z.enum(["olderThan", "within", "dueWithin"]), span }),
    z.strictObject({ field: name, is: z.literal("changed"), from: value.optional(), to: value.optional() }),
    z.strictObject({
      of: name,
      sum: name.optional(),
      where: conditionSchema.optional(),
      is: z.enum(["<", "<=", "=", ">=", ">"]),
      value,
    }),
  ]),
);
