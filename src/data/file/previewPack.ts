import type { FrameworkRef } from '../../core/framework.ts';
import { FRAMEWORK_FORMAT, nameOfPack, type PackContent } from '../../core/library.ts';
import { sameContent } from '../../core/sameContent.ts';
import type { EnvelopeKind } from './envelope.ts';
import type { PackPreview, PacksHere } from './importPreview.ts';

/** `rested`: the editions (`editionName`) that reviews and drafts in the file were rated with. */
export function previewPack(content: PackContent, kind: EnvelopeKind, rested: ReadonlySet<string>, { packs, builtIn }: PacksHere): PackPreview {
  if (content.format === FRAMEWORK_FORMAT && content.id === builtIn) return { content, state: 'ownName' };
  if (kind !== 'backup' && !(content.format === FRAMEWORK_FORMAT && rested.has(editionName(content)))) return { content, state: 'notNeeded' };
  const mine = packs.find((pack) => nameOfPack(pack) === nameOfPack(content));
  return { content, state: !mine ? 'new' : sameContent(mine, content) ? 'same' : 'other' };
}

export function editionName({ id, edition }: FrameworkRef): string {
  return JSON.stringify([id, edition]);
}
