import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "lead.claim",
  words: {
    zh: [
      "领 {lead}",
      "领|领取|认领 {lead}",
      "{lead} 我来跟|我领|我要了|归我|我跟",
      "公海 领|捞|拿 {lead}",
      "我来跟|我要|我跟 {lead}",
      "捞 {lead}",
      "{lead} 我来|归我|给我|我接|我拿|我领了|我认领|我跟进|我负责|算我的",
      "领|领走|认领|捞|拿|接|抢 {lead}",
      "{lead} 没人要|没人跟 我",
      "公海 {lead} 我",
      "把 {lead} 领|领走|领了|捞|拿下|认领|接了",
      "{lead} 领了|领走|认领",
    ],
    en: [
      "claim|take|grab {lead}",
      "take|claim|grab|pick {lead} from_the_pool|pool",
      "{lead} is_mine|mine",
      "i'll_take|ill_take {lead}",
      "i'll|i_will|let_me|i_would_like_to|i_want_to|can_i|i_can take|have|work|handle|claim|grab|pick_up {lead}",
      "pick_up|snag|nab|get|have {lead}",
      "{lead} to_me|for_me|i'll_take_it|i_want_it|i'll_have_it",
      "{lead} put_me_down|assign_to_me|mine_please|dibs",
      "put_me_down|put_me|sign_me_up for|on {lead}",
      "^ dibs|calling_dibs|call_dibs {lead}",
      "dibs on {lead}",
    ],
  },
  summary: { zh: "领取线索", en: "Claim a lead" },
  args: { lead: required("lead", { zh: "线索", en: "Lead" }) },
  permission: "lead.claim",
  effect: "write",
  examples: { zh: ["领 LD-7"], en: ["take Harbor Pumps from the pool"] },
});
