import { describe, expect, it } from 'vitest';
import { isPrivateAddress, isPrivateHost } from '#core/links/privateAddress.ts';

const hostOf = (url: string) => new URL(url).hostname;

describe('a host that must not be asked', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0x7f.1/',
    'http://127.0.0.1./',
    'http://0/',
    'http://10.0.0.8/',
    'http://172.16.3.4/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://0xA9FEA9FE/',
    'http://255.255.255.255/',
    'http://224.0.0.1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://[64:ff9b:1::1]/',
    'http://[2002:7f00:1::]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://[fd00:ec2::254]/',
    'http://[2001:db8::1]/',
    'http://[2001::1]/',
    'http://localhost:8080/',
    'http://LOCALHOST./',
    'http://app.localhost/',
    'http://printer.local/',
    'http://metadata.google.internal/',
    'http://①②⑦.0.0.1/',
  ])('is that of %s', (url) => {
    expect(isPrivateHost(hostOf(url))).toBe(true);
  });

  it.each([
    'https://example.org/',
    'http://8.8.8.8/',
    'http://172.15.0.1/',
    'http://172.32.0.1/',
    'http://11.0.0.1/',
    'http://100.63.255.255/',
    'http://192.0.3.1/',
    'http://223.255.255.255/',
    'http://[2606:4700:4700::1111]/',
    'http://[::ffff:8.8.8.8]/',
    'http://[64:ff9b::8.8.8.8]/',
    'http://localhost.example.org/',
    'http://notlocal/',
  ])('is not that of %s', (url) => {
    expect(isPrivateHost(hostOf(url))).toBe(false);
  });

  it.each(['', 'x', '1.2.3', '1.2.3.4.5', '256.1.1.1', ':::', '1:2:3', 'fe80::1%eth0', '::g'])(
    'is the address %j, which is none of the public internet',
    (address) => {
      expect(isPrivateAddress(address)).toBe(true);
    },
  );
});
