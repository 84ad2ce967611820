import type { Message } from "./read-message";

/** An answer to the draft, confirmation or choice that stands before. */
export type Answer =
  | { readonly kind: "yes" }
  | { readonly kind: "no" }
  | { readonly kind: "choice"; readonly index: number }
  | { readonly kind: "words"; readonly text: string };

const filler =
  "(?:[\\s,.!?，。！~]|吧|的|啊|呀|哈|了|就这样|please do|pls do|please|pls|thanks|thx|谢谢|go ahead|do it|send it|with it|it is|it|that'?s? (?:right|fine|correct|ok|good)|that|then|for now|sure|ok|okay|right|👍|🙏|✅|👌)*";
const yes = new RegExp(
  `^(?:${filler}(?:yes+|yep|yeah|yup|ya|y|sure|ok(?:ay|ey)?|k|correct|right|confirm(?:ed)?|go ahead|do it|please do|looks good|lgtm|perfect|fine|proceed|send it|save it|是的?|对的?|好的?|嗯+|可以|行|没错|没问题|确认|确定|同意|发吧|提交|保存|就这样|没毛病|ok的|搞吧|去吧|要|👍|✅|👌)){1,3}${filler}$`,
  "i",
);
const no = new RegExp(
  `^${filler}(?:no+|nope|nah|n|don'?t|do not|cancel(?: (?:it|that))?|stop|leave it|forget (?:it|about it)|never ?mind|nvm|not now|scrap (?:it|that)|hold off|abort|不+|不用了?|不要了?|不是|别|算了|取消|先不(?:要|发|办|弄|改|做|提交|了)?|先别(?:发|办|弄|改|动|提交)?|不发|不对|否|先别|放弃|不了|不行|等等再说|别动)(?:${filler}|(?:leave|forget|drop|cancel|scrap|keep) (?:it|that)|don'?t|do not|no|别|不要|不用|弄|发|提交|这样|先不弄|先放着|不做|我再看看|我再想想|as is)*$`,
  "i",
);
const ordinals: readonly RegExp[] = [
  /^(?:第一(?:个|家|条|项)?|1|一|first(?: one)?|the first(?: one)?|#1|option 1|no\.? ?1|1st(?: one)?|选?第?1个?|前者|the former|上面(?:那个|的)|top one|选1|选一)[\s。.!]*$/i,
  /^(?:第二(?:个|家|条|项)?|2|二|second(?: one)?|the second(?: one)?|#2|option 2|no\.? ?2|2nd(?: one)?|the other(?: one)?|选?第?2个?|后者|the latter|下面(?:那个|的)|bottom one|选2|选二)[\s。.!]*$/i,
  /^(?:第三(?:个|家|条|项)?|3|三|third(?: one)?|the third(?: one)?|#3|option 3|no\.? ?3|3rd(?: one)?|选?第?3个?|选3)[\s。.!]*$/i,
  /^(?:第四(?:个|家|条|项)?|4|四|fourth(?: one)?|the fourth(?: one)?|#4|option 4|4th(?: one)?|选?第?4个?|选4)[\s。.!]*$/i,
  /^(?:第五(?:个|家|条|项)?|5|五|fifth(?: one)?|the fifth(?: one)?|#5|option 5|5th(?: one)?|选?第?5个?|选5)[\s。.!]*$/i,
];

/** A message that only answers; null for one that says more. */
export function answerIn(message: Message, choices: readonly string[], said = ""): Answer | null {
  const text = message.text.trim().replace(/^(?:是|选|要|就|i mean|it'?s|the one for)\s?/i, (word) => (choices.length > 0 ? "" : word));
  if (choices.length > 0) {
    const index = ordinals.findIndex((pattern) => pattern.test(text));
    if (index >= 0 && index < choices.length) return { kind: "choice", index };
    if (/^(?:last|the last(?: one)?|最后(?:一个)?)[\s.。]*$/i.test(text)) return { kind: "choice", index: choices.length - 1 };
    const named = choices.flatMap((choice, at) => (isNamed(text, choice) ? [at] : []));
    if (named.length === 1 && named[0] !== undefined) return { kind: "choice", index: named[0] };
    const meant = namedRecord(message, choices);
    if (meant !== null) return { kind: "choice", index: meant };
  }
  if (message.text.length > 40) return null;
  if (yes.test(message.text.trim())) return { kind: "yes" };
  return no.test(message.text.trim()) ? { kind: "no" } : echoed(message.text.trim(), said);
}

const yesFirst =
  /^(?:yes+|yep|yeah|yup|ya|sure|ok(?:ay)?|right|correct|please|是的?|对的?|好的?|嗯+|可以|行|没错|确认|确定)[\s,.!，。！]*(?:please|pls|do|那就|就)?[\s,]*(?=.)/i;
const noFirst =
  /^(?:no+|nope|nah|don'?t|do not|actually no|不用|不要|不|别|算了|先别|先不)[\s,.!，。！]*(?:don'?t|do not|别|不|不要|先别|先不)?[\s,]*(?=.)/i;

/** "Yes void it", 嗯取消吧, 算了不取消了: an answer that says again what was asked, and nothing besides. */
function echoed(text: string, said: string): Answer | null {
  const kind = noFirst.test(text) ? "no" : yesFirst.test(text) ? "yes" : null;
  if (kind === null || said === "") return null;
  const rest = text.replace(kind === "no" ? noFirst : yesFirst, "").toLowerCase();
  const before = said.toLowerCase();
  const words = rest
    .replace(
      /\b(?:it|that|this|them|the|now|then|please|pls|thanks|ahead|go|one)\b|[吧了啊呀哈的就去掉它这那个单先帮我]|[\s,.!?，。！？]+/gi,
      " ",
    )
    .trim()
    .split(/\s+/);
  return words.every((word) => word === "" || before.includes(word)) ? { kind } : null;
}

/** "Hongda Hydraulics" where 宏达液压 is shown: the one choice that the record is called which the answer names, saying nothing else. */
function namedRecord({ spans, text }: Message, choices: readonly string[]): number | null {
  const left = spans.reduce((rest, { from, to }) => rest.slice(0, from) + " ".repeat(to - from) + rest.slice(to), text);
  if (/[\p{L}\d]/u.test(left.replace(/[那这]?(?:家|个)|的|吧|是|选|\b(?:the|one|it's|please|pls)\b/gi, ""))) return null;
  const called = spans.flatMap((span) => ("matches" in span ? [span.matches.flatMap(({ id, label }) => [id, label])] : []));
  const fitting = choices.flatMap((choice, at) => (called.some((names) => names.includes(choice)) ? [at] : []));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function isNamed(typed: string, choice: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[\s.,。，!的那个家吧]|\bthe\b|\bone\b|please|pls/g, "");
  const wanted = plain(typed);
  return wanted.length > 1 && (plain(choice).includes(wanted) || wanted.includes(plain(choice)));
}

/** Words that correct what was just said: 不对,改成 … · "no wait, make it …" */
export const correction =
  /^[\s,]*(?:\p{Script=Han}{0,4}(?:不对|错了|弄错|搞错|写错|打错)|不对|不是|错了|说错了|打错了|更正|修正|改成|改为|改一下|应该是|应为|等等|等下|哦不|写错了|搞错了|换成|no[,\s]|wait|oops|sorry|actually|correction|make (?:it|that)|i meant|i mean|should (?:be|have been)|change (?:it|that)|scratch that|not\b)|(?:应该是|改成|改为|改到|换成|不是.{1,12}是|不是)|\b(?:make (?:it|that)|shd be|should be|should've been|i meant|instead of|instead|rather|not \d)/iu;

export const takeBack =
  /^[\s,]*(?:(?:oops|哎呀|糟了|sorry|no|呃|啊|等等|wait)[\s,，!]*)?(?:.{0,24}[,，.]\s?|.{0,12}(?:错了?|手滑|手误|手抖|misclick\w*|fat finger\w*|wrong (?:one|button)|my bad|mistake)[^\p{L}\d]{1,4})?(?:undo\b(?! (?:time|window|limit))|revert\b|scratch (?:(?:that|it|the) ?(?:last(?: one)?)?)[\s.!]*$|take (?:that|it|back|the last|that last)|roll ?back|撤销(?!的?(?:时限|时间|期限))|撤回(?:刚才|上一|刚刚|刚|上条|那|$)|收回(?:刚才|上一|刚刚|上条|那|$)|撤了|取消(?:刚才|上一|刚刚)|刚才(?:那|的|这).{0,10}(?:撤|取消|作废|不算|删)|上一(?:步|条|个|单).{0,6}(?:撤|取消|作废|回)|回退|还原)/iu;

const chat =
  /哈哈|呵呵|嘿嘿|天气|真冷|真热|好冷|好热|下雨|吃啥|吃什么|午饭|中饭|晚饭|早饭|奶茶|咖啡|下班|辛苦了|早上好|早安|晚安|你好|在吗|周末愉快|新年|生日|加油|真棒|厉害|累死|困死|无聊|笑话|谢谢|多谢|(?<![a-z])(?:lol|(?:ha){2,}|lmao|weather|lunch|coffee|dinner|breakfast|beer|weekend|good morning|good night|morning all|hi|hello|hey|how are you|how's it going|what's up|thank you|thanks|thx|well done|nice work|great job|congrats|happy|joke|tired|bored|love you|football|match last night|rain|snow|traffic)(?![a-z])/i;

export const isChat = (text: string): boolean => chat.test(text);
