import { EmptyScreen } from '../../parts/empty-screen.tsx';

export function Reports() {
  return (
    <EmptyScreen title="Reports">The report as it will print will be here, named or anonymised.</EmptyScreen>
  );
}
