/** What this browser remembers; a browser that forbids storage works without. */
export function remember(name, value) {
  try {
    localStorage.setItem(`dealdock.${name}`, value);
  } catch {
    // private windows may refuse
  }
}

export function recall(name) {
  try {
    return localStorage.getItem(`dealdock.${name}`);
  } catch {
    return null;
  }
}
