import type { Language } from "./actor";

/** How a unit is called: by itself and of several, in both languages. */
export interface UnitWords {
  readonly zh: string;
  readonly en: readonly [one: string, many: string];
}

/** The units that goods are usually counted in, by code. */
const usual: Readonly<Record<string, UnitWords>> = {
  pcs: { zh: "个", en: ["pc", "pcs"] },
  set: { zh: "套", en: ["set", "sets"] },
  pair: { zh: "双", en: ["pair", "pairs"] },
  box: { zh: "盒", en: ["box", "boxes"] },
  carton: { zh: "箱", en: ["carton", "cartons"] },
  pallet: { zh: "托", en: ["pallet", "pallets"] },
  dozen: { zh: "打", en: ["dozen", "dozen"] },
  kg: { zh: "公斤", en: ["kg", "kg"] },
  jin: { zh: "斤", en: ["jin", "jin"] },
  g: { zh: "克", en: ["g", "g"] },
  ton: { zh: "吨", en: ["ton", "tons"] },
  l: { zh: "升", en: ["l", "l"] },
  ml: { zh: "毫升", en: ["ml", "ml"] },
  pail: { zh: "桶", en: ["pail", "pails"] },
  bottle: { zh: "瓶", en: ["bottle", "bottles"] },
  tin: { zh: "罐", en: ["tin", "tins"] },
  m: { zh: "米", en: ["m", "m"] },
  sqm: { zh: "平方米", en: ["sqm", "sqm"] },
  bar: { zh: "根", en: ["bar", "bars"] },
  bag: { zh: "包", en: ["bag", "bags"] },
  roll: { zh: "卷", en: ["roll", "rolls"] },
  reel: { zh: "盘", en: ["reel", "reels"] },
  sheet: { zh: "张", en: ["sheet", "sheets"] },
  bundle: { zh: "捆", en: ["bundle", "bundles"] },
};

/** Words for units → the codes that they can mean. 箱 is a carton, on goods without one a box. */
const said: Readonly<Record<string, readonly string[]>> = {
  个: ["pcs"], 只: ["pcs"], 件: ["pcs"], 颗: ["pcs"], 支: ["pcs"], 台: ["pcs"], 套: ["set", "pcs"], 片: ["pcs"], 条: ["pcs", "bar"],
  根: ["bar", "pcs"], pcs: ["pcs"], nos: ["pcs"], pc: ["pcs"], piece: ["pcs"], pieces: ["pcs"], ea: ["pcs"], each: ["pcs"], units: ["pcs"], unit: ["pcs"],
  盒: ["box"], box: ["box"], boxes: ["box"], bx: ["box"], 箱: ["carton", "box"], carton: ["carton"], cartons: ["carton"], ctn: ["carton"],
  ctns: ["carton"], 打: ["dozen"], dozen: ["dozen"], dozens: ["dozen"], doz: ["dozen"], dz: ["dozen"], kg: ["kg"], kgs: ["kg"], kilos: ["kg"],
  公斤: ["kg"], 千克: ["kg"], 斤: ["jin"], 桶: ["pail"], pail: ["pail"], pails: ["pail"], 米: ["m"], m: ["m"], meters: ["m"], metres: ["m"],
  meter: ["m"], metre: ["m"], bar: ["bar"], bars: ["bar"], 包: ["bag"], 袋: ["bag"], bag: ["bag"], bags: ["bag"],
  sets: ["set"], pairs: ["pair"], pallets: ["pallet"], pallet: ["pallet"], grams: ["g"], tons: ["ton"], tonnes: ["ton"], tonne: ["ton"],
  litres: ["l"], liters: ["l"], litre: ["l"], liter: ["l"], ml: ["ml"], bottles: ["bottle"], bottle: ["bottle"],  tins: ["tin"], sqm: ["sqm"], rolls: ["roll"], roll: ["roll"], reels: ["reel"], reel: ["reel"], sheets: ["sheet"], bundles: ["bundle"],
  bundle: ["bundle"], pack: ["bag"], packs: ["bag"],
}; // prettier-ignore

/** What counts as a unit behind figures alone: 3卷, but 一张单 is no goods. 10mm and 5G say what goods are, not how many. */
const behindFigures: Readonly<Record<string, readonly string[]>> = {
  双: ["pair"], 副: ["pair", "set"], 托: ["pallet"], 吨: ["ton"], 克: ["g"], 升: ["l"], 毫升: ["ml"], 瓶: ["bottle"], 罐: ["tin"],
  平方米: ["sqm"], 卷: ["roll"], 盘: ["reel"], 张: ["sheet"], 捆: ["bundle"], 扎: ["bundle"],
  set: ["set"], pair: ["pair"], sheet: ["sheet"], tin: ["tin"], ton: ["ton"],
}; // prettier-ignore

/** A unit of the company's own, as its setting keeps it. */
export interface OwnUnit {
  readonly zh: string;
  readonly en: string;
}

/** "reel" for 盘(reel): letters and digits, what a product's units are kept under. */
export function unitCodeOf({ zh, en }: OwnUnit): string {
  const latin = (/[A-Za-z]/.test(en) ? en : zh).toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return latin === "" ? `u${Array.from(zh, (char) => (char.codePointAt(0) ?? 0).toString(16)).join("")}`.slice(0, 40) : latin.slice(0, 40);
}

export const usualUnits: readonly string[] = Object.keys(usual);

/** The company's own words, as they were last read: a process serves one company, and reads them before it reads a message. */
let own: { readonly key: string; readonly shown: ReadonlyMap<string, UnitWords>; readonly said: ReadonlyMap<string, readonly string[]> } = {
  key: "[]",
  shown: new Map(),
  said: new Map(),
};

/** From now on these are understood and shown too. */
export function speakOwnUnits(units: readonly OwnUnit[]): void {
  const key = JSON.stringify(units.map(({ zh, en }) => [zh, en]));
  if (key === own.key) return;
  const shown = units.map((unit) => [unitCodeOf(unit), { zh: unit.zh, en: [unit.en, unit.en] as const }] as const);
  const words = units.flatMap((unit) => [unit.zh, unit.en, `${unit.en}s`].map((word) => [word.toLowerCase(), [unitCodeOf(unit)]] as const));
  own = { key, shown: new Map(shown), said: new Map(words) };
}

/** Changes with the company's own words: what was made of them is made anew. */
export function unitWordsKey(): string {
  return own.key;
}

/** Every word that may stand behind a count; `loose`: behind a number in words too. */
export function saidUnits(): { readonly loose: readonly string[]; readonly behindFigures: readonly string[] } {
  return { loose: Object.keys(said), behindFigures: [...Object.keys(behindFigures), ...own.said.keys()] };
}

/** Codes that the word can mean, the plainest first; empty for an unknown word. */
export function unitsOf(word: string): readonly string[] {
  const plain = word.toLowerCase();
  return own.said.get(plain) ?? said[plain] ?? behindFigures[plain] ?? [];
}

/** Whether a word means one of the usual units, or is what one of them is kept under. */
export function isUsualUnit(word: string): boolean {
  const plain = word.trim().toLowerCase();
  const shown = Object.values(usual).flatMap(({ zh, en }) => [zh, ...en]);
  return [usual, said, behindFigures].some((words) => Object.hasOwn(words, plain)) || shown.includes(plain);
}

/** 个, "pcs"; an unknown unit shows its code. */
export function unitWord(unit: string, language: Language, count = "1"): string {
  const words = usual[unit] ?? own.shown.get(unit);
  if (!words) return unit;
  return language === "zh" ? words.zh : words.en[count === "1" ? 0 : 1];
}
