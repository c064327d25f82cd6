import { describe, expect, it } from 'vitest';
import { draftProblem, emptyDraft, withAlias } from '../../../renderer/screens/people/draft.ts';
import { byRole } from '../../../renderer/screens/people/role-words.ts';

const nan = {
  id: 4,
  name: 'Linda Pellow',
  role: 'relative',
  born: null,
  sex: 'F',
  aliases: ['Nan'],
  pseudonym: '',
} as const;

describe('another spelling of somebody on the list', () => {
  it('is added once', () => {
    expect(withAlias({ ...nan, aliases: ['Nan'] }, 'MGM').aliases).toEqual(['Nan', 'MGM']);
  });

  it('is not added where the name or a spelling is known already, whatever its case', () => {
    const person = { ...nan, aliases: ['Nan'] };
    expect(withAlias(person, 'NAN')).toBe(person);
    expect(withAlias(person, 'linda pellow')).toBe(person);
  });
});

describe('the form', () => {
  it('asks for a name and nothing else', () => {
    expect(draftProblem(emptyDraft)).toBe('Write the name.');
    expect(draftProblem({ ...emptyDraft, name: ' ' })).toBe('Write the name.');
    expect(draftProblem({ ...emptyDraft, name: 'Alfie' })).toBeNull();
  });
});

describe('the order of the list', () => {
  it('begins with the children and ends with professionals', () => {
    const roles = byRole([
      { role: 'professional' },
      { role: 'relative' },
      { role: 'child' },
      { role: 'mother' },
    ]);
    expect(roles.map(({ role }) => role)).toEqual(['child', 'mother', 'relative', 'professional']);
  });
});
