import { Refusal } from "../shared/refusal";

const longest = 500;
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * An address that may be called: https, or http on this very machine. Whether it leads into a network that is closed to
 * webhooks is asked where the call is made, since a name may lead elsewhere by then. Refuses `webhook.badUrl`.
 */
export function checkWebhookUrl(said: string): string {
  const refused = () => new Refusal("webhook.badUrl", { url: said.slice(0, 80) });
  let url: URL;
  try {
    url = new URL(said.trim());
  } catch {
    throw refused();
  }
  const plain = url.protocol === "http:" && loopback.test(url.hostname);
  if ((url.protocol !== "https:" && !plain) || url.username !== "" || url.password !== "" || url.href.length > longest) throw refused();
  url.hash = "";
  return url.href;
}
