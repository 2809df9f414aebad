/** As much of Node's `events` as PouchDB needs in a browser. It works without its constructor having run, and what it can do is enumerable: PouchDB relies on both. */
export default function EventEmitter() {}

const known = new WeakMap();

Object.assign(EventEmitter.prototype, {
  on(name, listener) {
    of(this, name).push({ listener });
    return this;
  },
  once(name, listener) {
    of(this, name).push({ listener, isOnce: true });
    return this;
  },
  emit(name, ...words) {
    const all = [...of(this, name)];
    for (const { listener, isOnce } of all) {
      if (isOnce) this.removeListener(name, listener);
      listener.apply(this, words);
    }
    return all.length > 0;
  },
  removeListener(name, listener) {
    const all = of(this, name);
    const at = all.findIndex((one) => one.listener === listener);
    if (at >= 0) all.splice(at, 1);
    return this;
  },
  removeAllListeners(name) {
    if (name === undefined) known.delete(this);
    else of(this, name).length = 0;
    return this;
  },
  listeners(name) { return of(this, name).map(({ listener }) => listener); },
  listenerCount(name) { return of(this, name).length; },
});

function of(emitter, name) {
  const names = known.get(emitter) ?? new Map();
  known.set(emitter, names);
  const all = names.get(name) ?? [];
  names.set(name, all);
  return all;
}
