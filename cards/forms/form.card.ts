import type { StateOf } from "../../src/domain/shared/state-labels";
import { button, buttons, field, fields, fold, note, table, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { stateTag } from "../kit/state-tag";

export interface FormCardProps extends RecordRef {
  readonly state: StateOf<"form">;
  readonly name: string;
  /** In the other language, where it is another. */
  readonly otherName: string | null;
  readonly prefix: string;
  readonly edition: number;
  readonly states: readonly { readonly label: string; readonly records: number }[];
  /** "lent → returned (warehouse)"; none: from each to each. */
  readonly moves: readonly string[];
  readonly create: string;
  readonly see: string;
  readonly move: string;
  readonly reach: string;
  readonly fields: readonly { readonly label: string; readonly kind: string; readonly rules: string }[];
  /** Where its page is on the web; null: it has none, or it is closed. */
  readonly address: string | null;
  readonly mayCreate: boolean;
  readonly mayManage: boolean;
}

const words = {
  zh: {
    title: (name: string) => `表单 · ${name}`,
    number: "编号",
    numbers: (prefix: string) => `${prefix}-1、${prefix}-2 …`,
    other: "英文名",
    states: "状态",
    moves: "流转",
    free: "任意状态之间",
    create: "谁可新建",
    see: "谁可查看",
    move: "谁可流转",
    ownFields: (count: number) => `字段（${count}）`,
    columns: ["字段", "类型", "规则"],
    noFields: (name: string) => `还没有字段。发送“给${name}加字段 数量 数字，必填”`,
    make: "新建",
    web: "网页",
    poster: (address: string) => `${address}（二维码：${address}/qr）`,
    publish: "公开网页",
    unpublish: "关闭网页",
    typedPublish: (name: string) => `公开表单 ${name}`,
    typedUnpublish: (name: string) => `关闭表单网页 ${name}`,
    archive: "归档",
    restore: "恢复",
    typedMake: (name: string) => `新建${name}`,
    typedArchive: (name: string) => `归档表单 ${name}`,
    typedRestore: (name: string) => `恢复表单 ${name}`,
    asked: "归档后不能再新建，已有的记录照常处理。",
    how: (name: string, edition: number) =>
      `第 ${edition} 版 · ${name}列表；给${name}加字段 …；表单 ${name} 加状态 …／流转 甲→乙／仅销售可新建；${name}历史`,
  },
  en: {
    title: (name: string) => `Form · ${name}`,
    number: "Numbers",
    numbers: (prefix: string) => `${prefix}-1, ${prefix}-2 …`,
    other: "In Chinese",
    states: "States",
    moves: "Moves",
    free: "from each state to each other",
    create: "Who may create",
    see: "Who may see",
    move: "Who may move",
    ownFields: (count: number) => `Fields (${count})`,
    columns: ["Field", "Kind", "Rules"],
    noFields: (name: string) => `No fields yet. Send “add field quantity to ${name}: number, required”`,
    make: "New",
    web: "Web page",
    poster: (address: string) => `${address} (QR code: ${address}/qr)`,
    publish: "Put on the web",
    unpublish: "Close the page",
    typedPublish: (name: string) => `publish form ${name}`,
    typedUnpublish: (name: string) => `close the web page of form ${name}`,
    archive: "Archive",
    restore: "Restore",
    typedMake: (name: string) => `new ${name}`,
    typedArchive: (name: string) => `archive form ${name}`,
    typedRestore: (name: string) => `restore form ${name}`,
    asked: "No new records are made; those there are go on.",
    how: (name: string, edition: number) =>
      `Edition ${edition} · list ${name}; add field … to ${name}; add state … to form ${name}; moves of form ${name}: one > another; form ${name} created by sales; history of ${name}`,
  },
};

const loan: FormCardProps = {
  id: "01JDFORM000000000000000001",
  version: 2,
  state: "on",
  name: "Sample request",
  otherName: "样品申请",
  prefix: "SR",
  edition: 2,
  states: [
    { label: "requested", records: 3 },
    { label: "lent", records: 12 },
    { label: "returned", records: 0 },
  ],
  moves: ["requested → lent (warehouse)", "lent → returned"],
  create: "everybody",
  see: "everybody",
  move: "warehouse",
  reach: "each role as elsewhere: own, team or all",
  fields: [
    { label: "equipment", kind: "text", rules: "required" },
    { label: "until", kind: "date", rules: "" },
  ],
  address: null,
  mayCreate: true,
  mayManage: true,
};

export const formCard = defineCard<FormCardProps>({
  name: "form",
  samples: [
    loan,
    { ...loan, moves: [], fields: [], mayManage: false, otherName: null },
    { ...loan, state: "archived", mayCreate: false },
    { ...loan, address: "https://bot.example/r/aB3dE5fG7hJ9" },
    {
      ...loan,
      states: Array.from({ length: 20 }, (_, at) => ({ label: `a long name of a state, ${at}`, records: at })),
      moves: Array.from({ length: 60 }, (_, at) => `state ${at} → state ${at + 1} (sales rep, sales manager)`),
      fields: Array.from({ length: 60 }, (_, at) => ({ label: `Field ${at}`, kind: "one of", rules: "a / b / c; required" })),
    },
  ],
  view(props, language) {
    const say = words[language];
    const { name, state } = props;
    return {
      title: say.title(name),
      subtitle: props.prefix,
      state: stateTag("form", state, language),
      summary: `${say.title(name)} · ${props.prefix}`,
      nodes: [
        fields(
          field(say.states, props.states.map(({ label, records }) => (records === 0 ? label : `${label} (${records})`)).join(" → ")),
          field(say.number, say.numbers(props.prefix)),
          field(say.other, props.otherName),
          field(say.create, props.create),
          field(say.see, `${props.see} · ${props.reach}`),
          field(say.move, props.move),
          field(say.web, props.address && say.poster(props.address)),
        ),
        props.moves.length === 0
          ? fields(field(say.moves, say.free))
          : fold(
              `${say.moves} (${props.moves.length})`,
              table(
                [say.moves],
                props.moves.map((move) => [move]),
              ),
            ),
        props.fields.length === 0
          ? note(say.noFields(name))
          : fold(
              say.ownFields(props.fields.length),
              table(
                say.columns,
                props.fields.map((each) => [each.label, each.kind, each.rules]),
              ),
            ),
        buttons(
          props.mayCreate && button(say.make, "formRecord.create", props, say.typedMake(name), { style: "primary" }),
          props.mayManage &&
            state === "on" &&
            (props.address === null
              ? button(say.publish, "form.publish", props, say.typedPublish(name))
              : button(say.unpublish, "form.unpublish", props, say.typedUnpublish(name))),
          props.mayManage &&
            state === "on" &&
            button(say.archive, "form.archive", props, say.typedArchive(name), {
              style: "danger",
              confirm: { title: say.archive, text: say.asked },
            }),
          props.mayManage && state === "archived" && button(say.restore, "form.restore", props, say.typedRestore(name)),
        ),
        props.mayManage && state === "on" && note(say.how(name, props.edition)),
      ],
    };
  },
});
