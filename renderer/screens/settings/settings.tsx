import { EmptyScreen } from '../../parts/empty-screen.tsx';

export function Settings() {
  return (
    <EmptyScreen title="Settings">
      The title of the case, its profile and its reference date will be here.
    </EmptyScreen>
  );
}
