/** An address as it stands in a sentence; what ends the sentence is no part of it. */
const address = /https?:\/\/[^\s<>"'“”‘’，。；、）)]+/i;

export interface WebhookSaid {
  /** As it was said; the address's host where none was. */
  readonly name: string;
  readonly url: string | null;
}

export function urlIn(text: string): string | null {
  return address.exec(text)?.[0].replace(/[.,;:!?]+$/, "") ?? null;
}

/** "新建 webhook erp https://…", "new webhook called erp at https://…". */
export function readWebhook(text: string): WebhookSaid {
  const url = urlIn(text);
  const rest = url === null ? text : text.replace(url, " ");
  const said = /(?:webhook|回调地址|回调)[\s:：]*(?:called|named|叫|名为|名字是)?[\s:：]*([\p{L}\p{N}][\p{L}\p{N}._-]*)/iu.exec(rest)?.[1];
  const name = said !== undefined && !/^(?:at|to|is|with|地址|是|为)$/i.test(said) ? said : hostOf(url);
  return { name, url };
}

function hostOf(url: string | null): string {
  try {
    return url === null ? "" : new URL(url).hostname.replace(/^www\./, "").slice(0, 40);
  } catch {
    return "";
  }
}

/** "…，调用 webhook erp", "… call the webhook erp", "… post it to https://erp.example/x": what a rule is to call, by its name or its address. */
export function webhookIn(text: string): string | null {
  const url = urlIn(text);
  if (url !== null && /调用|推送|回调|发到|发给|post|call|send|trigger|webhook/i.test(text)) return url;
  const named =
    /(?:调用|触发|推送到|推送给|发到|发给)\s*(?:名为|叫)?\s*(?:webhook|回调)\s*[:：]?\s*([\p{L}\p{N}][\w.-]*)/iu.exec(text) ??
    /\b(?:call|trigger|hit|post (?:it )?to|send (?:it )?to)\s+(?:the\s+)?(?:webhook\s+(?:called\s+|named\s+)?([\p{L}\p{N}][\w.-]*)|([\p{L}\p{N}][\w.-]*)\s+webhook)/iu.exec(
      text,
    ) ??
    /(?:调用|触发)\s*([\p{L}\p{N}][\w.-]*)\s*(?:的)?\s*(?:webhook|回调)/iu.exec(text);
  return (named?.[1] ?? named?.[2])?.toLowerCase() ?? null;
}
