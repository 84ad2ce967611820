import { z } from "zod";
import { conditionSchema, type Condition } from "../conditions/condition";
import { roles, type Role } from "../shared/actor";
import type { Id } from "../shared/id";

export const flowStates = ["draft", "on", "off", "archived"] as const;
export type FlowState = (typeof flowStates)[number];

/** Who is asked: everybody of a role, a manager above the document's owner, one person, whoever a field of the document names. */
export type ApproverSource =
  | { readonly role: Role }
  | { readonly managerLevels: number }
  | { readonly person: Id }
  | { readonly field: string };

export interface FlowStep {
  readonly approvers: readonly ApproverSource[];
  /** sequence: one after the other, in the order given. */
  readonly needs: "any" | "all" | "sequence";
  /** Left out: always. */
  readonly when?: Condition;
  readonly ifNobody: "skip" | "admin" | { readonly person: Id };
  /** In working hours; null: never. */
  readonly remindAfterHours: number | null;
  readonly escalateAfterHours: number | null;
}

/** Which documents go which way. Several flows of one matter: the newest whose condition holds. */
export interface FlowDefinition {
  /** A key of `flowMatters`: "quote", "creditRelease". */
  readonly matter: string;
  readonly when: Condition;
  readonly steps: readonly FlowStep[];
  readonly copyTo: readonly ApproverSource[];
}

export interface ApprovalFlow {
  readonly id: Id;
  /** "AF-3" */
  readonly number: string;
  /** As its author said it. */
  readonly name: string;
  readonly matter: string;
  readonly state: FlowState;
  /** Grows with each publication; 0 before the first. A run keeps the one it began with. */
  readonly edition: number;
  /** What is published; null: nothing yet. */
  readonly definition: FlowDefinition | null;
  /** What waits to be published; null: nothing does. */
  readonly proposed: FlowDefinition | null;
  readonly ownerId: Id;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly version: number;
}

const person = z.string().length(26);
const source = z.union([
  z.strictObject({ role: z.enum(roles) }),
  z.strictObject({ managerLevels: z.number().int().min(1).max(9) }),
  z.strictObject({ person }),
  z.strictObject({ field: z.string().min(1).max(100) }),
]);
const hours = z.number().int().min(1).max(1000).nullable();

export const flowDefinitionSchema: z.ZodType<FlowDefinition> = z.strictObject({
  matter: z.string().min(1).max(40),
  when: conditionSchema,
  steps: z
    .array(
      z.strictObject({
        approvers: z.array(source).max(20),
        needs: z.enum(["any", "all", "sequence"]),
        when: conditionSchema.optional(),
        ifNobody: z.union([z.enum(["skip", "admin"]), z.strictObject({ person })]),
        remindAfterHours: hours,
        escalateAfterHours: hours,
      }),
    )
    .max(20),
  copyTo: z.array(source).max(20),
});
