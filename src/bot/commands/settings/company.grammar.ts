import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "settings.company",
  words: {
    zh: [
      "^ 公司|公司资料|公司信息|公司抬头|公司档案 $",
      "看|查看|打开 公司资料|公司信息|公司抬头 $",
      "^ 公司|我们公司|本公司|公司的|我们的 名称|名字|中文名|英文名|地址|英文地址|税号|电话|开户行|银行|银行账户|签名|税率",
      "^ 公司名称|公司名|公司英文名|公司中文名|公司地址|公司英文地址|公司税号|公司电话|公司开户行|公司银行|公司签名|邮件签名|签名|默认税率",
      "改|修改|更改 公司名称|公司地址|公司税号|公司电话|公司开户行|邮件签名|默认税率",
    ],
    en: [
      "^ company|company_data|company_details|company_info|company_profile|our_company $",
      "show|see|open company_data|company_details|company_info|company_profile",
      "^ company|our|our_company name|address|english_address|chinese_name|english_name|tax_id|tax_number|vat_number|phone|bank|bank_details|signature",
      "^ mail_signature|e-mail_signature|email_signature|signature|default_tax_rate|default_tax|default_vat",
      "set|change|update company|our name|address|tax_id|phone|bank|signature",
      "set|change|update mail_signature|e-mail_signature|email_signature|default_tax_rate",
    ],
  },
  summary: { zh: "看或改公司资料（抬头、税号、银行、签名）", en: "See or change the company's data (papers, tax ID, bank, signature)" },
  args: { text: optional("text", { zh: "怎么改", en: "What to change" }, { whole: "always" }) },
  permission: "configuration.read",
  effect: "write",
  examples: {
    zh: ["公司资料", "公司地址 上海市嘉定区曹安公路100号", "邮件签名 锐衡精密，您的轴承专家"],
    en: ["company data", "company address 100 Cao'an Road, Shanghai", "mail signature Ruiheng, your bearing people"],
  },
});
