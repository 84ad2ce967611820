import type { StateOf } from "../../src/domain/shared/state-labels";
import { bold, button, buttons, note, table, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { stateTag } from "../kit/state-tag";
import { changeTable, sampleChanges, type ShownChange } from "./change-table";

export interface ConfigurationFileProps extends RecordRef {
  readonly number: string;
  /** What the file is called. */
  readonly name: string;
  readonly state: StateOf<"configurationFile">;
  /** The first ones; `count` says how many there are. */
  readonly changes: readonly ShownChange[];
  readonly count: number;
  /** What cannot be put in place, with the reason. */
  readonly faults: readonly { readonly where: string; readonly why: string }[];
  readonly faultCount: number;
  /** Webhooks that are new with it: each gets a key that nobody has seen. Its number once it is there. */
  readonly newKeys: readonly { readonly name: string; readonly number: string | null }[];
}

const words = {
  zh: {
    title: "导入配置",
    count: (changes: number, faults: number) => `会改 ${changes} 处${faults > 0 ? `，${faults} 处放不进去` : ""}`,
    nothing: "和现在的配置一样，什么都不用改。",
    faulty: "有地方放不进去，现在什么都不会改。请改好文件再发一次。",
    whole: "整份一次启用，要么全部生效，要么都不改；启用后可以回滚。",
    faults: ["哪里", "原因"],
    put: "启用",
    drop: "放弃",
    sure: { title: "启用这份配置？", text: "公司马上按这份配置工作。" },
    more: (shown: number, all: number) => `列出 ${shown} 处，共 ${all} 处`,
    newKey: (name: string, number: string | null) =>
      number === null
        ? `webhook ${name} 是新的：文件里没有密钥，启用后会生成一个。`
        : `webhook ${name} 有了新密钥，发送“${number} 换密钥”取一个给对方系统。`,
  },
  en: {
    title: "Import a configuration",
    count: (changes: number, faults: number) =>
      `${changes === 1 ? "1 change" : `${changes} changes`}${faults > 0 ? `, ${faults} cannot be put in place` : ""}`,
    nothing: "It says what is in place already: nothing changes.",
    faulty: "Parts of it cannot be put in place, so nothing will be changed. Mend the file and send it again.",
    whole: "It is put in place whole, or not at all; afterwards it can be rolled back.",
    faults: ["Where", "Why"],
    put: "Put in place",
    drop: "Drop",
    sure: { title: "Put this configuration in place?", text: "The company works by it at once." },
    more: (shown: number, all: number) => `${shown} shown of ${all}`,
    newKey: (name: string, number: string | null) =>
      number === null
        ? `The webhook ${name} is new: no key is in the file, it gets one of its own.`
        : `The webhook ${name} has a new key: send “new key for ${number}” to get one for the other side.`,
  },
};

const one: ConfigurationFileProps = {
  id: "01JDCONFIGFILE0000000001",
  version: 1,
  number: "CF-3",
  name: "ruiheng-2026-11-25.json",
  state: "ready",
  changes: sampleChanges,
  count: sampleChanges.length,
  faults: [],
  faultCount: 0,
  newKeys: [],
};

export const configurationFileCard = defineCard<ConfigurationFileProps>({
  name: "configurationFile",
  samples: [
    one,
    { ...one, faults: [{ where: "规则 · RL-9", why: "客户 没有字段“f_nowhere”。请换一个现有字段。" }], faultCount: 1 },
    { ...one, changes: [], count: 0 },
    { ...one, changes: Array.from({ length: 50 }, () => sampleChanges[0] as ShownChange), count: 312 },
    { ...one, newKeys: [{ name: "erp", number: null }] },
    { ...one, state: "done" },
    { ...one, state: "done", newKeys: [{ name: "erp", number: "WH-1" }] },
    { ...one, state: "dropped" },
  ],
  view({ id, version, number, name, state, changes, count, faults, faultCount, newKeys }, language) {
    const say = words[language];
    const ref = { id, version };
    const ready = state === "ready";
    const fits = ready && count > 0 && faultCount === 0;
    return {
      title: `${say.title} ${number}`,
      subtitle: name,
      state: stateTag("configurationFile", state, language),
      summary: `${say.title} ${number} · ${count === 0 ? say.nothing : say.count(count, faultCount)}`,
      nodes: [
        text(bold(count === 0 ? say.nothing : say.count(count, faultCount))),
        faults.length > 0 && text(say.faulty),
        faults.length > 0 &&
          table(
            say.faults,
            faults.map(({ where, why }) => [where, why]),
          ),
        changes.length > 0 && changeTable(changes, language),
        changes.length < count && note(say.more(changes.length, count)),
        fits && note(say.whole),
        ...newKeys.map(({ name: webhook, number: known }) => text(say.newKey(webhook, known))),
        ready &&
          buttons(
            fits &&
              button(say.put, "configurationFile.putInPlace", ref, language === "zh" ? `启用 ${number}` : `put ${number} in place`, {
                style: "primary",
                confirm: say.sure,
              }),
            button(say.drop, "configurationFile.drop", ref, language === "zh" ? `放弃 ${number}` : `drop ${number}`),
          ),
      ],
    };
  },
});
