import { z } from "zod";
import { mayBeTable } from "../../bot/files/table-name";
import type { ChatFile } from "../../bot/pipeline/chat-event";
import { DeliveryFailure, FileFailure, type FetchedFile } from "../../bot/pipeline/chat-platform";
import { newId } from "../../domain/shared/id";
import { bytesOf } from "../in-time/bytes-of";
import type { SlackClients } from "./clients";
import { deliveryFailure, slackErrorOf } from "./failure";

/** A file as Slack describes it in a message. In a channel that companies share only its id may be there. */
export const slackFile = z.object({
  id: z.string().default(""),
  name: z.string().nullish(),
  filetype: z.string().nullish(),
  mode: z.string().nullish(),
  file_access: z.string().nullish(),
  size: z.number().nullish(),
  url_private: z.string().nullish(),
  url_private_download: z.string().nullish(),
});
type SlackFile = z.infer<typeof slackFile>;

const place = z.object({ team: z.string(), id: z.string() });

/** Which of a message's files are to be fetched, and what the others are called. */
export function readFiles(files: readonly SlackFile[], team: string): { files?: readonly ChatFile[]; filesLeftOut?: readonly string[] } {
  const unseen = (file: SlackFile) => file.file_access === "check_file_info";
  const wanted = files.filter((file) => file.id !== "" && (unseen(file) || mayBeTable(nameOf(file))));
  const others = files.filter((file) => !wanted.includes(file));
  return {
    ...(wanted.length > 0 && {
      files: wanted.map((file) => ({ id: newId(), name: nameOf(file), from: JSON.stringify({ team, id: file.id }) })),
    }),
    ...(others.length > 0 && { filesLeftOut: others.map(nameOf) }),
  };
}

/** A snippet may have no ending; what Slack takes it for says what it is. */
function nameOf({ name, filetype }: SlackFile): string {
  const called = name || "?";
  return /\.\w+$/.test(called) || !filetype ? called : `${called}.${filetype}`;
}

export interface SlackFiles {
  readonly clients: SlackClients;
  /** "https://slack.com/api/": a bot's token is shown to this host and those under it, and to no other. */
  readonly apiUrl: string;
  readonly timeoutMs?: number;
}

const usualTimeoutMs = 30_000;
const mostRedirects = 3;

/**
 * Fetches a file as the bot. Slack is asked anew where it lies, whatever the message said: the answer also covers files of
 * other companies, and a link of its own does not age. Throws `FileFailure`.
 */
export async function fetchFile(
  { clients, apiUrl, timeoutMs = usualTimeoutMs }: SlackFiles,
  from: string,
  mostBytes: number,
): Promise<FetchedFile> {
  const { team, id } = place.parse(JSON.parse(from));
  try {
    return await clients.call(team, async (client, { botToken }) => {
      const file = slackFile.parse((await client.files.info({ file: id })).file);
      const name = nameOf(file);
      const address = addressOf(file, name);
      if ((file.size ?? 0) > mostBytes) throw new FileFailure(`${name} has ${file.size} bytes`, { problem: "tooLarge" });
      return { name, bytes: await download(address, { botToken, apiUrl, mostBytes, signal: AbortSignal.timeout(timeoutMs) }) };
    });
  } catch (problem) {
    throw failureOf(problem);
  }
}

function addressOf(file: SlackFile, name: string): string {
  if (["tombstone", "hidden_by_limit"].includes(file.mode ?? "") || file.file_access === "file_not_found")
    throw new FileFailure(`${name} is not there any more`, { problem: "gone" });
  if (file.mode === "external") throw new FileFailure(`${name} lies in another service`, { problem: "elsewhere" });
  if (!mayBeTable(name)) throw new FileFailure(`${name} is no table`, { problem: "kind" });
  const address = file.url_private_download ?? file.url_private;
  if (!address) throw new FileFailure(`Slack gives no address for ${name}`, { problem: "notAllowed" });
  return address;
}

interface Download {
  readonly botToken: string;
  readonly apiUrl: string;
  readonly mostBytes: number;
  readonly signal: AbortSignal;
}

async function download(address: string, { botToken, apiUrl, mostBytes, signal }: Download): Promise<Uint8Array> {
  let url = new URL(address);
  for (let redirects = 0; ; redirects++) {
    if (!isSlacks(url, apiUrl)) throw new FileFailure(`${url.host} is none of Slack's own`, { problem: "notAllowed" });
    const response = await fetch(url, { headers: { authorization: `Bearer ${botToken}` }, redirect: "manual", signal });
    const to = response.headers.get("location");
    if (response.status >= 300 && response.status < 400 && to !== null) {
      await response.body?.cancel();
      url = new URL(to, url);
      // A token that may not read files is sent to sign in.
      if (redirects >= mostRedirects || url.searchParams.has("redir"))
        throw new FileFailure("Slack sends the bot to its sign-in page", { problem: "notAllowed" });
      continue;
    }
    if (response.status === 429)
      throw new FileFailure("Slack asks to wait", { retryAfterSeconds: Number(response.headers.get("retry-after")) || 5 });
    if ([401, 403].includes(response.status)) throw new FileFailure(`Slack answered ${response.status}`, { problem: "notAllowed" });
    if ([404, 410].includes(response.status)) throw new FileFailure(`Slack answered ${response.status}`, { problem: "gone" });
    if (!response.ok) throw new FileFailure(`Slack answered ${response.status}`);
    // The sign-in page itself, where a table should be.
    if (response.headers.get("content-type")?.startsWith("text/html"))
      throw new FileFailure("Slack shows its sign-in page instead of the file", { problem: "notAllowed" });
    return bytesOf(response.body, mostBytes);
  }
}

function isSlacks(url: URL, apiUrl: string): boolean {
  const api = new URL(apiUrl);
  return (
    url.protocol === api.protocol && url.port === api.port && (url.hostname === api.hostname || url.hostname.endsWith(`.${api.hostname}`))
  );
}

function failureOf(problem: unknown): FileFailure {
  if (problem instanceof FileFailure) return problem;
  const error = slackErrorOf(problem) ?? "";
  if (["file_not_found", "file_deleted", "not_in_channel", "channel_not_found"].includes(error))
    return new FileFailure(`Slack answered ${error}`, { problem: "gone" });
  const { message, how } = problem instanceof DeliveryFailure ? problem : deliveryFailure(problem, "update");
  if (how.final) return new FileFailure(message, { problem: "notAllowed" });
  return new FileFailure(message, how.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: how.retryAfterSeconds });
}
