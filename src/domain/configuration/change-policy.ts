import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { Json, Section } from "./section";
import { sectionOf } from "./sections";

/** Limits and times that are one setting each, and are said in a sentence. */
export const policyNames = [
  "purchasePolicy",
  "stocktakePolicy",
  "writeOff",
  "stockHold",
  "ticketHours",
  "collections",
  "leadFormLimits",
  "customerMessages",
  "nudges",
  "undo",
] as const;
export type PolicyName = (typeof policyNames)[number];
/** What is not named stays; null takes a part away. */
export type PolicyChange = Readonly<Record<string, Json>>;

/** As a document has it. */
export async function policyOf(tx: Tx, name: PolicyName): Promise<PolicyChange> {
  return (await policySection(name).read(tx)) as PolicyChange;
}

/**
 * Some of a policy, by the same way as a file that says so. Refuses `policy.bad`, naming the value that makes no sense, and
 * `policy.alreadySo`.
 */
export async function changePolicy(tx: Tx, actor: Actor, name: PolicyName, change: PolicyChange): Promise<void> {
  requirePermission(actor, "configuration.manage");
  await tx.settings.lock();
  const present = await policyOf(tx, name);
  const wanted = Object.fromEntries(Object.entries({ ...present, ...change }).filter(([, value]) => value !== null));
  await setPolicy(tx, actor, name, wanted, Object.values(change));
}

/** The whole of a policy, as it was. Refuses what `changePolicy` refuses. */
export async function setPolicy(
  tx: Tx,
  actor: Actor,
  name: PolicyName,
  wanted: PolicyChange,
  said: readonly Json[] = Object.values(wanted),
): Promise<void> {
  const section = policySection(name);
  const parsed = section.schema.safeParse(wanted);
  if (!parsed.success) {
    const at = parsed.error.issues[0]?.path[0];
    const bad = typeof at === "string" ? (wanted[at] ?? said[0]) : said[0];
    throw new Refusal("policy.bad", {
      value: [bad].flat().map(String).join(" ").slice(0, 60),
      policy: name,
      policyRange: name,
      policySend: name,
    });
  }
  const steps = section.steps(actor, parsed.data as Json, await section.read(tx));
  if (steps.length === 0) throw new Refusal("policy.alreadySo", { policy: name });
  for (const { run } of steps) await run(tx);
}

function policySection(name: PolicyName): Section {
  const section = sectionOf(name);
  if (!section) throw new Error(`no section "${name}"`);
  return section;
}
