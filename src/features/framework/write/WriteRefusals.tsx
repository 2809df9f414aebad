import { REFUSALS } from './refusals.ts';
import styles from './WritePage.module.css';

/** What the checks refuse, what installing refuses, and what nobody checks. */
export function WriteRefusals() {
  return (
    <section aria-labelledby="refused" className="stack">
      <h2 id="refused">What the checks refuse</h2>
      <p>
        A file is looked at as a whole before anything is installed: either all of it is right, or nothing changes. You are told up to twenty faults at once, each with the way to
        it, such as <code>parts[0].domains[2].strands[1].label</code>. Lists are counted from 0.
      </p>
      <dl className={styles.terms}>
        {REFUSALS.map(({ code, title, text }) => <div key={code}><dt>{title}</dt><dd>{text}</dd></div>)}
      </dl>
      <p>A file that is not JSON in UTF-8, that says one field twice in one place, or that is larger than 5 megabytes is not looked at any further.</p>
      <h3>What installing refuses</h3>
      <ul>
        <li>The id and edition of the framework that is built in. It cannot be replaced; give yours an id of its own.</li>
        <li>Letters for needs codes that another framework on the device has under another id. Nobody could tell the codes apart.</li>
        <li>An id and edition that are on the device with other content, once a review or a draft rests on them. Give the new words a new edition.</li>
      </ul>
      <h3>What no check can see</h3>
      <p>
        Whether your statements are kind and true, whether two people rate alike with them, whether a translation says the same, whether the words are yours to use. That is for
        your readers to say.
      </p>
    </section>
  );
}
