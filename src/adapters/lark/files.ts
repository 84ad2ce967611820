import { z } from "zod";
import { mayBeTable } from "../../bot/files/table-name";
import type { FileProblem } from "../../bot/files/file-store";
import type { ChatFile } from "../../bot/pipeline/chat-event";
import { FileFailure, type FetchedFile } from "../../bot/pipeline/chat-platform";
import { newId } from "../../domain/shared/id";
import type { LarkApi } from "./api";
import { json } from "./incoming-text";
import { deliveryFailure, LarkError } from "./lark-error";

const content = z.object({ file_key: z.string().catch(""), file_name: z.string().catch("?") }).catch({ file_key: "", file_name: "?" });
const place = z.object({ message: z.string(), key: z.string() });

/** A message that is a file: to be fetched, or what it is called when it is no table. */
export function readFile(
  type: string,
  raw: string,
  message: string,
): { readonly files?: readonly ChatFile[]; readonly filesLeftOut?: readonly string[] } {
  if (type !== "file") return {};
  const { file_key: key, file_name: name } = content.parse(json(raw));
  if (key === "" || !mayBeTable(name)) return { filesLeftOut: [name] };
  return { files: [{ id: newId(), name, from: JSON.stringify({ message, key }) }] };
}

/** Source: open.feishu.cn, "Obtain resource files in messages", error codes. */
const problems: readonly (readonly [FileProblem, readonly number[]])[] = [
  ["gone", [234003, 234040, 230110, 230011, 231003]],
  ["tooLarge", [234037]],
  ["notAllowed", [234002, 234004, 234009, 234038, 234041]],
];

/** Throws `FileFailure`. */
export async function fetchFile(api: Pick<LarkApi, "fileOf">, from: string, mostBytes: number): Promise<FetchedFile> {
  const { message, key } = place.parse(JSON.parse(from));
  try {
    return { bytes: await api.fileOf(message, key, mostBytes) };
  } catch (problem) {
    if (problem instanceof FileFailure) throw problem;
    const code = problem instanceof LarkError ? problem.facts.code : 0;
    const known = problems.find(([, codes]) => codes.includes(code))?.[0];
    const { message: words, how } = deliveryFailure(problem);
    if (known !== undefined || how.final) throw new FileFailure(words, { problem: known ?? "notAllowed" });
    throw new FileFailure(words, how.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: how.retryAfterSeconds });
  }
}
