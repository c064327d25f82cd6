#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { Refusal } from '../shared/problem.ts';
import { reportFault } from '../engine/api/report-fault.ts';
import { addCaseCommands } from './commands/case.ts';
import { addChronologyCommands } from './commands/chronology.ts';
import { addImportCommands } from './commands/import.ts';
import { addProfileCommands } from './commands/profile.ts';
import { addReadingCommands } from './commands/reading.ts';
import { addReportCommands } from './commands/report.ts';
import { addServeCommand } from './commands/serve.ts';

/** Exit codes: 0 done, 1 refused with a reason, 2 wrong usage. */
const refusedExit = 1;
const usageExit = 2;

function program(): Command {
  const command = new Command('throughline')
    .description("Brings together several agencies' records about one family into one chronology.")
    .option(
      '--passphrase-file <file>',
      'file whose first line is the passphrase (else THROUGHLINE_PASSPHRASE)',
    )
    .showHelpAfterError('(throughline --help shows all commands)')
    .exitOverride();
  addCaseCommands(command);
  addImportCommands(command);
  addChronologyCommands(command);
  addReportCommands(command);
  addProfileCommands(command);
  addReadingCommands(command);
  addServeCommand(command);
  return command;
}

async function main(): Promise<number> {
  try {
    await program().parseAsync();
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usageExit;
    const problem = error instanceof Refusal ? error.problem : reportFault(error);
    process.stderr.write(`${problem.message} ${problem.remedy}\n`);
    return refusedExit;
  }
}

// A reader that has seen enough (`... | head`) closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main();
