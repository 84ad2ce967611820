import { z } from "zod";
import { networksIn } from "./adapters/webhooks/open-addresses";

/** A secret as the platform's page shows it: a space that came along with the copy would break every signature. */
const asCopied = z.string().regex(/^\S+$/, "has a space or a line break in it or at its end: copy it again");

/** The environment, whole: every variable there is, with its meaning; the only reader of `process.env`. */
const variables = z.object({
  DATABASE_URL: z
    .url({ protocol: /^(mysql|mariadb)$/ })
    .optional()
    .describe("mysql://user:password@host:3306/name of a MySQL 8.4+ or MariaDB 10.11+; left out: a private server is started"),
  NODE_ENV: z.enum(["development", "test", "production"]).default("development").describe("development, test or production"),
  CONSOLE_PORT: z.coerce.number().int().min(1).max(65535).default(3210).describe("the console's port on 127.0.0.1"),
  CONSOLE: z.enum(["on", "off"]).optional().describe("the console: on, or off (which it is in production)"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info").describe("debug, info, warn, error or silent"),
  HTTP_HOST: z.string().default("127.0.0.1").describe("the address that the web server listens on; 0.0.0.0 behind a proxy of your own"),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("the web server's address as the outside sees it, https://bot.example"),
  PAYMENT_HOOK_SECRET: z
    .string()
    .min(16)
    .optional()
    .describe("what a payment gateway signs POST /hooks/payments with, 16 characters or more; left out: nobody may report payments"),
  SECRETS_KEY: z
    .string()
    .refine((key) => Buffer.from(key, "base64").length === 32, "is not base64 of 32 bytes")
    .optional()
    .describe("the key that seals tokens in the database: openssl rand -base64 32"),
  SLACK_BOT_TOKEN: z.string().startsWith("xoxb-").optional().describe("the bot token of the Slack app, from OAuth & Permissions"),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith("xapp-")
    .optional()
    .describe("the app-level token with connections:write, from Basic Information; with it Slack needs no public address"),
  SLACK_SIGNING_SECRET: z.string().min(8).optional().describe("the signing secret, from Basic Information; for SLACK_MODE=http"),
  SLACK_MODE: z.enum(["socket", "http"]).default("socket").describe("socket (no public address needed), or http"),
  SLACK_CLIENT_ID: asCopied
    .optional()
    .describe(
      "the client ID, from Basic Information, instead of SLACK_BOT_TOKEN: for several workspaces, each installed at /slack/install",
    ),
  SLACK_CLIENT_SECRET: asCopied.optional().describe("the client secret, from Basic Information; with SLACK_CLIENT_ID"),
  SLACK_STATE_SECRET: z.string().min(16).optional().describe("any 16 characters or more that nobody guesses; with SLACK_CLIENT_ID"),
  SLACK_API_URL: z.url().default("https://slack.com/api/").describe("where Slack's Web API is; another one for a stand-in"),
  LARK_APP_ID: z
    .string()
    .regex(/^cli_[0-9a-fA-F]{16}$/, 'is not of the form "cli_" and 16 hexadecimal digits')
    .optional()
    .describe("the App ID of the Feishu or Lark app, from Credentials & Basic Info"),
  LARK_APP_SECRET: asCopied.optional().describe("the App Secret, from Credentials & Basic Info"),
  LARK_DOMAIN: z.enum(["feishu", "lark"]).default("feishu").describe("feishu (open.feishu.cn) or lark (open.larksuite.com)"),
  LARK_MODE: z.enum(["long", "callbacks"]).default("long").describe("long (a connection, no public address needed), or callbacks"),
  LARK_ENCRYPT_KEY: asCopied.optional().describe("the Encrypt Key, from Events & Callbacks → Encryption Strategy; for LARK_MODE=callbacks"),
  LARK_VERIFICATION_TOKEN: asCopied
    .optional()
    .describe("the Verification Token, from Events & Callbacks → Encryption Strategy; for LARK_MODE=callbacks"),
  LARK_TENANT_KEY: asCopied.optional().describe("the key of the only company that is heard; left out: the one that installed the app"),
  LARK_API_URL: z
    .url()
    .transform((url) => url.replace(/\/$/, ""))
    .optional()
    .describe("where the open platform is, instead of what LARK_DOMAIN says; for a stand-in"),
  LANGUAGE_MODEL_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("the company's own language model, up to /v1 of an OpenAI-compatible address; left out: none is asked"),
  LANGUAGE_MODEL_NAME: z.string().optional().describe("the model's name there; with LANGUAGE_MODEL_URL"),
  LANGUAGE_MODEL_KEY: asCopied.optional().describe("the key for LANGUAGE_MODEL_URL, where it wants one"),
  LANGUAGE_MODEL_TIMEOUT_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(20)
    .describe("how long the language model may take, 1 to 100 seconds"),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe("smtp://user:password@host:587 or smtps://…:465, for e-mail to customers; left out: the log shows what would be sent"),
  MAIL_FROM: z
    .string()
    .regex(/@/, "has no e-mail address in it")
    .optional()
    .describe('who e-mail comes from, "Company <sales@example.com>"; with SMTP_URL'),
  SMS_PROVIDER: z
    .enum(["log", "aliyun", "tencent", "twilio"])
    .default("log")
    .describe("who sends SMS: aliyun, tencent or twilio; or log, which shows what would be sent"),
  SMS_KEY_ID: asCopied.optional().describe("the gateway's key: AccessKey ID, SecretId, or Twilio's Account SID"),
  SMS_KEY_SECRET: asCopied.optional().describe("its secret: AccessKey Secret, SecretKey, or Twilio's Auth Token"),
  SMS_SIGN: z.string().optional().describe("the approved signature (签名) before each SMS, for aliyun and tencent"),
  SMS_APP_ID: z.string().optional().describe("the SdkAppId of the SMS application, for tencent"),
  SMS_REGION: z.string().default("ap-guangzhou").describe("the region of the SMS application, for tencent"),
  SMS_FROM: z.string().optional().describe("the number in E.164 or the messaging service (MG…) that sends, for twilio"),
  SMS_TEMPLATES: z
    .string()
    .default("{}")
    .transform(
      (text, context) =>
        textsIn(text) ?? (context.addIssue({ code: "custom", message: 'is no JSON like {"orderShipped.zh":"SMS_123"}' }), z.NEVER),
    )
    .describe("the gateway's codes of our SMS templates as JSON, by template and language, for aliyun and tencent"),
  SMS_API_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/$/, ""))
    .optional()
    .describe("where the SMS gateway is; another one for a stand-in"),
  WEBHOOK_SECRETS: z
    .string()
    .default("{}")
    .transform(
      (text, context) => textsIn(text) ?? (context.addIssue({ code: "custom", message: 'is no JSON like {"erp":"secret"}' }), z.NEVER),
    )
    .describe("what webhooks are signed with as JSON, by the webhook's name, instead of the secret that was shown when it was made"),
  WEBHOOK_NETWORKS: z
    .string()
    .default("")
    .transform(
      (text, context) =>
        networksIn(text) ?? (context.addIssue({ code: "custom", message: "is no list like 10.1.0.0/16, fd00::/8" }), z.NEVER),
    )
    .describe("inner networks that webhooks may call, 10.1.0.0/16, separated by commas; left out: public addresses only"),
  PATH: z.string().default("").describe("where programs are looked for"),
});

