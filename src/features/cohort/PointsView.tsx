import type { ViewProps } from './viewProps.ts';

export function PointsView(_: ViewProps) {
  return <h1>Talking points</h1>;
}
