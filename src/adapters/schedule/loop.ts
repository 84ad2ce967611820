/** Work that waits in the database: done when poked, and looked for now and then, for what another process left. */
export interface Loop {
  /** Something new is there: look at once. */
  poke(): void;
  /** Resolves when the round under way has ended; none begins afterwards. */
  stop(): Promise<void>;
  /** Resolves when a whole round has found nothing to do. */
  idle(): Promise<void>;
}

/**
 * Runs `round` again and again while it finds work (true), then waits `restMs` or for a poke. A round that throws is
 * told to `failed` and tried again after the rest: nothing ends the loop but `stop`.
 */
export function startLoop(round: () => Promise<boolean>, restMs: number, failed: (problem: unknown) => void): Loop {
  const is = { stopped: false, poked: false };
  let wake: () => void = () => undefined;
  let waitingForIdle: (() => void)[] = [];
  const run = async () => {
    while (!is.stopped) {
      is.poked = false;
      let more = false;
      let sound = true;
      try {
        more = await round();
      } catch (problem) {
        sound = false;
        failed(problem);
      }
      if (more || is.stopped || (is.poked && sound)) continue;
      if (sound) {
        for (const resolve of waitingForIdle) resolve();
        waitingForIdle = [];
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, restMs);
        wake = () => (clearTimeout(timer), resolve());
      });
    }
  };
  const ended = run();
  const poke = () => {
    is.poked = true;
    wake();
  };
  return {
    poke,
    async stop() {
      is.stopped = true;
      wake();
      await ended;
    },
    idle() {
      return new Promise((resolve) => {
        waitingForIdle.push(resolve);
        poke();
      });
    },
  };
}
