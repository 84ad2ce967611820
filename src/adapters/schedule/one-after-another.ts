/**
 * Work of one lane is done in the order it came, lanes beside each other. What fails ends its own promise only; the next of its
 * lane goes on. In this process alone.
 */
export function oneAfterAnother(): <T>(lane: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (lane, work) => {
    const before = last.get(lane);
    const done = before === undefined ? work() : before.then(work, work);
    last.set(lane, done);
    const forget = () => void (last.get(lane) === done && last.delete(lane));
    done.then(forget, forget);
    return done;
  };
}
