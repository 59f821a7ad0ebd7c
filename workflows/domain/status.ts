import type { Language } from './texts.ts';

type Labels = Readonly<Record<Language, string>>;

/** The coarse labels of «Мои заявления»; `null` hides a case from the list. */
export const GROUPS = {
  draft: { ru: 'Черновик', en: 'Draft' },
  received: { ru: 'Получено', en: 'Received' },
  awaiting: { ru: 'Ожидает дополнительных данных', en: 'Awaiting further data' },
  processing: { ru: 'В обработке', en: 'In progress' },
  approved: { ru: 'Одобрено', en: 'Approved' },
  refused: { ru: 'Отказано', en: 'Refused' },
  finished: { ru: 'Завершено', en: 'Finished' },
} as const satisfies Record<string, Labels>;

export type Group = keyof typeof GROUPS;

interface StatusFacts {
  readonly label: Labels;
  readonly group: Group | null;
  /** The regulatory term stands still while the case waits for the applicant. */
  readonly clock: 'runs' | 'stopped';
  /** `final` ends the case; `appealable` ends it unless an appeal follows in time. */
  readonly end: 'final' | 'appealable' | null;
}

/** The one table of statuses (product description, section "Statuses"); every other list is derived from it. */
export const STATUSES = {
  DRAFT: {
    label: { ru: 'Черновик', en: 'Draft' },
    group: 'draft',
    clock: 'stopped',
    end: null,
  },
  ACCEPTED: {
    label: { ru: 'Принято к рассмотрению', en: 'Accepted for consideration' },
    group: 'received',
    clock: 'runs',
    end: null,
  },
  INCOMPLETE: {
    label: { ru: 'Неполный', en: 'Incomplete' },
    group: 'awaiting',
    clock: 'stopped',
    end: null,
  },
  VERIFIED: {
    label: { ru: 'Проверено', en: 'Verified' },
    group: 'processing',
    clock: 'runs',
    end: null,
  },
  AWAITING_PAYMENT: {
    label: { ru: 'Ожидает оплаты', en: 'Awaiting payment' },
    group: 'awaiting',
    clock: 'stopped',
    end: null,
  },
  PAYMENT_CONFIRMED: {
    label: { ru: 'Оплата подтверждена', en: 'Payment confirmed' },
    group: 'processing',
    clock: 'runs',
    end: null,
  },
  ASSIGNED: {
    label: { ru: 'Назначено исполнителю', en: 'Assigned to an executor' },
    group: 'processing',
    clock: 'runs',
    end: null,
  },
  UNDER_REVIEW: {
    label: { ru: 'На рассмотрении', en: 'Under review' },
    group: 'processing',
    clock: 'runs',
    end: null,
  },
  CLARIFICATION_REQUIRED: {
    label: { ru: 'Требуется уточнение', en: 'Clarification required' },
    group: 'awaiting',
    clock: 'stopped',
    end: null,
  },
  REWORK_REQUIRED: {
    label: { ru: 'Требуется доработка', en: 'Rework required' },
    group: 'awaiting',
    clock: 'stopped',
    end: null,
  },
  RECHECK: {
    label: { ru: 'На проверке', en: 'Being checked again' },
    group: 'processing',
    clock: 'runs',
    end: null,
  },
  APPROVED: {
    label: { ru: 'Одобрено', en: 'Approved' },
    group: 'approved',
    clock: 'runs',
    end: null,
  },
  EXECUTED: {
    label: { ru: 'Выполнено', en: 'Executed' },
    group: 'approved',
    clock: 'runs',
    end: null,
  },
  SERVICE_RENDERED: {
    label: { ru: 'Услуга оказана', en: 'Service rendered' },
    group: 'approved',
    clock: 'stopped',
    end: null,
  },
  COMPLETED: {
    label: { ru: 'Завершено', en: 'Completed' },
    group: 'finished',
    clock: 'stopped',
    end: 'final',
  },
  REJECTED: {
    label: { ru: 'Отклонено', en: 'Rejected' },
    group: 'refused',
    clock: 'stopped',
    end: 'appealable',
  },
  REFUSED: {
    label: { ru: 'Отказано', en: 'Refused' },
    group: 'refused',
    clock: 'stopped',
    end: 'appealable',
  },
  APPEAL_REVIEW: {
    label: { ru: 'На пересмотре', en: 'Under appeal' },
    group: 'processing',
    clock: 'stopped',
    end: null,
  },
  NOT_COMPLETED: {
    label: { ru: 'Не завершено', en: 'Not completed' },
    group: 'finished',
    clock: 'stopped',
    end: 'final',
  },
  ANNULLED: {
    label: { ru: 'Аннулировано', en: 'Annulled' },
    group: null,
    clock: 'stopped',
    end: 'final',
  },
  ARCHIVED: {
    label: { ru: 'В архиве', en: 'Archived' },
    group: null,
    clock: 'stopped',
    end: 'final',
  },
} as const satisfies Record<string, StatusFacts>;

export type Status = keyof typeof STATUSES;

/** What `value` is a status; narrows text that comes from outside. */
function isStatus(value: string): value is Status {
  return Object.hasOwn(STATUSES, value);
}

/** All statuses in the order of the pipeline. */
export const STATUS_CODES = Object.keys(STATUSES).filter(isStatus);

/** The facts of one status. */
export function factsOf(status: Status): StatusFacts {
  return STATUSES[status];
}
