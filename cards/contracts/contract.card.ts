import type { StateOf } from "../../src/domain/shared/state-labels";
import { bold, button, buttons, field, fields, note, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, money, moment, type MoneyValue } from "../kit/format";
import { stateTag } from "../kit/state-tag";

export type ContractMove = "submit" | "sign" | "terminate" | "renew" | "withdraw";

export interface ContractCardProps extends RecordRef {
  readonly number: string;
  readonly state: StateOf<"contract">;
  readonly title: string;
  readonly customer: string;
  readonly owner: string;
  /** "QT-31 v2" */
  readonly quote: string | null;
  readonly amount: MoneyValue | null;
  readonly startDay: string | null;
  readonly endDay: string | null;
  /** Whole days from today to the end; null when it has none or is not signed. */
  readonly daysLeft: number | null;
  readonly signedDay: string | null;
  readonly file: string | null;
  readonly decision: { readonly by: string; readonly at: string; readonly comment: string | null } | null;
  readonly moves: readonly ContractMove[];
}

const words = {
  zh: {
    title: "合同",
    framework: "框架合同，无总额",
    quote: "依据报价",
    period: "期限",
    to: (from: string, until: string) => `${from} 至 ${until}`,
    until: (until: string) => `至 ${until}`,
    daysLeft: (days: number) => `还有 ${days} 天到期`,
    ended: "已到期",
    signed: "签署日期",
    file: "签署文件",
    noFile: "未上传",
    owner: "负责人",
    decision: (state: string, by: string, at: string) => `${state}：${by}，${at}`,
    moves: {
      submit: ["提交审批", (number: string) => `提交 ${number}`],
      sign: ["登记已签", (number: string) => `${number} 已签 日期`],
      terminate: ["终止", (number: string) => `终止 ${number} 原因`],
      renew: ["续签", (number: string) => `续签 ${number}`],
      withdraw: ["撤回", (number: string) => `撤回 ${number}`],
    },
  },
  en: {
    title: "Contract",
    framework: "framework, no total",
    quote: "From quote",
    period: "Term",
    to: (from: string, until: string) => `${from} to ${until}`,
    until: (until: string) => `until ${until}`,
    daysLeft: (days: number) => `ends in ${days === 1 ? "1 day" : `${days} days`}`,
    ended: "ended",
    signed: "Signed on",
    file: "Signed file",
    noFile: "none yet",
    owner: "Owner",
    decision: (state: string, by: string, at: string) => `${state}: ${by}, ${at}`,
    moves: {
      submit: ["Submit for approval", (number: string) => `submit ${number}`],
      sign: ["Register as signed", (number: string) => `signed ${number} on date`],
      terminate: ["Terminate", (number: string) => `terminate ${number} reason`],
      renew: ["Renew", (number: string) => `renew ${number}`],
      withdraw: ["Withdraw", (number: string) => `withdraw ${number}`],
    },
  },
} as const;

const supply: ContractCardProps = {
  id: "01JDCONTRACT0000000000006",
  version: 2,
  number: "CT-6",
  state: "approved",
  title: "supply agreement",
  customer: "Acme Robotics Inc.",
  owner: "Tom Baker",
  quote: "QT-33 v2",
  amount: { amount: "96000.00", currency: "USD" },
  startDay: "2026-12-01",
  endDay: "2027-11-30",
  daysLeft: null,
  signedDay: null,
  file: null,
  decision: { by: "李雷", at: "2026-11-19T14:00", comment: null },
  moves: ["sign"],
};

export const contractCard = defineCard<ContractCardProps>({
  name: "contract",
  samples: [
    supply,
    { ...supply, state: "signed", signedDay: "2026-11-20", daysLeft: 30, file: "CT-6.pdf", decision: null, moves: ["renew", "terminate"] },
    { ...supply, state: "draft", amount: null, quote: null, startDay: null, decision: null, moves: ["submit"] },
  ],
  view(contract, language) {
    const say = words[language];
    const state = stateTag("contract", contract.state, language);
    const { startDay, endDay, daysLeft } = contract;
    const until = endDay && day(endDay, language);
    const period = until && (startDay ? say.to(day(startDay, language), until) : say.until(until));
    const left = daysLeft === null ? null : daysLeft > 0 ? say.daysLeft(daysLeft) : say.ended;
    const amount = contract.amount ? money(contract.amount) : say.framework;
    return {
      title: `${say.title} ${contract.number}`,
      subtitle: `${contract.customer} · ${contract.title}`,
      state,
      summary: [contract.number, contract.customer, amount, state.text, left].filter(Boolean).join(" · "),
      nodes: [
        text(bold(amount)),
        contract.decision && text(say.decision(state.text, contract.decision.by, moment(contract.decision.at, language))),
        contract.decision?.comment ? text(contract.decision.comment) : null,
        fields(
          field(say.period, period),
          field(say.quote, contract.quote),
          field(say.signed, contract.signedDay && day(contract.signedDay, language)),
          field(say.file, contract.state === "signed" ? (contract.file ?? say.noFile) : contract.file),
          field(say.owner, contract.owner),
        ),
        left !== null && note(left),
        buttons(
          ...contract.moves.map((move, index) => {
            const [label, typed] = say.moves[move];
            const style =
              move === "terminate" ? { style: "danger" as const } : index === 0 && move !== "withdraw" ? { style: "primary" as const } : {};
            return button(label, `contract.${move}`, contract, typed(contract.number), style);
          }),
        ),
      ],
    };
  },
});
