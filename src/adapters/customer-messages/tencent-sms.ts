import type { MessageProvider } from "../../bot/customer-notices/message-provider";
import type { Clock } from "../../domain/shared/clock";
import { callGateway, refusedBy } from "./call";
import { codeOf, type TemplateCodes } from "./template-codes";
import { tencentAuthorization } from "./tencent-signature";

export interface TencentSms {
  readonly keyId: string;
  readonly keySecret: string;
  readonly sign: string;
  readonly appId: string;
  readonly region: string;
  readonly templates: TemplateCodes;
  /** "https://sms.tencentcloudapi.com" */
  readonly apiUrl: string;
  readonly clock: Clock;
}

interface Reply {
  readonly Error?: { readonly Code?: string; readonly Message?: string };
  readonly SendStatusSet?: readonly { readonly Code?: string; readonly Message?: string; readonly SerialNo?: string }[];
}

const passes = (code: string | undefined) => /^(LimitExceeded|RequestLimitExceeded|InternalError)/.test(code ?? "");

/** Tencent Cloud's SMS: SendSms of 2021-01-11. */
export function tencentSms({ keyId, keySecret, sign, appId, region, templates, apiUrl, clock }: TencentSms): MessageProvider {
  return {
    name: "tencent",
    async send(message) {
      const body = JSON.stringify({
        PhoneNumberSet: [message.to],
        SmsSdkAppId: appId,
        SignName: sign,
        TemplateId: codeOf(templates, message),
        TemplateParamSet: Object.values(message.fields),
        SessionContext: message.onceKey,
      });
      const { host } = new URL(apiUrl);
      const timestamp = Math.floor(clock.now().getTime() / 1000);
      const answer = await callGateway(apiUrl, {
        body,
        headers: {
          "content-type": "application/json; charset=utf-8",
          host,
          "x-tc-action": "SendSms",
          "x-tc-version": "2021-01-11",
          "x-tc-region": region,
          "x-tc-timestamp": String(timestamp),
          authorization: tencentAuthorization({ host, service: "sms", body, timestamp }, { id: keyId, secret: keySecret }),
        },
      });
      const reply = (answer.body["Response"] ?? {}) as Reply;
      if (reply.Error) throw refusedBy(reply.Error.Code, reply.Error.Message, passes(reply.Error.Code));
      const [status] = reply.SendStatusSet ?? [];
      if (status?.Code !== "Ok") throw refusedBy(status?.Code, status?.Message, passes(status?.Code));
      return status.SerialNo ?? null;
    },
  };
}
