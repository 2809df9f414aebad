import { viewsSentence } from '../../catalog/viewsSentence.ts';
import { done, failed, type Result } from '../../core/result.ts';
import { answerTo, type TypedAnswer } from '../../core/views/viewsAnswer.ts';
import type { ViewsRequest } from '../../core/views/viewsRequest.ts';
import { saveToDisk } from '../../data/file/download.ts';
import { checkAnswer } from '../../data/file/viewsAnswer.ts';
import { openViewsFile, readViewsFile, sealedText, viewsFileName } from '../../data/file/viewsFile.ts';
import { today } from '../../state/clock.ts';

/** Seals an answer with the passphrase of its request, reads it back and hands it to the browser. Gives the file's name, or why nothing was saved. */
export async function saveAnswer(request: ViewsRequest, typed: TypedAnswer, { id, passphrase }: { readonly id: string; readonly passphrase: string }): Promise<Result<string, string>> {
  const answeredOn = today();
  const sealed = await sealedText(answerTo(request, typed, { id, answeredOn }), { kind: 'answer', passphrase });
  if (!sealed.ok) return failed(viewsSentence(sealed.problem));
  const blob = new Blob([sealed.value], { type: 'application/octet-stream' });
  const read = await readViewsFile(blob, 'answer');
  const readBack = read.ok ? await openViewsFile(read.value, passphrase, checkAnswer) : read;
  if (!readBack.ok) return failed(`It could not be read back. ${viewsSentence(readBack.problem)}`);
  const fileName = viewsFileName('answer', answeredOn, id, 'vsend');
  saveToDisk(blob, fileName);
  return done(fileName);
}
