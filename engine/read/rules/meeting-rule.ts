import type { AgencyWord } from '../agency-word.ts';
import type { Example, ReadingRule } from './rule.ts';

interface Meeting {
  readonly name: string;
  readonly code: string;
  /** What the meeting is called. */
  readonly called: readonly string[];
  /** Longer wordings that say the meeting took place. */
  readonly also?: readonly string[];
  readonly unless?: readonly string[];
  readonly agencies?: readonly AgencyWord[];
  readonly examples: readonly Example[];
}

/**
 * A rule for a meeting: its name says that it was held, unless the words only point at it (the next
 * one, a report for it, since the last one, a date for it).
 */
export function meetingRule(meeting: Meeting): ReadingRule {
  const called = `(${meeting.called.join('|')})`;
  return {
    name: meeting.name,
    code: meeting.code,
    when: [
      called,
      `(not represented|not present|did not attend|no show|absent|apologies|not invited) .. ${called}`,
      ...(meeting.also ?? []),
    ],
    unless: [
      `(progress*|proceed*|go|goes|going|lead|leads|leading|refer*|invit*|take|bring|escalat*|due|straight|move|moving|moved|decision|threshold|sent|send|submit*|report|reports|papers|up|on|ready|return|back|contribution) .. to [the|a|an] ${called}`,
      `(since|before|prior to|after|for|next|until|by|ahead of|re|from|following|re:|about|regarding|between) [the|a|an|that|this|last|next|first|previous|initial|his|her|their|our|forthcoming|upcoming|#] ${called}`,
      `(no|without|not|apologies for|last|previous|missed|if|when|late for|left|until|report|minutes|invite|invited|notes|actions|agreed at|at next|at the next|take to|raise at|discuss at|discussed at|due at|set at|request*|considered for) [the|to|of|from|last|a] ${called}`,
      `${called} (due|booked|planned|scheduled|listed|diarised|requested|date|report|reports|invite|invitation|invites|before|by (#|the|end|friday|monday|tuesday|wednesday|thursday|next)|next|tomorrow|needed|request|papers|set|pending|tbc|arranged|to be|will|should|would|not held|did not|is not|was not|postponed|cancelled|rearranged|rescheduled|moved|on hold|paperwork|record|agreed (for|next|on|date|tomorrow|and)|template|training|slot|recommend*|in #|action|actions)`,
      `${called} [was|has been|had to be|again|been] (postponed|cancelled|rearranged|rescheduled|moved|called off|put back|abandoned|adjourned|stood down)`,
      ...(meeting.unless ?? []),
    ],
    ...(meeting.agencies ? { agencies: meeting.agencies } : {}),
    examples: meeting.examples,
  };
}
