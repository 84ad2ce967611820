import { z } from "zod";

export const mention = z.object({
  key: z.string(),
  id: z.object({ open_id: z.string().optional(), user_id: z.string().nullish(), union_id: z.string().optional() }).partial(),
  name: z.string().default(""),
});
export type Mention = z.infer<typeof mention>;

/** A message's words as the person typed them, whom they mention, and whether the bot or everybody is meant. */
export interface IncomingText {
  readonly text: string;
  readonly mentions: readonly { readonly typed: string; readonly userId: string }[];
  readonly toBot: boolean;
  readonly toAll: boolean;
}

const everybody = "@_all";

/**
 * "@_user_1 stock of @_user_10" → the bot's own mention vanishes, a colleague's becomes "@name". Longest key first, since
 * "@_user_1" begins "@_user_10"; in one pass, since a name may look like a key.
 */
export function readIncomingText(type: string, content: string, mentions: readonly Mention[], ownOpenId: string): IncomingText | null {
  const raw = rawText(type, content);
  if (raw === null) return null;
  const byKey = new Map(mentions.map((each) => [each.key, each]));
  const found: { typed: string; userId: string }[] = [];
  let toBot = false;
  let toAll = false;
  const keys = [...byKey.keys(), everybody].toSorted((a, b) => b.length - a.length).map(literally);
  const text = raw.replace(new RegExp(keys.join("|"), "g"), (key) => {
    const meant = byKey.get(key);
    if (key === everybody || meant?.key === everybody) {
      toAll = true;
      return " ";
    }
    const openId = meant?.id.open_id ?? "";
    if (openId === ownOpenId) {
      toBot = true;
      return " ";
    }
    const typed = `@${meant?.name ?? ""}`;
    if (openId !== "" && !found.some((each) => each.userId === openId)) found.push({ typed, userId: openId });
    return typed;
  });
  return { text: trimmed(text), mentions: found, toBot, toAll };
}

function literally(key: string): string {
  return key.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** No-break and zero-width spaces stand around mentions; a leading "/" is how people begin a command elsewhere. */
function trimmed(text: string): string {
  return text
    .replace(/[\u00a0\u3000]/g, " ")
    .replace(/^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/g, "")
    .replace(/^[/／](?=\S)/, "");
}

const textContent = z.object({ text: z.string() });
const span = z.object({ tag: z.string(), text: z.string().optional(), user_id: z.string().optional(), href: z.string().optional() });
const postContent = z.object({ title: z.string().default(""), content: z.array(z.array(span)) });

/** The words of a text or a post, lines as lines; null for pictures, files, stickers and the like. */
function rawText(type: string, content: string): string | null {
  const parsed = json(content);
  if (type === "text") return textContent.safeParse(parsed).data?.text ?? null;
  if (type !== "post") return null;
  const post = postContent.safeParse(parsed).data;
  if (!post) return null;
  const lines = post.content.map((spans) =>
    spans.map((each) => (each.tag === "at" ? ` ${each.user_id ?? ""} ` : (each.text ?? ""))).join(""),
  );
  return [...(post.title === "" ? [] : [post.title]), ...lines].join("\n");
}

export function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
