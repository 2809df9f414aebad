import { type Framework, type FrameworkRef, isSameEdition } from '../core/framework.ts';
import { FRAMEWORK_FORMAT, type FrameworkDocument, frameworkIn, type Library, libraryIn, type LocalHelp, LOCAL_HELP_FORMAT } from '../core/library.ts';
import type { Pack, Vault } from '../data/vault/vault.ts';

/** What a device has beside the built-in framework. */
export interface Installed {
  /** The same array while nothing has changed. */
  readonly packs: readonly Pack[];
  readonly chosen?: FrameworkRef;
}

/** The frameworks on this device. A review is always read with the edition it was rated with. */
export interface Frameworks {
  /** New reviews are rated with this one. */
  readonly current: Framework;
  /** The built-in one first, then those that were installed, the oldest first. */
  readonly all: readonly Framework[];
  /** The framework of a profile or a draft; undefined when it is not on this device. */
  readonly of: (ref: FrameworkRef) => Framework | undefined;
  /** The long texts of one of `all`. Gives the same promise each time. */
  readonly libraryOf: (framework: Framework) => Promise<Library>;
  /** What councils add to the ideas of a framework, whatever its edition. */
  readonly localHelpFor: (frameworkId: string) => readonly LocalHelp[];
}

/** What the vault says is installed; undefined when it cannot be read. */
export async function installedIn(vault: Vault): Promise<Installed | undefined> {
  const header = await vault.header().catch(() => undefined); // it has closed
  const packs = await vault.packs();
  if (!packs.ok || !header) return undefined;
  return { packs: packs.value.packs, ...(header.framework && { chosen: header.framework }) };
}

/** Says whether nothing has changed between two looks at what is installed. */
export function isSameInstalled(one: Installed, other: Installed): boolean {
  return one.packs === other.packs && (one.chosen && other.chosen ? isSameEdition(one.chosen, other.chosen) : one.chosen === other.chosen);
}

/** The frameworks there are with what is installed. A pack that says it is the built-in framework does not stand in for it. */
export function frameworksWith({ packs, chosen }: Installed, builtIn: Framework, loadLibrary: () => Promise<Library>): Frameworks {
  const documents = packs.flatMap(({ content }) => (content.format === FRAMEWORK_FORMAT && !isSameEdition(content, builtIn) ? [content] : []));
  const help = packs.flatMap(({ content }) => (content.format === LOCAL_HELP_FORMAT ? [content] : []));
  const all = [builtIn, ...documents.map(frameworkOf)];
  const of = (ref: FrameworkRef) => all.find((framework) => isSameEdition(framework, ref));
  return {
    current: (chosen && of(chosen)) ?? builtIn,
    all,
    of,
    libraryOf(framework) {
      const document = documentOf.get(framework);
      return document ? libraryOf(document) : loadLibrary();
    },
    localHelpFor: (frameworkId) => help.filter((own) => own.framework === frameworkId),
  };
}

// A framework is the same object for as long as the document in the vault is: much is remembered by it.
const frameworks = new WeakMap<FrameworkDocument, Framework>();
const documentOf = new WeakMap<Framework, FrameworkDocument>();
const libraries = new WeakMap<FrameworkDocument, Promise<Library>>();

function frameworkOf(document: FrameworkDocument): Framework {
  const framework = frameworks.get(document) ?? frameworkIn(document);
  frameworks.set(document, framework);
  documentOf.set(framework, document);
  return framework;
}

function libraryOf(document: FrameworkDocument): Promise<Library> {
  const library = libraries.get(document) ?? Promise.resolve(libraryIn(document));
  libraries.set(document, library);
  return library;
}
