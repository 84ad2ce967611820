import { monthAndDay, type DatePattern } from "./day-readings";

/** Days of the year that go by a name. */
export const festivalPatterns: readonly DatePattern[] = [
  {
    pattern: /圣诞(?:节)?|(?<!\w)(?:before |by )?(?:xmas|christmas)(?: day| eve)?(?!\w)/i,
    means: (_, today) => monthAndDay(today, 12, 25),
  },
  { pattern: /元旦(?:节)?|(?<!\w)new year(?:'?s)?(?: day)?(?!\w)/i, means: (_, today) => monthAndDay(today, 1, 1) },
  { pattern: /国庆(?:节)?/, means: (_, today) => monthAndDay(today, 10, 1) },
];
