import { describe, expect, test } from '@jest/globals';
import type { Appeal } from '../../../workflows/domain/case-parts.ts';
import {
  messagesOf,
  type ToldCase,
  type ToldEvent,
} from '../../../workflows/domain/messages/messages-of.ts';
import { renderMessage } from '../../../workflows/domain/messages/render-message.ts';
import { TEMPLATES, isTemplate } from '../../../workflows/domain/messages/templates.ts';
import { REMINDED, TOLD } from '../../../workflows/domain/messages/told.ts';
import { TEXTS } from '../../../workflows/domain/texts.ts';
import { EVENT_TYPES } from '../../../workflows/domain/event-types.ts';
import { deadlineIn } from '../../givens/told-case.ts';

const NOON = '2026-03-02T12:00:00.000Z';
const EXECUTOR = { id: 'officer', name: 'Орлова' };
const OPEN = ['term', 'payment', 'completion', 'clarification', 'rework', 'acceptance'] as const;

function told(
  type: string,
  {
    event = {},
    facts = {},
  }: { event?: Partial<ToldEvent>; facts?: Partial<ToldCase['facts']> } = {},
) {
  const deadlines = Object.fromEntries(OPEN.map((code) => [code, deadlineIn(code, 72, NOON)]));
  const messages = messagesOf(
    {
      ...{ type, at: NOON, actorId: 'reglament', actorRole: 'system', toStatus: 'UNDER_REVIEW' },
      ...{ deadline: null, responsible: null, ...event },
    },
    {
      ...{ number: '2026-0000001-4', applicant: 'ivanova', heads: ['head', 'other-head'] },
      facts: {
        ...{ status: 'UNDER_REVIEW', deadlines, appeals: [] },
        assignment: { agency: 'mvd', unit: 'u', executor: EXECUTOR },
        ...facts,
      },
    },
  );
  return messages.map(({ person, kind, template }) => `${person}: ${kind} ${template}`);
}

describe('who is told what', () => {
  test.each<[string, string[]]>([
    ['accepted', ['ivanova: status accepted']],
    ['foundIncomplete', ['ivanova: demand complete']],
    ['paymentRequested', ['ivanova: demand pay']],
    ['paymentStarted', []],
    ['assigned', ['ivanova: status moved', 'officer: demand workAssigned']],
    ['queuedForDispatcher', ['head: demand workQueued', 'other-head: demand workQueued']],
    ['clarificationRequested', ['ivanova: demand clarify']],
    ['refused', ['ivanova: status negative']],
    ['resubmitted', ['ivanova: status moved', 'officer: status workResumed']],
    ['withdrawn', ['ivanova: status ended', 'officer: status workEnded']],
    ['termBreached', ['ivanova: control termBroken', 'officer: control workTermBroken']],
    [
      'appealed',
      [
        'ivanova: status changed',
        'head: demand workAppealed',
        'other-head: demand workAppealed',
        'officer: status workDisputed',
      ],
    ],
  ])('of %s', (type, expected) => {
    expect(told(type)).toEqual(expected);
  });

  test('a reminder goes to whom the deadline binds, and to nobody once it is closed', () => {
    expect(told('reminded', { event: { deadline: 'payment' } })).toEqual([
      'ivanova: control termNear',
    ]);
    expect(told('reminded', { event: { deadline: 'term' } })).toEqual([
      'officer: control workTermNear',
    ]);
    const orphan = { event: { deadline: 'term' }, facts: { assignment: null } };
    expect(told('reminded', orphan)).toHaveLength(2);
    expect(told('reminded', { event: { deadline: 'step' } })).toEqual([]);
  });

  test('a broken term is told to whom it was brought', () => {
    expect(told('escalated', { event: { responsible: 'controller' } })).toEqual([
      'controller: control workEscalated',
    ]);
  });

  test('added information is told to the other side', () => {
    const by = (actorRole: ToldEvent['actorRole'], actorId: string) =>
      told('informationAdded', { event: { actorRole, actorId } });
    expect(by('applicant', 'ivanova')).toEqual(['officer: status workAdded']);
    expect(by('officer', 'officer')).toEqual(['ivanova: status informationAdded']);
  });

  test('staff are not told of what they did themselves', () => {
    expect(told('assigned', { event: { actorId: 'officer' } })).toEqual(['ivanova: status moved']);
  });

  test('a head who took the decision does not get the appeal against it', () => {
    const appeal: Appeal = {
      ...{ number: 'n', filedAt: NOON, text: '', wanted: '', documentIds: [] },
      kind: 'appeal',
      grounds: 'other',
      ...{ critical: false, expedited: false, against: ['head'], decision: null },
    };
    const appeals = [appeal];
    expect(told('appealed', { facts: { appeals } })).not.toContain('head: demand workAppealed');
  });
});

test('a demand names its last day and is pointless after it; a short one is critical', () => {
  const message = (hours: number) =>
    messagesOf(
      {
        ...{ type: 'paymentRequested', at: NOON, actorId: 'reglament', actorRole: 'system' },
        ...{ toStatus: 'AWAITING_PAYMENT', deadline: null, responsible: null },
      },
      {
        ...{ number: '1', applicant: 'ivanova', heads: [] },
        facts: {
          ...{ status: 'AWAITING_PAYMENT', assignment: null, appeals: [] },
          deadlines: { payment: deadlineIn('payment', hours, NOON) },
        },
      },
    )[0];
  expect(message(72)).toMatchObject({ priority: 'high', expiresAt: '2026-03-05T12:00:00.000Z' });
  expect(message(72)?.data.lastDay).toBe('2026-03-05');
  expect(message(12)).toMatchObject({ priority: 'critical' });
});

describe('the table', () => {
  test('has a row for every event', () => {
    expect(Object.keys(TOLD).sort()).toEqual([...EVENT_TYPES].sort());
  });

  test('uses every template, and every template has words', () => {
    const used = [...Object.values(TOLD).flat(), ...Object.values(REMINDED)].map(({ as }) => as);
    expect([...new Set(used)].sort()).toEqual(Object.keys(TEMPLATES).sort());
    const texts = Object.keys(TEXTS);
    for (const template of Object.keys(TEMPLATES)) {
      expect(texts).toEqual(
        expect.arrayContaining([`message.${template}.subject`, `message.${template}.text`]),
      );
    }
  });

  test.each(['ru', 'en'] as const)('leaves no placeholder open in %s', (language) => {
    for (const template of Object.keys(TEMPLATES).filter(isTemplate)) {
      const data = { number: '2026-0000001-4', status: 'REFUSED', lastDay: '2026-03-05' } as const;
      const { subject, text } = renderMessage(template, { ...data, deadline: 'payment' }, language);
      expect(subject + text).toContain('2026-0000001-4');
      expect(subject + text).not.toMatch(/[{}]/);
      expect(text).toContain('05.03.2026');
    }
  });
});
