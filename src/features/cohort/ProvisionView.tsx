import type { ViewProps } from './viewProps.ts';

export function ProvisionView(_: ViewProps) {
  return <h1>Provision</h1>;
}
