const list = (examples: readonly string[]) => examples.map((each) => `· ${each}`).join("\n");

/** What the bot says between commands. */
export const dialogueTexts = {
  zh: {
    nothingAsked: "我现在没有在等你回答。想做什么，直接说就行。",
    nothingToCorrect: "没有可以更正的草稿。请把完整的内容再说一遍。",
    dropped: "好的，先不做，什么也没改。",
    noUndoYet: "撤回上一步还不行。请用对应的单据更正，例如取消订单、作废回款。",
    nearest: (examples: readonly string[]) => `没完全看懂。你是不是想说：\n${list(examples)}`,
    tooLong: "这段文字太长了，我没有读。请分几条发，或者只发需要的部分。",
    unsafe: "这个我不能照做，什么也没改。单据不会被删除，每一步都有记录；需要更正请用取消、作废或红字。",
    chat: "我主要管客户、报价、订单、库存和回款。发送「帮助」看我会做什么。",
    unclear: "没看懂这句话。发送「帮助」看看可以怎么说。",
    notYet: (summary: string) => `我明白你想「${summary}」，但这个功能还没有开通，什么也没改。发送「帮助」看现在能做的事。`,
    yes: "是",
    no: "否",
    me: "我",
  },
  en: {
    nothingAsked: "I am not waiting for an answer. Just tell me what you need.",
    nothingToCorrect: "There is no draft to correct. Please say the whole thing again.",
    dropped: "All right, dropped. Nothing was changed.",
    noUndoYet: "I cannot take the last step back yet. Please use the document that corrects it: cancel the order, void the payment.",
    nearest: (examples: readonly string[]) => `I did not quite get that. Did you mean:\n${list(examples)}`,
    tooLong: "That message is too long, so I did not read it. Please send it in parts, or only what is needed.",
    unsafe:
      "I cannot do that, and nothing was changed. Documents are never deleted and every step is on record; to correct one, cancel it, void it or credit it.",
    chat: "I look after customers, quotes, orders, stock and payments. Send “help” to see what I can do.",
    unclear: "I did not understand that. Send “help” to see what you can say.",
    notYet: (summary: string) =>
      `I see what you want (${summary.toLowerCase()}), but I cannot do that yet. Nothing was changed. Send “help” for what works today.`,
    yes: "yes",
    no: "no",
    me: "me",
  },
} as const;
