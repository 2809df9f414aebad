import { Link } from 'wouter';

/** Statements with which two people choose the same level, and how to find out whether they do. */
export function WriteStatements() {
  return (
    <section aria-labelledby="statements" className="stack">
      <h2 id="statements">Statements that two people rate alike</h2>
      <ul>
        <li><strong>One thread in a strand.</strong> If a child can be at 1 in one half of it and at 3 in the other, it is two strands.</li>
        <li><strong>One difference between neighbours, and one that can be seen.</strong> From one level to the next, change how much, how often or how much adult help; leave all else.</li>
        <li><strong>The same words for the same amount in every strand.</strong> “Now and then”, “for part of most days”, “for much of most days”, “all day, every day”: say once what they mean, in the guide.</li>
        <li><strong>At most 20 words.</strong> What is longer is read in two ways.</li>
        <li><strong>What is seen and what is done,</strong> not why. No diagnosis, no blame, nothing that a child should not read about themselves.</li>
        <li><strong>Count the help already given,</strong> and compare with most children of that age. A child who copes because an adult is beside them all day is at 4.</li>
        <li><strong>Level 0 is not the best mark.</strong> It says that nothing extra is needed now. What a child does well stands on the ladder of strengths.</li>
        <li><strong>Families’ words are not staff’s words made shorter.</strong> Write a sentence with {'{name}'} in it, in words a child of ten knows, and ask parents whether it is true to their days.</li>
      </ul>
      <h3>Try it before you give it out</h3>
      <ol>
        <li>Cut the five statements of a strand apart, shuffle them, and ask readers to put them in order: staff of several settings, parents, young people. Where two change places, write again.</li>
        <li>
          Write a few cases about invented children into <code>cases</code>, with your own levels and reasons. Once the framework is installed and chosen for new reviews, people
          can <Link href="/practice">rate them here</Link> and see where they and you differ, and why.
        </li>
        <li>Let two people rate the same case, each alone. Talk about every strand where they differ, change the words and not the people, and try again with others.</li>
        <li>Include children of every age you serve, with the highest needs too, and children who sign, use symbols or a device, or are new to English.</li>
      </ol>
    </section>
  );
}
