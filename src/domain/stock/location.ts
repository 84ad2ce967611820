/** A location as people write it: "a-03", "Ａ－０３" and "A - 03" are one. */
export function locationKey(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s/g, "").toUpperCase();
}

/** Whether what lies at `location` lies at the place that is asked for, or at a part of it: A-03-2 is at is not. Pure. */
export function liesAt(asked: string, location: string): boolean {
  const [wanted, own] = [locationKey(asked), locationKey(location)];
  if (!own.startsWith(wanted)) return false;
  const [last, next] = [wanted.slice(-1), own.charAt(wanted.length)];
  const sameKind = (/\d/.test(last) && /\d/.test(next)) || (/\p{L}/u.test(last) && /\p{L}/u.test(next));
  return wanted !== "" && !sameKind;
}
