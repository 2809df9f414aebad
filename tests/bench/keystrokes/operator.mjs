/**
 * Seconds for each operator of the keystroke-level model: Card, S. K., Moran, T. P. & Newell, A. (1980), The keystroke-level model
 * for user performance time with interactive systems, Communications of the ACM 23(7), 396–410. K is a key for an average typist,
 * or the button of the mouse; P points; H moves a hand between keyboard and mouse; M is a mental step before acting.
 */
export const SECONDS = { K: 0.28, P: 1.1, H: 0.4, M: 1.35 };

/**
 * Works a page with the keyboard and mouse of a real browser, and counts each operator as it acts.
 *
 * Where an M stands, by the rules of the paper: before every decision unit, which is a command with its keys (rules 0 and 2: Tab, Tab,
 * Space is one unit), and before what is pointed at to command something. None before a key that the one before it leads to
 * (rule 1), none before what ends a unit (rule 3), and none inside text that is typed (rule 0). Where the rules leave it open, an M
 * stands. Rolling to what is not in sight is a P for every part of a screen rolled. Free text is counted apart, by the character;
 * the digits of a date are keys. The app's own time is not in it, nor is reading, thinking a level over, or talking.
 */
export function createOperator(page) {
  const count = { K: 0, P: 0, H: 0, M: 0, typed: 0 };
  let hand = 'mouse'; // what led to the page

  function home(to) {
    if (hand !== to) count.H += 1;
    hand = to;
  }

  async function keys(pressed) {
    home('keyboard');
    for (const key of pressed) {
      count.K += key.split('+').length; // Shift is a key of its own
      await page.keyboard.press(key);
    }
  }

  async function point(target) {
    home('mouse');
    await target.waitFor();
    for (let box = await target.boundingBox(), rolled = 0; ; box = await target.boundingBox(), rolled += 1) {
      const { height } = page.viewportSize();
      const middle = box.y + box.height / 2;
      if (middle > MARGIN && middle < height - MARGIN) break;
      if (rolled > 20) throw new Error(`rolling does not lead to ${target}`);
      count.P += 1;
      const way = middle < height / 2 ? Math.max(middle - height / 2, -height * 0.8) : Math.min(middle - height / 2, height * 0.8);
      await page.mouse.move(page.viewportSize().width / 2, height / 2);
      await page.mouse.wheel(0, way);
      await stillAt(page);
    }
    count.P += 1;
    count.K += 1;
    await target.click();
  }

  async function tab(target, key) {
    count.M += 1;
    for (let tabs = 0; !(await target.evaluate((element) => element === document.activeElement)); tabs += 1) {
      if (tabs > 12) throw new Error(`${key} does not lead to ${target}: a good user would have pointed`);
      await keys([key]);
    }
  }

  return {
    count,
    /** A decision and the keys that carry it out. */
    async press(...pressed) {
      count.M += 1;
      await keys(pressed);
    },
    /** Keys that what was done before leads to by itself. */
    goOn: (...pressed) => keys(pressed),
    /** A decision, pointing and the button. */
    async click(target) {
      count.M += 1;
      await point(target);
    },
    /** A decision, then Tab until the focus is there. */
    tabTo: (target) => tab(target, 'Tab'),
    tabBackTo: (target) => tab(target, 'Shift+Tab'),
    /** Free text. */
    async type(text) {
      home('keyboard');
      count.typed += text.length;
      await page.keyboard.type(text);
    },
  };
}

/** Pixels at the edges of the window in which nobody points. */
const MARGIN = 24;

/** Minutes of a count, without what was typed; and of the typing alone. */
export function minutesOf({ K, P, H, M, typed }) {
  return { work: (K * SECONDS.K + P * SECONDS.P + H * SECONDS.H + M * SECONDS.M) / 60, typing: (typed * SECONDS.K) / 60 };
}

async function stillAt(page) {
  await page.evaluate(() => new Promise((resolve) => {
    let last = -1;
    const look = () => {
      if (window.scrollY === last) return resolve();
      last = window.scrollY;
      setTimeout(look, 100);
    };
    look();
  }));
}
