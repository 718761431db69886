import packageJson from '../package.json' with { type: 'json' };

/** Version of the program, as the extension has it. */
export const version: string = packageJson.version;
