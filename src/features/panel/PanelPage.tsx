export function PanelPage({ at = '' }: { at?: string | undefined }) {
  return <h1>Sheets for a panel{at}</h1>;
}
