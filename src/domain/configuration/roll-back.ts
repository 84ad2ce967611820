import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { compareConfigurations, type ConfigurationChange } from "./compare";
import type { ConfigurationVersion } from "./configuration-version";
import { keptConfiguration, readConfiguration } from "./document";
import { putInPlace, tryInPlace, type ConfigurationFault } from "./put-in-place";

/** Refuses `configuration.noVersion`, naming the newest. */
export async function requireConfigurationVersion(tx: Tx, number: number): Promise<ConfigurationVersion> {
  const found = await tx.configuration.find(number);
  if (!found) throw new Refusal("configuration.noVersion", { version: number, newest: (await tx.configuration.newest())?.number ?? 0 });
  return found;
}

/** What is different between two versions. */
export async function compareVersions(tx: Tx, from: number, to: number): Promise<readonly ConfigurationChange[]> {
  const [one, other] = [await requireConfigurationVersion(tx, from), await requireConfigurationVersion(tx, to)];
  return compareConfigurations(keptConfiguration(one.document), keptConfiguration(other.document));
}

/** What rolling back to a version would change, and what stands against it. Refuses `configuration.sameAsNow`. */
export async function foretellRollback(
  tx: Tx,
  actor: Actor,
  number: number,
): Promise<{ readonly changes: readonly ConfigurationChange[]; readonly faults: readonly ConfigurationFault[] }> {
  requirePermission(actor, "configuration.manage");
  const wanted = keptConfiguration((await requireConfigurationVersion(tx, number)).document);
  const changes = compareConfigurations(await readConfiguration(tx), wanted);
  if (changes.length === 0) throw new Refusal("configuration.sameAsNow", { version: number });
  return { changes, faults: await tryInPlace(tx, actor, wanted) };
}

/** The company works again as it did in that version, whole or not at all; this makes a new version. */
export async function rollBack(tx: Tx, actor: Actor, number: number): Promise<readonly ConfigurationChange[]> {
  const { changes } = await foretellRollback(tx, actor, number);
  await putInPlace(tx, actor, keptConfiguration((await requireConfigurationVersion(tx, number)).document));
  const newest = await tx.configuration.newest();
  const subject = { kind: "configuration", id: String(newest?.number ?? 0) };
  tx.audit({
    actorId: actor.personId,
    messageId: actor.messageId,
    verb: "configuration.rollBack",
    subject,
    before: { version: newest?.number ?? 0 },
    after: { as: number },
  });
  tx.emit({ type: "configuration.rolledBack", subject, actorId: actor.personId, data: { of: String(number) } });
  return changes;
}
