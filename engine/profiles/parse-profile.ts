import type { z } from 'zod';
import { wordKeys } from '../../shared/profile/words.ts';
import { patternById } from '../patterns/registry.ts';
import { profile as profileSchema, type Profile } from './profile.ts';
import { fileFormat, fileVersion } from './write-profile.ts';

export type ParsedProfile =
  | { readonly profile: Profile }
  /** It is not a profile at all: why, as the end of a sentence. */
  | { readonly notOne: string }
  /** It was written by a later version of the format. */
  | { readonly newer: true }
  /** It is one, with faults: each as part of a sentence. */
  | { readonly faults: readonly string[] };

/**
 * The profile that the bytes of a file hold. Every name in it has to be known: a word, a pattern or a
 * number that this program does not have would otherwise be dropped without a word.
 */
export function parseProfile(bytes: Uint8Array): ParsedProfile {
  const read = readJson(bytes);
  if (typeof read === 'string') return { notOne: read };
  const { format, version, ...rest } = read;
  if (format !== fileFormat) return { notOne: `it does not say "format": "${fileFormat}"` };
  if (typeof version === 'number' && version > fileVersion) return { newer: true };
  if (version !== fileVersion) return { faults: [`"version" has to be ${fileVersion}`] };
  const parsed = profileSchema.safeParse(rest, { reportInput: true });
  const unseen = unseenKeys(rest);
  if (!parsed.success) return { faults: [...parsed.error.issues.flatMap(issueWords), ...unseen] };
  const faults = [...unseen, ...patternFaults(parsed.data)];
  return faults.length > 0 ? { faults } : { profile: parsed.data };
}

/** The object in the file, or the reason why there is none. */
function readJson(bytes: Uint8Array): Readonly<Record<string, unknown>> | string {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return 'it is not a JSON text';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it holds no settings';
  return value as Record<string, unknown>;
}

/** A name that the checking library passes over in silence; here it is unknown like any other. */
function unseenKeys(rest: Readonly<Record<string, unknown>>): string[] {
  const parameters = rest['parameters'];
  const holders: readonly (readonly [string, unknown])[] = [
    ['labels', rest['labels']],
    ['parameters', parameters],
    ...(isRecord(parameters) ? Object.entries(parameters) : []),
  ];
  return holders.flatMap(([name, holder]) =>
    isRecord(holder) && Object.hasOwn(holder, '__proto__') ? [`"${name}" has no part "__proto__"`] : [],
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A fault of shape in plain words, with the place in the file: `"tools", 2, "licensed" has to be true or false`. */
function issueWords(issue: z.core.$ZodIssue): string[] {
  const place = placeWords(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(issue.path, shortened(key)));
    case 'invalid_key':
      return [`${place} has a name that is too long`];
    case 'invalid_type':
      return [
        issue.input === undefined
          ? `${place} is missing`
          : `${place} has to be ${typeWords[issue.expected] ?? issue.expected}`,
      ];
    case 'too_small':
      return [
        isCount(issue.origin) ? `${place} has to be at least ${String(issue.minimum)}` : `${place} is empty`,
      ];
    case 'too_big':
      return [
        `${place} has to be ${isCount(issue.origin) ? 'at most' : 'no longer than'} ${String(issue.maximum)}`,
      ];
    case 'invalid_value':
      return [`${place} has to be one of ${issue.values.map((value) => `"${String(value)}"`).join(', ')}`];
    case 'invalid_format':
      return [`${place} ${issue.message}`];
    default:
      return [`${place} has to be a number, a text, or true or false`];
  }
}

const isCount = (origin: string): boolean => origin === 'number' || origin === 'int';

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'an object with parts of its own',
  record: 'an object with parts of its own',
};

function unknownKey(path: readonly PropertyKey[], key: string): string {
  if (path[0] === 'labels') {
    return `"labels" has no word "${key}" (it may have ${wordKeys.map((known) => `"${known}"`).join(', ')})`;
  }
  return path.length === 0 ? `a profile has no part "${key}"` : `${placeWords(path)} has no part "${key}"`;
}

function placeWords(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the profile';
  return path
    .map((part) => (typeof part === 'number' ? `number ${part + 1}` : `"${shortened(String(part))}"`))
    .join(', ');
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Patterns and numbers that this program does not have, or that are outside what a pattern allows. */
function patternFaults({ patterns: { on, off }, parameters }: Profile): string[] {
  const named = new Set([...on, ...off, ...Object.keys(parameters)]);
  const unknown = [...named].filter((id) => patternById(id) === undefined);
  const both = on.filter((id) => off.includes(id));
  return [
    ...unknown.map((id) => `there is no pattern "${shortened(id)}"`),
    ...both.map((id) => `the pattern "${id}" is both on and off`),
    ...Object.entries(parameters).flatMap(([id, values]) => numberFaults(id, values)),
  ];
}

function numberFaults(id: string, values: Profile['parameters'][string]): string[] {
  const pattern = patternById(id);
  if (pattern === undefined) return [];
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(pattern.parameterSources, name));
  const parsed = pattern.parameters.safeParse(values, { reportInput: true });
  const issues = parsed.success ? [] : parsed.error.issues;
  return [
    ...unknown.map((name) => unknownKey(['parameters', id], shortened(name))),
    ...issues.flatMap((issue) => issueWords({ ...issue, path: ['parameters', id, ...issue.path] })),
  ];
}
