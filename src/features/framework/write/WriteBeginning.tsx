import { Link } from 'wouter';

/** What a framework is and is not, and how to begin one. */
export function WriteBeginning() {
  return (
    <>
      <section aria-labelledby="what" className="stack">
        <h2 id="what">What a framework is</h2>
        <p>
          A framework is the codebook of this app: what is rated, and the words for it. It has parts, domains and strands; five levels, the same for all; for each strand five
          statements in staff’s words and five in families’ words; a few rules; and the long texts that help people to rate alike and to help the child.
        </p>
        <p>
          It is one file, and the app takes everything from it. You can have other parts, other domains, more strands or fewer, and another language. The words of the app
          itself, such as its buttons, stay English.
        </p>
        <p>
          The levels are always 0 to 4, and higher always means more help is needed beyond what most children of that age get, counting the help already given. A
          framework with another meaning of its levels would make the app say things that are not true.
        </p>
        <h3>What it is not</h3>
        <ul>
          <li>It has no bands, and no money. A level is not a price.</li>
          <li>It has no total and no mean. The level of a domain is the highest in it.</li>
          <li>It sets no threshold for an assessment, a plan or a place. Those are decided by law and by people.</li>
          <li>It is no test of a child, of parents or of staff.</li>
        </ul>
        <p>There is no field for any of these, and the app shows no field that it does not know.</p>
      </section>
      <section aria-labelledby="begin" className="stack">
        <h2 id="begin">How to begin</h2>
        <ol>
          <li>
            Open <Link href="/framework">the framework</Link> and choose “Save this framework as a file”, under “Write your own”. Or begin with one of the small examples under “Files
            to begin with”, below.
          </li>
          <li>
            Open the file in a text editor. One that knows JSON Schema, given the schema that stands there too, shows what is missing as you write.
          </li>
          <li>
            Give it an <code>id</code>, letters for <code>code</code>, an <code>edition</code> and an <code>owner</code> of its own, and say in <code>source</code> where its words
            come from. The id and the letters stay for ever; the edition moves on.
          </li>
          <li>Change the words, and take out or add what you need. Keep the codes of strands that mean the same.</li>
          <li>Install it on one device with invented children, and rate with it. Nobody rates well with words they have only read.</li>
        </ol>
      </section>
    </>
  );
}
