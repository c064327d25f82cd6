import type { TypeLabel } from '../../shared/model/index.ts';
import type { AgencyWord } from './agency-word.ts';
import { adjustAppointments } from './whose-appointment.ts';
import { type Speaking, matchRules } from './match-rules.ts';
import { rankOf } from './order.ts';
import { quotedVoice } from './quoted-voice.ts';
import { missedByParent } from './rules/parents-own.ts';
import { settle } from './settle.ts';
import { ofChild, reportedByAdult, spokenVoice } from './spoken-voice.ts';
import type { ReadRow } from './read-row.ts';
import { wordsVerbatim } from './words/row.ts';

/** Types of a row from its words alone, primary first. */
export function typesFromWords(read: ReadRow, agency: AgencyWord): readonly TypeLabel[] {
  const spoken = matchRules(read.row, read.hits, read.marks, agency).filter(
    (one) =>
      one.rule.name !== 'child-shows' ||
      (!reportedByAdult(read, one.hit) && (agency === 'hv' || ofChild(read, one.hit.first + 1, agency))),
  );
  const quoted = spoken.some((one) => one.rule.code === 'child_voice')
    ? null
    : (spokenVoice(read, agency) ?? quotedVoice(read, agency));
  const speaking = quoted === null ? spoken : [...spoken, quoted];
  const byCode = new Map<string, Speaking>();
  for (const one of adjustAppointments(speaking, read, agency)) {
    const known = byCode.get(one.rule.code);
    if (known === undefined || one.hit.first < known.hit.first) byCode.set(one.rule.code, one);
  }
  const codes = byCode.size > 1 ? settle(new Set(byCode.keys())) : byCode;
  return [...byCode.values()]
    .filter((one) => codes.has(one.rule.code))
    .sort((a, b) => rank(a) - rank(b) || a.hit.first - b.hit.first)
    .map((one) => ({
      code: one.rule.code,
      rule: one.rule.name,
      because: wordsVerbatim(read.row, one.hit.first, one.hit.last),
    }));
}

/** A parent's own missed appointment stands beside an attendance; elsewhere not engaging is a finding. */
function rank(one: Speaking): number {
  return rankOf(one.rule === missedByParent ? 'appt_attended' : one.rule.code);
}
