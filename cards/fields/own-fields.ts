import type { Language } from "../../src/domain/shared/actor";
import { bold, button, buttons, field, fields, fold, table, tag, text, type RecordRef } from "../kit/build";
import type { CardNode } from "../kit/nodes";

/** A record's own fields, as its viewer may see them, under the card of the record. */
export interface OwnFieldsProps extends RecordRef {
  /** What to type before a field's name: the record's number or name. */
  readonly called: string;
  /** In their order; a group's name is null for those without one. */
  readonly groups: readonly {
    readonly name: string | null;
    readonly fields: readonly { readonly label: string; readonly value: string }[];
  }[];
  /** Required and still empty. */
  readonly missing: readonly string[];
  readonly mayFill: boolean;
  /** A field to name in the typed command. */
  readonly example: string | null;
}

/** A card is for the phone: so many fields stand on it, the rest opens. */
const mostAtOnce = 12;

function shownAtOnce(groups: OwnFieldsProps["groups"]): OwnFieldsProps["groups"] {
  let left = mostAtOnce;
  return groups.map((group) => {
    const shown = group.fields.slice(0, left);
    left -= shown.length;
    return { ...group, fields: shown };
  });
}

const words = {
  zh: {
    fill: "填写字段",
    missing: (names: string) => `待填：${names}`,
    list: "、",
    value: "值",
    rest: (count: number) => `其余字段（${count}）`,
    columns: ["字段", "值"],
  },
  en: {
    fill: "Fill in fields",
    missing: (names: string) => `to fill in: ${names}`,
    list: ", ",
    value: "value",
    rest: (count: number) => `More fields (${count})`,
    columns: ["Field", "Value"],
  },
};

export function ownFieldsNodes(own: OwnFieldsProps, language: Language): readonly CardNode[] {
  const say = words[language];
  const rest = own.groups.flatMap((group) => group.fields).slice(mostAtOnce);
  const typed = `${own.called} ${own.example ?? ""} ${say.value}`;
  const nodes: readonly (CardNode | null | false)[] = [
    ...shownAtOnce(own.groups).flatMap((group) => {
      const shown = fields(...group.fields.map(({ label, value }) => field(label, value)));
      return shown ? [group.name !== null && text(bold(group.name)), shown] : [];
    }),
    rest.length > 0 &&
      fold(
        say.rest(rest.length),
        table(
          say.columns,
          rest.map(({ label, value }) => [label, value]),
        ),
      ),
    own.missing.length > 0 && text(tag(say.missing(own.missing.join(say.list)), "warning")),
    own.mayFill && own.example !== null && buttons(button(say.fill, "record.fillIn", own, typed)),
  ];
  return nodes.filter((node): node is CardNode => Boolean(node));
}
