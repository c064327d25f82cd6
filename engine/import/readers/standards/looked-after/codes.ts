/**
 * Codes of the looked-after children return (DfE, SSDA903 guide): reason for a new episode, legal
 * status, and the event types that follow from them.
 */
const episodeReasons: Readonly<Record<string, string>> = {
  S: 'started to be looked after',
  L: 'change of legal status',
  P: 'change of placement and carers',
  T: 'change of placement, same carers',
  B: 'change of legal status, placement and carers',
  U: 'change of legal status and placement, same carers',
};

interface LegalStatus {
  readonly words: string;
  /** Code of the event type list; empty where none fits. */
  readonly type: string;
}

export const legalStatuses: Readonly<Record<string, LegalStatus>> = {
  C1: { words: 'interim care order', type: 'ico' },
  C2: { words: 'full care order', type: 'care_order' },
  D1: { words: 'freeing order', type: '' },
  E1: { words: 'placement order', type: '' },
  V2: { words: 'accommodated under section 20', type: 's20' },
  V3: { words: 'accommodated under section 20, series of short-term breaks', type: 's20' },
  V4: { words: 'accommodated under section 20, short-term break', type: 's20' },
  L1: { words: 'police protection', type: 'ppo' },
  L2: { words: 'emergency protection order', type: 'epo' },
  L3: { words: 'child assessment order', type: '' },
  J1: { words: 'remanded to the authority', type: '' },
  J2: { words: 'in the authority under PACE', type: '' },
  J3: { words: 'sentenced to a supervision order with residence', type: '' },
};

/** Event types of an episode by its reason: a legal status begins, a placement changes, or both. */
export function episodeTypes(reason: string, legalStatus: string): string {
  const legal = Object.hasOwn(legalStatuses, legalStatus) ? (legalStatuses[legalStatus]?.type ?? '') : '';
  const types = [
    ...(/^[SLBU]$/.test(reason) ? [legal] : []),
    ...(/^[PTBU]$/.test(reason) ? ['placement_move'] : []),
  ];
  return types.filter((type) => type !== '').join('; ');
}

/** "started to be looked after (S)"; the bare code where it is not in the list. */
export function reasonInWords(code: string): string {
  return Object.hasOwn(episodeReasons, code) ? `${episodeReasons[code]} (${code})` : code;
}

/** "full care order (C2)"; the bare code where it is not in the list. */
export function statusInWords(code: string): string {
  return Object.hasOwn(legalStatuses, code) ? `${legalStatuses[code]?.words} (${code})` : code;
}
