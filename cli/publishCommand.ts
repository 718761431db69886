import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EventNotes } from '#core/index/events.ts';
import { publicNote } from '#core/note/redact.ts';
import { blockers, PublishBlocked } from '#core/publish/blockers.ts';
import { type PublishJob, planPublish } from '#core/publish/plan.ts';
import { publish } from '#core/publish/publish.ts';
import { folderName, openTarget } from '#core/publish/targets.ts';
import { isWithinFolder } from '#core/text/withinFolder.ts';
import type { PublishLine } from './commandLine.ts';
import { diskNotes } from './diskNotes.ts';
import { errorText } from './errorText.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { findEvents } from './findEvents.ts';
import { isSerious, problemLine } from './problemFacts.ts';
import { type EventResult, publishFacts } from './publishFacts.ts';
import { publishReport } from './publishReport.ts';
import { shownPath } from './shownPath.ts';
import { targetPlace } from './targetPlace.ts';
import type { Terminal } from './terminal.ts';

/** Publishes the event of a note, or all events below a folder, and prints what became of them. */
export async function publishCommand(
  line: PublishLine,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ExitCode> {
  const to = await targetPlace(line.to, terminal, signal);
  const place = path.resolve(terminal.folder, to);
  const target = folderName(pathToFileURL(place).href);
  const events = await findEvents(line.path, terminal, signal);
  const results: EventResult[] = [];
  let failed = false;
  try {
    for (const event of events) results.push(await publishEvent(event, { ...line, to }, terminal, signal));
  } catch (error) {
    terminal.err(errorText(error));
    if (results.length === 0) return exitCodes.failed;
    failed = true;
  }
  const facts = publishFacts(results, target, line.dryRun, terminal.folder);
  if (line.json) terminal.out(`${JSON.stringify(facts, null, 2)}\n`);
  else {
    terminal.out(publishReport(facts, shownPath(place, terminal.folder)));
    for (const problem of facts.problems) terminal.err(problemLine(problem.file, problem));
  }
  if (failed) return exitCodes.failed;
  const open = facts.problems.filter(({ code }) => !line.confirmedCodes.includes(code));
  return facts.blocked || open.some(isSerious) ? exitCodes.problems : exitCodes.fine;
}

async function publishEvent(
  event: EventNotes,
  line: PublishLine,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<EventResult> {
  const { renderEvent } = await import('#core/render/renderer.ts');
  const root = rootOf(event, terminal);
  const uri = pathToFileURL(path.resolve(terminal.folder, line.to)).href;
  const destination = {
    name: folderName(uri),
    uri,
    place: line.to,
    siteAddress: line.siteAddress,
    siteTitle: line.siteTitle,
    imageFolderUris: [root],
    ...(line.as === undefined ? {} : { as: line.as }),
  };
  const job: PublishJob = {
    set: renderEvent(event, { redact: publicNote, root }),
    target: await openTarget(destination, terminal, signal),
    receiptsUri: event.main?.uri ?? `${event.folder}/index.confnotes.md`,
    notes: diskNotes(terminal.files, terminal.folder),
    clock: terminal.clock,
    digest: terminal.digest,
  };
  const confirmedCodes = new Set(line.confirmedCodes);
  if (line.dryRun) {
    const plan = await planPublish(job, signal);
    return { plan, blocked: blockers(plan.problems, confirmedCodes).length > 0, removed: [] };
  }
  try {
    const decision = { confirmedCodes, removeOrphans: line.removeOrphans };
    const { plan, removed } = await publish(job, decision, () => undefined, signal);
    return { plan, blocked: false, removed };
  } catch (error) {
    if (!(error instanceof PublishBlocked)) throw error;
    return { plan: error.plan, blocked: true, removed: [] };
  }
}

/** Images may lie anywhere below the folder that the command is run in; beside notes that lie elsewhere. */
function rootOf(event: EventNotes, terminal: Terminal): string {
  const root = pathToFileURL(terminal.folder).href;
  return event.folder === root || isWithinFolder(root, event.folder) ? root : event.folder;
}
