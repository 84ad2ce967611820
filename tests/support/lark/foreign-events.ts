import { tom } from "./app-alone";
import type { LarkServer } from "./lark-server";

type What = "a message" | "a tap";

/** What is said or tapped, of whom, and what of its header tells. */
export const foreign: readonly (readonly [What, string, Readonly<Record<string, string>>])[] = (["a message", "a tap"] as const).flatMap(
  (what) =>
    [
      [what, "another app", { app_id: "cli_ffffffffffffffff" }],
      [what, "another company", { tenant_key: "t_other" }],
    ] as const,
);

export function sentIn(server: LarkServer, what: What): object {
  if (what === "a message") return server.messageEvent(tom.openId, { text: "help" });
  return server.tapEvent(tom.openId, "om_card", { value: { action: "a", id: "b", version: 1 } }, { chatId: "oc_x" });
}

export function withHeader(event: object, more: Readonly<Record<string, string>>): object {
  const { header } = event as { readonly header: object };
  return { ...event, header: { ...header, ...more } };
}
