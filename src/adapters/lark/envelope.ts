import { z } from "zod";
import { mention } from "./incoming-text";

/** What every event and callback of the second version has in front. */
export const envelope = z.object({
  schema: z.literal("2.0"),
  header: z.object({
    event_id: z.string().min(1),
    event_type: z.string(),
    token: z.string().default(""),
    app_id: z.string(),
    tenant_key: z.string(),
    create_time: z.string().optional(),
  }),
  event: z.record(z.string(), z.unknown()),
});
export type Envelope = z.infer<typeof envelope>;

const ids = z.object({ open_id: z.string().min(1).optional(), user_id: z.unknown().optional(), union_id: z.string().optional() });

export const messageEvent = z.object({
  sender: z.object({ sender_id: ids.nullish(), sender_type: z.string(), tenant_key: z.string().optional() }),
  message: z.object({
    message_id: z.string().min(1),
    root_id: z.string().optional(),
    thread_id: z.string().optional(),
    chat_id: z.string(),
    chat_type: z.string(),
    message_type: z.string(),
    content: z.string(),
    mentions: z.array(mention).default([]),
  }),
});

export const menuEvent = z.object({
  operator: z.object({ operator_id: ids.nullish() }).nullish(),
  event_key: z.string(),
});

/** The operator comes flat, or with its ids in an object, or with the company's own user id only: then nobody is known. */
const operator = z.object({
  open_id: z.string().optional(),
  user_id: z.unknown().optional(),
  operator_id: ids.optional(),
  tenant_key: z.string().optional(),
});
export function openIdOf(from: z.infer<typeof operator> | null | undefined): string | null {
  const nested = ids.safeParse(from?.user_id).data?.open_id;
  return from?.open_id || from?.operator_id?.open_id || nested || null;
}

export const tapEvent = z.object({
  operator: operator.nullish(),
  action: z.object({
    tag: z.string().optional(),
    value: z.unknown().optional(),
    name: z.string().optional(),
    form_value: z.record(z.string(), z.unknown()).optional(),
  }),
  context: z
    .object({ open_message_id: z.string().default(""), open_chat_id: z.string().default("") })
    .default({ open_message_id: "", open_chat_id: "" }),
});

/** `status` is there when the platform says how the account stands; a deleted one is over whatever it says. */
export const userEvent = z.object({
  object: z.object({
    open_id: z.string().min(1),
    status: z
      .object({ is_frozen: z.boolean().optional(), is_resigned: z.boolean().optional(), is_exited: z.boolean().optional() })
      .nullish(),
  }),
});
