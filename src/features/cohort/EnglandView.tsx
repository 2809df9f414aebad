import type { ViewProps } from './viewProps.ts';

export function EnglandView(_: ViewProps) {
  return <h1>Beside England</h1>;
}
