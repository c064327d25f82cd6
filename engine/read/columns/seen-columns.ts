import type { Sighting } from '../../../shared/model/index.ts';

const seenHeading =
  /^(?:was |were )?(?:the )?(?:child(?:ren)?|cyp|yp)? ?(?:was |were )?seen(?: (?:today|by (?:sw|social worker|worker)))?$/;
const aloneHeading =
  /^(?:was |were )?(?:the )?(?:child(?:ren)?|cyp|yp)? ?(?:was |were )?(?:seen|spoken to|spoke|seen and spoken to) (?:alone|on (?:his|her|their) own)$|^alone$/;
const yes = /^(?:y|yes|true|✓|✔|seen|alone|both|all)(?![\w/.])/i;
const no = /^(?:n|no|false|✗|not seen|not alone)(?![\w/.])/i;

/**
 * Whether a child was seen, and alone, as columns of yes and no say it ("Seen?", "Seen alone?"); for
 * the children whom the row concerns and of whom its words say nothing of the kind.
 */
export function sightingsInColumns(
  other: Readonly<Record<string, string>> | undefined,
  children: readonly number[],
  known: readonly Sighting[],
): readonly Sighting[] {
  const cells = Object.entries(other ?? {}).map(
    ([heading, value]) =>
      [
        heading
          .toLowerCase()
          .replaceAll(/[^a-z ]+/g, ' ')
          .replaceAll(/ +/g, ' ')
          .trim(),
        value.trim(),
      ] as const,
  );
  const alone = cells.find(([heading]) => aloneHeading.test(heading));
  const seen = cells.find(([heading]) => seenHeading.test(heading));
  const found = whichOf(seen?.[1] ?? '', alone?.[1] ?? '');
  if (found === null) return [];
  const because = [seen, alone]
    .filter((cell) => cell !== undefined)
    .map(([heading, value]) => `${heading}: ${value}`)
    .join(', ');
  const told = new Set(known.map(({ personId }) => personId));
  return children.filter((id) => !told.has(id)).map((personId) => ({ personId, seen: found, because }));
}

function whichOf(seen: string, alone: string): Sighting['seen'] | null {
  if (yes.test(alone)) return 'alone';
  if (yes.test(seen)) return 'with_others';
  return no.test(seen) ? 'not_seen' : null;
}
