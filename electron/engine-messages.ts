/**
 * What the main process tells the engine's process. `connect` comes with a MessagePort on which the
 * contract is to be served.
 */
export type EngineMessage =
  | { readonly kind: 'start'; readonly folder: string }
  | { readonly kind: 'connect' }
  | { readonly kind: 'close' };
