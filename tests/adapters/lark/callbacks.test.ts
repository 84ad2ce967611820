import { createHmac } from "node:crypto";
import { AESCipher } from "@larksuiteoapi/node-sdk";
import { decrypted } from "../../../src/adapters/lark/signature";
import { appAlone, tom, type AppAlone } from "../../support/lark/app-alone";
import { nowSeconds } from "../../support/lark/lark-server";
import { foreign, sentIn, withHeader } from "../../support/lark/foreign-events";
import { encryptKey, tenant, verificationToken } from "../../support/lark/platform";
import { platformEvent } from "../../support/lark/platform-events";
import { encrypted, sealed, type Sealed } from "../../support/lark/sealed";

let alone: AppAlone;
beforeEach(async () => {
  alone = await appAlone();
});
afterEach(() => alone.close());

const said = () => alone.server.messageEvent(tom.openId, { text: "help" });

test("the published vector is decrypted, by us and by the SDK alike", () => {
  const vector = "P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=";
  expect([decrypted(vector, "test key"), new AESCipher("test key").decrypt(vector)]).toEqual(["hello world", "hello world"]);
});

describe("report 18: the raw body is verified, the unsigned challenge answered, everything else 401", () => {
  test("a body with line breaks and escaped slashes is heard, being signed as it stands", async () => {
    const written = JSON.stringify({ encrypt: encrypted(said(), encryptKey) }, null, 2).replaceAll("/", "\\/");
    expect(await alone.server.call(sealed({}, encryptKey, nowSeconds(), written))).toEqual({ status: 200, body: {} });
    expect(alone.kept).toHaveLength(1);
  });
  test("the address is confirmed without a signature, by the token inside the encryption", async () => {
    const asked = (token: string) => ({ type: "url_verification", token, challenge: "c-1" });
    const call = (body: object): Promise<unknown> =>
      alone.server.call({
        body: JSON.stringify({ encrypt: encrypted(body, encryptKey) }),
        headers: { "content-type": "application/json" },
      });
    expect(await call(asked(verificationToken))).toEqual({ status: 200, body: { challenge: "c-1" } });
    expect(await call(asked("another token"))).toEqual({ status: 401, body: {} });
  });
});

/** Requests that are not from the platform, not lately, or not for us. */
const refused: readonly (readonly [string, () => Sealed])[] = [
  ["a signature made with another key", () => sealed(said(), "another key", nowSeconds())],
  [
    "a body encrypted with another key and signed with ours",
    () => sealed({}, encryptKey, nowSeconds(), JSON.stringify({ encrypt: encrypted(said(), "another") })),
  ],
  ["no signature", () => ({ ...sealed(said(), encryptKey, nowSeconds()), headers: { "content-type": "application/json" } })],
  [
    "a signed body that was changed afterwards",
    () => ({ ...sealed(said(), encryptKey, nowSeconds()), body: JSON.stringify({ encrypt: encrypted(said(), encryptKey) }) }),
  ],
  ["a body that is not encrypted", () => sealed({}, encryptKey, nowSeconds(), JSON.stringify(said()))],
  ["report 19: an HMAC instead of the hash", () => withHmac(sealed(said(), encryptKey, nowSeconds()))],
  ["one that was kept for six minutes", () => sealed(said(), encryptKey, nowSeconds() - 360)],
  ["one that is dated six minutes ahead", () => sealed(said(), encryptKey, nowSeconds() + 360)],
  ["no time at all", () => sealed(said(), encryptKey, Number.NaN)],
  [
    "another verification token",
    () => sealed(alone.server.messageEvent(tom.openId, { text: "help" }, { token: "another" }), encryptKey, nowSeconds()),
  ],
  [
    "another app",
    () => sealed(alone.server.messageEvent(tom.openId, { text: "help" }, { appId: "cli_ffffffffffffffff" }), encryptKey, nowSeconds()),
  ],
];

function withHmac(request: Sealed): Sealed {
  const { "x-lark-request-timestamp": at = "", "x-lark-request-nonce": nonce = "" } = request.headers;
  const signature = createHmac("sha256", encryptKey)
    .update(at + nonce + request.body)
    .digest("hex");
  return { ...request, headers: { ...request.headers, "x-lark-signature": signature } };
}

test.each(refused)("refuses %s", async (_what, request) => {
  expect(await alone.server.call(request())).toEqual({ status: 401, body: {} });
  expect(alone.kept).toEqual([]);
});

test.each(foreign)("refuses %s of %s, where the company is named", async (what, _whose, header) => {
  await alone.close();
  alone = await appAlone({ settings: { tenantKey: tenant } });
  expect(await alone.server.deliver(withHeader(sentIn(alone.server, what), header))).toEqual({ status: 401, body: {} });
  expect(alone.kept).toEqual([]);
  expect((await alone.server.deliver(sentIn(alone.server, what))).status).toBe(200);
  expect(alone.kept).toHaveLength(1);
});

test("somebody of another company in a shared group is who they are there, not here", async () => {
  const event = alone.server.messageEvent(tom.openId, { text: "help" }, { senderTenant: "t_other" });
  await alone.server.deliver(event);
  expect(alone.kept.map(({ workspace }) => workspace)).toEqual(["t_other"]);
});

test("report 3: what could not be kept is answered 500, and heard when it comes again", async () => {
  const event = said();
  alone.inboxDoes.push(() => Promise.reject(new Error("the database is away")));
  expect((await alone.server.deliver(event)).status).toBe(500);
  expect(alone.kept).toEqual([]);
  expect((await alone.server.deliver(event)).status).toBe(200);
  expect(alone.kept).toHaveLength(1);
});

test("events that nobody asked for, and old ones, are acknowledged and do nothing", async () => {
  for (const body of [
    platformEvent("im.chat.updated_v1", {}),
    { uuid: "1", event: { type: "message" }, token: verificationToken, header: { token: verificationToken } },
  ]) {
    expect(await alone.server.deliver(body)).toEqual({ status: 200, body: {} });
  }
  expect(alone.kept).toEqual([]);
});

test.each([
  ["GET", "/lark/events", 405],
  ["POST", "/lark/elsewhere", 404],
])("%s %s is answered %i", async (method, path, status) => {
  const response = await fetch(new URL(path, alone.server.requestUrl), { method });
  expect(response.status).toBe(status);
});
