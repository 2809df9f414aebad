// npm run firefox: the main road in this system's Firefox, without a window. The last line is "N passed, N failed".
// Not part of npm test, as Firefox comes from the system. FIREFOX_PATH names another one; VSEND_DIST another build.
import { freshBuild } from '../run/fresh.mjs';
import { serve } from '../run/serve.mjs';
import { findFirefox, HOW_TO_GET_IT, startFirefox } from './firefox.mjs';
import { FACTS, JOURNEY } from './journey.mjs';
import { pageIn } from './page.mjs';

const found = await findFirefox();
if (found) await walk(found);
else {
  console.error(HOW_TO_GET_IT);
  process.exitCode = 1;
}

async function walk({ program, version }) {
  const folder = await freshBuild();
  const server = await serve(folder, { headers: true });
  const total = { passed: 0, failed: 0 };
  console.log(version);
  const firefox = await startFirefox(program);
  try {
    const page = pageIn(firefox);
    const given = { page, server, url: `http://localhost:${server.port}/`, kept: {} };
    for (const [name, step] of Object.entries({ ...JOURNEY, 'nothing went wrong in the page': () => noComplaints(firefox) })) {
      const problem = total.failed > 0 ? new Error('Not tried, as a step before it failed.') : await step(given).then(() => undefined, async (thrown) => new Error(`${thrown.message}\n    ${await whereOf(page)}`));
      total[problem ? 'failed' : 'passed'] += 1;
      console.log(`${problem ? '✘' : '✔'} ${name}${problem ? `\n    ${problem.message}` : ''}`);
    }
    const facts = await page.ask(FACTS).catch((problem) => ({ 'not asked': problem.message }));
    console.log(`\nWhat this browser can do:\n${Object.entries(facts).map(([what, value]) => `  ${what}: ${value}`).join('\n')}`);
  } finally {
    await firefox.stop();
    await server.stop();
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** What stood on the page when a step failed. */
async function whereOf(page) {
  const words = await page.look('return [...document.querySelectorAll("h1, h2, [role=alert]")].map(({ innerText }) => innerText.trim()).join(" | ");').catch(() => 'nothing to be read');
  return `The page said: ${words}`;
}

/** Errors that Firefox's own console has of the app's files. */
async function noComplaints({ send }) {
  await send('Marionette:SetContext', { value: 'chrome' });
  const found = await send('WebDriver:ExecuteScript', { args: [], script: `
    return Services.console.getMessageArray().filter((one) => one instanceof Ci.nsIScriptError && /^http:..localhost/.test(one.sourceName) && !(one.flags & Ci.nsIScriptError.warningFlag))
      .map((one) => one.errorMessage + ' (' + one.sourceName.replace(/^.*\\//, '') + ':' + one.lineNumber + ')');` });
  await send('Marionette:SetContext', { value: 'content' });
  if (found.length > 0) throw new Error([...new Set(found)].join('\n    '));
}
