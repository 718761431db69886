import { adoptCommand } from './adoptCommand.ts';
import { checkCommand } from './checkCommand.ts';
import { readCommandLine } from './commandLine.ts';
import { errorText } from './errorText.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { helpText } from './helpText.ts';
import { outlineCommand } from './outlineCommand.ts';
import { printable } from './printable.ts';
import { publishCommand } from './publishCommand.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** Runs one command. Never throws: what went wrong is told on the error stream and by the exit code. */
export async function run(args: readonly string[], host: Terminal, signal: AbortSignal): Promise<ExitCode> {
  const terminal: Terminal = {
    ...host,
    out: (text) => host.out(printable(text)),
    err: (text) => host.err(printable(text)),
  };
  try {
    const line = readCommandLine(args);
    switch (line.command) {
      case 'help':
        terminal.out(helpText());
        return exitCodes.fine;
      case 'version':
        terminal.out(`${version}\n`);
        return exitCodes.fine;
      case 'outline':
        return await outlineCommand(line, terminal, signal);
      case 'check':
        return await checkCommand(line, terminal, signal);
      case 'adopt':
        return await adoptCommand(line, terminal, signal);
      case 'publish':
        return await publishCommand(line, terminal, signal);
    }
  } catch (error) {
    terminal.err(errorText(error));
    return exitCodes.failed;
  }
}
