import { field, fields, note, text } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { percent } from "../kit/format";

export interface CompanyCardProps {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly baseCurrency: string;
  readonly timeZone: string;
  /** Of each: null where nothing was said yet. */
  readonly address: string | null;
  readonly addressEn: string | null;
  readonly taxId: string | null;
  readonly phone: string | null;
  readonly bank: string | null;
  readonly signature: string | null;
  readonly taxRate: string;
  readonly mayChange: boolean;
}

const words = {
  zh: {
    title: "公司资料",
    nameEn: "英文名",
    address: "地址",
    addressEn: "英文地址",
    taxId: "税号",
    phone: "电话",
    bank: "开户行及账号",
    signature: "邮件签名",
    taxRate: "新产品的税率",
    books: "本位币和时区",
    papers: "名称、地址、税号、电话和开户行印在报价单、采购单、送货单和对账单上，签名在每封邮件下面",
    how: "一条消息改一项：「公司名称 锐衡精密(Ruiheng Precision)」「公司地址 …」「公司英文地址 …」「公司税号 …」「公司电话 …」「公司开户行 …」「邮件签名 …」「默认税率 6%」，写“无”去掉",
    ask: "要改的话请找运营负责人",
  },
  en: {
    title: "Company data",
    nameEn: "Chinese name",
    address: "Address",
    addressEn: "English address",
    taxId: "Tax ID",
    phone: "Phone",
    bank: "Bank",
    signature: "Mail signature",
    taxRate: "Tax rate of new products",
    books: "Base currency and time zone",
    papers:
      "Name, address, tax ID, phone and bank stand on quotes, purchase orders, delivery notes and statements, the signature under every e-mail",
    how: "One at a time: “company name 锐衡精密(Ruiheng Precision)”, “company address …”, “company English address …”, “company tax id …”, “company phone …”, “company bank …”, “mail signature …”, “default tax rate 6%”; “none” takes one away",
    ask: "To change it, ask an operations lead",
  },
};

const ruiheng: CompanyCardProps = {
  nameZh: "锐衡精密零件有限公司",
  nameEn: "Ruiheng Precision Parts",
  baseCurrency: "CNY",
  timeZone: "Asia/Shanghai",
  address: "上海市嘉定区曹安公路 100 号",
  addressEn: "100 Cao'an Road, Jiading, Shanghai",
  taxId: "91310000MA1K00000X",
  phone: "+86 21 5555 0100",
  bank: "招商银行上海分行 1219 0000 0010 001",
  signature: "锐衡精密 · 您的轴承专家",
  taxRate: "13",
  mayChange: true,
};

export const companyCard = defineCard<CompanyCardProps>({
  name: "company",
  samples: [
    ruiheng,
    { ...ruiheng, address: null, addressEn: null, taxId: null, phone: null, bank: null, signature: null, mayChange: false },
  ],
  view(company, language) {
    const say = words[language];
    const [name, other] = language === "zh" ? [company.nameZh, company.nameEn] : [company.nameEn, company.nameZh];
    return {
      title: say.title,
      subtitle: name,
      summary: `${say.title} · ${name}`,
      nodes: [
        fields(
          field(say.nameEn, other === name ? null : other),
          field(say.address, company.address),
          field(say.addressEn, company.addressEn),
          field(say.taxId, company.taxId),
          field(say.phone, company.phone),
          field(say.bank, company.bank),
          field(say.taxRate, percent(company.taxRate)),
          field(say.books, `${company.baseCurrency} · ${company.timeZone}`),
        ),
        company.signature !== null && text(`${say.signature}\n${company.signature}`),
        note(say.papers),
        note(company.mayChange ? say.how : say.ask),
      ],
    };
  },
});
