import { dialog, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/desktop-bridge.ts';
import { notices } from './channels.ts';

const judgement =
  'Nothing in Throughline replaces professional judgement. A flag is a question put to a professional, never a finding. There is no score.';
const licence =
  'Throughline is free software under the Apache License, version 2.0. It comes without warranty. It works offline and sends nothing anywhere.';

function note(window: BrowserWindow, message: string, detail: string): void {
  void dialog.showMessageBox(window, {
    type: 'none',
    title: 'Throughline',
    message,
    detail,
    buttons: ['Close'],
  });
}

/** The application menu. What concerns the case is handed to the page; the rest is the system's own. */
export function createMenu(window: BrowserWindow): Menu {
  const command = (id: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => window.webContents.send(notices.menu, id),
  });
  const file: MenuItemConstructorOptions[] = [
    command('new-case', 'New case file...', 'CmdOrCtrl+N'),
    command('open-case', 'Open case file...', 'CmdOrCtrl+O'),
    command('open-sample', 'Open the sample case'),
    { type: 'separator' },
    command('lock', 'Lock', 'CmdOrCtrl+L'),
    { type: 'separator' },
    { role: 'quit' },
  ];
  const edit: MenuItemConstructorOptions[] = [
    command('undo', 'Undo change to the case', 'CmdOrCtrl+Alt+Z'),
    command('redo', 'Redo change to the case', 'CmdOrCtrl+Alt+Shift+Z'),
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    { type: 'separator' },
    command('search', 'Search everything', 'CmdOrCtrl+K'),
  ];
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  const help: MenuItemConstructorOptions[] = [
    {
      id: 'judgement',
      label: 'What Throughline does not do',
      click: () => note(window, 'Your judgement decides.', judgement),
    },
    { id: 'licence', label: 'Licence', click: () => note(window, 'Licence', licence) },
  ];
  return Menu.buildFromTemplate([
    { label: '&File', submenu: file },
    { label: '&Edit', submenu: edit },
    { label: '&View', submenu: view },
    { label: '&Help', role: 'help', submenu: help },
  ]);
}
