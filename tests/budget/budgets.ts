import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineCaller, demonstratorsFolder } from '@eenplan/cli';
