// Entry of a bundle of its own, loaded when something is first published or opened: most of what is written needs neither.
export { openPublishedPost } from './commands/openPublishedPost.ts';
export { publish } from './commands/publish.ts';
export { PostOpener } from './site/postOpener.ts';
