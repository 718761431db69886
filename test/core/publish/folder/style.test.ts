import { describe, expect, it } from 'vitest';
import { styleSheet } from '#core/publish/targets/folder/styleSheet.ts';

/** Colours by name of each `:root` block: light, dark, print. */
const palettes = [...styleSheet.matchAll(/:root \{([^}]*)\}/g)].map(([, block = '']) =>
  Object.fromEntries(
    [...block.matchAll(/--(\w+): (#[0-9a-f]{3,6})/g)].map(([, name = '', hex = '']) => [name, hex]),
  ),
);

/** Relative luminance. Source: WCAG 2.2, definition of relative luminance. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe('the style sheet', () => {
  it('has a light, a dark and a print palette', () => {
    expect(palettes).toHaveLength(3);
    expect(styleSheet).toMatch(/@media \(prefers-color-scheme: dark\)/);
    expect(styleSheet).toMatch(/@media print/);
  });

  it.each(
    palettes.flatMap((palette) => ['ink', 'quiet', 'link', 'accent'].map((name) => [name, palette] as const)),
  )('has contrast of at least 4.5 for --%s on its paper', (name, palette) => {
    expect(contrast(palette[name] ?? '', palette.paper ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it('has contrast of at least 4.5 for text on shaded boxes', () => {
    for (const palette of palettes) {
      expect(contrast(palette.ink ?? '', palette.shade ?? '')).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('loads nothing from elsewhere', () => {
    expect(styleSheet).not.toMatch(/url\(|@import|@font-face/);
  });
});
