import { z } from "zod";
import type { ChatEvent } from "../../bot/pipeline/chat-event";
import { conversationOf, homeRefOf, messageRefOf } from "./places";
import { platformName, type Heard } from "./read-event";

const buttonValue = z.object({ action: z.string(), id: z.string(), version: z.number().int() });

const tapBody = z.object({
  trigger_id: z.string(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  channel: z.object({ id: z.string() }).optional(),
  container: z.object({ type: z.string(), message_ts: z.string().optional(), channel_id: z.string().optional() }),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  actions: z.array(z.object({ action_id: z.string(), block_id: z.string().optional(), value: z.string().optional() })).min(1),
});

export interface Tap {
  readonly event: ChatEvent & { readonly kind: "action" };
  /** The button's own name without the number that makes it unique: "quote.submit", "openForm". */
  readonly button: string;
  readonly blockId: string;
  readonly triggerId: string;
}

/** A tapped button on a message of ours or in the App Home. null when it is none of ours. */
export function readTap(body: unknown, { team }: Heard): Tap | null {
  const read = tapBody.safeParse(body);
  if (!read.success) return null;
  const { trigger_id, user, channel, container, message, actions } = read.data;
  const [tapped] = actions as [(typeof actions)[0]];
  const value = parsed(buttonValue, tapped.value);
  if (!value) return null;
  const channelId = channel?.id ?? container.channel_id;
  const ts = container.message_ts ?? message?.ts;
  const direct = channelId === undefined || channelId.startsWith("D");
  const threadTs = message?.thread_ts !== undefined && message.thread_ts !== message.ts ? message.thread_ts : null;
  const conversation = conversationOf(direct ? { team, channel: user.id, threadTs: null } : { team, channel: channelId, threadTs });
  const messageRef =
    container.type === "view"
      ? homeRefOf(team, user.id)
      : channelId !== undefined && ts !== undefined
        ? messageRefOf({ team, channel: channelId, ts })
        : null;
  return {
    button: tapped.action_id.split("#")[0] as string,
    blockId: tapped.block_id ?? "",
    triggerId: trigger_id,
    event: {
      kind: "action",
      externalId: `tap:${trigger_id}`,
      at: { platform: platformName, conversation, direct },
      workspace: user.team_id ?? team,
      userId: user.id,
      ...value,
      values: {},
      messageRef,
      inPlace: "forms",
    },
  };
}

/** What a modal carries about itself: what its answers are for, and where it was opened from. No right and no secret. */
export const formOrigin = buttonValue.extend({
  conversation: z.string(),
  direct: z.boolean(),
  messageRef: z.string().nullable(),
  drawing: z.number().int(),
});
export type FormOrigin = z.infer<typeof formOrigin>;

const answer = z
  .object({
    value: z.string().nullish(),
    selected_date: z.string().nullish(),
    selected_option: z.object({ value: z.string() }).nullish(),
  })
  .transform((each) => each.value ?? each.selected_date ?? each.selected_option?.value ?? "");

const submissionBody = z.object({
  trigger_id: z.string().optional(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  view: z.object({
    id: z.string(),
    hash: z.string().optional(),
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), answer)) }),
  }),
});

export interface Submission {
  readonly event: ChatEvent & { readonly kind: "action" };
  /** How often this form has been drawn in this modal. */
  readonly drawing: number;
}

/** A modal's input is named after its field and the drawing it belongs to. */
export function fieldOf(blockId: string): string {
  return blockId.split("~")[0] ?? "";
}

/** The answers of a sent modal, by field name. null when the modal is none of ours. */
export function readSubmission(body: unknown, { team }: Heard): Submission | null {
  const read = submissionBody.safeParse(body);
  if (!read.success) return null;
  const { trigger_id, user, view } = read.data;
  const origin = parsed(formOrigin, view.private_metadata);
  if (!origin) return null;
  const { conversation, direct, messageRef, action, id, version, drawing } = origin;
  const answers = Object.entries(view.state.values).map(([block, inputs]) => [fieldOf(block), Object.values(inputs)[0] ?? ""]);
  return {
    drawing,
    event: {
      kind: "action",
      externalId: `form:${trigger_id ?? `${view.id}:${view.hash ?? ""}`}`,
      at: { platform: platformName, conversation, direct },
      workspace: user.team_id ?? team,
      userId: user.id,
      action,
      id,
      version,
      values: Object.fromEntries(answers) as Readonly<Record<string, string>>,
      messageRef,
      inPlace: "forms",
    },
  };
}

function parsed<Value>(schema: z.ZodType<Value>, text: string | undefined): Value | null {
  try {
    return schema.parse(JSON.parse(text ?? ""));
  } catch {
    return null;
  }
}
