import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, BrowserWindow, dialog, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import type { SaveResult } from '../shared/desktop-bridge.ts';
import { channels } from './channels.ts';
import { handle } from './sender-check.ts';

const caseFiles = [{ name: 'Throughline case files', extensions: ['throughline'] }];

/** The window a message came from; its page is the sender, so there is one. */
function windowOf(event: IpcMainInvokeEvent): BrowserWindow {
  const window = BrowserWindow.fromWebContents(event.sender);
  if (window === null) throw new Error('The window is closed.');
  return window;
}

/** Lets the user choose the case file to open, or where a new one goes. `folder` is shown first. */
async function chooseCaseFile(
  event: IpcMainInvokeEvent,
  mode: 'open' | 'new',
  folder: string,
): Promise<string | null> {
  const window = windowOf(event);
  if (mode === 'open') {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: 'Open a case file',
      defaultPath: folder,
      filters: caseFiles,
      properties: ['openFile', 'dontAddToRecent'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  }
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'New case file',
    defaultPath: join(folder, 'New case.throughline'),
    filters: caseFiles,
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  return canceled || filePath === '' ? null : filePath;
}

/** Lets the user choose where a report goes, and writes it there. The page names the file, not the folder. */
async function saveFile(
  event: IpcMainInvokeEvent,
  name: string,
  bytes: ArrayBuffer | Uint8Array,
): Promise<SaveResult> {
  const { canceled, filePath } = await dialog.showSaveDialog(windowOf(event), {
    title: 'Save',
    defaultPath: join(app.getPath('documents'), basename(name)),
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  if (canceled || filePath === '') return { kind: 'cancelled' };
  try {
    await writeFile(filePath, new Uint8Array(bytes));
    return { kind: 'saved', path: filePath };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      kind: 'failed',
      message: `${basename(filePath)} could not be written${code === undefined ? '' : ` (${code})`}.`,
      remedy: 'Choose a folder you may write to, and close the file where it is open in another program.',
    };
  }
}

/** Answers the page's wishes for dialogs. `folder` is the usual folder of case files. */
export function handleDialogs(folder: string): void {
  handle(channels.chooseCaseFile, z.tuple([z.enum(['open', 'new'])]), (event, mode) =>
    chooseCaseFile(event, mode, folder),
  );
  handle(
    channels.saveFile,
    z.tuple([z.string().min(1).max(255), z.union([z.instanceof(ArrayBuffer), z.instanceof(Uint8Array)])]),
    (event, name, bytes) => saveFile(event, name, bytes),
  );
}
