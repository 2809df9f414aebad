import { lazy, Suspense } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ChildrenPage } from '../features/children/ChildrenPage.tsx';
import { useLockWhenIdle } from '../state/idle.ts';
import { useLocking } from '../state/lockNow.ts';
import { useVault } from '../state/records.tsx';
import { Layout } from './Layout.tsx';
import { Locked } from './Locked.tsx';
import { useEmptyBin } from './useEmptyBin.ts';
import { useLogPrints } from './useLogPrints.ts';

/** Apart from the first screen, which is quicker to start without them. */
const Screens = lazy(async () => ({ default: (await import('./Screens.tsx')).Screens }));

/** The shell and the first screen. Addresses live in the hash, so that any static folder can serve the app. */
export function App() {
  const vault = useVault();
  useLockWhenIdle(vault);
  useEmptyBin(vault);
  useLogPrints(vault);
  const locking = useLocking((state) => state.locking);
  if (locking) return <Locked />;
  return (
    <Router hook={useHashLocation}>
      <Layout>
        <Suspense fallback={<p className="meta" role="status">One moment…</p>}>
          <Switch>
            <Route path="/children"><ChildrenPage /></Route>
            <Route path="/"><Redirect to="/children" replace /></Route>
            <Route><Screens /></Route>
          </Switch>
        </Suspense>
      </Layout>
    </Router>
  );
}
