import { createDecipheriv, createHash, timingSafeEqual } from "node:crypto";
import type { Clock } from "../../domain/shared/clock";

export interface SignedRequest {
  readonly timestamp: string;
  readonly nonce: string;
  readonly signature: string;
  /** As it came, not parsed: the signature is taken over these bytes. */
  readonly body: Buffer;
}

/** A request older, or dated further ahead, is one that somebody kept. */
const longestSkewSeconds = 300;

/** Whether the platform itself sent this, lately: hex sha256 of timestamp + nonce + encrypt key + raw body. */
export function isSignedByPlatform(request: SignedRequest, encryptKey: string, clock: Clock): boolean {
  const { timestamp, nonce, signature, body } = request;
  const sentAt = Number(timestamp);
  if (timestamp === "" || !Number.isFinite(sentAt) || Math.abs(clock.now().getTime() / 1000 - sentAt) > longestSkewSeconds) return false;
  const expected = createHash("sha256")
    .update(timestamp + nonce + encryptKey)
    .update(body)
    .digest();
  const given = Buffer.from(signature, "hex");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** What stands in `encrypt`: base64 of a 16 byte vector and AES-256-CBC under sha256 of the key. Throws on another key. */
export function decrypted(encrypt: string, encryptKey: string): string {
  const bytes = Buffer.from(encrypt, "base64");
  const decipher = createDecipheriv("aes-256-cbc", createHash("sha256").update(encryptKey).digest(), bytes.subarray(0, 16));
  return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString("utf8");
}

export function sameText(left: string, right: string): boolean {
  const [a, b] = [createHash("sha256").update(left).digest(), createHash("sha256").update(right).digest()];
  return timingSafeEqual(a, b);
}
