export function ManySchools() {
  return <h1>Many schools</h1>;
}
