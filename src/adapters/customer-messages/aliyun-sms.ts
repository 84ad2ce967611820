import { randomUUID } from "node:crypto";
import type { MessageProvider } from "../../bot/customer-notices/message-provider";
import type { Clock } from "../../domain/shared/clock";
import { aliyunHeaders, canonicalQuery } from "./aliyun-signature";
import { callGateway, refusedBy } from "./call";
import { codeOf, type TemplateCodes } from "./template-codes";

export interface AliyunSms {
  readonly keyId: string;
  readonly keySecret: string;
  /** The approved signature (签名) that stands before each message. */
  readonly sign: string;
  readonly templates: TemplateCodes;
  /** "https://dysmsapi.aliyuncs.com" */
  readonly apiUrl: string;
  readonly clock: Clock;
}

/** Refusals that pass by themselves: too many at once, a fault on their side. */
const passing = new Set(["isv.BUSINESS_LIMIT_CONTROL", "Throttling", "Throttling.User", "ServiceUnavailable", "isp.SYSTEM_ERROR"]);

/** Alibaba Cloud's SMS: SendSms of 2017-05-25. */
export function aliyunSms({ keyId, keySecret, sign, templates, apiUrl, clock }: AliyunSms): MessageProvider {
  return {
    name: "aliyun",
    async send(message) {
      const query = {
        PhoneNumbers: message.to.replace(/^\+86/, "").replace(/^\+/, ""),
        SignName: sign,
        TemplateCode: codeOf(templates, message),
        TemplateParam: JSON.stringify(message.fields),
        OutId: message.onceKey,
      };
      const { host } = new URL(apiUrl);
      const date = `${clock.now().toISOString().slice(0, 19)}Z`;
      const request = { host, action: "SendSms", version: "2017-05-25", query, date, nonce: randomUUID() };
      const headers = aliyunHeaders(request, { id: keyId, secret: keySecret });
      const { body } = await callGateway(`${apiUrl}/?${canonicalQuery(query)}`, { headers, body: null });
      if (body["Code"] !== "OK") throw refusedBy(body["Code"], body["Message"], passing.has(String(body["Code"])));
      return typeof body["BizId"] === "string" ? body["BizId"] : null;
    },
  };
}
