import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Who may use this host. One launch token, made at the start and good for one use, is exchanged for
 * a session; the session is a cookie that lives until the host stops.
 */
export interface Access {
  /** Goes into the address the browser is opened with. */
  readonly launchToken: string;
  /** The session for a launch token, or null when the token is wrong or was used before. */
  exchange(token: string): string | null;
  /** Whether the `Cookie` header of a request carries the session. */
  admits(cookieHeader: string | undefined): boolean;
  /** The `Set-Cookie` header that hands a session to the browser. */
  toCookie(session: string): string;
}

/** 256 random bits as base64url text. */
function secret(): string {
  return randomBytes(32).toString('base64url');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Compares in a time that does not depend on where the texts differ. */
function same(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

/**
 * @param port Part of the cookie's name: browsers share cookies between all ports of an address, and
 * two hosts on one machine must not overwrite each other's session.
 */
export function createAccess(port: number): Access {
  const launchToken = secret();
  const session = secret();
  const cookieName = `throughline-${port}`;
  let tokenLives = true;

  return {
    launchToken,
    exchange(token) {
      if (!tokenLives || !same(token, launchToken)) return null;
      tokenLives = false;
      return session;
    },
    admits(cookieHeader) {
      const cookies = (cookieHeader ?? '').split(';').map((pair) => pair.trim());
      const values = cookies.filter((pair) => pair.startsWith(`${cookieName}=`));
      return values.some((pair) => same(pair.slice(cookieName.length + 1), session));
    },
    toCookie(value) {
      return `${cookieName}=${value}; Path=/; HttpOnly; SameSite=Strict`;
    },
  };
}
