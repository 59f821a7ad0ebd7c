import type { PrintedDocument } from '../../activities/printed-document.ts';

export const CHECK = {
  code: 'A1B2-C3D4-E5F6-G7H8-J9K0-M1N2-P3Q4',
  url: 'https://services.example/reglament/check/A1B2-C3D4-E5F6-G7H8-J9K0-M1N2-P3Q4',
};

/** An issued certificate. */
export const PRINTED: PrintedDocument = {
  language: 'ru',
  issuer: 'Министерство внутренних дел',
  title: 'Справка',
  subtitle: '№ 2026-0000017-4 от 12.05.2026',
  lines: ['Выдана: Иванова Мария Петровна', 'Для представления: по месту работы'],
  signer: { position: 'Руководитель подразделения', name: 'Орлова Елена Викторовна' },
  check: CHECK,
  note: 'Документ сформирован информационной системой.',
  madeAt: new Date('2026-05-12T09:00:00Z'),
};
