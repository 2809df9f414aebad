import { NEWS } from '../../catalog/news.ts';

/** What the app is, what it is not, and whose words it uses. */
export function About() {
  return (
    <section aria-labelledby="about">
      <h2 id="about">About</h2>
      <p>
        Valuing SEND puts a child’s or young person’s needs on one shared scale, review by review, so that support can be stepped up or down with reasons.
        It works on this device alone, without a network, an account or a cost.
      </p>
      <p>
        The statements are original and written for this tool. It uses no other organisation’s descriptors, and no council, company or other body endorses it.
      </p>
      <p>
        It gives no medical or legal advice. A level is where a conversation starts: it is not a diagnosis, a score, a band or a decision about a plan, and needing less
        help is not the goal.
      </p>
      <p>
        Most of the picture symbols are from Fluent Emoji by Microsoft, under the MIT licence; the letters for Arabic, Urdu and Bengali are Noto, under the SIL Open Font License: see <a href="licence.txt">the licences</a>. The app rests on the work of many others:{' '}
        <a href="third-party.txt">what is built in, and under which licence</a>.
      </p>
      <p>What leaves the app is open too: <a href="data-format.html">how the files are built</a>, with a schema and worked examples.</p>
      <p>For whom it works, what is not accessible yet and what nobody has tried: <a href="accessibility.html">the accessibility statement</a>.</p>
      <details>
        <summary>This is version {NEWS.edition}: what is new in it</summary>
        <ul>{NEWS.lines.map((line) => <li key={line}>{line}</li>)}</ul>
      </details>
      <p>Worries about a child’s safety go to the designated safeguarding lead, not here.</p>
    </section>
  );
}
