import { button, buttons, field, fields, note, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { moment } from "../kit/format";

export interface FollowUpProps extends RecordRef {
  /** Customer, lead or deal, as people call it. */
  readonly about: string;
  readonly kind: "call" | "visit" | "message" | "note";
  readonly contact: string | null;
  readonly at: string;
  readonly by: string;
  readonly note: string;
  readonly next: { readonly on: string; readonly what: string | null; readonly kind: "call" | "visit" | "message" | "note" | null } | null;
}

const words = {
  zh: {
    title: "跟进记录",
    kinds: { call: "电话", visit: "拜访", message: "消息", note: "备注" },
    kind: "方式",
    contact: "联系人",
    next: "下一步",
    noNext: "还没定下一步",
    setNext: "定下一步",
    typedNext: (about: string) => `${about} 下一步 内容 时间`,
  },
  en: {
    title: "Follow-up",
    kinds: { call: "call", visit: "visit", message: "message", note: "note" },
    kind: "How",
    contact: "Contact",
    next: "Next step",
    noNext: "No next step yet",
    setNext: "Set the next step",
    typedNext: (about: string) => `${about} next step: what, when`,
  },
};

const called: FollowUpProps = {
  id: "01JDFOLLOWUP0000000000001",
  version: 1,
  about: "华强",
  kind: "call",
  contact: "王总",
  at: "2026-11-25T10:05",
  by: "韩梅梅",
  note: "王总说下周给答复",
  next: { on: "2026-12-02", what: null, kind: "call" },
};

export const followUpCard = defineCard<FollowUpProps>({
  name: "follow-up",
  samples: [called, { ...called, contact: null, kind: "visit", next: null }],
  view(followUp, language) {
    const say = words[language];
    const { next } = followUp;
    const nextWhat = next && (next.what ?? (next.kind ? say.kinds[next.kind] : null));
    return {
      title: say.title,
      subtitle: followUp.about,
      summary: `${followUp.about} · ${followUp.note}`,
      nodes: [
        text(followUp.note),
        fields(
          field(say.kind, say.kinds[followUp.kind]),
          field(say.contact, followUp.contact),
          field(say.next, next ? [moment(next.on, language), nextWhat].filter(Boolean).join(" ") : say.noNext),
        ),
        next === null && buttons(button(say.setNext, "followUp.setNext", followUp, say.typedNext(followUp.about))),
        note(`${followUp.by} · ${moment(followUp.at, language)}`),
      ],
    };
  },
});
