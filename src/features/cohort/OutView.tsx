import type { ViewProps } from './viewProps.ts';

export function OutView(_: ViewProps) {
  return <h1>Save a list</h1>;
}
