/** What a port carries, as text: bytes are base64. */
export type Wire = { readonly text: string } | { readonly base64: string };

/** One message from the page to the main process. */
export type FromPage =
  | { readonly kind: 'invoke'; readonly channel: string; readonly given: readonly unknown[] }
  | { readonly kind: 'port'; readonly id: number; readonly data: Wire };

/** One message from the main process to the page. */
export type ToPage =
  | { readonly kind: 'send'; readonly channel: string; readonly given: readonly unknown[] }
  | { readonly kind: 'open-port'; readonly channel: string; readonly id: number }
  | { readonly kind: 'port'; readonly id: number; readonly data: Wire };

/** Global names by which the page and the main process reach each other. */
export const bindingName = '__electronStandInCall';
export const receiverName = '__electronStandInReceive';

export function toWire(data: unknown): Wire {
  if (typeof data === 'string') return { text: data };
  const bytes = data instanceof Uint8Array ? data : new Uint8Array(data as ArrayBuffer);
  let characters = '';
  for (const byte of bytes) characters += String.fromCodePoint(byte);
  return { base64: btoa(characters) };
}

export function fromWire(wire: Wire): string | ArrayBuffer {
  if ('text' in wire) return wire.text;
  return Uint8Array.from(atob(wire.base64), (character) => character.codePointAt(0) ?? 0).buffer;
}

/** Arguments of a message with their array buffers as text, and back. */
export function packArguments(given: readonly unknown[]): unknown[] {
  return given.map((each) => (each instanceof ArrayBuffer ? { arrayBuffer: toWire(each) } : each));
}

export function unpackArguments(given: readonly unknown[]): unknown[] {
  return given.map((each) => {
    const packed = (each as { readonly arrayBuffer?: Wire } | null)?.arrayBuffer;
    return packed === undefined ? each : fromWire(packed);
  });
}
