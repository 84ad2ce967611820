import type { OutgoingMessage } from "../../bot/customer-notices/message-provider";
import { DeliveryFailure } from "../../bot/pipeline/chat-platform";

/** What a gateway calls our templates, by template and language: "orderShipped.zh" → "SMS_123". */
export type TemplateCodes = Readonly<Record<string, string>>;

/** Gateways in China send approved templates only; a template they do not know yet is a matter of configuration. */
export function codeOf(codes: TemplateCodes, { template, language }: OutgoingMessage): string {
  const code = codes[`${template}.${language}`] ?? codes[template];
  if (code !== undefined) return code;
  throw new DeliveryFailure(`SMS_TEMPLATES has no code for ${template}.${language}`, { final: true, obstacle: "notAllowed" });
}
