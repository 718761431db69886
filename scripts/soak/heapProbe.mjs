// Loaded into the server's process beside the server (`node --expose-gc --import`). Each byte on channel 3 is answered with a
// line of JSON: what is left in memory after everything that can be collected is.
import { Socket } from 'node:net';

const channel = new Socket({ fd: 3 });
channel.on('data', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  channel.write(`${JSON.stringify(process.memoryUsage())}\n`);
});
channel.on('error', () => channel.destroy());
// The server ends when it is told to, whatever happens here.
channel.unref();
