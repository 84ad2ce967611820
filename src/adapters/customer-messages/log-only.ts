import type { MessageProvider } from "../../bot/customer-notices/message-provider";

/** Sends nothing: tells the log what would have been sent. The message's own record says so too. */
export function logOnly(tell: (words: string, facts: object) => void): MessageProvider {
  return {
    name: "log",
    send({ channel, to, title, body, files }) {
      tell("a message to a customer, not sent: no service is set up", { channel, to, title, body, files: files.map(({ name }) => name) });
      return Promise.resolve(null);
    },
  };
}
