import { createHmac } from "node:crypto";

/** How bodies are signed, those we take and those we send: hex HMAC-SHA256 of `<timestamp>.<body>`. */
export function signatureOf(secret: string, timestamp: string, raw: Uint8Array | string): string {
  return createHmac("sha256", secret).update(`${timestamp}.`).update(raw).digest("hex");
}
