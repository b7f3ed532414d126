import { Buffer } from 'node:buffer';

/** Reads what a client sends to PostgreSQL (protocol 3.0): which statements it has executed, with their values as text. */
export class FrontendMessages {
  #rest = Buffer.alloc(0);
  #started = false;
  #texts = new Map();
  #bound = new Map();

  constructor({ onStatement, onRoundTrip }) {
    this.onStatement = onStatement;
    this.onRoundTrip = onRoundTrip;
  }

  /** Takes the next bytes, wherever they were cut. */
  take(chunk) {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      // The first message has no letter.
      const head = this.#started ? 1 : 0;
      if (this.#rest.length < head + 4) return;
      const end = head + this.#rest.readUInt32BE(head);
      if (this.#rest.length < end) return;
      if (this.#started) this.#hear(String.fromCharCode(this.#rest[0]), this.#rest.subarray(5, end));
      // A request for encryption comes before the first message, and is answered with no.
      else this.#started = this.#rest.readUInt32BE(4) >>> 16 === 3;
      this.#rest = this.#rest.subarray(end);
    }
  }

  #hear(letter, body) {
    if (letter === 'P') this.#parse(body);
    else if (letter === 'B') this.#bind(body);
    else if (letter === 'E')
      this.onStatement(this.#bound.get(textAt(body, 0).text) ?? { text: '', values: [], isPrepared: false });
    else if (letter === 'Q') this.onStatement({ text: textAt(body, 0).text, values: [], isPrepared: false });
    if (letter === 'S' || letter === 'Q') this.onRoundTrip();
  }

  #parse(body) {
    const name = textAt(body, 0);
    this.#texts.set(name.text, textAt(body, name.end).text);
  }

  #bind(body) {
    const portal = textAt(body, 0);
    const name = textAt(body, portal.end);
    const formats = body.readUInt16BE(name.end);
    let at = name.end + 2 + 2 * formats;
    const values = [];
    const count = body.readUInt16BE(at);
    at += 2;
    for (let index = 0; index < count; index += 1) {
      const length = body.readInt32BE(at);
      at += 4;
      values.push(length < 0 ? null : body.toString('utf8', at, at + length));
      at += Math.max(0, length);
    }
    const isPrepared = name.text !== '';
    this.#bound.set(portal.text, { text: this.#texts.get(name.text) ?? '', values, isPrepared });
  }
}

function textAt(body, start) {
  const end = body.indexOf(0, start);
  return { text: body.toString('utf8', start, end), end: end + 1 };
}
