import { createContext, useContext } from 'react';
import type { Client } from './connect.ts';

const ClientContext = createContext<Client | null>(null);

export const ClientProvider = ClientContext.Provider;

/** The engine's client; only inside the provider that `main.tsx` sets up. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('useClient is used outside ClientProvider');
  return client;
}
