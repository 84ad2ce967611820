import { LogLevel } from "@slack/bolt";
import type { Logger } from "@slack/bolt";

export interface SlackLog {
  info(message: string, facts?: object): void;
  error(message: string, facts?: object): void;
}

/** Tokens as Slack writes them, "xoxb-…", "xapp-…", and one-time addresses. */
const secrets = /\bx(?:ox[a-z]|app|wfp)-[\w-]+|https:\/\/hooks\.slack\.com\/\S+|ticket=[\w-]+/g;

export function withoutSecrets(text: string): string {
  return text.replace(secrets, "…");
}

/** Slack's libraries write into our log: warnings and errors only, since their finer lines carry whole messages and tokens. */
export function slackLogger(log: SlackLog): Logger {
  const words = (parts: readonly unknown[]) =>
    withoutSecrets(parts.map((part) => (part instanceof Error ? part.message : String(part))).join(" "));
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts) => log.info(`slack: ${words(parts)}`),
    error: (...parts) => log.error(`slack: ${words(parts)}`),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
