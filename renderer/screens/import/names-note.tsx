import type { ImportPreview } from '../../../shared/contract/import.ts';
import { countOf, listOf } from '../../words/numbers.ts';
import classes from './file-card.module.css';

/** Named at most; the People screen has them all (team default). */
const namedAtMost = 6;

/** Names in the rows shown that nobody on the people list answers to. They are settled under People. */
export function NamesNote({ names }: { readonly names: ImportPreview['unknownNames'] }) {
  if (names.length === 0) return null;
  const named = names.slice(0, namedAtMost).map(({ name }) => name);
  const more = names.length - named.length;
  return (
    <p className={classes.note}>
      {countOf(names.length, 'name')} not on the people list:{' '}
      {listOf(more > 0 ? [...named, `${more} more`] : named)}. Settle who they are under People.
    </p>
  );
}
