import { aliyunSms } from "../../../src/adapters/customer-messages/aliyun-sms";
import { tencentSms } from "../../../src/adapters/customer-messages/tencent-sms";
import { twilioSms } from "../../../src/adapters/customer-messages/twilio-sms";
import type { MessageProvider, OutgoingMessage } from "../../../src/bot/customer-notices/message-provider";
import { fillTemplate } from "../../../src/bot/customer-notices/templates";
import { DeliveryFailure, type FailureFacts } from "../../../src/bot/pipeline/chat-platform";
import { aGateway, type Asked, type Gateway } from "../../support/gateway";

const clock = { now: () => new Date("2026-11-25T02:00:00Z") };
const fields = { customer: "林工", company: "德达", order: "SO-12", carrier: "顺丰", tracking: "SF123" };
const message: OutgoingMessage = {
  onceKey: "shipment:SH-1",
  channel: "sms",
  to: "+8613800000001",
  toName: "林工",
  copyTo: null,
  language: "zh",
  ...fillTemplate("orderShippedTracked", fields, "zh", {}),
  files: [],
};
const templates = { "orderShippedTracked.zh": "SMS_1001" };

let gateway: Gateway;
beforeAll(async () => void (gateway = await aGateway()));
afterAll(() => gateway.stop());

const key = { keyId: "AK", keySecret: "secret", sign: "德达", templates, clock };
const providers: Readonly<Record<string, () => MessageProvider>> = {
  aliyun: () => aliyunSms({ ...key, apiUrl: gateway.url }),
  tencent: () => tencentSms({ ...key, appId: "1400000000", region: "ap-guangzhou", apiUrl: gateway.url }),
  twilio: () => twilioSms({ accountId: "AC1", token: "secret", from: "+15550100", apiUrl: gateway.url }),
};

async function failureOf(sending: Promise<unknown>): Promise<FailureFacts> {
  const problem: unknown = await sending.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(problem instanceof DeliveryFailure)) throw new Error(`no delivery failure: ${String(problem)}`);
  return problem.how;
}

test("Alibaba Cloud gets the approved template with its fields, and its receipt is kept", async () => {
  gateway.answer(200, { Code: "OK", BizId: "900619746936498440^0" });
  expect(await providers["aliyun"]?.().send(message)).toBe("900619746936498440^0");
  const { url, headers } = gateway.asked.at(-1) as Asked;
  const query = new URL(url, gateway.url).searchParams;
  expect(Object.fromEntries(query)).toEqual({
    PhoneNumbers: "13800000001",
    SignName: "德达",
    TemplateCode: "SMS_1001",
    TemplateParam: JSON.stringify(fields),
    OutId: "shipment:SH-1",
  });
  expect(headers["x-acs-action"]).toBe("SendSms");
  expect(headers["authorization"]).toMatch(/^ACS3-HMAC-SHA256 Credential=AK,/);
});

test("Tencent Cloud gets the fields in the template's order", async () => {
  gateway.answer(200, { Response: { SendStatusSet: [{ Code: "Ok", SerialNo: "5000:1" }], RequestId: "r" } });
  expect(await providers["tencent"]?.().send(message)).toBe("5000:1");
  const { body, headers } = gateway.asked.at(-1) as Asked;
  expect(JSON.parse(body)).toEqual({
    PhoneNumberSet: ["+8613800000001"],
    SmsSdkAppId: "1400000000",
    SignName: "德达",
    TemplateId: "SMS_1001",
    TemplateParamSet: ["林工", "德达", "SO-12", "顺丰", "SF123"],
    SessionContext: "shipment:SH-1",
  });
  expect(headers["x-tc-timestamp"]).toBe("1795572000");
});

test("Twilio gets our own words", async () => {
  gateway.answer(201, { sid: "SM1" });
  expect(await providers["twilio"]?.().send(message)).toBe("SM1");
  const { body, url, headers } = gateway.asked.at(-1) as Asked;
  expect(url).toBe("/2010-04-01/Accounts/AC1/Messages.json");
  expect(Object.fromEntries(new URLSearchParams(body))).toEqual({ To: "+8613800000001", From: "+15550100", Body: message.body });
  expect(headers["authorization"]).toBe(`Basic ${Buffer.from("AC1:secret").toString("base64")}`);
});

test.each([
  ["aliyun", 200, { Code: "isv.MOBILE_NUMBER_ILLEGAL", Message: "bad number" }, { final: true, obstacle: "refusedContent" }],
  ["aliyun", 200, { Code: "isv.BUSINESS_LIMIT_CONTROL", Message: "too many" }, { final: false, retryAfterSeconds: 60 }],
  ["tencent", 200, { Response: { Error: { Code: "AuthFailure.SignatureFailure" } } }, { final: true, obstacle: "refusedContent" }],
  [
    "tencent",
    200,
    { Response: { SendStatusSet: [{ Code: "LimitExceeded.PhoneNumberDailyLimit" }] } },
    { final: false, retryAfterSeconds: 60 },
  ],
  ["twilio", 400, { code: 21211, message: "invalid To" }, { final: true, obstacle: "refusedContent" }],
] as const)("%s: HTTP %i %j is understood", async (name, status, body, how) => {
  gateway.answer(status, body);
  expect(await failureOf(providers[name]?.().send(message) ?? Promise.resolve())).toEqual(how);
});

describe.each(Object.keys(providers))("%s", (name) => {
  const send = () => providers[name]?.().send(message) ?? Promise.resolve();

  test("is asked again later when it says so", async () => {
    gateway.answer(429, {}, { "retry-after": "7" });
    expect(await failureOf(send())).toEqual({ final: false, retryAfterSeconds: 7 });
  });

  test("may have sent it when it breaks with our message in hand", async () => {
    gateway.answer(502, {});
    expect(await failureOf(send())).toEqual({ final: false, unsure: true });
    gateway.breakOff();
    expect(await failureOf(send())).toEqual({ final: false, unsure: true });
  });
});

test("has surely not sent it where nobody listens", async () => {
  const silent = await aGateway();
  await silent.stop();
  const nobody = twilioSms({ accountId: "AC1", token: "secret", from: "+15550100", apiUrl: silent.url });
  expect(await failureOf(nobody.send(message))).toEqual({ final: false, unsure: false });
});

test("a template that the gateway has no code for is a matter of configuration", async () => {
  const unknown = { ...message, template: "paymentReceived" };
  expect(await failureOf(providers["aliyun"]?.().send(unknown) ?? Promise.resolve())).toEqual({ final: true, obstacle: "notAllowed" });
});
