import { createContext, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

interface LookingAt {
  /** The event in the panel; null when the panel is closed. */
  readonly eventId: number | null;
  /** The flag whose evidence is lit; everything else is dimmed. */
  readonly flagKey: string | null;
  readonly openEvent: (eventId: number | null) => void;
  readonly lightFlag: (flagKey: string | null) => void;
}

const LookingAtContext = createContext<LookingAt | null>(null);

/** What the user is looking at, shared by table, timeline, patterns and panel. */
export function LookingAtProvider({ children }: { readonly children: ReactNode }) {
  const [eventId, openEvent] = useState<number | null>(null);
  const [flagKey, lightFlag] = useState<string | null>(null);
  const state = useMemo(() => ({ eventId, flagKey, openEvent, lightFlag }), [eventId, flagKey]);
  return <LookingAtContext value={state}>{children}</LookingAtContext>;
}

export function useLookingAt(): LookingAt {
  const state = useContext(LookingAtContext);
  if (state === null) throw new Error('useLookingAt is used outside LookingAtProvider');
  return state;
}
