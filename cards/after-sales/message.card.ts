import type { StateOf } from "../../src/domain/shared/state-labels";
import { button, buttons, field, fields, note, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { moment } from "../kit/format";
import { stateTag } from "../kit/state-tag";

export interface MessageCardProps extends RecordRef {
  readonly number: string;
  readonly state: StateOf<"message">;
  readonly channel: "email" | "sms";
  readonly to: string;
  readonly address: string | null;
  readonly title: string;
  readonly body: string;
  readonly attachment: boolean;
  /** Nothing was sent: no service is set up. */
  readonly logOnly: boolean;
  readonly sentAt: string | null;
  readonly problem: string | null;
  readonly moves: readonly ("resend" | "drop")[];
}

const words = {
  zh: {
    name: "客户消息",
    channels: { email: "邮件", sms: "短信" },
    to: "收件人",
    address: "地址",
    sentAt: "发送时间",
    problem: "原因",
    attachment: "附 PDF",
    logOnly: "尚未配置短信或邮件服务：仅记录，没有真正发出。",
    problems: { noAddress: "没有可用的手机号或邮箱", optedOut: "客户已退订" },
    moves: { resend: "确认没收到，重发", drop: "放弃" },
    typed: { resend: "重发", drop: "放弃" },
  },
  en: {
    name: "Message",
    channels: { email: "e-mail", sms: "SMS" },
    to: "To",
    address: "Address",
    sentAt: "Sent",
    problem: "Why",
    attachment: "with PDF",
    logOnly: "No SMS or e-mail service is set up: this is kept, and was not really sent.",
    problems: { noAddress: "no phone number or e-mail address", optedOut: "opted out" },
    moves: { resend: "Did not arrive, send again", drop: "Drop" },
    typed: { resend: "resend", drop: "drop" },
  },
} as const;

const sent: MessageCardProps = {
  id: "01JDMESSAGE000000000000007",
  version: 2,
  number: "MSG-7",
  state: "sent",
  channel: "sms",
  to: "林工",
  address: "+8613800000001",
  title: "订单 SO-12 已发货",
  body: "林工，您好！您的订单 SO-12 已由顺丰发出，运单号 SF123，请留意查收。",
  attachment: false,
  logOnly: true,
  sentAt: "2026-11-25T10:05",
  problem: null,
  moves: [],
};

export const messageCard = defineCard<MessageCardProps>({
  name: "message",
  samples: [
    sent,
    { ...sent, state: "skipped", address: null, sentAt: null, logOnly: false, problem: "noAddress" },
    {
      ...sent,
      state: "parked",
      channel: "email",
      attachment: true,
      logOnly: false,
      sentAt: null,
      problem: "421",
      moves: ["resend", "drop"],
    },
  ],
  view(message, language) {
    const say = words[language];
    const state = stateTag("message", message.state, language);
    const problems: Readonly<Record<string, string>> = say.problems;
    return {
      title: `${say.name} ${message.number}`,
      subtitle: `${say.channels[message.channel]} · ${message.to}`,
      state,
      summary: [message.number, message.to, message.title, state.text].join(" · "),
      nodes: [
        text(message.body),
        fields(
          field(say.to, message.to),
          field(say.address, message.address),
          field(say.sentAt, message.sentAt && moment(message.sentAt, language)),
          field(say.problem, message.problem && (problems[message.problem] ?? message.problem)),
        ),
        message.attachment && note(say.attachment),
        message.logOnly && note(say.logOnly),
        buttons(
          ...message.moves.map((move) =>
            button(
              say.moves[move],
              `message.${move}`,
              message,
              `${say.typed[move]} ${message.number}`,
              move === "drop" ? { style: "danger" } : {},
            ),
          ),
        ),
      ],
    };
  },
});
