import type { Receipt } from '#core/note/model.ts';
import type { Ports } from '#core/ports.ts';
import type { SendRequest, Sent, Survey, Target } from '#core/publish/target.ts';
import type { PostSet } from '#core/render/post.ts';
import { wholeSeconds } from '#core/text/wholeSeconds.ts';
import { originOf } from '../folder/origin.ts';
import { openSite, type Site } from '../folder/site.ts';
import { siteUri } from '../folder/sitePaths.ts';
import { unusableSite } from '../folder/surveySite.ts';
import { findPosts } from './findPosts.ts';
import type { Generator } from './generator.ts';
import { learnStyle } from './learnStyle.ts';
import { placePosts } from './placePosts.ts';
import { type PostStyle, readStyle } from './postStyle.ts';
import { publishFile } from './publishFile.ts';
import { finishRepository, removeFile } from './removeFile.ts';
import { repositoryRules } from './repositoryPaths.ts';
import type { RepositoryOptions, RepositoryRun } from './repositoryRun.ts';
import { type SiteFacts, textAt } from './siteFacts.ts';
import { surveyRepository } from './surveyRepository.ts';

type RepositoryPorts = Pick<Ports, 'files' | 'digest' | 'clock'>;

/**
 * The posts of a static site that a generator builds, in its repository: a file a post, written as the newest post
 * there is, and the images. Files that `.confnotes.json` does not name are never touched.
 */
export class RepositoryTarget implements Target {
  readonly name: string;
  readonly place: string;
  readonly #generator: Generator;
  readonly #folder: Pick<SiteFacts, 'names' | 'packages'>;
  readonly #options: RepositoryOptions;
  readonly #ports: RepositoryPorts;
  #run: RepositoryRun | undefined;

  /** @param folder What is in the folder, as far as the generator was found by it. */
  constructor(
    generator: Generator,
    folder: Pick<SiteFacts, 'names' | 'packages'>,
    options: RepositoryOptions,
    ports: RepositoryPorts,
  ) {
    this.name = options.name;
    this.place = options.place;
    this.#generator = generator;
    this.#folder = folder;
    this.#options = options;
    this.#ports = ports;
  }

  async survey(set: PostSet, receipts: readonly Receipt[], signal: AbortSignal): Promise<Survey> {
    const { folderUri } = this.#options;
    const { manifestPath } = repositoryRules;
    const site = await openSite(folderUri, this.place, this.#ports, signal, repositoryRules);
    if (typeof site === 'string') return unusableSite(set, folderUri, site, manifestPath);
    const generator = this.#generator;
    const facts = { ...this.#folder, config: await this.#config(signal) };
    const origin = await originOf(set.uri, folderUri, this.#ports.digest);
    const kept = readStyle(site.manifest.style, generator.defaults(facts));
    const style = kept ?? (await this.#learn(site, facts, signal));
    const places = placePosts({
      event: { set, origin },
      receipts,
      target: this.name,
      posts: site.manifest.posts,
      style,
      generator,
      facts,
      today: wholeSeconds(this.#ports.clock.now()).slice(0, 10),
    });
    this.#run = {
      ...{ site, set, origin, generator, facts, style, ...places },
      isNewStyle: kept === undefined,
      options: this.#options,
      ports: this.#ports,
    };
    return surveyRepository(this.#run, receipts, signal);
  }

  async send({ post, links }: SendRequest, signal: AbortSignal): Promise<Sent> {
    return publishFile(this.#surveyed(), post, new Set(links.keys()), signal);
  }

  async remove(receipt: Receipt, signal: AbortSignal): Promise<void> {
    await removeFile(this.#surveyed(), receipt.id, signal);
  }

  async finish(signal: AbortSignal): Promise<void> {
    await finishRepository(this.#surveyed(), signal);
  }

  async #config(signal: AbortSignal): Promise<string> {
    for (const file of this.#generator.configFiles) {
      const text = await textAt(siteUri(this.#options.folderUri, file), this.#ports.files, signal);
      if (text !== '') return text;
    }
    return '';
  }

  async #learn(site: Site, facts: SiteFacts, signal: AbortSignal): Promise<PostStyle> {
    const generator = this.#generator;
    const posts = await findPosts(
      this.#options.folderUri,
      generator.postFolders(facts),
      (path) => site.manifest.files.has(path),
      this.#ports.files,
      signal,
    );
    const defaults = generator.defaults(facts);
    return learnStyle(posts, defaults) ?? defaults;
  }

  #surveyed(): RepositoryRun {
    if (this.#run === undefined) throw new Error('A site is surveyed before anything is sent to it.');
    return this.#run;
  }
}
