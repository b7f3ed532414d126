#!/usr/bin/env node
'use strict';
// Committed, because npm links no bin that a build makes later.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const main = join(__dirname, '..', 'dist', 'main.js');
if (!existsSync(main)) {
  console.error('Eenplan has not been built yet: run `npm run build` first, or `npm start`, which does it.');
  process.exit(1);
}
require(main);
