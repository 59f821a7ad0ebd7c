import { beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { LiveApi } from '../givens/live-api.ts';
import { CERTIFICATE, LiveCase, TRIAL } from '../givens/live-case.ts';

const COUNT = 25;
const Page = z.object({
  items: z.array(z.object({ id: z.string(), overdue: z.boolean(), status: z.string() })),
  nextCursor: z.string().nullable(),
});

/** An appeal that nobody decides in its thirty seconds; it breaks its term while other tests go on. */
export function givenOverdueCase(api: LiveApi): () => LiveCase {
  let made: LiveCase | undefined;
  beforeAll(async () => {
    made = await LiveCase.filed(api, 'sidorov', TRIAL, 'REJECTED');
    const body = { grounds: 'data_error', text: 'Ошибка в реестре', wanted: 'Пересмотреть' };
    const sent = { body };
    await api.insist(z.object({}), 'sidorov', 'POST', `${made.path}/appeals`, sent);
  });
  return () => {
    if (!made) throw new Error('The case is there only while tests run');
    return made;
  };
}

/** Lists show what there is, once, and nothing of others. */
export function lists(api: LiveApi, overdue: () => LiveCase): void {
  let drafts: string[];
  let certificate: LiveCase;
  let executor: string;

  beforeAll(async () => {
    const made = Array.from({ length: COUNT }, () => LiveCase.draft(api, 'sidorov', CERTIFICATE));
    drafts = (await Promise.all(made)).map(({ id }) => id);
    certificate = await LiveCase.filed(api, 'petrov', CERTIFICATE, 'ASSIGNED');
    executor = await certificate.executor();
  });

  /** Ids of a whole list, in pages of seven. */
  async function walk(user: string, path: string): Promise<string[]> {
    const found: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const at: string = cursor && `&cursor=${cursor}`;
      const page: z.infer<typeof Page> = await api.call(Page, user, 'GET', `${path}&limit=7${at}`);
      expect(page.items.length).toBeLessThanOrEqual(7);
      found.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    return found;
  }

  const queue = (user: string, name: string) => walk(user, `/staff/applications?queue=${name}`);

  test.each(['-updatedAt', 'updatedAt', '-createdAt', 'createdAt', 'nextDeadline'])(
    'ordered by %s the pages hold each case once',
    async (sort) => {
      const found = await walk('sidorov', `/applications?sort=${sort}`);
      expect(new Set(found).size).toBe(found.length);
      expect([...found].sort()).toEqual([...drafts, overdue().id].sort());
    },
  );

  test('what comes while somebody turns the pages shifts nothing', async () => {
    const [first] = [await api.call(Page, 'sidorov', 'GET', '/applications?limit=20')];
    const late = await LiveCase.draft(api, 'sidorov', CERTIFICATE);
    const next = `/applications?limit=20&cursor=${first.nextCursor ?? ''}`;
    const rest = await api.call(Page, 'sidorov', 'GET', next);
    const ids = [...first.items, ...rest.items].map(({ id }) => id);
    expect(ids).not.toContain(late.id);
    expect(ids.sort()).toEqual([...drafts, overdue().id].sort());
    drafts.push(late.id);
  });

  test.each([
    ['status=DRAFT', () => drafts],
    ['status=COMPLETED', () => []],
    ['group=draft', () => drafts],
    [`group=${encodeURIComponent('Черновик')}`, () => drafts],
    ['service=trial', () => [overdue().id]],
    [`q=${encodeURIComponent('справк')}`, () => drafts],
    ['q=%25', () => []],
    ['service=none', () => []],
  ])('narrowed to %s they hold what fits', async (filter, expected) => {
    const found = await walk('sidorov', `/applications?${filter}`);
    expect(found.sort()).toEqual([...expected()].sort());
  });

  test('a case is found by its number', async () => {
    const number = await certificate.number();
    expect(await walk('petrov', `/applications?q=${number}`)).toEqual([certificate.id]);
    expect(await walk('ivanova', `/applications?q=${number}`)).toEqual([]);
  });

  test('the queues of staff hold what is theirs', async () => {
    const colleague = executor === 'officer.mvd' ? 'officer2.mvd' : 'officer.mvd';
    expect(await queue(executor, 'mine')).toContain(certificate.id);
    expect(await queue(colleague, 'mine')).not.toContain(certificate.id);
    expect(await queue(colleague, 'unit')).toContain(certificate.id);
    expect(await queue('head.mvd', 'unit')).toContain(certificate.id);
    expect(await queue(executor, 'unit')).not.toContain(drafts[0]);
    expect(await queue('dispatcher.mvd', 'dispatcher')).not.toContain(certificate.id);
  });

  test.each(['mine', 'unit', 'dispatcher', 'overdue'])(
    'another agency finds nothing of ours in %s',
    async (name) => {
      expect(await queue('officer.soc', name)).toEqual([]);
      expect(await queue('head.soc', name)).toEqual([]);
    },
  );

  test('handed over without a unit it waits for the dispatcher, in another agency for that one', async () => {
    await certificate.work(executor, 'handover', { agency: 'mvd', reason: 'Нужен другой отдел' });
    expect(await queue('dispatcher.mvd', 'dispatcher')).toContain(certificate.id);
    expect(await queue('head.mvd', 'dispatcher')).toContain(certificate.id);
    expect(await queue(executor, 'unit')).not.toContain(certificate.id);

    const toSoc = { agency: 'soc', unit: 'soc-benefits', reason: 'Не наше ведомство' };
    await certificate.work('dispatcher.mvd', 'handover', toSoc);
    expect(await queue('dispatcher.mvd', 'dispatcher')).not.toContain(certificate.id);
    expect(await queue('dispatcher.mvd', 'unit')).not.toContain(certificate.id);
    expect(await queue('head.soc', 'unit')).toEqual([certificate.id]);
    const gone = await api.send(executor, 'GET', certificate.path);
    expect([gone.status, gone.code]).toEqual([404, 'not_found']);
  });

  test('a broken term puts a case among the overdue', async () => {
    const { status } = await overdue().untilItShows('it is overdue', (view) => view.overdue);
    expect(status).toBe('APPEAL_REVIEW');
    expect(await queue('dispatcher.mvd', 'overdue')).toEqual([overdue().id]);
    const page = await api.call(Page, 'controller', 'GET', '/staff/applications?queue=overdue');
    expect(page.items.map(({ id, overdue: isOverdue }) => [id, isOverdue])).toEqual([
      [overdue().id, true],
    ]);
  });
}
