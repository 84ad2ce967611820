import { createHash } from "node:crypto";
import { z } from "zod";
import type { LarkApi, LarkContent, MessageId, OwnMessage } from "./api";
import { json } from "./incoming-text";
import { placeOf, type LarkPlaces } from "./places";

/** The key lives an hour; a call that hangs, and clocks that differ, take their part of it. */
export const onceKeyLivesMinutes = 50;
/** The platform's clock may be a little behind ours. */
const skewMs = 2_000;

const cardJson = z.looseObject({ body: z.looseObject({ elements: z.array(z.looseObject({ element_id: z.string().optional() })) }) });

/** A card that says in its first element under which key it was sent. */
export function marked(content: LarkContent, onceKey: string): LarkContent {
  const card = content.type === "interactive" ? cardJson.safeParse(json(content.content)).data : undefined;
  const [first, ...others] = card?.body.elements ?? [];
  if (!card || !first || first.element_id !== undefined) return content;
  const body = { ...card.body, elements: [{ ...first, element_id: markOf(onceKey) }, ...others] };
  return { ...content, content: JSON.stringify({ ...card, body }) };
}

/** Up to 20 letters and digits, the first one a letter. */
function markOf(onceKey: string): string {
  return `k${createHash("sha256").update(onceKey).digest("hex").slice(0, 19)}`;
}

export interface Looking {
  readonly api: Pick<LarkApi, "ownMessages">;
  readonly places: Pick<LarkPlaces, "chatOf">;
}

/**
 * The message of that content which was sent under that key: a card by its mark, a text by its words. null also where it cannot be
 * told: in a topic, or when it went in several messages. What is doubtful is sent again rather than lost.
 */
export async function postedBefore(
  { api, places }: Looking,
  conversation: string,
  onceKey: string,
  contents: readonly LarkContent[],
  since: Date,
): Promise<MessageId | null> {
  const [content, ...more] = contents;
  if (!content || more.length > 0) return null;
  const own = await ownMessages({ api, places }, conversation, since);
  const isIt = content.type === "interactive" ? markedWith(markOf(onceKey)) : saying(wordsOf(content.content));
  return own.find((each) => each.type === content.type && isIt(each.content))?.messageId ?? null;
}

/** A file of ours by its name; a picture has none. */
export async function fileBefore(looking: Looking, conversation: string, name: string, since: Date): Promise<MessageId | null> {
  const own = await ownMessages(looking, conversation, since);
  const called = (content: string) => fileJson.safeParse(json(content)).data?.file_name;
  return own.find(({ type, content }) => type === "file" && called(content) === name)?.messageId ?? null;
}

const fileJson = z.object({ file_name: z.string() });

async function ownMessages({ api, places }: Looking, conversation: string, since: Date): Promise<readonly OwnMessage[]> {
  const place = placeOf(conversation);
  if (place.kind === "group" && place.topic !== null) return [];
  const chatId = place.kind === "direct" ? await places.chatOf(conversation) : place.chatId;
  return chatId === null ? [] : api.ownMessages(chatId, new Date(since.getTime() - skewMs));
}

const markedWith = (mark: string) => (content: string) =>
  cardJson.safeParse(json(content)).data?.body.elements.some((element) => element.element_id === mark) === true;
const saying = (words: string | null) => (content: string) => words !== null && wordsOf(content) === words;

const lines = z.object({ content: z.array(z.array(z.object({ text: z.string().default("") }))) });
/** As it is sent, by language; as it comes back, one language's alone. */
const post = z.union([lines, z.object({ zh_cn: lines }).transform(({ zh_cn }) => zh_cn)]);

function wordsOf(content: string): string | null {
  const read = post.safeParse(json(content)).data;
  return read ? read.content.map((line) => line.map(({ text }) => text).join("")).join("\n") : null;
}
