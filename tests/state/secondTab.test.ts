import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchForOtherTab } from '../../src/state/secondTab.ts';
import { useSession } from '../../src/state/session.ts';

const ends: (() => void)[] = [];
const openTab = () => { ends.push(watchForOtherTab()); };
const message = () => useSession.getState().message;
const answered = () => new Promise((resolve) => { setTimeout(resolve, 100); });

afterEach(() => {
  for (const end of ends.splice(0)) end();
  useSession.setState(useSession.getInitialState());
});

describe('a browser that cannot make tabs take turns', () => {
  it('has nothing to say of one tab', async () => {
    openTab();
    await answered();
    expect(message()).toBe('');
  });

  it('says so in the second tab, until somebody has read it, and only once', async () => {
    openTab();
    const tell = vi.fn(useSession.getState().tell);
    useSession.setState({ tell });
    openTab();
    await vi.waitFor(() => expect(message()).toMatch(/^The app is open in another tab.*close the other\.$/));
    await answered();
    expect(tell).toHaveBeenCalledOnce();
    useSession.getState().action?.act();
    expect(message()).toBe('');
  });

  it('does not tell the first tabs again when a third comes', async () => {
    openTab();
    openTab();
    await vi.waitFor(() => expect(message()).not.toBe(''));
    const tell = vi.fn();
    useSession.setState({ tell });
    openTab();
    await answered();
    expect(tell).toHaveBeenCalledOnce(); // by the third alone, though two answered it
  });

  it('says nothing when the other tab is closed', async () => {
    openTab();
    ends.pop()?.();
    openTab();
    await answered();
    expect(message()).toBe('');
  });
});
