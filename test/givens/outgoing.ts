import { randomUUID } from 'node:crypto';
import type { Outgoing } from '../../activities/channels/channel.ts';

export const CASE_NUMBER = '2026-0000042-8';

/** A message to an applicant, of a new id unless one is given. */
export function outgoing(differences: Partial<Outgoing> = {}): Outgoing {
  return {
    id: randomUUID(),
    language: 'ru',
    kind: 'status',
    subject: `Заявление № ${CASE_NUMBER} принято`,
    text: `Ваше заявление № ${CASE_NUMBER} принято в работу. Решение будет не позднее 14 апреля.`,
    link: 'https://reglament.example/applications/7d3f',
    unsubscribeUrl: 'https://reglament.example/unsubscribe/abc',
    expiresAt: null,
    ...differences,
  };
}
