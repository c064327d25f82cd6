import { useCurrentCase } from './client/queries.ts';
import { toProblem } from './client/problem.ts';
import { Frame } from './frame/frame.tsx';
import { Loading } from './parts/loading.tsx';
import { ProblemNote } from './parts/problem-note.tsx';
import { Start } from './screens/start/start.tsx';
import { FilterProvider } from './state/filter.tsx';
import { LookingAtProvider } from './state/looking-at.tsx';
import { ImportDeskProvider } from './screens/import/import-desk.tsx';

/** Start while no case is open, else the frame with its screens. */
export function App() {
  const current = useCurrentCase();
  if (current.isPending) return <Loading what="the case" />;
  if (current.isError) return <ProblemNote problem={toProblem(current.error)} />;
  if (current.data === null) return <Start />;
  return (
    <FilterProvider key={current.data.path}>
      <LookingAtProvider>
        <ImportDeskProvider>
          <Frame summary={current.data} />
        </ImportDeskProvider>
      </LookingAtProvider>
    </FilterProvider>
  );
}
