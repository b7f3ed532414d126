import { Buffer } from 'node:buffer';
import { createServer } from 'node:http';

/**
 * The least that a Node process can do: node:http and one answer per address.
 * @param answer - Gets the name of the work and what was asked; gives a text in JSON.
 */
export function listenBare(answer) {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      answer(request.url.slice(1), JSON.parse(body)).then(
        (text) => {
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
          response.end(text);
        },
        (error) => {
          response.writeHead(500);
          response.end(String(error));
        },
      );
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const stop = () =>
        new Promise((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      resolve({ port: server.address().port, stop });
    });
  });
}
