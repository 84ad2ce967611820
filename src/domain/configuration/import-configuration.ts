import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import { auditChange, auditCreated, requireText, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { compareConfigurations } from "./compare";
import { configurationFileRef, type ConfigurationFile } from "./configuration-file";
import { configurationFileMachine, type ConfigurationFileVerb } from "./configuration-file.machine";
import { keepFirstVersion } from "./keep-version";
import { keptConfiguration, parsedConfiguration, readConfiguration, writtenConfiguration, type ConfigurationDocument } from "./document";
import { putInPlace, tryInPlace } from "./put-in-place";

/** More than anybody looks through; the counts tell of all. */
const mostKept = 500;

/** Reads a file and tries it: nothing is changed before somebody says so. Refuses what `parsedConfiguration` refuses, naming the place. */
export async function receiveConfiguration(
  tx: Tx,
  actor: Actor,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<ConfigurationFile> {
  requirePermission(actor, "configuration.manage");
  const document = parsedConfiguration(text);
  await keepFirstVersion(tx);
  const file: ConfigurationFile = {
    id: newId(),
    number: await tx.numbers.next("CF"),
    name: requireText("file", name.slice(0, 200), 200),
    document: writtenConfiguration(document),
    state: "ready",
    ...(await trial(tx, actor, document)),
    receivedBy: actor.personId,
    createdAt: tx.now,
    version: 1,
  };
  await tx.configuration.addFile(file);
  auditCreated(tx, actor, "configurationFile.receive", configurationFileRef(file), { number: file.number, name: file.name });
  tx.emit({
    type: "configuration.received",
    subject: configurationFileRef(file),
    actorId: actor.personId,
    data: { number: file.number, changes: file.changes.length, faults: file.faults.length },
  });
  return file;
}

interface FileRef {
  readonly id: Id;
  readonly version?: number;
}

/**
 * Puts a file in place, whole, in this transaction. Where the configuration has changed since the file was tried, it is tried again
 * instead, and `false` says that somebody has to look at it once more.
 */
export async function importConfiguration(
  tx: Tx,
  actor: Actor,
  ref: FileRef,
): Promise<{ readonly file: ConfigurationFile; readonly done: boolean }> {
  requirePermission(actor, "configuration.manage");
  const file = await lockFile(tx, ref);
  await tx.settings.lock();
  const present = (await tx.configuration.newest())?.number ?? 0;
  const document = keptConfiguration(file.document);
  if (file.state === "ready" && present !== file.seenVersion) {
    const tried = { ...file, ...(await trial(tx, actor, document)) };
    if (JSON.stringify([tried.changes, tried.faults]) !== JSON.stringify([file.changes, file.faults]))
      return { file: await tx.configuration.saveFile(tried), done: false };
  }
  const moved = await move(tx, actor, "putInPlace", file);
  await putInPlace(tx, actor, document);
  return { file: moved, done: true };
}

/** Leaves a file alone. */
export async function dropConfiguration(tx: Tx, actor: Actor, ref: FileRef): Promise<ConfigurationFile> {
  return move(tx, actor, "drop", await lockFile(tx, ref));
}

async function trial(tx: Tx, actor: Actor, document: ConfigurationDocument) {
  const changes = compareConfigurations(await readConfiguration(tx), document);
  const faults = changes.length === 0 ? [] : await tryInPlace(tx, actor, document);
  const seenVersion = (await tx.configuration.newest())?.number ?? 0;
  return { changes: changes.slice(0, mostKept), faults: faults.slice(0, mostKept), seenVersion };
}

async function lockFile(tx: Tx, ref: FileRef): Promise<ConfigurationFile> {
  const file = await tx.configuration.lockFile(ref.id);
  if (!file) throw new Refusal("configurationFile.notFound");
  requireVersion("configurationFile", file, ref.version);
  return file;
}

async function move(tx: Tx, actor: Actor, verb: ConfigurationFileVerb, file: ConfigurationFile): Promise<ConfigurationFile> {
  const saved = await tx.configuration.saveFile(applyTransition(actor, configurationFileMachine, verb, file, null));
  auditChange(tx, actor, `configurationFile.${verb}`, configurationFileRef(file), { state: file.state }, { state: saved.state });
  const type = configurationFileMachine.transitions.find((each) => each.name === verb)?.emits;
  if (type !== undefined)
    tx.emit({
      type,
      subject: configurationFileRef(file),
      actorId: actor.personId,
      data: { number: file.number, of: `${file.number} ${file.name}` },
    });
  return saved;
}
