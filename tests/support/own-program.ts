import path from "node:path";

/**
 * Node's words for one of this project's files as a program of its own: from the sources where the caller runs from them, else
 * from what was built of them, which starts faster.
 */
export function ownProgram(fileWithoutEnding: string): string[] {
  const ending = path.extname(__filename);
  return [...(ending === ".ts" ? ["--import", "tsx"] : []), `${fileWithoutEnding}${ending}`];
}
