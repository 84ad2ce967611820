import { changeGrant } from "../../../domain/access/grants";
import { switchModule } from "../../../domain/company/modules";
import { removeStage } from "../../../domain/opportunities/change-stages";
import { stagesOf } from "../../../domain/opportunities/stages";
import { rehearse } from "../../../domain/shared/rehearse";
import { firstWordIn, roleWords } from "../../fields/field-words";
import { settingList } from "../../presenters/setting-lists";
import { readGrant } from "../../settings/read-grant";
import { readModule } from "../../settings/read-module";
import { readStageRemoval } from "../../settings/read-stages";
import { permissionWords } from "../../texts/refusals/permission-words";
import { moduleNames, roleNames, settingWords } from "../../texts/settings";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar as grant } from "./grant.grammar";
import { grammar as modules } from "./modules.grammar";
import { grammar as permissions } from "./permissions.grammar";
import { grammar as removal } from "./remove-stage.grammar";
import { grammar as switching } from "./switch-module.grammar";

/** So many deals are counted before a stage goes. */
const mostCounted = 50;

export const settingsRemoveStage = defineCommand({
  ...removal,
  async foretell({ tx, actor }, { text = "" }) {
    const stages = await stagesOf(tx);
    const { code, to } = readStageRemoval(text, stages);
    const deals = await tx.opportunities.list({ kind: "all" }, { states: ["open"], stage: code }, { limit: mostCounted, after: null });
    const say = settingWords[actor.language];
    await rehearse(tx, () => removeStage(tx, actor, { code, to }));
    const target = stages.find((stage) => stage.code === to)?.[actor.language];
    return target === undefined || deals.items.length === 0 ? say.stageEmpty : say.stageMoves(deals.items.length, target);
  },
  async handle({ tx, actor }, { text = "" }) {
    await removeStage(tx, actor, readStageRemoval(text, await stagesOf(tx)));
    return showCard(await settingList(tx, actor, "stages"));
  },
  undo: {
    instead: {
      zh: "阶段可以再加回来，商机一个个推回去；或者“配置历史”“配置回滚”。",
      en: "Add the stage again and move its deals back, or roll the configuration back (“config history”).",
    },
  },
});

export const settingsPermissions = defineCommand({
  ...permissions,
  async handle({ tx, actor }, { text = "" }) {
    const role = firstWordIn(roleWords, text.normalize("NFKC").toLowerCase())?.means;
    return showCard(await settingList(tx, actor, "permissions", role));
  },
});

export const settingsGrant = defineCommand({
  ...grant,
  async foretell({ tx, actor }, { text = "" }) {
    const { role, permission, allowed } = readGrant(text);
    await rehearse(tx, () => changeGrant(tx, actor, { role, permission, allowed }));
    const say = settingWords[actor.language];
    const count = (await tx.people.activeWithRole(role)).length;
    return (allowed ? say.granted : say.revoked)(roleNames[role][actor.language], permissionWords[permission][actor.language], count);
  },
  async handle({ tx, actor }, { text = "" }) {
    await changeGrant(tx, actor, readGrant(text));
    return showCard(await settingList(tx, actor, "permissions"));
  },
  undo: {
    instead: { zh: "反过来再说一次：“授权 …”或“收回 …”。", en: "Say it the other way round: “allow …” or “revoke …”." },
  },
});

export const settingsModules = defineCommand({
  ...modules,
  handle: async ({ tx, actor }) => showCard(await settingList(tx, actor, "modules")),
});

export const settingsSwitchModule = defineCommand({
  ...switching,
  async foretell({ tx, actor }, { text = "" }) {
    const { name, on } = readModule(text);
    await rehearse(tx, () => switchModule(tx, actor, name, on));
    const say = settingWords[actor.language];
    return (on ? say.moduleOn : say.moduleOff)(moduleNames[name][actor.language]);
  },
  async handle({ tx, actor }, { text = "" }) {
    const { name, on } = readModule(text);
    await switchModule(tx, actor, name, on);
    return showCard(await settingList(tx, actor, "modules"));
  },
  undo: {
    instead: {
      zh: "反过来再说一次：“启用模块 …”或“停用模块 …”。",
      en: "Say it the other way round: “switch on module …” or “switch off module …”.",
    },
  },
});
