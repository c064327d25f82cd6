import { useWindowEvent } from '@mantine/hooks';
import { toPastedFiles } from './pasted-file.ts';

/** Puts what is pasted anywhere on the screen among the files; a field that is being typed in keeps its own paste. */
export function usePaste(put: (files: readonly File[]) => void): void {
  useWindowEvent('paste', (event) => {
    const isField =
      event.target instanceof Element && event.target.matches('input:not([type=file]), textarea');
    if (isField || event.clipboardData === null) return;
    const files = toPastedFiles(event.clipboardData, new Date().toISOString());
    if (files.length === 0) return;
    event.preventDefault();
    put(files);
  });
}
