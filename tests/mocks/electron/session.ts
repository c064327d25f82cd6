import { EventEmitter } from 'node:events';

type Answer = (request: Request) => Promise<Response>;
type Filter = (details: { readonly url: string }, answer: (verdict: { cancel?: boolean }) => void) => void;
type PermissionCheck = (contents: unknown, permission: string, origin: string) => boolean;
type PermissionRequest = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;

/** Privileges that were registered, by scheme. */
export const privileges = new Map<string, Readonly<Record<string, boolean>>>();

export const protocol = {
  registerSchemesAsPrivileged(
    schemes: readonly { scheme: string; privileges: Record<string, boolean> }[],
  ): void {
    for (const each of schemes) privileges.set(each.scheme, each.privileges);
  },
};

/** As permissive as Chromium is by itself until the program restricts it. */
export class Session extends EventEmitter {
  readonly #answers = new Map<string, Answer>();
  #filter: Filter = (_details, answer) => answer({});
  #check: PermissionCheck = () => true;
  #request: PermissionRequest = (_contents, _permission, answer) => answer(true);
  spellChecker = true;
  devices = true;

  readonly protocol = {
    handle: (scheme: string, answer: Answer) => void this.#answers.set(scheme, answer),
  };
  readonly webRequest = {
    onBeforeRequest: (filter: Filter) => {
      this.#filter = filter;
    },
  };

  setPermissionCheckHandler(check: PermissionCheck): void {
    this.#check = check;
  }

  setPermissionRequestHandler(request: PermissionRequest): void {
    this.#request = request;
  }

  setDevicePermissionHandler(check: () => boolean): void {
    this.devices = check();
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }

  /** What becomes of a request: the program answers it, cancels it, or lets it out. */
  async ask(request: Request): Promise<Response | 'cancelled' | 'let out'> {
    const cancelled = await new Promise<boolean>((resolve) =>
      this.#filter({ url: request.url }, ({ cancel }) => resolve(cancel === true)),
    );
    const answer = this.#answers.get(new URL(request.url).protocol.slice(0, -1));
    if (cancelled) return 'cancelled';
    return answer === undefined ? 'let out' : answer(request);
  }

  /** Whether the program grants a permission when the page asks for it. */
  async grants(permission: string): Promise<boolean> {
    if (!this.#check(null, permission, '')) return false;
    return new Promise((resolve) => this.#request(null, permission, resolve));
  }
}

const partitions = new Map<string, Session>();

export const session = {
  fromPartition(name: string): Session {
    const known = partitions.get(name) ?? new Session();
    partitions.set(name, known);
    return known;
  },
};
