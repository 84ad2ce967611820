import { FileFailure } from "../../../src/bot/pipeline/chat-platform";
import { appAlone, tom, type AppAlone } from "../../support/lark/app-alone";
import type { Fault } from "../../support/lark/lark-server";

let alone: AppAlone;
beforeAll(async () => {
  alone = await appAlone({ settings: { timeoutMs: 300 } });
});
beforeEach(() => void alone.kept.splice(0));
afterAll(() => alone.close());

const table = new TextEncoder().encode("公司,电话\n博远,1\n");
const resource = /^GET .*\/resources\//;

/** Sends a file as Tom; gives what the event says about it. */
async function sent(name: string, bytes: Uint8Array = table): Promise<{ files?: unknown; filesLeftOut?: unknown }> {
  await alone.server.deliver(alone.server.fileEvent(tom.openId, name, bytes));
  const [event] = alone.kept.splice(0);
  if (event?.kind !== "message") throw new Error("no message was kept");
  return { files: event.files, filesLeftOut: event.filesLeftOut };
}
async function placeOf(name: string, bytes?: Uint8Array): Promise<string> {
  const { files } = await sent(name, bytes);
  return (files as readonly { readonly from: string }[])[0]?.from ?? "";
}
async function problem(from: string, most = 1_000): Promise<FileFailure["how"]> {
  const why: unknown = await alone.app.platform.fetchFile?.(from, most).catch((thrown: unknown) => thrown);
  if (!(why instanceof FileFailure)) throw new Error(`it was fetched, or failed otherwise: ${String(why)}`);
  return why.how;
}

test("a table is named with where it lies and fetched from its message; anything else is only named", async () => {
  const from = await placeOf("客户.csv");
  expect((await alone.app.platform.fetchFile?.(from, 1_000))?.bytes).toEqual(Buffer.from(table));
  expect(await sent("照片.png")).toEqual({ files: undefined, filesLeftOut: ["照片.png"] });
});

test("no more is read than a file may be long", async () => {
  expect(await problem(await placeOf("长.csv", new Uint8Array(1_001)))).toEqual({ problem: "tooLarge" });
});

test("a token that is not valid any more is fetched anew, for files too", async () => {
  const from = await placeOf("客户.csv");
  alone.server.token = "t-second-token-000002";
  expect((await alone.app.platform.fetchFile?.(from, 1_000))?.bytes).toHaveLength(table.length);
});

test.each<[string, Omit<Fault, "on" | "times">, object]>([
  ["a message that was taken back", { status: 400, answer: { code: 230110, msg: "deleted" } }, { problem: "gone" }],
  ["a file larger than the platform gives", { status: 400, answer: { code: 234037, msg: "too large" } }, { problem: "tooLarge" }],
  ["an app without the scope", { status: 400, answer: { code: 99991672, msg: "Access denied." } }, { problem: "notAllowed" }],
  ["a company in restricted mode", { status: 400, answer: { code: 234038, msg: "restricted" } }, { problem: "notAllowed" }],
  ["a gateway's page", { status: 502 }, {}],
  ["silence", { delayMs: 1_200 }, {}],
  [
    "too many calls",
    { status: 429, answer: { code: 99991400, msg: "slow" }, headers: { "x-ogw-ratelimit-reset": "4" } },
    { retryAfterSeconds: 4 },
  ],
])("%s", async (_what, fault, expected) => {
  const from = await placeOf("客户.csv");
  alone.server.misbehave({ on: resource, ...fault });
  expect(await problem(from)).toEqual(expected);
});

test("a file of another message is not given", async () => {
  expect(await problem(JSON.stringify({ message: "om_other", key: "file_v3_sent1" }))).toEqual({ problem: "gone" });
});
