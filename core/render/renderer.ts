// Entry of a bundle of its own: the Markdown processor and the sanitiser cost a server's start tens of milliseconds, so
// they are loaded at the first preview or publish. `postcss` is left out of the bundle (scripts/build/noPostcss.mjs).
export { type PostOrigins, type RenderOptions, renderEvent, renderWithOrigins } from './renderEvent.ts';
