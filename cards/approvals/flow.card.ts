import type { StateOf } from "../../src/domain/shared/state-labels";
import { bold, button, buttons, field, fields, note, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { moment } from "../kit/format";
import { stateTag, stateText } from "../kit/state-tag";

export interface FlowCardProps extends RecordRef {
  readonly number: string;
  /** As its author said it. */
  readonly name: string;
  readonly state: StateOf<"approvalFlow">;
  readonly edition: number;
  /** What is published, as one sentence; null: nothing yet. */
  readonly sentence: string | null;
  /** What waits to be published. */
  readonly proposed: string | null;
  readonly owner: string;
  readonly publishedAt: string | null;
  readonly mayManage: boolean;
}

const words = {
  zh: {
    title: "审批流",
    now: "现在：",
    next: "待发布：",
    owner: "作者",
    edition: "版本",
    published: "发布时间",
    publish: "发布",
    on: "启用",
    off: "停用",
    archive: "归档",
    archiveAsk: "归档后不再使用，也不能再改；在途的审批照原样走完。",
    typedPublish: (number: string) => `发布 ${number}`,
    typedOn: (number: string) => `启用 ${number}`,
    typedOff: (number: string) => `停用 ${number}`,
    typedArchive: (number: string) => `归档 ${number}`,
    draft: "请核对上面这句话；发布后新提交的单据按它走，在途的照旧。要改就说“{number} 改成 …”。",
    running: "在途的审批按提交时的版本走完。要改就说“{number} 改成 …”。",
  },
  en: {
    title: "Approval flow",
    now: "Now: ",
    next: "To be published: ",
    owner: "Made by",
    edition: "Edition",
    published: "Published",
    publish: "Publish",
    on: "Switch on",
    off: "Switch off",
    archive: "Archive",
    archiveAsk: "An archived flow is used no more and cannot be changed; approvals under way end as they began.",
    typedPublish: (number: string) => `publish ${number}`,
    typedOn: (number: string) => `turn ${number} on`,
    typedOff: (number: string) => `turn ${number} off`,
    typedArchive: (number: string) => `archive ${number}`,
    draft: "Check the sentence above. Once published it goes for what is submitted from then on. To change it say “change {number} to …”.",
    running: "Approvals under way go on by the edition they began with. To change it say “change {number} to …”.",
  },
};

const sample: FlowCardProps = {
  id: "01JDFLOW00000000000000003",
  version: 2,
  number: "AF-3",
  name: "报价超过10万 先经理后财务",
  state: "on",
  edition: 1,
  sentence: "报价，当金额（本位币）不低于100000时：由负责人的上级审批，再由财务审批；8 个工作小时没处理就提醒",
  proposed: null,
  owner: "艾玛",
  publishedAt: "2026-11-25T10:30",
  mayManage: true,
};

export const flowCard = defineCard<FlowCardProps>({
  name: "approvalFlow",
  samples: [
    sample,
    { ...sample, state: "draft", edition: 0, sentence: null, proposed: sample.sentence, publishedAt: null },
    { ...sample, proposed: "报价，当金额（本位币）不低于200000时：由财务审批" },
    { ...sample, state: "off", mayManage: false },
    { ...sample, state: "archived" },
  ],
  view(flow, language) {
    const say = words[language];
    const { number, state, sentence, proposed } = flow;
    return {
      title: `${say.title} ${number}`,
      subtitle: flow.name,
      state: stateTag("approvalFlow", state, language),
      summary: `${number} · ${stateText("approvalFlow", state, language)} · ${flow.name}`,
      nodes: [
        sentence === null ? null : text(bold(say.now), sentence),
        proposed === null ? null : text(bold(say.next), proposed),
        fields(
          field(say.owner, flow.owner),
          field(say.edition, flow.edition === 0 ? null : String(flow.edition)),
          field(say.published, flow.publishedAt && moment(flow.publishedAt, language)),
        ),
        flow.mayManage &&
          state !== "archived" &&
          buttons(
            proposed !== null && button(say.publish, "flow.publish", flow, say.typedPublish(number), { style: "primary" }),
            state === "on" && button(say.off, "flow.off", flow, say.typedOff(number)),
            state === "off" && button(say.on, "flow.on", flow, say.typedOn(number)),
            button(say.archive, "flow.archive", flow, say.typedArchive(number), {
              style: "danger",
              confirm: { title: say.archive, text: say.archiveAsk },
            }),
          ),
        flow.mayManage && state !== "archived" && note((proposed === null ? say.running : say.draft).replace("{number}", number)),
      ],
    };
  },
});
