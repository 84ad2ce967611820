/** What a spreadsheet would reckon with, a page would run, or an eye would read the wrong way round. */
const hostile: readonly RegExp[] = [
  /^\s*=(?!\s*$)/,
  /^\s*[-+@|]\s*[A-Za-z_.]+\s*[(!|]/,
  /<\s*\/?\s*(?:script|iframe|img|svg|style|link|object|embed|a)\b|javascript:|\bon(?:error|load|click)\s*=/i,
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
];

/** Whether a text is more than a text to what reads it later. Papers and tables write it as text all the same. */
export function isHostileText(text: string): boolean {
  return hostile.some((sign) => sign.test(text));
}
