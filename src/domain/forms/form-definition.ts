import { z } from "zod";
import type { Label } from "../conditions/record-type";
import { labelSchema } from "../fields/field-definition";
import { roles, type Role } from "../shared/actor";
import type { Id } from "../shared/id";

export interface FormState {
  /** Lower-case ASCII; what records keep and conditions compare with. It stays when the label changes. */
  readonly code: string;
  readonly label: Label;
}

/** A way from one state to another, and who may go it; null: whoever may move the form's records. */
export interface FormMove {
  readonly from: string;
  readonly to: string;
  readonly roles: readonly Role[] | null;
}

export const formReaches = ["own", "team", "all"] as const;
/** own: each sees what is theirs, operations leads all; team: as everywhere in the product; all: whoever sees one sees all. */
export type FormReach = (typeof formReaches)[number];

/** Who may do what with the form's records; null: everybody. */
export interface FormAccess {
  readonly create: readonly Role[] | null;
  readonly see: readonly Role[] | null;
  readonly move: readonly Role[] | null;
  readonly reach: FormReach;
}

export interface FormSettings {
  /** In their order: a new record stands in the first, the last is its end. */
  readonly states: readonly FormState[];
  /** None: from each state to each other. */
  readonly moves: readonly FormMove[];
  readonly access: FormAccess;
}

/** A kind of record that the company made itself: sample requests, equipment loans. */
export interface FormDefinition {
  readonly id: Id;
  /** "SR": its records are SR-1, SR-2 … Never changes and is never given again. */
  readonly prefix: string;
  readonly label: Label;
  readonly settings: FormSettings;
  readonly state: "on" | "archived";
  /** Grows with each change of what it says. */
  readonly edition: number;
  readonly createdBy: Id;
  readonly createdAt: Date;
  readonly version: number;
}

export const mostStates = 20;

const someRoles = z.array(z.enum(roles)).min(1).nullable();
const code = z.string().regex(/^[a-z0-9_]{1,40}$/);

/** The written form of a form's settings, as a configuration file holds them; whether they make sense is `checkForm`'s to say. */
export const formSettingsSchema: z.ZodType<FormSettings> = z.strictObject({
  states: z.array(z.strictObject({ code, label: labelSchema })).max(1000),
  moves: z.array(z.strictObject({ from: code, to: code, roles: someRoles })).max(1000),
  access: z.strictObject({ create: someRoles, see: someRoles, move: someRoles, reach: z.enum(formReaches) }),
});

export function formRef(form: { readonly id: Id }): { readonly kind: "form"; readonly id: Id } {
  return { kind: "form", id: form.id };
}

/** The moves that lead out of a state. */
export function movesOf({ settings: { states, moves } }: FormDefinition, from: string): readonly FormMove[] {
  if (moves.length > 0) return moves.filter((move) => move.from === from);
  return states.filter(({ code: to }) => to !== from).map(({ code: to }) => ({ from, to, roles: null }));
}

/** Where a record of the form begins. */
export function firstState({ settings: { states } }: FormDefinition): string {
  return states[0]?.code ?? "";
}
