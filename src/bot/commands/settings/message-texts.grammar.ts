import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "settings.messageTexts",
  words: {
    zh: [
      "^ 短信模板|邮件模板|消息模板|短信文字|邮件文字|短信内容|通知模板 $",
      "看|查看|列出|改|修改 短信模板|邮件模板|消息模板|短信文字|通知模板",
      "^ 看|查看 发货|报价|采购单|采购订单|订单确认|待付款|收款|到期|逾期|催款|留言 短信|邮件|提醒|模板 $",
      "发货|报价|采购单|采购订单|订单确认|待付款|收款|到期|逾期|催款|付款提醒|留言 短信|邮件|模板|标题|文字 改成|改为|换成|恢复",
      "^ 短信模板|邮件模板|消息模板",
      "恢复|还原 发货|报价|采购单|订单确认|待付款|收款|到期|逾期|催款|留言 短信|邮件|模板|文字",
    ],
    en: [
      "^ sms_templates|sms_texts|message_templates|message_texts|email_templates|mail_templates|e-mail_templates|templates|sms_template $",
      "show|see|list|which|our sms_templates|sms_texts|message_templates|message_texts|email_templates|mail_templates|e-mail_templates|templates",
      "^ show|see the shipment|quote|confirmation|payment|overdue|reminder|note sms|text|e-mail|email|template $",
      "^ show|see shipment|quote|confirmation|order_confirmation|payment|overdue|note sms|text|e-mail|email|template $",
      "change|set|reword shipment|shipping|quote|order|confirmation|payment|overdue|reminder|purchase_order|note sms|text|e-mail|email|template|title|subject|message",
      "restore|reset|put_back shipment|shipping|quote|order|confirmation|payment|overdue|reminder|purchase_order|note sms|text|e-mail|email|template|title|message",
    ],
  },
  summary: { zh: "看或改短信和邮件的文字", en: "See or change the texts of SMS and e-mail" },
  args: { text: optional("text", { zh: "怎么改", en: "What to change" }, { whole: "always" }) },
  permission: "configuration.read",
  effect: "write",
  examples: {
    zh: ["短信模板", "发货短信改成：{客户}，订单 {订单} 已由{物流}发出，运单号 {运单号}"],
    en: ["message texts", "change the shipment text to: Dear {customer}, order {order} left with {carrier}, tracking {tracking}"],
  },
});
