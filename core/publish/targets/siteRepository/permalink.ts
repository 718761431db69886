/** What a template of addresses may ask of a post. */
export interface AddressFacts {
  readonly slug: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Folder of posts that it is in, e.g. `posts`. */
  readonly section: string;
}

/**
 * An address by a template such as `/:year/:month/:slug/`, without the first `/`. `undefined`: the template asks for
 * something that is not known here.
 */
export function expandAddress(template: string, { slug, day, section }: AddressFacts): string | undefined {
  const [year = '', month = '', date = ''] = day.split('-');
  const values: Readonly<Record<string, string>> = {
    year,
    month,
    day: date,
    short_year: year.slice(2),
    i_month: String(Number(month)),
    i_day: String(Number(date)),
    y_day: dayOfYear(day),
    yearday: dayOfYear(day),
    monthname: monthName(month),
    title: slug,
    slug,
    name: slug,
    filename: slug,
    slugorfilename: slug,
    contentbasename: slug,
    slugorcontentbasename: slug,
    post_title: slug,
    section,
    sections: section,
    categories: '',
    category: '',
    output_ext: '.html',
  };
  let isKnown = true;
  const path = template.replace(/:([a-z_]+)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) isKnown = false;
    return value ?? '';
  });
  return isKnown && !/[:{}]/.test(path) ? path.replace(/\/{2,}/g, '/').replace(/^\//, '') : undefined;
}

function dayOfYear(day: string): string {
  const start = Date.parse(`${day.slice(0, 4)}-01-01`);
  return String(Math.round((Date.parse(day) - start) / 86_400_000) + 1).padStart(3, '0');
}

function monthName(month: string): string {
  const names = 'january february march april may june july august september october november december'.split(
    ' ',
  );
  return names[Number(month) - 1] ?? '';
}
