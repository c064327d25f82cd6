import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { serve } from '../../server/serve.ts';
import { Refusal } from '../../shared/problem.ts';
import { casePath } from '../session.ts';

/** Where case files lie unless the user chooses another place. */
export function usualFolder(): string {
  return process.env['THROUGHLINE_FOLDER'] ?? join(homedir(), 'Documents', 'Throughline');
}

/** `serve`: the same screens in a browser, on this machine alone. */
export function addServeCommand(program: Command): void {
  program
    .command('serve [case]')
    .description('open the screens in the browser (127.0.0.1 only)')
    .option('--port <port>', 'port to listen on (else a free one)')
    .option('--no-open', 'print the address and open nothing')
    .action(async (given: string | undefined, options: { port?: string; open: boolean }) => {
      const port = options.port === undefined ? 0 : Number(options.port);
      if (!Number.isInteger(port) || port < 0 || port > 65_535) {
        throw new Refusal(
          'bad-port',
          `"${options.port ?? ''}" is not a port.`,
          'Use a number from 1024 to 65535, or leave it out.',
        );
      }
      const caseFile = given === undefined ? undefined : casePath(given);
      await serve({
        folder: caseFile === undefined ? usualFolder() : dirname(caseFile),
        port,
        open: options.open,
        caseFile,
      });
    });
}
