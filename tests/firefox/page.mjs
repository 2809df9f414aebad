import { readdir } from 'node:fs/promises';
import path from 'node:path';

const PATIENCE = 20_000;
/** How WebDriver names an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** What a person does on a page and sees there, by the names they read. Everything waits until it is possible, and says what it waited for. */
export function pageIn({ send, downloads }) {
  const look = (script, ...args) => send('WebDriver:ExecuteScript', { script, args });
  const find = (kind, name) => until(`${kind} “${name}”`, () => look(FIND, kind, name));
  const page = {
    goTo: (url) => send('WebDriver:Navigate', { url }),
    /** As a person does. (WebDriver's own reload goes past the service worker, as with Shift held down.) */
    async reload() {
      const before = await look('return performance.timeOrigin;');
      await look('window.setTimeout(() => window.location.reload(), 0);');
      await until('the page to load again', () => look('return performance.timeOrigin !== arguments[0] && document.readyState === "complete";', before));
    },
    /** Goes to a screen by its address, as a bookmark would. */
    hash: (to) => look('window.location.hash = arguments[0];', to),
    address: () => send('WebDriver:GetCurrentURL'),
    async press(name) { await click(await find('button', name)); },
    async follow(name) { await click(await find('link', name)); },
    async tick(name) { await click(await find('choice', name)); },
    async fill(label, text) {
      const field = await find('field', label);
      await send('WebDriver:ElementClear', { id: field });
      await send('WebDriver:ElementSendKeys', { id: field, text });
    },
    async choose(label, file) { await send('WebDriver:ElementSendKeys', { id: await find('field', label), text: file }); },
    async keys(pressed) {
      const actions = pressed.split('').flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
      await send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    focusOn: async (kind, name) => look('arguments[0].focus();', { [ELEMENT]: await find(kind, name) }),
    sees: (text) => until(`the words “${text}”`, () => look('return document.body.innerText.includes(arguments[0]);', text)),
    gone: (kind, name) => until(`no more ${kind} “${name}”`, async () => !await look(FIND, kind, name)),
    is: (what, script, ...args) => until(what, () => look(`return ${script};`, ...args)),
    look,
    /** Waits for a promise in the page. */
    ask: (script) => send('WebDriver:ExecuteAsyncScript', { script: `const done = arguments[arguments.length - 1]; (async () => { ${script} })().then(done, (problem) => done(String(problem)));`, args: [] }),
    /** What was saved since `before`, when it is whole. */
    async saved(before) {
      const name = await until('a saved file', async () => {
        const files = await readdir(downloads);
        return files.some((file) => file.endsWith('.part')) ? undefined : files.find((file) => !before.includes(file));
      });
      return path.join(downloads, name);
    },
    filesSaved: () => readdir(downloads),
  };
  return page;

  async function click(element) {
    await send('WebDriver:ElementClick', { id: element });
  }
}

async function until(what, isThere) {
  let trouble = '';
  for (const began = Date.now(); Date.now() - began < PATIENCE;) {
    try {
      const found = await isThere();
      if (found) return found[ELEMENT] ?? found;
      trouble = '';
    } catch (problem) { trouble = ` (${problem.message})`; } // the page is on its way
    await new Promise((later) => { setTimeout(later, 100); });
  }
  throw new Error(`waited in vain for ${what}${trouble}`);
}

/** Run in the page: the first element of this kind in sight that is called so, by the words a screen reader would say. */
const FIND = `
const [kind, name] = arguments;
const words = (element) => element.textContent.replaceAll(/\\s+/g, ' ').trim();
const SELECTORS = { button: 'button, summary', link: 'a[href]', field: 'input, select, textarea', choice: 'input[type=radio], input[type=checkbox]', heading: 'h1, h2' };
const namesOf = (element) => [element.getAttribute('aria-label'), ...(element.labels?.length ? [...element.labels].map(words) : [words(element)])].filter(Boolean);
const inSight = (element) => element.getClientRects().length > 0 && !element.disabled;
return [...document.querySelectorAll(SELECTORS[kind])].filter(inSight)
  .find((element) => namesOf(element).some((own) => own === name || own === name + ' (optional)' || (kind === 'choice' && own.startsWith(name))));
`;
