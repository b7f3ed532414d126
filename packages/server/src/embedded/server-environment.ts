const NEEDED = ['PATH', 'LD_LIBRARY_PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'windir', 'COMSPEC'];

/** The environment of the server: no `PG...` setting of the user, no secret of ours, messages in English. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept: NodeJS.ProcessEnv = {};
  for (const name of NEEDED) if (process.env[name] !== undefined) kept[name] = process.env[name];
  return { ...kept, LC_ALL: 'C' };
}
