import { note, table } from "../kit/build";
import { defineCard } from "../kit/define-card";

export interface MessageTextsProps {
  /** One occasion alone is told with both languages and its fields. */
  readonly occasions: readonly {
    readonly called: string;
    readonly texts: readonly { readonly language: "zh" | "en"; readonly title: string; readonly body: string; readonly isOwn: boolean }[];
    /** As they are written: "{订单}". */
    readonly fields: readonly string[];
  }[];
  readonly mayChange: boolean;
}

const words = {
  zh: {
    title: "短信和邮件文字",
    columns: ["场合", "语言", "文字"],
    oneColumns: ["语言", "标题（邮件）", "文字"],
    languages: { zh: "中文", en: "英文" },
    own: "（已改）",
    fields: (fields: string) => `可以用的字段：${fields}`,
    look: "发送「看发货短信」看一种的全部文字和可用字段",
    how: "改：「发货短信改成：{客户}，订单 {订单} 已由{物流}发出，运单号 {运单号}」「发货短信标题改成：…」，用中文写的是中文文字，用英文写的是英文文字；「发货短信恢复原样」",
    gateway: "阿里云、腾讯云按审核过的模板发，那里的文字要在云平台上改；邮件和 Twilio 短信用这里的文字",
    ask: "要改的话请找运营负责人",
  },
  en: {
    title: "Texts of messages",
    columns: ["Occasion", "Language", "Text"],
    oneColumns: ["Language", "Title (e-mail)", "Text"],
    languages: { zh: "Chinese", en: "English" },
    own: " (changed)",
    fields: (fields: string) => `Fields: ${fields}`,
    look: "Send “show the shipment text” to see all of one, with its fields",
    how: "To change: “change the shipment text to: Dear {customer}, order {order} has left with {carrier}, tracking {tracking}”, “change the shipment title to: …”; written in Chinese it is the Chinese text; “restore the shipment text”",
    gateway: "Aliyun and Tencent Cloud send templates that they have approved: change those there. E-mail and Twilio use these texts",
    ask: "To change them, ask an operations lead",
  },
};

const shipped = {
  called: "发货（有运单号） Shipment with tracking number",
  texts: [
    { language: "zh" as const, title: "订单 {订单} 已发货", body: "{客户}，您好！您的订单 {订单} 已由{物流}发出。{公司}", isOwn: true },
    {
      language: "en" as const,
      title: "Order {order} has shipped",
      body: "Dear {customer}, your order {order} has shipped. {company}",
      isOwn: false,
    },
  ],
  fields: ["{客户}", "{公司}", "{订单}", "{物流}", "{运单号}"],
};

export const messageTextsCard = defineCard<MessageTextsProps>({
  name: "message-texts",
  samples: [
    { occasions: Array.from({ length: 10 }, () => ({ ...shipped, texts: shipped.texts.slice(0, 1) })), mayChange: true },
    { occasions: [shipped], mayChange: true },
    { occasions: [shipped], mayChange: false },
  ],
  view({ occasions, mayChange }, language) {
    const say = words[language];
    const [only, another] = occasions;
    const called = (each: MessageTextsProps["occasions"][number]["texts"][number]) =>
      `${say.languages[each.language]}${each.isOwn ? say.own : ""}`;
    const one = only && !another ? only : null;
    return {
      title: say.title,
      ...(one && { subtitle: one.called }),
      summary: one ? `${say.title} · ${one.called}` : say.title,
      nodes: [
        one
          ? table(
              say.oneColumns,
              one.texts.map((each) => [called(each), each.title, each.body]),
            )
          : table(
              say.columns,
              occasions.flatMap((occasion) => occasion.texts.map((each) => [occasion.called, called(each), each.body])),
              { visibleRows: 20 },
            ),
        one ? note(say.fields(one.fields.join(" "))) : note(say.look),
        note(mayChange ? say.how : say.ask),
        mayChange && note(say.gateway),
      ],
    };
  },
});
