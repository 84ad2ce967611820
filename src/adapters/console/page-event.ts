import { z } from "zod";
import type { ChatEvent } from "../../bot/pipeline/chat-event";
import { isId } from "../../domain/shared/id";
import type { ConsolePerson } from "./ports";

const id = z.string().refine(isId, "not a record key");
const from = {
  /** Made by the page and kept over retries: the inbox takes it once. It also becomes the message's own key. */
  clientId: id,
  person: id,
};

/** What the page posts. */
export const eventBody = z.discriminatedUnion("kind", [
  z.strictObject({
    ...from,
    kind: z.literal("message"),
    text: z.string().min(1).max(20_000),
    files: z
      .array(z.strictObject({ id, name: z.string().min(1).max(200) }))
      .max(5)
      .optional(),
  }),
  z.strictObject({
    ...from,
    kind: z.literal("action"),
    action: z.string().min(1).max(120),
    id: z.string().max(190),
    version: z.number().int(),
    values: z.record(z.string().max(120), z.string().max(5_000)),
    messageRef: id.nullable(),
  }),
]);
export type EventBody = z.infer<typeof eventBody>;

export function toChatEvent(body: EventBody, person: ConsolePerson): ChatEvent {
  const shared = {
    externalId: body.clientId,
    at: { platform: "console", conversation: person.id, direct: true },
    workspace: "",
    userId: person.id,
  };
  if (body.kind === "message")
    return { ...shared, kind: "message", text: body.text, mentions: [], ...(body.files && { files: body.files }) };
  const { action, id: record, version, values, messageRef } = body;
  return { ...shared, kind: "action", action, id: record, version, values, messageRef };
}
