import { spawn } from 'node:child_process';

/** The program that opens an address in the user's browser, and its arguments; no shell between. */
export function browserCommand(
  platform: NodeJS.Platform,
  url: string,
): { readonly program: string; readonly arguments: readonly string[] } {
  if (platform === 'win32') return { program: 'rundll32', arguments: ['url.dll,FileProtocolHandler', url] };
  if (platform === 'darwin') return { program: 'open', arguments: [url] };
  return { program: 'xdg-open', arguments: [url] };
}

/** Opens the user's browser. Where that fails nothing happens: the address is shown as well. */
export function openBrowser(url: string): void {
  const command = browserCommand(process.platform, url);
  const child = spawn(command.program, [...command.arguments], { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}
