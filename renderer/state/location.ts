import { useSyncExternalStore } from 'react';

/* The screen shown is part of the address (`#/timeline`), so that back and forward work. */

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** Id of the screen the address names; empty when it names none. */
export function useScreenId(): string {
  return useSyncExternalStore(subscribe, currentScreenId);
}

/** Id of the screen the address names at this moment, for handlers that have just changed it. */
export function currentScreenId(): string {
  return window.location.hash.replace(/^#\/?/, '');
}

export function goTo(screenId: string): void {
  window.location.hash = `/${screenId}`;
}
