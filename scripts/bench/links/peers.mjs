import { installPeers } from '../installPeers.mjs';

/** The link checkers that we are measured against. */
export const peers = { linkinator: '8.1.0', 'dead-or-alive': '1.0.5', 'broken-link-checker': '0.7.8' };

/** The folder whose `node_modules` holds them. */
export const linkPeers = () => installPeers('linkPeers', peers);
