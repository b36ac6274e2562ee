/** The readers of PDFs can fetch from an address; they are given bytes only, and here no way to do otherwise. */
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
  Reflect.deleteProperty(globalThis, name);
export {};
