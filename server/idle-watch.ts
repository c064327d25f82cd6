import type { ServerResponse } from 'node:http';

/** Notices when nobody uses the host any more. */
export interface IdleWatch {
  /** A request of the page has come; while its answer is under way the host is in use. */
  use(response: ServerResponse): void;
  stop(): void;
}

/** Calls `onIdle` once, when for `after` milliseconds no request has come and none is under way. */
export function watchIdle(after: number, onIdle: () => void): IdleWatch {
  let underWay = 0;
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    clearTimeout(timer);
    if (underWay === 0) timer = setTimeout(onIdle, after).unref();
  };
  wait();
  return {
    use(response) {
      underWay += 1;
      clearTimeout(timer);
      response.once('close', () => {
        underWay -= 1;
        wait();
      });
    },
    stop() {
      clearTimeout(timer);
      underWay = Number.POSITIVE_INFINITY;
    },
  };
}
