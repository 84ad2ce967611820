export interface LarkLog {
  info(message: string, facts?: object): void;
  error(message: string, facts?: object): void;
}

/** Tokens as the platform writes them, "t-…" and "a-…", one-time update tokens "c-…", and tickets in addresses. */
const secrets = /\b[tac]-[\w.-]{12,}|\bBearer\s+\S+|(?:ticket|access_key|app_secret|AppSecret)["']?\s*[=:]\s*["']?[\w.-]+/g;

/** What may be written down of a text that came from the SDK or the platform. `secret` is the app's own. */
export function withoutSecrets(text: string, secret = ""): string {
  const clean = text.replace(secrets, "…");
  return secret === "" ? clean : clean.replaceAll(secret, "…");
}
