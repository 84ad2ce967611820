/** What a count beside refused goods may mean. */
export const refusedGoodsTexts = {
  zh: {
    among: (good: string, refused: string, all: string) => `入库 ${good}（到了 ${all}，其中 ${refused} 拒收）`,
    besides: (good: string, refused: string) => `入库 ${good}（另外 ${refused} 拒收）`,
  },
  en: {
    among: (good: string, refused: string, all: string) => `${good} into stock (${refused} of the ${all} refused)`,
    besides: (good: string, refused: string) => `${good} into stock (and ${refused} more refused)`,
  },
} as const;
