import { useState } from 'react';
import type { Framework } from '../../core/framework.ts';
import { documentOf, type Library } from '../../core/library.ts';
import { saveToDisk } from '../../data/file/download.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Hands the whole framework to the browser as a file. There is nothing in it about a child. */
export function SaveFramework({ framework, library }: { framework: Framework; library: Library }) {
  const [saved, setSaved] = useState('');

  function save() {
    const fileName = `valuing-send-framework-${framework.id}-${framework.edition}.json`;
    saveToDisk(new Blob([`${JSON.stringify(documentOf(framework, library), null, 2)}\n`], { type: 'application/json' }), fileName);
    setSaved(fileName);
  }

  return (
    <>
      <p><Button onClick={save}>Save this framework as a file</Button></p>
      {saved && <Notice live>{`${saved} was handed to this browser to save. Look in the place where this browser puts downloads.`}</Notice>}
    </>
  );
}
