import type { App } from '../app.ts';

/** Shows what the extension and its server did. */
export async function showLog({ channel }: App): Promise<void> {
  channel.show();
}
