import { createContext, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { currentScreenId, useScreenId } from './location.ts';

interface LookingAt {
  /** The event in the panel; null when the panel is closed, as it is when another screen is opened. */
  readonly eventId: number | null;
  /** The flag whose evidence is lit; everything else is dimmed. */
  readonly flagKey: string | null;
  /** Opens the panel on the screen the address names now: where both change, `goTo` comes first. */
  readonly openEvent: (eventId: number | null) => void;
  readonly lightFlag: (flagKey: string | null) => void;
}

interface OpenPanel {
  readonly eventId: number;
  /** Id of the screen it was opened beside. */
  readonly screen: string;
}

const LookingAtContext = createContext<LookingAt | null>(null);

/** What the user is looking at, shared by table, timeline, patterns and panel. */
export function LookingAtProvider({ children }: { readonly children: ReactNode }) {
  const screen = useScreenId();
  const [open, setOpen] = useState<OpenPanel | null>(null);
  const [flagKey, lightFlag] = useState<string | null>(null);
  // An event left open beside another screen reads as if it belonged to what stands there.
  if (open !== null && open.screen !== screen) setOpen(null);
  const eventId = open !== null && open.screen === screen ? open.eventId : null;
  const state = useMemo<LookingAt>(
    () => ({
      eventId,
      flagKey,
      openEvent: (event) => setOpen(event === null ? null : { eventId: event, screen: currentScreenId() }),
      lightFlag,
    }),
    [eventId, flagKey],
  );
  return <LookingAtContext value={state}>{children}</LookingAtContext>;
}

export function useLookingAt(): LookingAt {
  const state = useContext(LookingAtContext);
  if (state === null) throw new Error('useLookingAt is used outside LookingAtProvider');
  return state;
}
