import type { Id } from "./id";

export const roles = [
  "salesRep",
  "salesManager",
  "warehouse",
  "purchaser",
  "purchasingManager",
  "finance",
  "service",
  "operationsLead",
] as const;
export type Role = (typeof roles)[number];

/** Verb on noun, "quote.approve"; the table of them stands in `access/permissions.ts`. */
export type PermissionName = `${string}.${string}`;

export type Language = "zh" | "en";

/** Who acts, and from which message: every use case takes one, every audit row names one. */
export interface Actor {
  readonly kind: "person" | "system";
  readonly personId: Id;
  readonly name: string;
  readonly roles: readonly Role[];
  /** What these roles allow, worked out once when the actor was identified. */
  readonly permissions: ReadonlySet<PermissionName>;
  readonly language: Language;
  /** IANA zone, "Asia/Shanghai". */
  readonly timeZone: string;
  /** People below in the reporting line, oneself included: the "team" data scope. */
  readonly team: readonly Id[];
  /** The inbox row of the message or tap that this acting comes from; null for jobs. */
  readonly messageId: Id | null;
}

/** Which records somebody may see: the required first argument of every finder. */
export type Scope = { readonly kind: "all" } | { readonly kind: "owners"; readonly ownerIds: readonly Id[] };
