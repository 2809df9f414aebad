import { useEffect, useState } from 'react';
import { isLanguage, type LanguagePack, loadLanguage } from '../../catalog/language.ts';
import { type Speaker, speakerFor } from '../../catalog/speaker.ts';
import type { Addressee } from '../../core/words/addressee.ts';
import type { Framework } from '../../core/framework.ts';
import { fetchLetters } from './languageFonts.ts';

/** A speaker of a language about a child; undefined while its words are fetched, and for a language that is not there. Throws, to where bugs arrive, when they cannot be fetched. */
export function useSpeaker(code: string, framework: Framework, { name, pronouns, asYou }: Addressee): Speaker | undefined {
  const [pack, setPack] = useState<LanguagePack>();
  const [missing, setMissing] = useState<{ readonly code: string; readonly why: Error }>();
  useEffect(() => {
    let wanted = true;
    fetchLetters(code);
    if (isLanguage(code)) {
      loadLanguage(code).then(
        (loaded) => { if (wanted) setPack(loaded); },
        (why: unknown) => { if (wanted) setMissing({ code, why: why instanceof Error ? why : new Error(String(why)) }); },
      );
    }
    return () => { wanted = false; };
  }, [code]);
  if (missing?.code === code) throw missing.why;
  return pack?.code === code ? speakerFor(pack, framework, { name, ...(pronouns !== undefined && { pronouns }), ...(asYou !== undefined && { asYou }) }) : undefined;
}
