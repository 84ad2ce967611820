import { note, table } from "../kit/build";
import { defineCard } from "../kit/define-card";
import type { ContactLine } from "./customer.card";

export interface ContactListProps {
  readonly customer: string;
  readonly contacts: readonly ContactLine[];
}

const words = {
  zh: {
    title: "联系人",
    columns: ["姓名", "职务", "电话", "邮箱"],
    none: (customer: string) => `${customer}还没有联系人。发送「${customer} 联系人 姓名 电话」添加`,
    count: (customer: string, count: number) => `${customer} · ${count} 位联系人`,
    showAll: (customer: string) => `${customer} 联系人`,
  },
  en: {
    title: "Contacts",
    columns: ["Name", "Title", "Phone", "E-mail"],
    none: (customer: string) => `${customer} has no contacts yet. Send “${customer} contact name phone” to add one`,
    count: (customer: string, count: number) => `${customer} · ${count === 1 ? "1 contact" : `${count} contacts`}`,
    showAll: (customer: string) => `${customer} contacts`,
  },
};

export const contactListCard = defineCard<ContactListProps>({
  name: "contact-list",
  samples: [
    {
      customer: "博远",
      contacts: [{ name: "林晓", called: "林工", title: "采购工程师", phone: "13800000004", email: "linxiao@boyuan.example" }],
    },
    { customer: "Kestrel", contacts: [] },
  ],
  view({ customer, contacts }, language) {
    const say = words[language];
    const rows = contacts.map(({ name, called, title, phone, email }) => [
      called && called !== name ? `${name} ${called}` : name,
      title ?? "",
      phone ?? "",
      email ?? "",
    ]);
    return {
      title: say.title,
      subtitle: customer,
      summary: say.count(customer, contacts.length),
      nodes: [rows.length === 0 ? note(say.none(customer)) : table(say.columns, rows, { showAll: say.showAll(customer) })],
    };
  },
});
