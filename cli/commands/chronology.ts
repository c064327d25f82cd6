import type { Command } from 'commander';
import { decideMatches } from '../../engine/api/matching.ts';
import type { CaseSession } from '../../engine/case/session.ts';
import { knownProfile } from '../../engine/case/case-profile.ts';
import type { StoredEntry } from '../../engine/store/entries.ts';
import { formatReadDate } from '../../shared/dates/index.ts';
import type { Entry } from '../../shared/model/index.ts';
import { Refusal } from '../../shared/problem.ts';
import { say, warn, writeJson, writeLines } from '../output.ts';
import { givenDay } from '../days.ts';
import { withCase } from '../session.ts';

interface Json {
  readonly json?: boolean;
}

/** Where an entry stands in its file; `table` is left out for CSV. */
function locator({ source, table, row }: Pick<Entry, 'source' | 'table' | 'row'>): Record<string, unknown> {
  return table === null ? { source, row } : { source, table, row };
}

function entryLine(entry: StoredEntry, session: CaseSession): unknown {
  const { reading, happened } = entry;
  const nameOf = new Map(session.state.people.map((person) => [person.id, person.name]));
  const named = [...reading.children, ...reading.people.flatMap(({ personId }) => personId ?? [])];
  return {
    id: entry.id,
    ...locator(entry),
    agency: entry.agency,
    raw_date: happened.raw,
    happened: {
      edtf: happened.edtf,
      earliest: happened.earliest,
      latest: happened.latest,
      time: happened.time,
    },
    problem: happened.problem,
    text: entry.text,
    outcome: entry.outcome,
    types: reading.types.map(({ code }) => code),
    subject: reading.subject,
    polarity: reading.polarity,
    child_seen: reading.childSeen,
    people: [...new Set(named)].map((id) => nameOf.get(id) ?? String(id)),
  };
}

function addEntries(program: Command): void {
  program
    .command('entries <case>')
    .description("every entry: one agency's account, as read from its row")
    .option('--json', 'one JSON line an entry')
    .action(async (given: string, { json }: Json, command: Command) => {
      await withCase(command, given, (session) => {
        const { entries } = session.state;
        if (json) writeLines(entries.map((entry) => entryLine(entry, session)));
        else
          for (const entry of entries)
            say(`${entry.id}  ${formatReadDate(entry.happened)}  ${entry.agency}  ${entry.text}`);
      });
    });
}

function addEvents(program: Command): void {
  program
    .command('events <case>')
    .description('the chronology: what happened, with the accounts that were said to be the same')
    .option('--json', 'one JSON line an event')
    .action(async (given: string, { json }: Json, command: Command) => {
      await withCase(command, given, ({ state }) => {
        for (const event of state.events) {
          const agencies = [...new Set(event.accounts.map(({ agency }) => agency))];
          const { edtf, earliest, latest, time } = event.happened;
          if (json) {
            writeJson({
              id: event.id,
              number: event.number,
              happened: { edtf, earliest, latest, time },
              agencies,
              entries: event.accounts.map(({ id }) => id),
              types: [
                ...new Set(event.accounts.flatMap(({ reading }) => reading.types.map(({ code }) => code))),
              ],
            });
          } else
            say(
              `${event.number}  ${formatReadDate(event.happened)}  ${agencies.join(' + ')}  ${event.accounts[0]?.text ?? ''}`,
            );
        }
      });
    });
}

function addMatches(program: Command): void {
  program
    .command('matches <case>')
    .description('suggestions that two entries tell of one event; nothing merges by itself')
    .option('--json', 'one JSON line a suggestion')
    .option('--accept <strength>', 'accept all open suggestions of this strength (strong or likely)')
    .action(async (given: string, options: Json & { accept?: string }, command: Command) => {
      await withCase(command, given, (session) => {
        if (options.accept !== undefined) accept(session, options.accept);
        for (const match of session.suggestions) {
          const [a, b] = [session.state.entryById.get(match.a), session.state.entryById.get(match.b)];
          if (!a || !b) continue;
          const { strength, score, reasons, against, decision } = match;
          if (options.json)
            writeJson({ a: locator(a), b: locator(b), strength, score, reasons, against, decision });
          else
            say(
              `${strength} ${score.toFixed(2)} ${decision}  ${a.agency} ${formatReadDate(a.happened)} = ${b.agency} ${formatReadDate(b.happened)}  ${reasons.join('; ')}`,
            );
        }
      });
    });
}

function accept(session: CaseSession, strength: string): void {
  if (strength !== 'strong' && strength !== 'likely') {
    throw new Refusal(
      'bad-strength',
      `"${strength}" cannot be accepted in one go.`,
      'Use strong or likely; look at possible ones singly.',
    );
  }
  const open = session.suggestions.filter(
    (match) => match.decision === 'open' && match.strength === strength,
  );
  if (open.length > 0) decideMatches(session, open, 'same');
  process.stderr.write(`${open.length} suggestions accepted.\n`);
}

function addPatterns(program: Command): void {
  program
    .command('patterns <case>')
    .description('questions that patterns in the records raise; never findings, no score')
    .option('--json', 'flags as one JSON document')
    .option('--all', 'run the opt-in patterns too')
    .option('--reference-date <day>', 'day to look from, YYYY-MM-DD (else the last recorded day)')
    .option('--profile <profile>', 'settings of another partnership')
    .action(
      async (
        given: string,
        options: Json & { all?: boolean; referenceDate?: string; profile?: string },
        command: Command,
      ) => {
        const { profile } = options;
        const referenceDate = givenDay(options.referenceDate);
        await withCase(command, given, (session) => {
          if (profile !== undefined) knownProfile(session.db, profile);
          const run = session.flags({ all: options.all, referenceDate, profile });
          const nameOf = new Map(session.state.people.map((person) => [person.id, person.name]));
          for (const sentence of run.failed) warn({ message: sentence, remedy: '' });
          const cite = (pieces: (typeof run.flags)[number]['evidence']): unknown[] =>
            pieces.flatMap(({ entryIds, note }) =>
              entryIds.flatMap((id) => {
                const entry = session.state.entryById.get(id);
                return entry
                  ? [{ ...locator(entry), event: session.state.eventByEntry.get(id)?.number ?? null, note }]
                  : [];
              }),
            );
          const flags = run.flags.map((flag) => ({
            pattern: flag.pattern,
            version: flag.version,
            child: flag.children.map((id) => nameOf.get(id) ?? '').join(';'),
            from: flag.from,
            to: flag.to,
            status: flag.status,
            tier: flag.tier,
            summary: flag.summary,
            evidence: cite(flag.evidence),
            weakening: cite(flag.weakening),
            parameters: flag.parameters,
            missing: flag.missing,
            decision: flag.decision,
          }));
          if (options.json)
            writeJson({ reference_date: referenceDate ?? session.state.referenceDate, flags });
          else
            for (const flag of flags)
              say(
                `${flag.status}  ${flag.pattern}  ${flag.child || 'household'}  ${flag.from} to ${flag.to}  ${flag.summary}`,
              );
        });
      },
    );
}

/** `entries`, `events`, `matches` and `patterns`. */
export function addChronologyCommands(program: Command): void {
  addEntries(program);
  addEvents(program);
  addMatches(program);
  addPatterns(program);
}
