/** The one address the browser host listens on; no other machine can reach it. */
export const loopback = '127.0.0.1';

/** Time without a request or a heartbeat after which the host stops, in milliseconds (team default). */
export const idleAfter = 30 * 60_000;

/**
 * Longest body of one request, in bytes (team default): the largest file that import accepts
 * (100 MiB) and the form around it.
 */
export const longestBody = 104 * 1024 * 1024;

/** How long requests under way may still run when the host stops, in milliseconds (team default). */
export const graceOnClose = 2_000;
