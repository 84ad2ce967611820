import { longestMessage } from "./normalise";

export type Dangerous = "markup" | "sql" | "cardJson" | "broadcast" | "eraseRecords" | "instructions" | "moneyRedirect" | "tooLong";

/** What is never carried out, whatever else a message says: markup that would draw or broadcast, code, wishes to erase or get round the record. */
const dangers: readonly (readonly [Dangerous, RegExp])[] = [
  ["broadcast", /<!(?:channel|here|everyone|subteam)[^>]{0,80}>|<at\s+(?:user_)?id\s*=|@(?:everyone|channel|here|all|所有人)(?!\w)/i],
  [
    "markup",
    /\]\(\s*(?:https?:|javascript:|data:)|<https?:[^>|]{1,300}\|[^>]{1,200}>|<\s*(?:script|img|iframe|svg|a\s|style|link)\b|javascript:|on(?:error|load|click)\s*=|\{\{[^}]{0,80}\}\}|\$\{[^}]{0,80}\}|<%/i,
  ],
  ["cardJson", /[{[]\s*"(?:schema|blocks|elements|type|tag|action|config|header|body|actions|value|intent|command)"\s*:/],
  [
    "sql",
    /\b(?:drop|truncate|alter)\s+(?:table|database|schema)\b|\bdelete\s+from\b|\bunion\s+(?:all\s+)?select\b|\bselect\s+.{1,60}\s+from\s+\w|\binsert\s+into\b|\bupdate\s+\w+\s+set\s+\w+\s*=|['"]\s*(?:;|\bor\b\s*['"\d])|\bor\s+1\s*=\s*1\b|;\s*--|--\s*$|\bxp_cmdshell\b|\bsleep\(\d|\$\(|`[^`]{1,80}`|&&\s*(?:rm|curl|wget)|\brm\s+-rf\b|\/etc\/passwd/i,
  ],
  [
    "eraseRecords",
    /(?:别|不要|不|无需|勿|不用)(?:留|写|记|进|体现)(?:下|任何|在|进|到)?(?:日志|记录|痕迹|痕|底|审计)|(?:日志|记录|审计|台账)(?:里|中|上)?(?:别|不要|不用|不)(?:体现|留|写|显示|出现|记)|偷偷|悄悄(?:地)?(?:改|删|加|调|发|批)|瞒着|(?:删|清|抹)(?:除|掉|空)?(?:光|干净)?(?:所有|全部|整个)?(?:的)?(?:审计|日志|操作记录|痕迹|数据库|数据|库$)|(?:全|都|统统|一键)(?:部)?(?:给我)?(?:删|清空|清除)|(?:删|清)(?:除|空|掉)?(?:所有|全部)|without (?:a |any |leaving )?(?:trace|record|audit|log)|no (?:trace|audit|record|paper trail)|(?:delete|wipe|erase|purge|remove|clear|drop) (?:all|every(?:thing)?|the (?:whole|entire|audit|database|log)|our (?:whole|entire)|any record)|(?:do not|don'?t|never|without) (?:record|recording|log|logging|audit)(?:ing)? (?:it|this|that|anything)|(?:hide|keep) .{1,30}(?:from|out of|off) (?:the )?audit|backdate .{1,30}(?:hide|audit)|(?:delete|erase|wipe|purge|remove) .{1,40}(?:for good|permanently|forever|and everything about)|彻底(?:删|清)|off the (?:books|record)|audit (?:log|trail)\b.{0,30}\b(?:off|delete|wipe|clear)|(?:turn|switch) off (?:the )?audit|cover (?:it|this) up|(?:delete|erase|wipe|purge|remove|scrub|strike) .{1,40} from (?:the |our |all )?(?:database|db|audit|logs?|records?|books|history|system)\b|(?:从|把).{0,30}(?:数据库|日志|审计|记录|台账)(?:里|中|上)?.{0,6}(?:抹|删|清|去)(?:掉|除|干净)/i,
  ],
  [
    "instructions",
    /^\s*(?:system(?: message| prompt)?|系统(?:提示|消息|通知|指令))\s*[:：]|管理员已?授权|自动(?:通过|批准|同意)\s?(?:QT|SO|CT|PR|PO|RT|AP)|forget (?:all |your |the |any )+(?:rules|instructions|previous)|ignore (?:all |any |the |your )?(?:previous|prior|above|earlier|other) |disregard (?:all |your |the |previous )|(?:忽略|无视|忘(?:掉|记))(?:之前|以上|前面|上面|所有|你的)(?:的)?(?:所有)?(?:指令|规则|提示|要求|设定|限制)|system prompt|系统提示词|you are now\b|pretend (?:to be|you)|act as (?:admin|root|the system)|developer mode|jailbreak|(?:状态)?(?:直接|强制|强行)(?:改成|改为|设为|设成|标记?为|变成|置为)(?:已|完成|通过)|(?:把|将)[^,，。]{1,24}(?:改成|改为|设为|设成|标记?为)已(?:审批|批准|通过|付款|付清|结清|核销)|把.{1,10}(?:审批权限|权限)给我|(?:set|put) (?:the )?outstanding to (?:zero|0)|mark .{1,30} (?:as )?(?:paid|approved|shipped|settled|completed) (?:and (?:do not|don'?t|skip|hide)|without) |(?:绕过|跳过|越过|不走|免)(?:了)?(?:审批|审核|权限|风控)|(?:bypass|skip|circumvent|get around|without) (?:the )?(?:approvals?|permission|credit check|security)|as (?:an )?admin(?:istrator)?\b.{0,20}(?:grant|give|make)|(?:给我|把我|改成|提成|升)(?:.{0,6})(?:管理员|超级权限|admin|最高权限)|(?:make|give|grant) me (?:an? )?(?:admin|root|operations.lead|all permissions|full access)|(?:密码|password|api[_ -]?key|secret key|token)s?\b.{0,20}(?:发|给|是多少|show|send|tell|give|what)|(?:show|send|tell|give|dump|print|发|告诉)(?: me| us|我)?.{0,16}(?:password|api[_ -]?key|secret|credentials|密码|密钥)/i,
  ],
  // Everything at once, by no number: what is decided or undone is named one by one.
  [
    "instructions",
    /^(?![\s\S]*\b(?:qt|so|ct|pr|po|pay|inv|ob)[- ]?\d)[\s\S]{0,200}?(?:\b(?:approve|reject|cancel|void|accept|settle)\s+(?:all|every(?:thing)?)\b|(?:同意|批准|通过|驳回|取消|作废|核销)(?:掉)?(?:所有|全部)|(?:所有|全部)[^,，。\n]{0,10}(?:批准|批了|批掉|同意|通过|取消|作废)(?!的|过的|了的))/i,
  ],
  // Everybody's data to an address outside, or a link to tap.
  [
    "instructions",
    /(?:所有|全部|整个|the whole|all(?: the| our)?|every|entire).{0,40}(?:客户|手机|电话|联系人|员工|customers?|contacts?|phones?|list).{0,40}(?:@|邮箱|gmail|qq\.com)|(?:导出|export|download|dump).{0,12}(?:密码|passwords?|api[_ -]?keys?)|(?:点击|click|tap|打开链接|follow).{0,40}https?:\/\/|https?:\/\/\S+.{0,40}(?:审批|批准|红包|approve|claim|领取)/i,
  ],
  [
    "moneyRedirect",
    /(?:bank account|account details|收款账[户号]|银行账[户号]|账号).{0,24}(?:changed|has changed|is now|变更|换了|改了|改为)|(?:pay|transfer|wire|send) (?:all|every|everything|the money|funds).{0,60}\d{4}[ -]?\d{4}[ -]?\d{4}|(?:转|付|打)(?:账|款|钱)?(?:到|给).{0,30}\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3,4}/i,
  ],
];

/** The kind of danger in a normalised text, or null. Each pattern's repeats are bounded. */
export function dangerIn(text: string): Dangerous | null {
  if (text.length > longestMessage) return "tooLong";
  const head = text.slice(0, longestMessage);
  for (const [danger, pattern] of dangers) if (pattern.test(head)) return danger;
  return null;
}
