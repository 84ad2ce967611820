import type { MessageProvider } from "../../bot/customer-notices/message-provider";
import { callGateway, refusedBy } from "./call";

export interface TwilioSms {
  readonly accountId: string;
  readonly token: string;
  /** A number of ours in E.164, or a messaging service ("MG…"). */
  readonly from: string;
  /** "https://api.twilio.com" */
  readonly apiUrl: string;
}

/** Twilio's Messages resource of 2010-04-01: our own words, no templates. */
export function twilioSms({ accountId, token, from, apiUrl }: TwilioSms): MessageProvider {
  return {
    name: "twilio",
    async send(message) {
      const sender = from.startsWith("MG") ? "MessagingServiceSid" : "From";
      const { status, body } = await callGateway(`${apiUrl}/2010-04-01/Accounts/${encodeURIComponent(accountId)}/Messages.json`, {
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          authorization: `Basic ${Buffer.from(`${accountId}:${token}`).toString("base64")}`,
        },
        body: new URLSearchParams({ To: message.to, Body: message.body, [sender]: from }).toString(),
      });
      if (status >= 300) throw refusedBy(`HTTP ${status}`, body["message"], false);
      return typeof body["sid"] === "string" ? body["sid"] : null;
    },
  };
}
