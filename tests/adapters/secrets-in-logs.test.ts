import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { rawRoutes } from "../../src/adapters/http/raw-routes";
import { openHttpServer } from "../../src/adapters/http/server";
import { loadDemo } from "../../src/adapters/demo/load-demo";
import type { Database } from "../../src/adapters/mysql/database";
import type { ChatPlatform } from "../../src/bot/pipeline/chat-platform";
import { readConfig } from "../../src/config";
import { systemClock } from "../../src/domain/shared/clock";
import { logTo, secretsOf } from "../../src/log";
import { startBot } from "../../src/main";
import { connectPlatforms } from "../../src/platforms";
import { freshDatabase } from "../support/database";

jest.setTimeout(60_000);

const secrets = {
  SLACK_BOT_TOKEN: "xoxb-5577-bot-token-of-nobody",
  SLACK_SIGNING_SECRET: "signing-secret-of-nobody",
  LARK_APP_SECRET: "app-secret-of-nobody-8899",
  LARK_ENCRYPT_KEY: "encrypt-key-of-nobody",
  LARK_VERIFICATION_TOKEN: "verification-token-of-nobody",
};
/** What the platforms themselves hand out while the bot runs. */
const handedOut = ["t-tenant-token-of-nobody-0001"];

let database: Database;
let platform: Server;
/** How the platform answers a call; gets all that it was sent. */
let answer: (sent: string) => { readonly status: number; readonly body: string };
const lines: string[] = [];
const written: jest.SpyInstance[] = [];

beforeEach(async () => {
  lines.length = 0;
  for (const stream of [process.stdout, process.stderr])
    written.push(jest.spyOn(stream, "write").mockImplementation((piece) => (lines.push(String(piece)), true)));
  for (const word of ["log", "info", "warn", "error", "debug"] as const)
    written.push(jest.spyOn(console, word).mockImplementation((...words: unknown[]) => void lines.push(words.map(String).join(" "))));
  database = await freshDatabase();
  platform = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const { status, body } = answer(`${request.url} ${JSON.stringify(request.headers)} ${Buffer.concat(pieces).toString()}`);
      response.writeHead(status, { "content-type": "application/json" }).end(body);
    });
  });
  await new Promise<void>((resolve) => platform.listen(0, "127.0.0.1", resolve));
});
afterEach(async () => {
  for (const spy of written.splice(0)) spy.mockRestore();
  platform.closeAllConnections();
  await new Promise((resolve) => platform.close(resolve));
  await database.close();
});

/** Everything goes through the real adapters and the real log, and nothing goes well. */
async function misadventures(): Promise<readonly string[]> {
  const url = `http://127.0.0.1:${(platform.address() as AddressInfo).port}`;
  const config = readConfig({
    ...secrets,
    SLACK_MODE: "http",
    SLACK_API_URL: `${url}/api/`,
    LARK_APP_ID: "cli_a0b1c2d3e4f56789",
    LARK_MODE: "callbacks",
    LARK_API_URL: url,
    LOG_LEVEL: "debug",
  });
  const log = logTo(config, { write: (line: string) => void lines.push(line) });
  const connected = connectPlatforms(config, database, systemClock, log);
  const bot = startBot(database, systemClock, log, connected.platforms, connected.directories);
  await loadDemo(bot.engine.work);
  const web = await openHttpServer({
    port: 0,
    plugins: [...connected.plugins, rawRoutes("/nothing", (_request, response) => response.end())],
  });
  try {
    await connected.listen(bot.engine).catch((problem: unknown) => log.error("the platforms cannot be heard", { problem }));
    for (const chat of connected.platforms) await everyCall(chat, log);
    for (const each of connected.directories)
      for (const ask of [() => each.profile("T1", "U1"), () => each.byEmail("T1", "tom@example.com")])
        await ask().catch((problem: unknown) => log.error("who is it?", { problem }));
    for (const each of connected.examined) log.info("examined", { found: await each.diagnose() });
    for (const path of ["/slack/events", "/lark/callback", "/lark/events"])
      await fetch(`${web.address}${path}`, { method: "POST", headers: { "content-type": "application/json" }, body: "{not json" });
  } finally {
    await connected.stop();
    await bot.engine.stop();
    await web.close();
  }
  return lines;
}

