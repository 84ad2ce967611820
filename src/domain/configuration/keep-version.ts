import { systemId } from "../access/identify-actor";
import { contentHash } from "../shared/content-hash";
import type { DomainEvent } from "../shared/domain-event";
import type { Tx } from "../shared/tx";
import { compareConfigurations } from "./compare";
import type { ConfigurationVersion, VersionCause } from "./configuration-version";
import { keptConfiguration, readConfiguration, writtenConfiguration } from "./document";
import { sections } from "./sections";

const causes: Readonly<Record<string, VersionCause>> = { "configuration.imported": "import", "configuration.rolledBack": "rollback" };
const settings = new Set(sections.flatMap((section) => section.settings ?? []));
const types = new Set(sections.flatMap(({ changedBy }) => changedBy).filter((type) => type !== "setting.changed"));

/** Whether an event says that the configuration is another one than before. */
function changesConfiguration({ type, data }: DomainEvent): boolean {
  return type === "setting.changed" ? settings.has(String(data["name"])) : types.has(type) || Object.hasOwn(causes, type);
}

/**
 * The one place where a version is made: every transaction that changed something configurable makes one, before it commits.
 * The unit of work calls it with what happened in the transaction.
 */
export async function keepVersion(tx: Tx, events: readonly DomainEvent[]): Promise<void> {
  const telling = events.filter(changesConfiguration);
  const [first] = telling;
  if (!first) return;
  const whole = telling.find(({ type }) => Object.hasOwn(causes, type));
  await add(tx, causes[whole?.type ?? ""] ?? "change", whole ? String(whole.data["of"]) : null, first.actorId);
}

/** Version 1, where there is none: how the company works when versions begin. */
export async function keepFirstVersion(tx: Tx): Promise<void> {
  if (!(await tx.configuration.newest())) await add(tx, "start", null, systemId);
}

async function add(tx: Tx, cause: VersionCause, causeOf: string | null, actorId: string): Promise<void> {
  await tx.settings.lock();
  const last = await tx.configuration.newest();
  const document = await readConfiguration(tx);
  const written = writtenConfiguration(document);
  const hash = contentHash(written);
  if (last?.hash === hash) return;
  const changed = last ? compareConfigurations(keptConfiguration(last.document), document).map(({ section }) => section) : [];
  const version: ConfigurationVersion = {
    number: (last?.number ?? 0) + 1,
    document: written,
    hash,
    changed: [...new Set(changed)],
    cause: last ? cause : "start",
    causeOf,
    actorId,
    madeAt: tx.now,
  };
  await tx.configuration.add(version);
}
