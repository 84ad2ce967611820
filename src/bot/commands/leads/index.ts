import type { Command } from "../define-command";
import { leadAssign } from "./lead-assign.command";
import { leadClaim } from "./lead-claim.command";
import { leadCreate } from "./lead-create.command";
import { leadFollowUp } from "./lead-follow-up.command";
import { leadFormCreate } from "./lead-form-create.command";
import { leadFormList } from "./lead-form-list.command";
import { leadFormSwitch } from "./lead-form-switch.command";
import { leadKeep } from "./lead-keep.command";
import { leadRelease } from "./lead-release.command";
import { prospectMove } from "./prospect-move.command";
import { prospectPool } from "./prospect-pool.command";
import { poolSet } from "./pool-set.command";
import { leadList } from "./lead-list.command";
import { leadQualify } from "./lead-qualify.command";

export const leadsCommands: readonly Command[] = [
  leadAssign,
  leadClaim,
  leadCreate,
  leadFollowUp,
  leadFormCreate,
  leadFormList,
  leadFormSwitch,
  leadKeep,
  leadRelease,
  poolSet,
  prospectMove,
  prospectPool,
  leadList,
  leadQualify,
];