async function everyCall(chat: ChatPlatform, log: { error(message: string, facts?: object): void }): Promise<void> {
  const conversation = "T1:U1";
  const file = { name: "quote.pdf", mediaType: "application/pdf", bytes: new Uint8Array([1]), caption: "the quote" };
  const calls = [
    () => chat.post(conversation, { kind: "text", text: "hello" }, "k1"),
    () => chat.update("T1/D1/1.1", { name: "text", language: "en", title: "t", summary: "s", nodes: [] }),
    () => chat.postFile?.(conversation, file, "k2"),
    () => chat.lookFor?.(conversation, "k1", { shown: { kind: "text", text: "hi" }, since: new Date(0) }),
  ];
  for (const call of calls) {
    try {
      await call();
    } catch (problem) {
      log.error("not delivered", { problem, cause: problem instanceof Error ? problem.cause : null });
    }
  }
}

const tenantToken = JSON.stringify({ code: 0, msg: "ok", tenant_access_token: handedOut[0], expire: 7200 });
const withToken = (otherwise: (sent: string) => { status: number; body: string }) => (sent: string) =>
  sent.includes("tenant_access_token/internal") ? { status: 200, body: tenantToken } : otherwise(sent);

test.each<[string, typeof answer]>([
  ["the platform answers 502 with all that it was sent", (sent) => ({ status: 502, body: sent })],
  ["the platform answers 500 after the token was given", withToken((sent) => ({ status: 500, body: sent }))],
  [
    "the platform answers a fault that quotes what it was sent",
    withToken((sent) => ({ status: 200, body: JSON.stringify({ ok: false, error: "invalid_auth", code: 99991663, msg: sent }) })),
  ],
  [
    "the platform refuses the token",
    () => ({ status: 400, body: JSON.stringify({ ok: false, error: "token_revoked", code: 10014, msg: "app secret invalid" }) }),
  ],
  ["the platform answers no JSON", withToken(() => ({ status: 200, body: "<html>maintenance</html>" }))],
])("lark-coding-agent-bridge#61: when %s, no secret is written anywhere", async (_what, answers) => {
  answer = answers;
  const all = (await misadventures()).join("\n");
  expect(all).not.toBe("");
  for (const secret of [...Object.values(secrets), ...handedOut]) expect(all.includes(secret) ? secret : "kept").toBe("kept");
});

test("the log itself lets no secret of the environment out, whatever an error carries", () => {
  const config = readConfig({
    ...secrets,
    LARK_APP_ID: "cli_a0b1c2d3e4f56789",
    SLACK_MODE: "http",
    DATABASE_URL: "mysql://me:pass%2Fword1@db/x",
    SMTP_URL: "smtp://shop:mail-pass-of-nobody@mail.example:587",
    MAIL_FROM: "shop@example.com",
    WEBHOOK_SECRETS: JSON.stringify({ erp: "webhook-secret-of-nobody" }),
  });
  const log = logTo(config, { write: (line: string) => void lines.push(line) });
  const problem = Object.assign(new Error("failed"), { config: { headers: { authorization: `Bearer ${secrets.SLACK_BOT_TOKEN}` } } });
  log.error("a call failed", {
    problem,
    url: config.DATABASE_URL,
    plain: "pass/word1",
    mail: config.SMTP_URL,
    hooks: config.WEBHOOK_SECRETS,
  });
  expect(secretsOf(config)).toHaveLength(8);
  for (const secret of [...secretsOf(config), "pass%2Fword1", "mail-pass-of-nobody", "webhook-secret-of-nobody"])
    expect(lines.join("")).not.toContain(secret);
  expect(lines.join("")).toContain("a call failed");
});
