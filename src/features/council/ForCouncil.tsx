export function ForCouncil() {
  return <h1>For a council or trust</h1>;
}
