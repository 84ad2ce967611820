const list = (examples: readonly string[]) => examples.map((each) => `· ${each}`).join("\n");

/** A command's summary within a sentence; SMS stays SMS. */
const midSentence = (summary: string) => summary.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase());

/** What the bot says between commands. */
export const dialogueTexts = {
  zh: {
    nothingAsked: "我现在没有在等你回答。想做什么，直接说就行。",
    nothingToCorrect: "没有可以更正的草稿。请把完整的内容再说一遍。",
    dropped: "好的，先不做，什么也没改。",
    nothingToUndo: "没有可以撤销的操作。",
    undoneAlready: "上一步已经撤销过了，不会再撤一次。",
    undoTooLate: (summary: string, minutes: number, instead: string) => `「${summary}」已经超过 ${minutes} 分钟，不能撤销了。${instead}`,
    undoElsewhere: "你最近一步是在卡片上操作的，我没有撤销任何东西。要改回来，请在那张卡片上操作。",
    notUndone: (summary: string, instead: string) => `「${summary}」不能直接撤销，什么也没改。${instead}`,
    correctByDocument: "请用对应的单据更正，例如取消、作废、退货，或者改成新的版本。",
    undone: (summary: string, said: string) => `已撤销「${summary}」：${said}`,
    undoReason: "撤销",
    proposed: (line: string) => `刚才那句我没完全看懂，猜你的意思是：${line}`,
    nearest: (examples: readonly string[]) => `没完全看懂。你是不是想说：\n${list(examples)}`,
    tooLong: "这段文字太长了，我没有读。请分几条发，或者只发需要的部分。",
    unsafe: "这个我不能照做，什么也没改。单据不会被删除，每一步都有记录；需要更正请用取消、作废或红字。",
    chat: "我主要管客户、报价、订单、库存和回款。发送「帮助」看我会做什么。",
    unclear: "没看懂这句话。发送「帮助」看看可以怎么说。",
    unknownNumber: (asked: string) => `没有编号是“${asked}”的东西。请核对编号；发送「产品」「我的客户」「供应商」看有哪些。`,
    which: (numbers: readonly string[]) => `有几张单据都可能：${numbers.join("、")}。请把单号写进去再说一次。`,
    notYet: (summary: string) => `我明白你想「${summary}」，但这个功能还没有开通，什么也没改。发送「帮助」看现在能做的事。`,
    yes: "是",
    no: "否",
    me: "我",
  },
  en: {
    nothingAsked: "I am not waiting for an answer. Just tell me what you need.",
    nothingToCorrect: "There is no draft to correct. Please say the whole thing again.",
    dropped: "All right, dropped. Nothing was changed.",
    nothingToUndo: "There is nothing to take back.",
    undoneAlready: "Your last step has been taken back already; I will not do it twice.",
    undoTooLate: (summary: string, minutes: number, instead: string) =>
      `That was more than ${minutes} minutes ago (${midSentence(summary)}), so I cannot take it back any more. ${instead}`,
    undoElsewhere: "Your last step was made on a card, so I took nothing back. Please change it on that card.",
    notUndone: (summary: string, instead: string) =>
      `I cannot simply take that back (${midSentence(summary)}); nothing was changed. ${instead}`,
    correctByDocument: "Please use what corrects it: cancel it, void it, take the goods back, or make a new version.",
    undone: (summary: string, said: string) => `Taken back (${midSentence(summary)}): ${said}`,
    undoReason: "taken back",
    proposed: (line: string) => `I did not quite get your message. My guess at what you mean: ${line}`,
    nearest: (examples: readonly string[]) => `I did not quite get that. Did you mean:\n${list(examples)}`,
    tooLong: "That message is too long, so I did not read it. Please send it in parts, or only what is needed.",
    unsafe:
      "I cannot do that, and nothing was changed. Documents are never deleted and every step is on record; to correct one, cancel it, void it or credit it.",
    chat: "I look after customers, quotes, orders, stock and payments. Send “help” to see what I can do.",
    unclear: "I did not understand that. Send “help” to see what you can say.",
    unknownNumber: (asked: string) =>
      `Nothing has the number “${asked}”. Check it; “products”, “my customers” and “suppliers” show what there is.`,
    which: (numbers: readonly string[]) => `Several could be meant: ${numbers.join(", ")}. Please say it again with the number.`,
    notYet: (summary: string) =>
      `I see what you want (${midSentence(summary)}), but I cannot do that yet. Nothing was changed. Send “help” for what works today.`,
    yes: "yes",
    no: "no",
    me: "me",
  },
} as const;
