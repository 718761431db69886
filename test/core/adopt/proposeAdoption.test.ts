import { describe, expect, test } from 'vitest';
import { proposeAdoption } from '#core/adopt/proposeAdoption.ts';

/** What is proposed for texts by the paths of their files, in short. */
function proposed(files: Readonly<Record<string, string>>): readonly string[] {
  return proposeAdoption(
    Object.entries(files).map(([path, text]) => ({ uri: `file:///home/me/${path}`, text })),
  ).proposals.map(({ kind, value }) => `${kind}: ${value}`);
}

describe('the event', () => {
  test.each([
    ['a.md', '# PyCon India 2014\n', 'PyCon India 2014'],
    ['a.md', '# Notes from PyCon India 2014\n', 'PyCon India 2014'],
    ['a.md', '# DjangoCon US 2018 talk links and notes\n', 'DjangoCon US 2018'],
    ['a.md', '# SmashingConf 2024 – 10/8/2024\n', 'SmashingConf 2024'],
    ['2019/a.md', '# KubeCon - Day 1\n', 'KubeCon 2019'],
    ['KubeCon-2017/a.md', 'Some words.\n', 'KubeCon 2017'],
    ['yow/2018/a.md', 'Some words.\n', 'Yow 2018'],
    ['2016/djangocon-us/a.md', 'At DjangoCon US they said…\n', 'DjangoCon US 2016'],
    ['03_axe-con/2023_03_15/a.md', 'Some words.\n', 'Axe Con 2023'],
    ['notes/ruby_conf_2022.md', 'Some words.\n', 'Ruby conf 2022'],
  ])('of %s with %j is %s', (path, text, name) => {
    expect(proposed({ [path]: text }).map((each) => each.toLowerCase())).toContain(
      `conference: ${name.toLowerCase()}`,
    );
  });

  test('is not told by names that say nothing', () => {
    expect(proposed({ 'notes/docs/a.md': '# Caching\n\nWords.\n' })).toEqual([]);
  });

  test('is not asked for where the front matter says it', () => {
    expect(proposed({ 'KubeCon-2017/a.md': '---\nconference: KubeCon NA\n---\n' })).toEqual([]);
  });

  test('is one proposal for all files of a folder', () => {
    const { proposals } = proposeAdoption(
      ['a', 'b'].map((name) => ({ uri: `file:///KubeCon-2017/${name}.md`, text: 'Words.\n' })),
    );
    expect(proposals.map(({ value, uris }) => [value, uris.length])).toEqual([['KubeCon 2017', 2]]);
  });

  test('is not looked for in front matter of another tool, nor in one that is broken', () => {
    expect(proposed({ 'KubeCon-2017/a.md': '+++\ntitle = "X"\n+++\n' })).toEqual([]);
    expect(proposed({ 'KubeCon-2017/a.md': '---\ntitle: [x\n---\n' })).toEqual([]);
  });
});

describe('the date', () => {
  test.each([
    ['a.md', '# PyCon\n\n9 June 2014\n', '2014-06-09'],
    ['a.md', '# PyCon\n26–28 September 2014\n', '2014-09-26/2014-09-28'],
    ['a.md', '# OSCon\n* May 16-17, 2016: training\n', '2016-05-16/2016-05-17'],
    ['a.md', 'Nov. 8 2016\n', '2016-11-08'],
    ['2023_03_15/a.md', 'Words.\n', '2023-03-15'],
    ['2019-05-01 devopsdays.md', 'Words.\n', '2019-05-01'],
  ])('of %s with %j is %s', (path, text, date) => {
    expect(proposed({ [path]: text })).toContain(`date: ${date}`);
  });

  test('is no day that the calendar does not have', () => {
    expect(proposed({ 'a.md': '31 June 2014\n' })).toEqual([]);
  });

  test('is hardly that of another year than the path tells', () => {
    const files = [{ uri: 'file:///x-conf-2016/a.md', text: 'Released on 15 May 2015.\n' }];
    const date = proposeAdoption(files).proposals.find(({ kind }) => kind === 'date');
    expect(date?.suggested).toBe(false);
  });
});

test('the place is what a line near the top says', () => {
  expect(proposed({ 'a.md': '# OSCon 2016\n\n* Location:  Austin, TX\n' })).toContain('place: Austin, TX');
});

describe('speakers', () => {
  const talks = '# X Conf 2020\n\n## One by Ann Lee\n\n## Two by Bob Stone\n\n## Three by Carla Diaz\n';

  test('that are guessed are offered with their session, and never suggested', () => {
    const { proposals } = proposeAdoption([{ uri: 'file:///a.md', text: talks }]);
    const speakers = proposals.filter(({ kind }) => kind === 'speaker');
    expect(speakers.map(({ value, session, line, suggested }) => [value, session, line, suggested])).toEqual([
      ['Ann Lee', 'One', 3, false],
      ['Bob Stone', 'Two', 5, false],
      ['Carla Diaz', 'Three', 7, false],
    ]);
  });

  test('that are stated are recognised, and not asked about', () => {
    const { proposals, files } = proposeAdoption([
      { uri: 'file:///a.md', text: '## Talk: One\nSpeaker: Ann Lee\n' },
    ]);
    expect(proposals).toEqual([]);
    expect(files[0]?.items).toEqual([
      { kind: 'session', text: 'One', by: 'Ann Lee', line: 1, state: 'stated', confidence: 0.97 },
    ]);
  });
});

test('nothing of what is withheld is shown or proposed', () => {
  const text =
    '# X Conf 2020\n\n## One by Ann Lee\n\n## Two by Bob Stone\n\n<!-- private -->\n\n## Three by Carla Diaz\n\n> “Secret words.”\n\n<!-- /private -->\n';
  expect(JSON.stringify(proposeAdoption([{ uri: 'file:///a.md', text }]))).not.toMatch(/Carla|Secret/);
  const whole = `---\nprivate: yes\n---\n${text}`;
  expect(proposeAdoption([{ uri: 'file:///KubeCon-2017/a.md', text: whole }]).proposals).toEqual([]);
});

test('quotes are told apart: written as such, and only looking like one', () => {
  const text = '> Words.\n> — @ann\n\nProse.\n\n"Something that was said, perhaps."\n';
  const { files } = proposeAdoption([{ uri: 'file:///a.md', text }]);
  expect(files[0]?.items.map(({ kind, by, state }) => [kind, by, state])).toEqual([
    ['quote', '@ann', 'stated'],
    ['quote', '', 'proposed'],
  ]);
});

test('a folder of sessions without a note for the event may get an index', () => {
  const talk = (name: string) => `# ${name}\n\nSpeaker: Ann Lee\n`;
  const files = { 'x-conf/2020_05_04/a.md': talk('A'), 'x-conf/2020_05_04/b.md': talk('B') };
  expect(proposed(files)).toContain('index: file:///home/me/x-conf/2020_05_04/index.confnotes.md');
  expect(proposed({ ...files, 'x-conf/2020_05_04/README.md': '# X Conf 2020\n' }).join()).not.toContain(
    'index',
  );
});
