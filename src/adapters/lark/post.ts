import { chunks, plain } from "../../../cards/kit/plain";
import type { LarkContent } from "./api";

/** The platform takes 30 KB of a post; style and envelope take their part. */
const pieceBytes = 20_000;

/**
 * Plain words as posts: the `text` span of a post shows everything as it was typed, whereas a text message would make
 * mentions and links of it. What is longer than a message goes in several, numbered.
 */
export function postsOf(text: string): readonly LarkContent[] {
  const pieces = piecesOf(plain(text));
  return pieces.map((piece, at) => postContent(pieces.length === 1 ? piece : `(${at + 1}/${pieces.length})\n${piece}`));
}

/** Cut by bytes as they travel, a Chinese character being three; never within a character. */
function piecesOf(text: string): string[] {
  const bytes = Buffer.byteLength(JSON.stringify(text));
  if (bytes <= pieceBytes) return [text];
  return chunks(text, Math.max(1, Math.floor(text.length / Math.ceil(bytes / pieceBytes)) - 1)).flatMap(piecesOf);
}

function postContent(text: string): LarkContent {
  const lines = text.split("\n").map((line) => [{ tag: "text", text: line }]);
  // One language section is shown to every reader; a second would only double the bytes.
  return { type: "post", content: JSON.stringify({ zh_cn: { title: "", content: lines } }) };
}
