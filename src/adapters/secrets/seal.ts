import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const version = "v1";

/** What cannot be opened: another key, another purpose, or somebody changed it. Says nothing of what is inside. */
export class SealBroken extends Error {
  constructor() {
    super("a sealed secret cannot be opened with this SECRETS_KEY");
  }
}

/** Seals and opens short secrets with one key of 32 bytes. */
export interface Seal {
  /** `purpose` says whose secret it is; the same must be said to open it. */
  close(secret: string, purpose: string): string;
  /** Throws `SealBroken`. */
  open(sealed: string, purpose: string): string;
}

/** `key` is base64 of 32 bytes, as `openssl rand -base64 32` gives them. */
export function sealWith(key: string): Seal {
  const bytes = Buffer.from(key, "base64");
  if (bytes.length !== 32) throw new Error("a sealing key has 32 bytes");
  return {
    close(secret, purpose) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv(algorithm, bytes, nonce).setAAD(Buffer.from(purpose));
      const hidden = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
      return [version, nonce, cipher.getAuthTag(), hidden]
        .map((part) => (typeof part === "string" ? part : part.toString("base64url")))
        .join(".");
    },
    open(sealed, purpose) {
      const [written, ...parts] = sealed.split(".");
      const [nonce, tag, hidden] = parts.map((part) => Buffer.from(part, "base64url"));
      if (written !== version || nonce?.length !== 12 || tag?.length !== 16 || !hidden) throw new SealBroken();
      try {
        const decipher = createDecipheriv(algorithm, bytes, nonce).setAAD(Buffer.from(purpose)).setAuthTag(tag);
        return Buffer.concat([decipher.update(hidden), decipher.final()]).toString("utf8");
      } catch {
        throw new SealBroken();
      }
    },
  };
}
