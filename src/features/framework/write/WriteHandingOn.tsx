import { Link } from 'wouter';

const FILES = [
  { file: 'framework-1.json', what: 'The JSON Schema of a framework' },
  { file: 'example-framework.json', what: 'A small framework in French' },
  { file: 'example-framework-2.json', what: 'Its second edition, with a map from the first' },
  { file: 'local-help-1.json', what: 'The JSON Schema of local help' },
  { file: 'example-local-help.json', what: 'Local help of an invented council' },
];

/** Local help, installing, whom to credit, and the files to begin with. */
export function WriteHandingOn() {
  return (
    <>
      <section aria-labelledby="local" className="stack">
        <h2 id="local">Local help</h2>
        <p>
          Often a council needs no framework of its own, only its own services beside the ideas. That is a file of its own, much smaller: <code>format</code> is
          valuing-send-local-help, <code>version</code> is 1, <code>framework</code> is the id of the framework whatever its edition, <code>owner</code> is who gives it, and
          {' '}<code>strands</code> has, by strand code and then by level 1 to 4, a list of ideas. Each has a <code>text</code>, and if you like a <code>link</code> that begins with
          https:// and a <code>phone</code> number.
        </p>
        <p>Installing another file of the same owner for the same framework takes the place of the first.</p>
      </section>
      <section aria-labelledby="install" className="stack">
        <h2 id="install">Installing it</h2>
        <p>
          Under <Link href="/settings">Settings</Link>, choose the file under Frameworks, or local help under Local help. You see what the file holds before anything is installed.
          A framework that is installed is not yet in use: choose there what new reviews are rated with. Nothing is fetched from anywhere: give the file to every device, in whatever way your schools pass files on.
        </p>
      </section>
      <section aria-labelledby="credit" className="stack">
        <h2 id="credit">Whom to credit</h2>
        <p>
          Say in <code>owner</code> who answers for the framework, in <code>source</code> whose words it uses and what you changed, and in <code>licence</code> what others may do with
          it. These are shown to everybody who reads it. If you start from another framework, keep to its licence; you find it on the page of that framework. Do not take over
          descriptors of other organisations without their leave, and name nobody as an endorser who has not said so.
        </p>
      </section>
      <section aria-labelledby="files" className="stack">
        <h2 id="files">Files to begin with</h2>
        <ul>
          {FILES.map(({ file, what }) => <li key={file}><a href={`schema/${file}`} download>{what}</a> <span className="meta">{file}</span></li>)}
        </ul>
      </section>
    </>
  );
}
