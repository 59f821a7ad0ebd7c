import { describe, expect, test } from '@jest/globals';
import { givenApi, type Answer } from '../givens/api.ts';
import { certificateFile, DESIGNER, YAML } from '../givens/designer.ts';

const api = givenApi();

const send = (body: string, headers: Record<string, string> = YAML): Promise<Answer> =>
  api.call(DESIGNER, 'POST', '/admin/services', { body, headers });
const problem = ({ status, body }: Answer) => [status, body.code];

function laughs(levels: number): string {
  const level = (i: number) =>
    `l${i + 1}: &l${i + 1} [${Array.from({ length: 9 }, () => `*l${i}`).join(', ')}]`;
  return ['l0: &l0 ["ha"]', ...Array.from({ length: levels }, (_, i) => level(i))].join('\n');
}

describe('a YAML text is refused', () => {
  test.each<[string, string]>([
    ['that laughs a billion times', laughs(9)],
    ['that contains itself', 'code: &a [*a, *a]'],
    ['whose alias leads nowhere', 'code: *nobody'],
    ['of 40 thousand names', Array.from({ length: 40_000 }, (_, i) => `k${i}: 1`).join('\n')],
    ['that nests by brackets without end', `code: ${'['.repeat(200_000)}`],
    ['that nests by dashes without end', `${'- '.repeat(200_000)}x`],
    ['that nests by braces without end', `code: ${'{a: '.repeat(50_000)}`],
    ['with half a character', 'code: "\\ud800"'],
    ['with a NUL character', 'code: "\\0"'],
    ['with an endless number', 'version: .inf'],
    ['with a list for a name', '? [a, b]\n: 1'],
    ['of two documents', 'code: a\n---\ncode: b'],
  ])('%s', async (_, text) => {
    expect(problem(await send(text))).toEqual([400, 'invalid_request']);
  });

  test('that is too long', async () => {
    const text = `${certificateFile('long')}\n#${'x'.repeat(600_000)}`;
    expect(problem(await send(text))).toEqual([413, 'payload_too_large']);
  });

  test('with the line that cannot be read', async () => {
    const text = certificateFile('bad').replace('version: ', 'version: : ');
    const answer = await send(text, { ...YAML, 'Accept-Language': 'en' });
    const line = text.split('\n').findIndex((one) => one.startsWith('version: : ')) + 1;
    expect(answer.body.errors).toEqual([
      {
        ...{ path: '', code: 'not_yaml' },
        message: expect.stringContaining(`this is not YAML: line ${line}, column`),
      },
    ]);
  });

  test('with two values under one name', async () => {
    expect(problem(await send('code: a\ncode: b'))).toEqual([400, 'invalid_request']);
  });

  test.each(['', 'just words', '42', '[a, b]', '{}'])('that is no regulation: %s', async (text) => {
    const { status } = await send(text);
    expect([400, 422]).toContain(status);
  });

  test('of a type that is none of ours', async () => {
    const headers = { 'Content-Type': 'text/x-yaml' };
    expect(problem(await send('code: a', headers))).toEqual([415, 'unsupported_media_type']);
  });
});

test('names to which JavaScript gives a meaning have none here', async () => {
  const text = `${certificateFile('proto')}\n__proto__: { code: taken-over }\n`;
  expect((await send(text)).body).toMatchObject({ code: 'proto', regulation: { code: 'proto' } });
  const constructed = `${certificateFile('constructed')}\nconstructor: { prototype: { x: 1 } }\n`;
  const answer = await send(constructed);
  expect(problem(answer)).toEqual([422, 'invalid_regulation']);
  expect(answer.body.errors).toEqual([expect.objectContaining({ path: 'constructor' })]);
});

test('an alias that is used as it is meant is read', async () => {
  const text = certificateFile('aliased')
    .replace(/^( +)completion: .*$/m, '$1completion: &month { calendarDays: 30 }')
    .replace(/^( +)rework: .*$/m, '$1rework: *month');
  const { status, body } = await send(text);
  expect([status, body.state]).toEqual([201, 'checked']);
  expect(body.regulation).toMatchObject({ windows: { rework: { calendarDays: 30 } } });
});
