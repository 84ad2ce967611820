import pino from "pino";
import type { Log } from "./adapters/mysql/bot-engine";
import type { Config } from "./config";

/** Shorter ones would hide ordinary words. */
const shortest = 6;

/** The variables' values that nobody may read in a log. */
export function secretsOf(config: Config): readonly string[] {
  return Object.entries(config)
    .flatMap(([name, value]) => secretsIn(name, value))
    .filter((secret) => secret.length >= shortest);
}

/** All of a variable that is named as a secret, and the password of an address. */
function secretsIn(name: string, value: Config[keyof Config]): readonly string[] {
  if (/(?:TOKEN|SECRET|KEY)$/.test(name)) return typeof value === "string" ? [value] : [];
  if (name.endsWith("SECRETS")) return typeof value === "object" ? Object.values(value).filter((each) => typeof each === "string") : [];
  return name.endsWith("URL") && typeof value === "string" ? [decodeURIComponent(new URL(value).password)] : [];
}

/**
 * The program's log, a line of JSON each. The adapters keep secrets out of what they say; what a library's error carries beside its
 * words is caught here: no line leaves with a secret of the environment in it.
 */
export function logTo(config: Config, destination?: pino.DestinationStream): Log {
  const secrets = secretsOf(config).flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
  const options: pino.LoggerOptions = {
    level: config.LOG_LEVEL,
    serializers: { problem: pino.stdSerializers.err },
    hooks: { streamWrite: (line) => secrets.reduce((clean, secret) => clean.replaceAll(secret, "…"), line) },
  };
  const log = destination ? pino(options, destination) : pino(options);
  return { info: (message, facts = {}) => log.info(facts, message), error: (message, facts = {}) => log.error(facts, message) };
}
