import { z } from "zod";
import { conditionSchema, type Condition } from "../conditions/condition";
import { roles, type Role } from "../shared/actor";
import type { Id } from "../shared/id";

export const ruleStates = ["draft", "shadow", "on", "off", "archived"] as const;
/** shadow: it runs and logs what it would have done, and does nothing. */
export type RuleState = (typeof ruleStates)[number];

/** When a rule looks at a record. */
export type Trigger =
  /** Something happened to the record: "order.paid", "lead.created". */
  | { readonly on: "event"; readonly record: string; readonly event: string }
  /** A field has another value than before. */
  | { readonly on: "changed"; readonly record: string; readonly field: string }
  /** The condition holds where it did not a moment ago: a number has crossed its threshold. */
  | { readonly on: "crosses"; readonly record: string }
  /** On these days of the week (all when left out) from that hour on, at every record for which the condition holds. */
  | DailyTrigger;

/** On these weekdays, or on that day of each month (its last where the month is shorter), or every day. */
export interface DailyTrigger {
  readonly on: "daily";
  readonly record: string;
  readonly at: string;
  readonly weekdays?: readonly number[];
  readonly monthDay?: number;
}

/** Who: the record's owner, the owner's manager, the rule's own author, everybody of a role, one person. */
export type Recipient = "owner" | "manager" | "author" | { readonly role: Role } | { readonly person: Id };

/** Colleagues by key, or everybody of a role. */
export type Assignees = { readonly role: Role } | { readonly people: readonly Id[] };

/** Written in one language by whoever made the rule, or in both; `{field}` stands for the record's field. */
export type Wording = string | { readonly zh: string; readonly en: string };

export type RuleAction =
  | {
      readonly do: "todo";
      readonly to: Recipient;
      readonly title: Wording;
      readonly priority: "high" | "normal" | "low";
      readonly dueInDays: number;
    }
  | { readonly do: "notify"; readonly to: Recipient; readonly text: Wording }
  /** By SMS or e-mail, to the customer's first contact or to a colleague. */
  | { readonly do: "message"; readonly channel: "sms" | "email"; readonly to: "customer" | Recipient; readonly text: Wording }
  | { readonly do: "tag"; readonly of: "record" | "customer"; readonly tag: string }
  /** For a stock level that is short: a requisition, put before its approvers. */
  | { readonly do: "requisition" }
  /** To whoever's turn it is among these, where nobody has it yet; so many each in so many days at the most. */
  | { readonly do: "assign"; readonly among: Assignees; readonly most?: { readonly leads: number; readonly days: number } }
  /** Another value for a field of the record. */
  | { readonly do: "set"; readonly field: string; readonly value: string }
  /** For a contract: an opportunity that renews it. */
  | { readonly do: "renewal" }
  /** A record of one of the company's forms, by its kind; fields by their names, as forms carry them. */
  | { readonly do: "formRecord"; readonly form: string; readonly values: Readonly<Record<string, string>> }
  /** The record as it was when the rule fired, to the address of the webhook of that name. */
  | { readonly do: "webhook"; readonly webhook: string };

export interface RuleDefinition {
  readonly trigger: Trigger;
  readonly condition: Condition;
  readonly actions: readonly RuleAction[];
  /** Messages that fall outside working hours wait for the next ones. */
  readonly inWorkingHours: boolean;
  /** So many times a day at the most; what is more is logged and told to the author. */
  readonly mostADay: number;
}

export interface Rule {
  readonly id: Id;
  /** "RL-8" */
  readonly number: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly state: RuleState;
  /** Grows with each change of what the rule says; an occasion counts once for each. */
  readonly edition: number;
  readonly definition: RuleDefinition;
  readonly ownerId: Id;
  readonly createdAt: Date;
  /** Since when the present edition runs. */
  readonly startedAt: Date | null;
  readonly version: number;
}

const wording = z.union([
  z.string().min(1).max(1000),
  z.strictObject({ zh: z.string().min(1).max(1000), en: z.string().min(1).max(1000) }),
]);
const recipient = z.union([
  z.enum(["owner", "manager", "author"]),
  z.strictObject({ role: z.enum(roles) }),
  z.strictObject({ person: z.string().length(26) }),
]);
const name = z.string().min(1).max(100);

export const ruleDefinitionSchema: z.ZodType<RuleDefinition> = z.strictObject({
  trigger: z.discriminatedUnion("on", [
    z.strictObject({ on: z.literal("event"), record: name, event: name }),
    z.strictObject({ on: z.literal("changed"), record: name, field: name }),
    z.strictObject({ on: z.literal("crosses"), record: name }),
    z.strictObject({
      on: z.literal("daily"),
      record: name,
      at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
      weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7).optional(),
      monthDay: z.number().int().min(1).max(31).optional(),
    }),
  ]),
  condition: conditionSchema,
  actions: z
    .array(
      z.discriminatedUnion("do", [
        z.strictObject({
          do: z.literal("todo"),
          to: recipient,
          title: wording,
          priority: z.enum(["high", "normal", "low"]),
          dueInDays: z.number().int().min(0).max(365),
        }),
        z.strictObject({ do: z.literal("notify"), to: recipient, text: wording }),
        z.strictObject({
          do: z.literal("message"),
          channel: z.enum(["sms", "email"]),
          to: z.union([z.literal("customer"), recipient]),
          text: wording,
        }),
        z.strictObject({ do: z.literal("tag"), of: z.enum(["record", "customer"]), tag: z.string().min(1).max(60) }),
        z.strictObject({ do: z.literal("requisition") }),
        z.strictObject({
          do: z.literal("assign"),
          among: z.union([
            z.strictObject({ role: z.enum(roles) }),
            z.strictObject({ people: z.array(z.string().length(26)).min(1).max(50) }),
          ]),
          most: z.strictObject({ leads: z.number().int().min(1).max(10_000), days: z.number().int().min(1).max(365) }).optional(),
        }),
        z.strictObject({ do: z.literal("set"), field: name, value: z.string().min(1).max(500) }),
        z.strictObject({ do: z.literal("renewal") }),
        z.strictObject({ do: z.literal("webhook"), webhook: z.string().min(1).max(40) }),
        z.strictObject({ do: z.literal("formRecord"), form: name, values: z.record(name, z.string().max(500)) }),
      ]),
    )
    .min(1)
    .max(10),
  inWorkingHours: z.boolean(),
  mostADay: z.number().int().min(1).max(10_000),
});
