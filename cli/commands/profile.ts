import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { exportProfile, importProfile } from '../../engine/case/case-profile.ts';
import { Refusal } from '../../shared/problem.ts';
import { say } from '../output.ts';
import { readGivenFile, withCase } from '../session.ts';

function writeOut(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch {
    throw new Refusal(
      'cannot-write',
      `The profile could not be written to ${path}.`,
      'Check that the folder exists and that the file is not open elsewhere.',
    );
  }
}

/** `profile export` and `profile import`. */
export function addProfileCommands(program: Command): void {
  const profile = program
    .command('profile')
    .description("a partnership's words, tools, patterns and numbers as one readable file");

  profile
    .command('export <case> <file>')
    .description("write the case's profile with the changes made in the case")
    .action(async (given: string, file: string, _options: unknown, command: Command) => {
      await withCase(command, given, ({ db }) => {
        exportProfile(db, ({ text }) => writeOut(file, text));
        say(`Wrote ${file}. It holds nothing of the family.`);
      });
    });

  profile
    .command('import <case> <file>')
    .description('make the profile in a file the one of the case')
    .action(async (given: string, file: string, _options: unknown, command: Command) => {
      const bytes = readGivenFile(file);
      await withCase(command, given, ({ db }) => {
        const { profile: taken, changesTakenBack } = importProfile(db, basename(file), bytes);
        const before = changesTakenBack ? ' What the case had changed before gave way to it.' : '';
        say(`The case now has the profile ${taken.name}.${before}`);
      });
    });
}
