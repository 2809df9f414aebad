import { connect } from 'node:net';

/**
 * Speaks to a Firefox that was started with --marionette, the remote control that is built into every one of them: a message
 * is its length, a colon and JSON. Gives `send`, which resolves with the answer or rejects with what Firefox says, and `close`.
 */
export async function openMarionette(port) {
  const socket = await door(port);
  const waiting = new Map();
  let [heard, last] = [Buffer.alloc(0), 0];
  socket.on('data', (piece) => {
    heard = Buffer.concat([heard, piece]);
    for (let colon = heard.indexOf(':'); colon > 0; colon = heard.indexOf(':')) {
      const end = colon + 1 + Number(heard.subarray(0, colon));
      if (heard.length < end) return;
      take(JSON.parse(heard.subarray(colon + 1, end)));
      heard = heard.subarray(end);
    }
  });
  socket.on('close', () => { for (const { reject } of waiting.values()) reject(new Error('Firefox hung up.')); });

  function take(message) {
    if (!Array.isArray(message)) return; // its greeting
    const [, id, error, result] = message;
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) reject?.(new Error(`${error.error}: ${error.message}`));
    else resolve?.(result?.value === undefined ? result : result.value);
  }

  return {
    send: (name, words = {}) => new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const text = JSON.stringify([0, last, name, words]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    }),
    close: () => socket.destroy(),
  };
}

/** Firefox takes a while until it listens. */
async function door(port, patience = 60_000) {
  for (const began = Date.now(); ;) {
    const socket = await new Promise((resolve) => {
      const trying = connect(port, '127.0.0.1', () => resolve(trying));
      trying.once('error', () => resolve(undefined));
    });
    if (socket) return socket.on('error', () => undefined);
    if (Date.now() - began > patience) throw new Error('Firefox started, and does not listen.');
    await new Promise((later) => { setTimeout(later, 200); });
  }
}
