/** What holding back small numbers and settling one set of schools does not do. */
export function NotStopped() {
  return (
    <details>
      <summary>What this does not stop</summary>
      <ul>
        <li>Whoever has the files can count for themselves. They hold the levels of every child, under a pseudonym.</li>
        <li>Starting again, loading the page again, another tab or another device begins anew. This device remembers for a month that exact numbers of another set were shown, and says so; it keeps nobody from it.</li>
        <li>Next month’s files are another set. What lies between two dates can be few children.</li>
        <li>A school knows its own children, and can take them away.</li>
      </ul>
      <p>So hand on tables of one set of schools only, and rounded ones.</p>
    </details>
  );
}
