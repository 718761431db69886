// A server that answers everything with 200 after a while, for benches of link checkers: `node server.mjs DELAY-MS`.
// Prints its port; on `quit` on its input it is gone.
import http from 'node:http';

const delay = Number(process.argv[2] ?? 0);

/** @param {http.ServerResponse} response @param {string} [page] */
const answer = (response, page = '') => {
  response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': Buffer.byteLength(page) });
  response.end(page);
};

const server = http.createServer((request, response) => {
  // One page that links to all the others, for checkers that want to crawl.
  if (request.url?.startsWith('/all?')) {
    const query = new URL(request.url, 'http://localhost').searchParams;
    const [first, last] = [Number(query.get('from')), Number(query.get('to'))];
    const port = request.socket.localPort;
    const links = Array.from({ length: last - first }, (_, index) => {
      const each = first + index;
      return `<a href="http://127.0.0.${(each % 8) + 1}:${port}/p/${each}">x</a>`;
    });
    answer(response, links.join('\n'));
  } else if (delay === 0) answer(response);
  else setTimeout(() => answer(response), delay);
});
server.keepAliveTimeout = 60_000;
server.listen(0, '0.0.0.0', () => {
  const address = server.address();
  console.log(typeof address === 'object' ? address?.port : address);
});
process.stdin.on('end', () => process.exit()).resume();
