/** What a form says of itself, a sentence each: for its history. */
export const formTexts = {
  zh: {
    name: (name: string) => `名称：${name}`,
    states: (states: string) => `状态：${states}`,
    moves: (moves: string) => `流转：${moves}`,
    freeMoves: "任意状态之间可流转",
    create: (who: string) => `新建：${who}`,
    see: (who: string, reach: string) => `查看：${who}，${reach}`,
    move: (who: string) => `可流转：${who}`,
    archived: "归档",
    inUse: "使用中",
    mine: "我的",
  },
  en: {
    name: (name: string) => `name: ${name}`,
    states: (states: string) => `states: ${states}`,
    moves: (moves: string) => `moves: ${moves}`,
    freeMoves: "moves: from each state to each other",
    create: (who: string) => `created by ${who}`,
    see: (who: string, reach: string) => `seen by ${who}, ${reach}`,
    move: (who: string) => `moved by ${who}`,
    archived: "archived",
    inUse: "in use",
    mine: "mine",
  },
};
