import { createTransport } from "nodemailer";
import type { MessageProvider } from "../../bot/customer-notices/message-provider";
import { DeliveryFailure } from "../../bot/pipeline/chat-platform";
import { sha256Hex } from "./hmac";

export interface SmtpMail {
  /** "smtps://user:password@smtp.example.com:465" */
  readonly url: string;
  /** "Dealdock <sales@example.com>" */
  readonly from: string;
}

/** E-mail over SMTP. Its message id is made of the once-key, so that a mailbox can tell a second copy. */
export function smtpMail({ url, from }: SmtpMail): MessageProvider & { close(): void } {
  const transport = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 });
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? "localhost";
  return {
    name: "smtp",
    async send(message) {
      try {
        const sent = await transport.sendMail({
          from,
          to: { name: message.toName, address: message.to },
          ...(message.copyTo !== null && { cc: message.copyTo }),
          subject: message.title,
          text: message.body,
          messageId: `<${sha256Hex(message.onceKey).slice(0, 32)}@${domain}>`,
          attachments: message.files.map(({ name, mediaType, bytes }) => ({
            filename: name,
            contentType: mediaType,
            content: Buffer.from(bytes),
          })),
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return sent.messageId;
      } catch (problem) {
        throw failureOf(problem);
      }
    },
    close: () => transport.close(),
  };
}

/** Failures from before the text is handed over. */
const beforeText = new Set(["EDNS", "EAUTH", "EENVELOPE", "ETLS", "ECONNREFUSED"]);

/** 5xx is for good, 4xx passes. Where the server fell silent, nobody knows whether it took the text. */
function failureOf(problem: unknown): DeliveryFailure {
  const { responseCode, code, syscall, message } = problem as { responseCode?: number; code?: string; syscall?: string; message?: string };
  const words = message ?? String(problem);
  if (responseCode !== undefined) return new DeliveryFailure(words, { final: responseCode >= 500 });
  const early = beforeText.has(code ?? "") || syscall === "connect" || /Greeting never received|Connection timeout/.test(words);
  return new DeliveryFailure(words, { final: false, unsure: !early });
}
