import { ANSWER_WORDS } from '../../catalog/answerPage.ts';
import { viewsSentence } from '../../catalog/viewsSentence.ts';
import { done, failed, type Result } from '../../core/result.ts';
import type { ViewsRequest } from '../../core/views/viewsRequest.ts';
import { saveToDisk } from '../../data/file/download.ts';
import { openViewsFile, readViewsFile, sealedText, viewsFileName } from '../../data/file/viewsFile.ts';
import { keyForApp, keyForPage } from '../../data/file/viewsKey.ts';
import { viewsPage } from '../../data/file/viewsPage.ts';
import { checkRequest } from '../../data/file/viewsRequest.ts';

/** A page for anybody with a browser, or a file for the app. */
export type RequestForm = 'page' | 'app';

/** Seals a request, reads it back and hands it to the browser. Gives the file's name, or a sentence why nothing was saved. */
export async function saveRequest(request: ViewsRequest, form: RequestForm, passphrase: string): Promise<Result<string, string>> {
  const sealed = await sealedText(request, { kind: 'request', passphrase, key: form === 'page' ? keyForPage() : keyForApp() });
  if (!sealed.ok) return failed(viewsSentence(sealed.problem));
  const content = form === 'page' ? await viewsPage(sealed.value, ANSWER_WORDS) : sealed.value;
  const blob = new Blob([content], { type: form === 'page' ? 'text/html' : 'application/octet-stream' });
  const read = await readViewsFile(blob, 'request');
  const readBack = read.ok ? await openViewsFile(read.value, passphrase, checkRequest) : read;
  if (!readBack.ok) return failed(`It could not be read back. ${viewsSentence(readBack.problem)}`);
  const fileName = viewsFileName('request', request.askedOn, request.id, form === 'page' ? 'html' : 'vsend');
  saveToDisk(blob, fileName);
  return done(fileName);
}
