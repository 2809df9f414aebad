import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { sentence } from '../../catalog/sentence.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { Framework } from '../../core/framework.ts';
import { FRAMEWORK_FORMAT } from '../../core/library.ts';
import type { FileProblem } from '../../data/file/problem.ts';
import { readPack } from '../../data/file/readPack.ts';
import type { PackContent, Vault } from '../../data/vault/vault.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useVault } from '../../state/records.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { editionInWords } from './packInWords.ts';
import { PackFaults } from './PackFaults.tsx';
import { PackPreview } from './PackPreview.tsx';
import { readHere, type Verdict, verdictOn } from './packVerdict.ts';

interface Props {
  readonly title: string;
  readonly label: string;
  readonly help: string;
}

type Step =
  | { readonly at: 'start' | 'reading' | 'installing' }
  | { readonly at: 'previewed'; readonly content: PackContent; readonly replacing: boolean }
  | { readonly at: 'done' | 'refused'; readonly text: string }
  | { readonly at: 'faulty'; readonly problems: readonly FileProblem[] };

/**
 * Installs a framework or local help from a file: looks at it, shows what it holds, asks, and then installs it or changes
 * nothing. Either kind may be chosen, wherever this stands.
 */
export function InstallPack({ title, label, help }: Props) {
  const vault = useVault();
  const { all: [builtIn], current } = useFrameworks();
  const [step, setStep] = useState<Step>({ at: 'start' });
  const input = useRef<HTMLInputElement>(null);
  const run = useRef(0);
  const comesBack = useRef(false);

  useEffect(() => {
    if (comesBack.current) input.current?.focus();
    comesBack.current = false;
  }, [step]);

  /** Another file can be chosen. Where buttons were pressed that have gone now, the focus comes back to the field. */
  function begin(next: Step, hadButtons: boolean) {
    if (input.current) input.current.value = '';
    comesBack.current = hadButtons;
    setStep(next);
  }

  async function look(event: ChangeEvent<HTMLInputElement>) {
    const file = event.currentTarget.files?.[0];
    if (!file || !builtIn) return;
    run.current += 1;
    const mine = run.current;
    setStep({ at: 'reading' });
    const next = await lookAt(vault, file, builtIn).catch(unexpected);
    if (mine !== run.current) return; // another file was chosen meanwhile
    if (next.at === 'previewed') setStep(next);
    else begin(next, false);
  }

  async function install(content: PackContent) {
    if (!builtIn) return;
    setStep({ at: 'installing' });
    begin(await installIn(vault, content, builtIn, current).catch(unexpected), true);
  }

  return (
    <div className="stack">
      <h3>{title}</h3>
      <TextField ref={input} label={label} help={help} type="file" accept=".json,application/json" disabled={step.at === 'installing'} onChange={(event) => void look(event)} />
      <div role="status">
        {step.at === 'reading' && <p>Reading the file…</p>}
        {step.at === 'installing' && <p>Installing…</p>}
        {step.at === 'previewed' && <p>The file is sound. Nothing has been installed yet.</p>}
        {step.at === 'done' && <Notice>{step.text}</Notice>}
      </div>
      {step.at === 'refused' && <Notice tone="problem" title="Nothing was installed." live>{step.text}</Notice>}
      {step.at === 'faulty' && <PackFaults problems={step.problems} />}
      {step.at === 'previewed' && (
        <>
          <PackPreview content={step.content} replacing={step.replacing} />
          <div className="row">
            <Button weight="first" onClick={() => void install(step.content)}>Install</Button>
            <Button onClick={() => begin({ at: 'start' }, true)}>Cancel</Button>
          </div>
        </>
      )}
    </div>
  );
}

async function lookAt(vault: Vault, file: File, builtIn: Framework): Promise<Step> {
  const read = await readPack(file);
  if (!read.ok) return { at: 'faulty', problems: read.problem };
  const content = read.value.kind === 'framework' ? read.value.document : read.value.help;
  return afterVerdict(vault, content, builtIn, async (replacing) => ({ at: 'previewed', content, replacing }));
}

/** What stands here may have changed since the preview, so it is judged again. */
function installIn(vault: Vault, content: PackContent, builtIn: Framework, current: Framework): Promise<Step> {
  return afterVerdict(vault, content, builtIn, async () => {
    const kept = await vault.keepPack(content);
    if (!kept.ok) return { at: 'refused', text: vaultSentence(kept.problem.code) };
    return { at: 'done', text: content.format === FRAMEWORK_FORMAT
      ? `Installed: ${editionInWords(content)}. New reviews use ${editionInWords(current)}; you can choose another above.`
      : `Installed: ${nameOf(content)}.` };
  });
}

async function afterVerdict(vault: Vault, content: PackContent, builtIn: Framework, then: (replacing: boolean) => Promise<Step>): Promise<Step> {
  const here = await readHere(vault, builtIn);
  if (!here.ok) return { at: 'refused', text: vaultSentence(here.problem.code) };
  const verdict: Verdict = verdictOn(content, here.value);
  if (verdict.as === 'refused') return { at: 'refused', text: verdict.why };
  return verdict.as === 'same'
    ? { at: 'done', text: `${nameOf(content)} is already here, the very same. There is nothing to install.` }
    : then(verdict.as === 'replacing');
}

function unexpected(): Step {
  return { at: 'refused', text: sentence('pack.unexpected') };
}

function nameOf(content: PackContent): string {
  return content.format === FRAMEWORK_FORMAT ? editionInWords(content) : `Local help from ${content.owner}`;
}
