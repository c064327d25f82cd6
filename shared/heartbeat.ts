/**
 * An open page tells the browser host that it is still there: POST to this address, no body, answer
 * 204. The host stops by itself when neither a request nor a heartbeat has come for its idle time.
 */
export const heartbeatPath = '/heartbeat';

/** How often a page sends its heartbeat, in milliseconds (team default; browsers slow hidden pages to one a minute). */
export const heartbeatEvery = 60_000;
