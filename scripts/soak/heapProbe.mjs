// Loaded into the server's process beside the server (`node --expose-gc --import`). Each question on channel 3 is answered with
// a line of JSON: `m`, what is left in memory after everything that can be collected is; `c`, how much work it did so far.
import { Socket } from 'node:net';

const channel = new Socket({ fd: 3 });
channel.on('data', (question) => {
  if (String(question) === 'm') {
    globalThis.gc?.();
    globalThis.gc?.();
  }
  channel.write(`${JSON.stringify({ ...process.memoryUsage(), ...process.cpuUsage() })}\n`);
});
channel.on('error', () => channel.destroy());
// The server ends when it is told to, whatever happens here.
channel.unref();
