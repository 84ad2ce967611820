import type { RefusalText } from "../refusals";

export const leadRefusals: Readonly<Record<string, RefusalText>> = {
  "lead.notFound": {
    zh: "没有找到这条线索。请用编号（LD-9）或公司名再说一次。",
    en: "There is no such lead. Say its number (LD-9) or company once more.",
  },
  "lead.taken": {
    zh: "{number} 已经是 {by} 的了，可以领别的：发送“公海”。",
    en: '{number} already belongs to {by}. Send "pool" to see what is free.',
  },
  "lead.duplicate": {
    zh: "和 {number} {name} 重复（{by} 相同）。请在那条上跟进，或换个信息。",
    en: "This is {number} {name} already (same {by}). Go on with that one.",
  },
  "lead.reasonNeeded": { zh: "把 {number} 判为无效要写原因，请补一句。", en: "Disqualifying {number} needs a reason; add one." },
  "lead.holdsTooMany": {
    zh: "你手上已有 {most} 条线索，到上限了。先跟完或放回几条，再来领 {number}。",
    en: "You hold {most} leads already, as many as one may. Finish or release some, then claim {number}.",
  },
  "lead.coolingOff": {
    zh: "{number} 是你刚放回公海的，{day} 起才能再领。可以请主管分给你。",
    en: "You let {number} go a short while ago and can claim it again from {day}. Your manager can assign it to you.",
  },
  "lead.nobodyTakes": {
    zh: "{number} 没有人能接：名单上的人都不在或已离职。请直接分配，或改规则里的人。",
    en: "Nobody can take {number}: all on the list are away or have left. Assign it by hand, or change the people in the rule.",
  },
  "lead.notOwned": {
    zh: "{number} 不是你的线索，只有负责人能留。请让负责人来留。",
    en: "{number} is not yours; only its owner can keep it. Ask the owner.",
  },
  "lead.notFalling": {
    zh: "{number} 不会被收回公海，不用延期。直接跟进就好。",
    en: "{number} is not about to go back into the pool, so there is nothing to extend. Just follow up.",
  },
  "prospect.taken": {
    zh: "{number} 是 {by} 的客户，不在公海。可以发送“公海客户”看看有哪些能领。",
    en: '{number} is {by}\'s and not in the pool. Send "prospect pool" to see what is free.',
  },
  "prospect.notProspect": {
    zh: "{number} 已经成交过，不进公海。要换负责人请让主管分配。",
    en: "{number} has ordered already and never goes into the pool. Ask a manager to assign it to somebody else.",
  },
  "prospect.inPool": {
    zh: "{number} 已经在公海。要跟进请发送“领 {number}”。",
    en: '{number} is in the pool already. Send "claim {number}" to take it.',
  },
  "prospect.holdsTooMany": {
    zh: "你手上已有 {most} 个潜在客户，到上限了。先成交或放回几个，再来领 {number}。",
    en: "You hold {most} prospects already, as many as one may. Win or release some, then claim {number}.",
  },
  "prospect.coolingOff": {
    zh: "{number} 是你刚放回公海的，{day} 起才能再领。可以请主管分给你。",
    en: "You let {number} go a short while ago and can claim it again from {day}. Your manager can assign it to you.",
  },
  "prospect.notOwned": {
    zh: "{number} 不是你的客户，只有负责人能留。请让负责人来留。",
    en: "{number} is not yours; only its owner can keep it. Ask the owner.",
  },
  "prospect.notFalling": {
    zh: "{number} 不会被收回公海，不用延期。直接跟进就好。",
    en: "{number} is not about to go back into the pool, so there is nothing to extend. Just follow up.",
  },
  "prospect.keptBefore": {
    zh: "{number} 已经延过一次，{day} 收回公海。跟进一次就会重新计时。",
    en: "{number} was kept once already and goes back on {day}. A follow-up starts its time afresh.",
  },
  "lead.keptBefore": {
    zh: "{number} 已经延过一次，{day} 收回公海。跟进一次就会重新计时。",
    en: "{number} was kept once already and goes back on {day}. A follow-up starts its time afresh.",
  },
  "person.handsToSelf": {
    zh: "移交前后是同一个人。请换一位接手的同事。",
    en: "That is the same person on both sides. Name another colleague to take over.",
  },
  "pool.badNumber": {
    zh: "公海规则里的“{number}”不对，请写 0 到 {most} 的整数，0 表示不启用。",
    en: 'The pool\'s rules cannot have "{number}": write a whole number from 0 to {most}; 0 switches that part off.',
  },
  "lead.stale": { zh: "这条线索刚有变化，卡片已刷新，请再点一次。", en: "This lead has just changed; the card is refreshed, tap again." },
  "leadForm.notFound": {
    zh: "没有这个线索表单。发送“线索表单”看看有哪些。",
    en: 'There is no such lead form. Send "lead forms" to see which there are.',
  },
  "leadForm.stale": {
    zh: "表单 {number} 刚有变化，卡片已刷新，请再点一次。",
    en: "Form {number} has just changed; the card is refreshed, tap again.",
  },
  "leadForm.closed": {
    zh: "“{name}”的表单已关闭，请直接联系我们。",
    en: 'The form "{name}" is closed; please contact us directly.',
  },
  "leadForm.tooMany": {
    zh: "提交得太多了，请一小时后再试，或直接打电话给我们。",
    en: "Too many have been sent; please try again in an hour, or call us.",
  },
  "leadForm.reachNeeded": {
    zh: "请留下电话或邮箱，不然我们联系不上您。",
    en: "Please leave a phone number or an e-mail address, so that we can reach you.",
  },
};
