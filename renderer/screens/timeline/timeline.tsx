import { EmptyScreen } from '../../parts/empty-screen.tsx';

export function Timeline() {
  return <EmptyScreen title="Timeline">The lanes of each agency will be here.</EmptyScreen>;
}
