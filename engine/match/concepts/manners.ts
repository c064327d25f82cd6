import type { Concept } from './concept.ts';

/** How a record came about: never enough to match by itself. */
export const manners: readonly Concept[] = [
  {
    name: 'visit',
    kind: 'manner',
    types: ['visit_announced', 'visit_unannounced', 'child_seen'],
    words: 'home visit;cin visit;cp visit;stat visit;visit;visited;visitor;hv planned;school visit',
  },
  {
    name: 'return interview',
    kind: 'manner',
    types: ['rhi'],
    words: 'return interview;rhi;return home interview;debrief;prevention interview',
  },
  {
    name: 'session',
    kind: 'manner',
    types: ['direct_work'],
    words: 'session;sessions;key work;keywork;direct work;mentoring;elsa',
  },
  {
    name: 'no access',
    kind: 'manner',
    types: ['no_access'],
    words: 'no access;nav;no reply;no answer;nobody in;not at home;card left;knocked;card put',
  },
  {
    name: 'not brought',
    kind: 'manner',
    types: ['wnb'],
    words:
      'wnb;dna;not brought;fta;nbi;cnb;did not attend;failed to attend;missed appt;missed appointment;missed check;missed scan;missed review;missed jabs;missed clinic;was missed;appointment missed;appt missed;no show',
  },
  { name: 'attended', kind: 'manner', types: ['appt_attended'], words: 'attended;brought;seen ed' },
  {
    name: 'cancelled',
    kind: 'manner',
    types: ['cancelled_family', 'cancelled_service'],
    words: 'cancelled;canc;postponed;rearranged;stood down',
  },
  {
    name: 'letter',
    kind: 'manner',
    types: [],
    words:
      'letter;letters;scanned;discharge summary;report received;clinic letter;outcome letter;letter received;minutes;copy letter;report',
  },
  {
    name: 'notice',
    kind: 'manner',
    types: ['police_notification'],
    words:
      'ppn;merlin;notification;notified;op encompass;encompass;vist;pac;cp is;ed notification;alert;copy;vulnerability report;info share;information report',
  },
  {
    name: 'call',
    kind: 'manner',
    types: ['contact'],
    words:
      'rang;phoned;telephoned;call;called;t c;tc;tel;telephone;email;emailed;message;text;texted;spoke;info from;rings;ringing;phone call;spoke with;edt',
  },
  {
    name: 'absence',
    kind: 'manner',
    types: ['attendance_period', 'late'],
    words:
      'absence;absent;m code;off school;not school;out of school;half day;came late;authorised;auth absence;medical appt',
    headings: 'absence;attendance;m;late',
  },
  { name: 'disclosure', kind: 'manner', types: [], words: 'disclosed;disclosure;disclosures' },
];
