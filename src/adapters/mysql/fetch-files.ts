import type { FileProblem } from "../../bot/files/file-store";
import type { ChatEvent, ChatFile } from "../../bot/pipeline/chat-event";
import { FileFailure, type ChatPlatform } from "../../bot/pipeline/chat-platform";
import { accountOf } from "../../bot/pipeline/meet-stranger";
import type { Id } from "../../domain/shared/id";
import { inboxEvents } from "./queue-tables";
import { rowFrom, type RowOf } from "./table";
import type { MySqlUnitOfWork } from "./unit-of-work";

/** A file as a table of text, or why it is none. */
export type ReadFile = (
  name: string,
  bytes: Uint8Array,
) => Promise<{ readonly contents: readonly (readonly string[])[] } | { readonly problem: FileProblem }>;

export interface FileFetching {
  readonly work: MySqlUnitOfWork;
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  readonly read: ReadFile;
  /** The most bytes that are fetched of one file. */
  readonly largest: number;
  /** Handles the event, whose files are here. */
  readonly handle: (id: Id) => Promise<unknown>;
  /** Told of every attempt that failed. */
  readonly failed: (problem: unknown) => void;
}

const mostAtOnce = 4;
/** Longer than a platform may take for a file: see its time-outs. */
const leaseSeconds = 90;
/** Together a good minute: after that the person is told to send it again. */
const mostAttempts = 6;

type WaitingRow = RowOf<typeof inboxEvents>;
type Got = { readonly file: ChatFile; readonly name: string } & (
  | { readonly contents: readonly (readonly string[])[] | null; readonly problem: FileProblem | null }
  | { readonly again: unknown; readonly afterSeconds: number | null }
);

/** Whether the event's files are still with its platform. */
export function waitsForFiles(event: ChatEvent, platforms: ReadonlyMap<string, ChatPlatform>): boolean {
  return wantedFiles(event).length > 0 && platforms.get(event.at.platform)?.fetchFile !== undefined;
}

function wantedFiles(event: ChatEvent): readonly ChatFile[] {
  return event.kind === "message" ? (event.files ?? []).filter(({ from }) => from !== undefined) : [];
}

/**
 * Fetches the files of events that wait for them and lets each event go on. An event's row is leased meanwhile, so that one
 * process fetches it and another does after a crash; its files and "it waits no more" are one transaction. true: there were some.
 */
export async function fetchWaitingFiles(fetching: FileFetching): Promise<boolean> {
  const rows = await claim(fetching);
  await Promise.all(rows.map((row) => fetchFilesOf(fetching, row).catch(fetching.failed)));
  return rows.length > 0;
}

function claim({ work, platforms }: FileFetching): Promise<readonly WaitingRow[]> {
  return work.run(async ({ sql }) => {
    const stored = await sql.rows<Record<string, unknown>>(
      `SELECT ${inboxEvents.selectList} FROM inbox_events WHERE state = 'waiting' AND platform IN (?)
         AND (lease_until IS NULL OR lease_until < UTC_TIMESTAMP(3)) ORDER BY id LIMIT ${mostAtOnce} FOR UPDATE SKIP LOCKED`,
      [["", ...platforms.keys()]],
    );
    const rows = stored.map((row) => rowFrom(inboxEvents, row));
    if (rows.length > 0)
      await sql.run(`UPDATE inbox_events SET lease_until = UTC_TIMESTAMP(3) + INTERVAL ${leaseSeconds} SECOND WHERE id IN (?)`, [
        rows.map(({ id }) => id),
      ]);
    return rows;
  });
}

async function fetchFilesOf(fetching: FileFetching, { id, payload: event, attempts }: WaitingRow): Promise<void> {
  const { work, failed, handle } = fetching;
  // Of somebody whom nobody knows nothing is fetched: what they are answered does not depend on it.
  const known = await work.run((tx) => tx.people.byChatUser(accountOf(event)));
  const got = known ? await Promise.all(wantedFiles(event).map((file) => fetchOne(fetching, event, file))) : [];
  const missing = got.flatMap((each) => ("again" in each ? [each] : []));
  for (const { again } of missing) failed(again);
  if (missing.length > 0 && attempts + 1 < mostAttempts) {
    const seconds = Math.max(2 ** attempts, ...missing.map(({ afterSeconds }) => afterSeconds ?? 0));
    await work.run(({ sql }) =>
      sql.run(
        "UPDATE inbox_events SET attempts = attempts + 1, lease_until = UTC_TIMESTAMP(3) + INTERVAL ? SECOND WHERE id = ? AND state = 'waiting'",
        [seconds, id],
      ),
    );
    return;
  }
  await work.run(async (tx) => {
    for (const { file, name, ...read } of got) {
      const kept = "again" in read ? { contents: null, problem: "unreachable" as const } : read;
      await tx.files.add({ id: file.id, name, ...kept, receivedAt: tx.now });
    }
    await tx.sql.run("UPDATE inbox_events SET state = 'new', attempts = 0, lease_until = NULL WHERE id = ? AND state = 'waiting'", [id]);
  });
  await handle(id);
}

async function fetchOne({ platforms, read, largest }: FileFetching, { at }: ChatEvent, file: ChatFile): Promise<Got> {
  try {
    const platform = platforms.get(at.platform);
    if (!platform?.fetchFile) throw new FileFailure(`the platform "${at.platform}" does not run here`);
    const fetched = await platform.fetchFile(file.from ?? "", largest);
    const name = fetched.name ?? file.name;
    const table = await read(name, fetched.bytes);
    return { file, name, contents: "contents" in table ? table.contents : null, problem: "problem" in table ? table.problem : null };
  } catch (problem) {
    const how = problem instanceof FileFailure ? problem.how : {};
    if (how.problem !== undefined) return { file, name: file.name, contents: null, problem: how.problem };
    return { file, name: file.name, again: problem, afterSeconds: how.retryAfterSeconds ?? null };
  }
}
