/** Phases and the line: what they do, and what changing them does. */
export function WriteRules() {
  return (
    <section aria-labelledby="own-rules" className="stack">
      <h2 id="own-rules">Phases and the line</h2>
      <p>
        A phase begins at an age, counted on 31 August before the school year: a child in Reception is 4, in Year 1 is 5. A child is in the last phase whose age they have reached;
        anybody younger than the first is in the first. A strand has examples for every phase, or no examples at all. Levels and statements are the same in every phase: age
        is in the comparison with most children of that age.
      </p>
      <p>
        The line stands below the lowest level at which someone must act. It is drawn in the picture of every profile, and a comparison says what has crossed it. If a new edition
        moves the line, earlier profiles that are read in the new edition are measured against the new line; nothing that was rated changes.
      </p>
      <p>
        For talking points, the framework says over how many comparisons in a row a change must hold. The built-in framework asks more of a change to less help than of a change to
        more, on purpose: where help is taken away in error, it is the child who goes without.
      </p>
    </section>
  );
}
