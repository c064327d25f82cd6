import { standIn, type ShownDialog } from './control.ts';

function show(kind: ShownDialog['kind'], options: ShownDialog['options']): string | null {
  standIn.shownDialogs.push({ kind, options });
  return kind === 'message' ? null : (standIn.dialogAnswers.shift() ?? null);
}

export const dialog = {
  async showOpenDialog(_window: unknown, options: ShownDialog['options']) {
    const path = show('open', options);
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  },
  async showSaveDialog(_window: unknown, options: ShownDialog['options']) {
    const path = show('save', options);
    return { canceled: path === null, filePath: path ?? '' };
  },
  async showMessageBox(_window: unknown, options: ShownDialog['options']) {
    show('message', options);
    return { response: 0 };
  },
};
