import type { StateOf } from "../../src/domain/shared/state-labels";
import { button, buttons, field, fields, note, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { stateTag } from "../kit/state-tag";

export interface LeadFormProps extends RecordRef {
  readonly number: string;
  readonly state: StateOf<"leadForm">;
  /** The fair or campaign. */
  readonly name: string;
  readonly source: string;
  /** null: whoever the assignment rules say. */
  readonly owner: string | null;
  /** The page's address. */
  readonly address: string;
  /** How many became leads. */
  readonly leads: number;
  readonly mayManage: boolean;
}

const words = {
  zh: {
    title: "线索表单",
    address: "填写链接",
    qr: "二维码（可打印）",
    embed: "嵌入网站",
    source: "来源",
    owner: "线索分给",
    byRule: "按分配规则",
    leads: "已收线索",
    count: (count: number) => `${count} 条`,
    note: "把二维码打印出来放在展位，或把嵌入代码放进自己的网页。提交后马上成为线索。",
    closedNote: "链接还能打开，但会说明表单已结束，不再收线索。",
    close: "关闭表单",
    closeTyped: (number: string) => `关闭 ${number}`,
    reopen: "重新打开",
    reopenTyped: (number: string) => `启用 ${number}`,
  },
  en: {
    title: "Lead form",
    address: "Page",
    qr: "QR code (to print)",
    embed: "For your web site",
    source: "Source",
    owner: "Leads go to",
    byRule: "whoever the rules say",
    leads: "Leads so far",
    count: (count: number) => String(count),
    note: "Print the QR code for your stand, or put the frame into a page of your own. What is sent becomes a lead at once.",
    closedNote: "The page still opens, says that the form is closed, and takes nothing.",
    close: "Close the form",
    closeTyped: (number: string) => `close ${number}`,
    reopen: "Open again",
    reopenTyped: (number: string) => `open ${number}`,
  },
} as const;

const sample: LeadFormProps = {
  id: "01JDLEADFORM0000000000001",
  version: 1,
  number: "LF-1",
  state: "open",
  name: "2026 广交会",
  source: "展会",
  owner: null,
  address: "https://bot.example/f/x7Kd93kQa2Lp",
  leads: 12,
  mayManage: true,
};

export const leadFormCard = defineCard<LeadFormProps>({
  name: "leadForm",
  samples: [sample, { ...sample, state: "closed", owner: "韩梅梅", leads: 0 }, { ...sample, mayManage: false }],
  view(form, language) {
    const say = words[language];
    const state = stateTag("leadForm", form.state, language);
    const open = form.state === "open";
    return {
      title: `${say.title} ${form.number}`,
      subtitle: form.name,
      state,
      summary: [`${form.number} ${form.name}`, state.text].join(" · "),
      nodes: [
        fields(
          field(say.address, form.address),
          field(say.qr, `${form.address}/qr`),
          field(say.source, form.source),
          field(say.owner, form.owner ?? say.byRule),
          field(say.leads, say.count(form.leads)),
          open ? field(say.embed, `<iframe src="${form.address}" width="100%" height="760" style="border:0"></iframe>`) : null,
        ),
        note(open ? say.note : say.closedNote),
        buttons(
          form.mayManage && open && button(say.close, "leadForm.close", form, say.closeTyped(form.number)),
          form.mayManage && !open && button(say.reopen, "leadForm.reopen", form, say.reopenTyped(form.number), { style: "primary" }),
        ),
      ],
    };
  },
});
