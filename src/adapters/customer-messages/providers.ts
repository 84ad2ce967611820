import type { MessageProvider, MessageProviders } from "../../bot/customer-notices/message-provider";
import type { Config } from "../../config";
import type { Clock } from "../../domain/shared/clock";
import { aliyunSms } from "./aliyun-sms";
import { logOnly } from "./log-only";
import { smtpMail } from "./smtp-mail";
import { tencentSms } from "./tencent-sms";
import { twilioSms } from "./twilio-sms";

/** Which service sends what, as the environment says; without one the log shows what would be sent. */
export function messageProviders(config: Config, clock: Clock, tell: (words: string, facts: object) => void): MessageProviders {
  const email = config.SMTP_URL && config.MAIL_FROM ? smtpMail({ url: config.SMTP_URL, from: config.MAIL_FROM }) : logOnly(tell);
  return { email, sms: smsProvider(config, clock) ?? logOnly(tell) };
}

/** The configuration has checked that what a service needs is there. */
function smsProvider(config: Config, clock: Clock): MessageProvider | null {
  const { SMS_KEY_ID: keyId = "", SMS_KEY_SECRET: keySecret = "", SMS_SIGN: sign = "", SMS_TEMPLATES: templates } = config;
  switch (config.SMS_PROVIDER) {
    case "aliyun":
      return aliyunSms({ keyId, keySecret, sign, templates, clock, apiUrl: config.SMS_API_URL ?? "https://dysmsapi.aliyuncs.com" });
    case "tencent": {
      const { SMS_APP_ID: appId = "", SMS_REGION: region } = config;
      const apiUrl = config.SMS_API_URL ?? "https://sms.tencentcloudapi.com";
      return tencentSms({ keyId, keySecret, sign, templates, appId, region, clock, apiUrl });
    }
    case "twilio": {
      const { SMS_FROM: from = "" } = config;
      return twilioSms({ accountId: keyId, token: keySecret, from, apiUrl: config.SMS_API_URL ?? "https://api.twilio.com" });
    }
    case "log":
      return null;
  }
}
