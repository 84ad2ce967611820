import { createCipheriv, createHash, randomBytes } from "node:crypto";

/** A body as the platform encrypts it: base64 of the vector and AES-256-CBC under sha256 of the key. */
export function encrypted(body: object, encryptKey: string): string {
  const vector = randomBytes(16);
  const cipher = createCipheriv("aes-256-cbc", createHash("sha256").update(encryptKey).digest(), vector);
  return Buffer.concat([vector, cipher.update(JSON.stringify(body), "utf8"), cipher.final()]).toString("base64");
}

export interface Sealed {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The request that carries it, signed over these very bytes at that second. */
export function sealed(
  body: object,
  encryptKey: string,
  atSeconds: number,
  written = JSON.stringify({ encrypt: encrypted(body, encryptKey) }),
): Sealed {
  const [timestamp, nonce] = [String(atSeconds), randomBytes(8).toString("hex")];
  const signature = createHash("sha256")
    .update(timestamp + nonce + encryptKey + written)
    .digest("hex");
  return {
    body: written,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "x-lark-request-timestamp": timestamp,
      "x-lark-request-nonce": nonce,
      "x-lark-signature": signature,
    },
  };
}
