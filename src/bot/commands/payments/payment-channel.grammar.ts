import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "payment.channel",
  words: {
    zh: [
      "回款|到账|收款 发到|通知到|同步到|抄送到 这个群|本群|这里|群里",
      "这个群|本群|这里 接收|收|看|发 回款|到账|收款",
      "这个群|本群|群里|这里 不要|别|停止|不再|不用 发|通知|收|同步 回款|到账|收款",
      "不要|别|停止|不再|不用 这个群|本群|群里|这里 发 回款|到账|收款",
    ],
    en: [
      "post|send|show|tell payments|receipts here|in_this_channel|to_this_channel|in_this_group|to_this_group",
      "payments here|in_this_channel|in_this_group",
      "stop|no_more posting|sending|showing|telling payments",
      "no_more payments here|in_this_channel|in_this_group",
    ],
  },
  summary: { zh: "把我客户的回款发到这个群", en: "Tell this group what my customers pay" },
  args: {
    way: optional(
      "word",
      { zh: "发或停", en: "Start or stop" },
      { options: { stop: { zh: ["不要", "别", "停止", "不再", "不用"], en: ["stop", "no more"] } } },
    ),
  },
  permission: "payment.read",
  effect: "write",
  examples: { zh: ["回款发到这个群", "这个群不要再发回款"], en: ["post payments here", "stop posting payments here"] },
});