export interface DescribedVariable {
  readonly name: string;
  readonly about: string;
  /** What holds when it is left out; empty where nothing does. */
  readonly otherwise: string;
}

/** All there is to set, for people to read; of what only the system sets nothing. */
export const describedVariables: readonly DescribedVariable[] = Object.entries(variables.shape)
  .filter(([name]) => name !== "PATH")
  .map(([name, variable]) => ({ name, about: variable.description ?? "", otherwise: usual(variable) }));

function usual(variable: z.ZodType): string {
  const given = variable.safeParse(undefined);
  const value = given.success ? given.data : undefined;
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value : "";
}

const neededForSms = {
  log: [],
  aliyun: ["SMS_KEY_ID", "SMS_KEY_SECRET", "SMS_SIGN"],
  tencent: ["SMS_KEY_ID", "SMS_KEY_SECRET", "SMS_SIGN", "SMS_APP_ID"],
  twilio: ["SMS_KEY_ID", "SMS_KEY_SECRET", "SMS_FROM"],
} as const;

/** Variables that are needed as soon as another one is there. */
const schema = variables.superRefine((given, context) => {
  const needs = (name: keyof typeof given, why: string) => {
    if (given[name] === undefined) context.addIssue({ code: "custom", path: [name], message: `is missing: ${why}` });
  };
  if (given.SLACK_CLIENT_ID !== undefined) {
    for (const name of ["SLACK_CLIENT_SECRET", "SLACK_STATE_SECRET", "PUBLIC_URL", "SECRETS_KEY"] as const)
      needs(name, "SLACK_CLIENT_ID is set");
    if (given.SLACK_BOT_TOKEN !== undefined)
      context.addIssue({
        code: "custom",
        path: ["SLACK_BOT_TOKEN"],
        message: "is for one workspace, SLACK_CLIENT_ID for several: set one of them",
      });
  }
  if (given.SLACK_BOT_TOKEN !== undefined || given.SLACK_CLIENT_ID !== undefined) {
    if (given.SLACK_MODE === "socket") needs("SLACK_APP_TOKEN", "Slack is configured and SLACK_MODE is socket");
    else needs("SLACK_SIGNING_SECRET", "SLACK_MODE is http");
  }
  if (given.LANGUAGE_MODEL_URL !== undefined) needs("LANGUAGE_MODEL_NAME", "LANGUAGE_MODEL_URL is set");
  if (given.LARK_APP_ID !== undefined) {
    needs("LARK_APP_SECRET", "LARK_APP_ID is set");
    // Without them anybody could speak to the bot in anybody's name.
    if (given.LARK_MODE === "callbacks") needs("LARK_ENCRYPT_KEY", "LARK_MODE is callbacks");
    if (given.LARK_MODE === "callbacks") needs("LARK_VERIFICATION_TOKEN", "LARK_MODE is callbacks");
  }
  if (given.SMTP_URL !== undefined) needs("MAIL_FROM", "SMTP_URL is set");
  for (const name of neededForSms[given.SMS_PROVIDER]) needs(name, `SMS_PROVIDER is ${given.SMS_PROVIDER}`);
});

