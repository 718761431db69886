// The few globals that every host has (Node, browsers, workers). Declared by hand so that the core can use no others.

export {};

declare global {
  class AbortSignal {
    readonly aborted: boolean;
    readonly reason: unknown;
    throwIfAborted(): void;
  }

  class TextEncoder {
    encode(text: string): Uint8Array;
  }

  class TextDecoder {
    constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
    decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
  }

  class URL {
    constructor(url: string, base?: string);
    href: string;
    protocol: string;
    host: string;
    hostname: string;
    port: string;
    username: string;
    password: string;
    pathname: string;
    search: string;
    hash: string;
    readonly origin: string;
  }
}
