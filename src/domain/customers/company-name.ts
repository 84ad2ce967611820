const suffixes = [
  /(股份|责任)?(有限)(责任)?公司$/u,
  /(集团|公司|厂)$/u,
  /\b(co|company|corp|corporation|inc|incorporated|ltd|limited|llc|plc|gmbh|ag|bv|pte|pty|sa|srl|spa)$/u,
];

/**
 * A company's name as duplicates are looked for: full-width as half-width, lower case, without punctuation, spaces and
 * legal form. "Acme Robotics, Inc." and "ＡＣＭＥ robotics" are alike. Only a hint: two companies may share a name.
 */
export function companyNameKey(name: string): string {
  let key = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[.·・]/gu, "")
    .replace(/[\p{P}\p{S}\p{C}]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  for (let shorter = withoutSuffix(key); shorter !== key && shorter !== ""; shorter = withoutSuffix(key)) key = shorter;
  return key.replace(/\s/gu, "").slice(0, 200);
}

function withoutSuffix(key: string): string {
  for (const suffix of suffixes) {
    const shorter = key.replace(suffix, "").trim();
    if (shorter !== key) return shorter;
  }
  return key;
}