export type Config = z.infer<typeof schema> & { readonly consoleOn: boolean };

export interface VariableFault {
  readonly name: string;
  /** What is wrong and what the variable is; never its value. */
  readonly problem: string;
}

export class ConfigurationFault extends Error {
  constructor(readonly faults: readonly VariableFault[]) {
    super(`The environment has ${faults.length} fault(s):\n${faults.map(({ name, problem }) => `  ${name}: ${problem}`).join("\n")}`);
  }
}

/** Reads and checks the environment. Throws `ConfigurationFault` naming every fault at once, with how to set it right. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const read = schema.safeParse(given);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => {
      const name = String(issue.path[0]) as keyof typeof variables.shape;
      return { name, problem: `${issue.message}. It is ${variables.shape[name].description ?? ""}.` };
    });
    throw new ConfigurationFault(faults);
  }
  return { ...read.data, consoleOn: (read.data.CONSOLE ?? (read.data.NODE_ENV === "production" ? "off" : "on")) === "on" };
}

/** The language of whoever sits at the terminal. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>> = process.env): "zh" | "en" {
  return /^zh/i.test(environment["LC_ALL"] || environment["LANG"] || "") ? "zh" : "en";
}

/** Texts by name, from JSON; null where it is something else. */
function textsIn(text: string): Readonly<Record<string, string>> | null {
  try {
    const read = z.record(z.string(), z.string()).safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
