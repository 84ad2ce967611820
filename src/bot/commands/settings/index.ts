import type { Command } from "../define-command";
import { settingsBankAccounts, settingsCompany, settingsMessageTexts, settingsRates } from "./company-and-texts.commands";
import { settingsGrant, settingsModules, settingsPermissions, settingsRemoveStage, settingsSwitchModule } from "./guarded.commands";
import { settingsCalendar, settingsCloseWarehouse, settingsWarehouses } from "./places-and-days.commands";
import { settingsPolicies } from "./policies.command";
import { settingsShow } from "./settings-show.command";
import { settingsLimits, settingsStages, settingsWords } from "./settings.commands";

export const settingsCommands: readonly Command[] = [
  settingsShow,
  settingsStages,
  settingsRemoveStage,
  settingsWords,
  settingsCalendar,
  settingsWarehouses,
  settingsCloseWarehouse,
  settingsLimits,
  settingsPolicies,
  settingsPermissions,
  settingsGrant,
  settingsModules,
  settingsSwitchModule,
  settingsBankAccounts,
  settingsCompany,
  settingsMessageTexts,
  settingsRates,
];
