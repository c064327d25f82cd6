import { ipcMain, type IpcMainInvokeEvent, type WebFrameMain } from 'electron';
import type { z } from 'zod';
import { isOwnAddress } from './address.ts';
import type { Channel } from './channels.ts';

/** Whether a message comes from the top frame of a window that shows the program's own page. */
function isTrustedSender(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isOwnAddress(frame.url);
}

/**
 * Answers a message of the preload script. Every handler goes through here: a message from another
 * sender, or with arguments of another shape, is refused before the handler sees it.
 */
export function handle<Arguments extends readonly unknown[], Result>(
  channel: Channel,
  shape: z.ZodType<Arguments>,
  handler: (event: IpcMainInvokeEvent, ...given: Arguments) => Result | Promise<Result>,
): void {
  ipcMain.handle(channel, (event, ...given: unknown[]) => {
    if (!isTrustedSender(event.senderFrame))
      throw new Error('Refused: this message is not from the page of Throughline.');
    const parsed = shape.safeParse(given);
    if (!parsed.success) throw new Error('Refused: this message does not have the agreed shape.');
    return handler(event, ...parsed.data);
  });
}
