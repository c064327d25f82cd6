import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { ClientProvider } from './client/client-context.ts';
import { connect } from './client/connect.ts';
import { cssVariablesResolver, styleNonce, theme } from './theme/theme.ts';
import '@fontsource-variable/atkinson-hyperlegible-next/index.css';
import '@mantine/core/styles.layer.css';
import '@mantine/dropzone/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './theme/tokens.css';

// The engine is on the same machine: asking again on focus gains nothing, and a refusal stays one.
const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always', staleTime: 5_000 },
    mutations: { networkMode: 'always' },
  },
});

const client = await connect();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        getStyleNonce={styleNonce}
        cssVariablesResolver={cssVariablesResolver}
      >
        <Notifications position="bottom-center" limit={3} />
        <ClientProvider value={client}>
          <App />
        </ClientProvider>
      </MantineProvider>
    </QueryClientProvider>
  </StrictMode>,
);
