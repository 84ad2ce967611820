const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
let serverAheadMs = 0;
let lastTime = 0;

/** The server's clock, so that what is written here sorts before the answer to it. */
export function setServerTime(iso) {
  serverAheadMs = new Date(iso).getTime() - Date.now();
}

/** A new record key (ULID): 10 letters of time, 16 of chance; later ones sort later. */
export function newKey() {
  lastTime = Math.max(lastTime + 1, Date.now() + serverAheadMs);
  let time = Math.floor(lastTime);
  let text = "";
  for (let place = 0; place < 10; place++) {
    text = letters[time % 32] + text;
    time = Math.floor(time / 32);
  }
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) text += letters[byte % 32];
  return text;
}
