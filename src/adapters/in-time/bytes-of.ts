import { FileFailure } from "../../bot/pipeline/chat-platform";

/** A body that a platform sends, read no further than `mostBytes`, whatever length it declares. Throws `FileFailure`. */
export async function bytesOf(body: AsyncIterable<Uint8Array> | null, mostBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body ?? []) {
    bytes += piece.length;
    // Leaving the loop cancels the rest.
    if (bytes > mostBytes) throw new FileFailure(`more than ${mostBytes} bytes`, { problem: "tooLarge" });
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
