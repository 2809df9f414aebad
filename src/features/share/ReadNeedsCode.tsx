import { useState } from 'react';
import { sentence } from '../../catalog/sentence.ts';
import vocabulary from '../../catalog/vocabulary.json';
import { dayInWords } from '../../core/day.ts';
import { type Framework, isLevel, placeOf, wordsFor } from '../../core/framework.ts';
import { checkAgainst, type NeedsCode, parseNeedsCode } from '../../core/needsCode.ts';
import { type Frameworks, useFrameworks } from '../../state/frameworks.tsx';
import { Table } from '../../ui/Table.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Puts a needs code back into words, or says where it is wrong. Nothing is kept. */
export function ReadNeedsCode() {
  const frameworks = useFrameworks();
  const [text, setText] = useState('');
  const parsed = parseNeedsCode(text);
  const framework = parsed.ok ? frameworkOf(parsed.value, frameworks) : frameworks.current;
  const known = parsed.ok ? checkAgainst(parsed.value, framework) : parsed;
  const error = text.trim() === '' || known.ok ? undefined : sentence(`code.${known.problem.problem}`, { at: known.problem.at + 1, found: known.problem.found });

  return (
    <section aria-labelledby="read-code">
      <h2 id="read-code">Read a needs code</h2>
      <TextField
        label="Needs code"
        help="A line such as VS1.0 2026-11-21 A CI3 CL2 EM? SP0 IN1 S2. It is put into words here and not kept."
        error={error}
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {known.ok && <CodeInWords code={known.value} framework={framework} />}
    </section>
  );
}

/** The framework whose letters and edition open the code; failing that, the one that comes nearest, to say what is wrong. */
function frameworkOf(code: NeedsCode, { current, all }: Frameworks): Framework {
  const byLetters = [current, ...all].filter((framework) => framework.code === code.framework);
  const byEdition = byLetters.filter((framework) => framework.edition === code.edition);
  // Two owners may have chosen the same letters.
  return byEdition.find((framework) => checkAgainst(code, framework).ok) ?? byEdition[0] ?? byLetters[0] ?? current;
}

const WHOSE = { A: 'The level that counts: agreed, or else the school’s', S: 'The school’s levels', F: 'The family’s levels' } as const;

function CodeInWords({ code, framework }: { code: NeedsCode; framework: Framework }) {
  const nameOf = (entry: string) => code.form === 'long'
    ? placeOf(framework, entry)?.strand.label
    : framework.parts.flatMap((part) => part.domains).find((domain) => domain.code === entry)?.label;
  return (
    <>
      <p className="meta">{framework.title}, edition {code.edition}. {dayInWords(code.on)}. {WHOSE[code.whose]}.</p>
      <Table
        caption={code.form === 'long' ? 'Every strand' : 'The highest level in each domain'}
        head={[code.form === 'long' ? 'Strand' : 'Domain', 'Level']}
        rows={code.entries.map((entry) => ({
          key: entry.code,
          cells: [nameOf(entry.code) ?? entry.code, isLevel(entry.mark) ? `${entry.mark} ${wordsFor(entry.mark, framework).label}` : vocabulary.mark[entry.mark]],
        }))}
      />
    </>
  );
}
