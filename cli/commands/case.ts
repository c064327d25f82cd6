import type { Command } from 'commander';
import { refuseMissingFolder } from '../../engine/case/folder.ts';
import { applyPeopleList, parsePeopleList } from '../../engine/case/people-list.ts';
import { createSampleCase } from '../../engine/case/sample.ts';
import { startCase } from '../../engine/case/start-case.ts';
import { verifyCase } from '../../engine/store/verify.ts';
import { Refusal } from '../../shared/problem.ts';
import { say, warn, writeJson } from '../output.ts';
import { casePath, passphrase, readGivenFile, withCase } from '../session.ts';

/** `new`, `people` and `verify`. */
export function addCaseCommands(program: Command): void {
  program
    .command('new <case>')
    .description('make an empty case file')
    .option('--title <title>', 'what the case is called on screen and in reports')
    .option('--profile <profile>', 'partnership whose labels, tools and settings apply')
    .option('--sample', 'fill it with the invented Ashdown family')
    .action(
      async (
        given: string,
        options: { title?: string; profile?: string; sample?: boolean },
        command: Command,
      ) => {
        const path = casePath(given);
        refuseMissingFolder(path);
        const session = options.sample
          ? await createSampleCase(path, passphrase(command))
          : startCase(path, passphrase(command), options);
        const entries = session.state.entries.length;
        session.close();
        say(options.sample ? `Made ${path} with the sample family: ${entries} entries.` : `Made ${path}.`);
      },
    );

  program
    .command('people <case> <people>')
    .description('add or change people from a CSV (name, role, dob, sex, aliases split by ;, pseudonym)')
    .option('--json', 'counts and problems as JSON')
    .action(async (given: string, file: string, options: { json?: boolean }, command: Command) => {
      const list = parsePeopleList(file, new TextDecoder().decode(readGivenFile(file)));
      const counts = await withCase(command, given, ({ db }) => applyPeopleList(db, list.people));
      for (const problem of list.problems) warn(problem);
      if (options.json) writeJson({ ...counts, problems: list.problems });
      else say(`${counts.added} people added, ${counts.changed} changed.`);
    });

  program
    .command('verify <case>')
    .description('check the file: pages, references, word index and the chain of the log')
    .option('--json', 'result as JSON')
    .action(async (given: string, options: { json?: boolean }, command: Command) => {
      const findings = await withCase(command, given, ({ db }) => verifyCase(db));
      if (options.json) writeJson({ sound: findings.length === 0, findings });
      else if (findings.length === 0)
        say('The case file is sound: pages, references, word index and log agree.');
      const [first, ...others] = findings;
      if (first === undefined) return;
      throw new Refusal('not-sound', [first, ...others].join(' '), 'Restore the file from your last copy.');
    });
}
